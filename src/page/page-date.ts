import type { DateClues } from '../core/time/choose-page-date';
import { LONGEST_JSON_LD } from '../core/time/page-date';

/** In the name of every meta that holds a day; which of them is the one of publishing, the background knows. */
const DATE_META = /date|pub|issued|created/i;
/** More metas that could be meant are those of a list. */
const MOST_METAS = 100;
/** `<time>` elements beyond this are a list of something. */
const MOST_TIMES = 100;
const MOST_SCRIPTS = 50;
/** Of anything else so much is enough to hold a date, and of an address to hold its path. */
const LONGEST_CLUE = 2_000;
/** Where dates are those of other articles, or of the readers. */
const ELSEWHERE =
  'nav, aside, footer, ul, ol, table, [class*="related" i], [class*="recommend" i], [class*="comment" i], [class*="popular" i], [class*="latest" i]';
const NEAR_HEADLINE =
  'header, [rel~="author"], [class*="byline" i], [class*="dateline" i], [class*="publish" i], [class*="timestamp" i], [class*="article-info" i], [class*="meta" i]';

/** Reads what the page says of the day it was published; the background chooses (`choosePageDate`). */
export function readDateClues(document: Document, url: string): DateClues {
  return {
    jsonLd: readJsonLd(document),
    metas: readMetas(document),
    times: readTimes(document).map(cut),
    url: cut(url),
  };
}

function cut(text: string): string {
  return text.slice(0, LONGEST_CLUE);
}

function readJsonLd(document: Document): string[] {
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  return [...scripts]
    .slice(0, MOST_SCRIPTS)
    .map((script) => script.textContent)
    .filter((text) => text.length <= LONGEST_JSON_LD);
}

function readMetas(document: Document): [name: string, content: string][] {
  return [...document.querySelectorAll('meta[content]')]
    .flatMap((meta) =>
      ['property', 'name', 'itemprop'].flatMap((attribute): [string, string][] => {
        const name = meta.getAttribute(attribute) ?? '';
        return DATE_META.test(name) ? [[cut(name), cut(meta.getAttribute('content') ?? '')]] : [];
      }),
    )
    .slice(0, MOST_METAS);
}

function readTimes(document: Document): string[] {
  const times = [...document.querySelectorAll('time, [itemprop="datePublished"]')]
    .slice(0, MOST_TIMES)
    .filter((time) => !time.closest(ELSEWHERE));
  const rank = (time: Element) => {
    if (time.getAttribute('itemprop') === 'datePublished') return 0;
    return (time.closest(NEAR_HEADLINE) ? 1 : 3) + (time.closest('article, main') ? 0 : 1);
  };
  return times
    .map((time) => ({ time, rank: rank(time) }))
    .sort((one, other) => one.rank - other.rank)
    .map(
      ({ time }) =>
        time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent,
    );
}
