import type { Highlight } from '../../core/highlights/schema';
import type { PageCalls } from '../../messages/calls';
import type { Caller } from '../../messages/wire';
import { pageAddressOf } from '../page-address';
import { readDateClues } from '../page-date';
import { readLang, readTitle } from '../page-facts';

/** Longer names of authors are something else. */
const LONGEST_NAME = 120;
const MOST_AUTHORS = 20;
const AUTHOR_METAS =
  'meta[name="author" i], meta[property="article:author" i], meta[name="citation_author" i], meta[name="parsely-author" i]';
const AUTHOR_MARKS = '[rel~="author"], [itemprop="author"]';

/** The address that the page calls its own; undefined where it gives none of the web. */
export function readCanonicalUrl(document: Document): string | undefined {
  const href = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  if (!href) return undefined;
  try {
    const url = new URL(href, document.baseURI);
    const isPlain = /^https?:$/u.test(url.protocol) && url.username === '' && url.password === '';
    return isPlain ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** What is kept of the page that a passage was saved from; the background chooses its day. */
export async function readPageRecord(
  { document, location }: Window,
  calls: Pick<Caller<PageCalls>, 'choosePageDate'>,
): Promise<Highlight['page']> {
  const { url = location.href } = pageAddressOf(location);
  const canonicalUrl = readCanonicalUrl(document);
  const site = content(
    document,
    'meta[property="og:site_name" i], meta[name="application-name" i]',
  );
  const lang = readLang(document);
  const date = await calls.choosePageDate(readDateClues(document, url));
  return {
    url,
    ...(canonicalUrl !== undefined && { canonicalUrl }),
    title: readTitle(document),
    ...(site !== '' && { site }),
    authors: readAuthors(document),
    ...(lang !== '' && { lang }),
    ...(date && { date: { edtf: date.date, from: date.from } }),
  };
}

/** From the page's structured data, else its metas, else what it marks as a byline. Each name once. */
function readAuthors(document: Document): string[] {
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  const structured = [...scripts].flatMap((script) => namesIn(parse(script.textContent ?? ''), 0));
  const metas = [...document.querySelectorAll(AUTHOR_METAS)].map(
    (meta) => meta.getAttribute('content') ?? '',
  );
  const marked = [...document.querySelectorAll(AUTHOR_MARKS)].map((mark) => mark.textContent ?? '');
  const found = [structured, metas, marked].map(tidy).find((names) => names.length > 0) ?? [];
  return found.slice(0, MOST_AUTHORS);
}

function tidy(names: readonly string[]): string[] {
  const clean = names.map((name) => name.replaceAll(/\s+/gu, ' ').trim());
  return [...new Set(clean)].filter(
    (name) => name !== '' && name.length <= LONGEST_NAME && !/^https?:/u.test(name),
  );
}

/** The names of the authors that a piece of JSON-LD gives, wherever in it they are. */
function namesIn(data: unknown, depth: number): string[] {
  if (depth > 6 || typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((one) => namesIn(one, depth + 1));
  const record = data as Record<string, unknown>;
  const { author } = record;
  if (author !== undefined) {
    return (Array.isArray(author) ? author : [author]).flatMap((one: unknown) => {
      if (typeof one === 'string') return [one];
      const name = typeof one === 'object' && one !== null && 'name' in one ? one.name : undefined;
      return typeof name === 'string' ? [name] : [];
    });
  }
  return namesIn(record['@graph'], depth + 1);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function content(document: Document, selector: string): string {
  return document.querySelector(selector)?.getAttribute('content')?.trim() ?? '';
}
