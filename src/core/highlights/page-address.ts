/**
 * The same article under another address. The rules are few and each is a row below; where none applies, two
 * addresses are two pages: a highlight that waits elsewhere is better than one on another article.
 */

/** Parameters that say how a reader came, and never what is shown (the vendors' own lists). */
const TRACKING =
  /^(?:utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|igsh|twclid|ttclid|yclid|ysclid|_ga|_gl|_hsenc|_hsmi|mkt_tok|vero_id|oly_anon_id|oly_enc_id|ref_src|ref_url|cmpid|ito|wt_mc|at_medium|at_campaign|ns_campaign|ns_mchannel)$/iu;
/** Parameters that only choose a view of the same text, with the values that do. */
const VIEWS: ReadonlyArray<readonly [name: RegExp, value: RegExp]> = [
  [/^amp$/iu, /^(?:|1|true)$/iu],
  [/^outputtype$/iu, /^amp$/iu],
  [/^(?:print|printable|printview|print_view)$/iu, /^(?:|1|y|yes|true)$/iu],
  [/^(?:output|view|format|mode)$/iu, /^(?:print|amp)$/iu],
];
/** Hosts that show another host's pages: a phone's view, an AMP view, the plain "www". */
const VIEW_HOST = /^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/iu;
/** The last part of a path that asks for a view, after a part that names an article: one with a digit or hyphen. */
const VIEW_PATH = /(?<=\/[^/]*[\d-][^/]*)\/(?:amp|print)$/iu;
/** AMP files beside the page's own. */
const AMP_FILE = /\.amp(?=\.html?$)|\.amp$/iu;
/** Where a search engine keeps a copy of an AMP page: its own address follows, "s/" for https. */
const AMP_CACHE =
  /^https?:\/\/(?:(?:www\.)?google\.[a-z.]+\/amp|[a-z0-9-]+\.cdn\.ampproject\.org\/[cv])\/(?<secure>s\/)?(?<rest>[^/?#]+\.[^?#]*)/iu;
/** Index files that a server shows for the folder itself. */
const INDEX_FILE = /\/(?:index|default)\.(?:html?|php|aspx?)$/iu;
const DEFAULT_PORT = /:(?:80|443)$/u;
/** Characters that mean the same written as they are or as %XX (RFC 3986, section 2.3). */
const UNRESERVED = /[A-Za-z0-9._~-]/u;

interface Parts {
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

/**
 * A key that is equal for addresses of the same article: of the canonical address where the page gives one that can
 * be believed, else of the address itself. Undefined where the address is not one of the web.
 */
export function pageKey(page: {
  readonly url: string;
  readonly canonicalUrl?: string;
}): string | undefined {
  const own = split(page.url);
  if (!own) return undefined;
  const canonical = split(page.canonicalUrl ?? '');
  return toKey(canonical && isBelievable(canonical, own) ? canonical : own);
}

/** The host of a page's key; empty where the key is none of the web. */
export function hostOfKey(key: string): string {
  return key.slice(0, Math.max(0, key.indexOf('/')));
}

/** Are two hosts of keys one site, or one a part of the other? */
export function areRelatedHosts(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/**
 * A canonical link is believed on the page's own site only, and not where it names the front page from within: many
 * sites that were set up in haste call every article their front page.
 */
function isBelievable(canonical: Parts, own: Parts): boolean {
  const isSameSite = areRelatedHosts(plainHost(canonical.host), plainHost(own.host));
  const isFront = plainPath(canonical.path) === '/' && plainQuery(canonical.query) === '';
  return isSameSite && (!isFront || plainPath(own.path) === '/');
}

function toKey({ host, path, query, fragment }: Parts): string {
  // Some sites still keep the page's name behind "#!" or "#/".
  const route = /^#[!/]/u.test(fragment) ? fragment : '';
  return `${plainHost(host)}${plainPath(path)}${plainQuery(query)}${route}`;
}

/** The parts of a web address (RFC 3986, appendix B), a cached AMP page's as those of the page itself. */
function split(address: string): Parts | undefined {
  const cached = AMP_CACHE.exec(address)?.groups;
  const url = cached ? `https://${cached['rest']}` : address;
  const match =
    /^https?:\/\/(?:[^/?#@]*@)?(?<host>[^/?#@]+)(?<path>[^?#]*)(?<query>\?[^#]*)?(?<fragment>#.*)?$/isu.exec(
      url.trim(),
    )?.groups;
  if (!match) return undefined;
  return {
    host: match['host'] ?? '',
    path: match['path'] ?? '',
    query: match['query'] ?? '',
    fragment: match['fragment'] ?? '',
  };
}

function plainHost(host: string): string {
  return host.toLowerCase().replace(DEFAULT_PORT, '').replace(/\.$/u, '').replace(VIEW_HOST, '');
}

function plainPath(path: string): string {
  const plain = plainEscapes(path)
    .replace(/\/+$/u, '')
    .replace(/^\/amp(?=\/.)/iu, '')
    .replace(VIEW_PATH, '')
    .replace(AMP_FILE, '')
    .replace(INDEX_FILE, '');
  return plain === '' ? '/' : plain;
}

function plainQuery(query: string): string {
  const kept = query
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isView(pair))
    .map(plainEscapes)
    .toSorted();
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function isView(pair: string): boolean {
  const [name = '', ...rest] = pair.split('=');
  const value = rest.join('=');
  return TRACKING.test(name) || VIEWS.some(([of, is]) => of.test(name) && is.test(value));
}

/** Escapes in upper case, and none where none is needed (RFC 3986, section 6.2.2). */
function plainEscapes(text: string): string {
  return text.replaceAll(/%[0-9a-f]{2}/giu, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return UNRESERVED.test(character) ? character : escape.toUpperCase();
  });
}
