/** Longer titles are cut: they are shown in one line. */
const LONGEST_TITLE = 300;

/** The page's title without the site's name where the page gives one: `og:title`, the first `h1`, `<title>`. */
export function readTitle(document: Document): string {
  const og = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  const titles = [og, document.querySelector('h1')?.textContent, document.title];
  const title = titles.map((text) => text?.replace(/\s+/g, ' ').trim()).find(Boolean) ?? '';
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;
}

/** The page's language as BCP 47 in canonical form, or '' where the page does not say or says nonsense. */
export function readLang(document: Document): string {
  const root = document.documentElement;
  const tags = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    document.body?.getAttribute('lang'),
    document
      .querySelector('meta[http-equiv="content-language" i]')
      ?.getAttribute('content')
      ?.split(',')[0],
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content'),
  ];
  for (const tag of tags) {
    const lang = toLang(tag);
    if (lang) return lang;
  }
  return '';
}

/** True for HTML and XHTML with a body that is read as a page; not for SVG, other XML, plain text or a PDF. */
export function isReadableDocument(document: Document): boolean {
  const { contentType, body } = document;
  if (contentType !== 'text/html' && contentType !== 'application/xhtml+xml') return false;
  if (!body || body.localName !== 'body' || document.designMode === 'on') return false;
  const only = body.childElementCount === 1 ? body.firstElementChild : null;
  return only?.localName !== 'embed';
}

function toLang(tag: string | null | undefined): string {
  if (!tag || tag.length > 35) return '';
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}
