import type { Highlight } from './schema';

/** A longer passage is named by its beginning and end: an address has its limits. UTF-16 units. */
const LONGEST_WHOLE = 200;
const WORDS_OF_EDGE = 6;

/**
 * The address of a page at a passage (https://wicg.github.io/scroll-to-text-fragment/): a browser that knows text
 * fragments scrolls there, any other opens the page.
 */
export function passageAddress({ page, quote }: Pick<Highlight, 'page' | 'quote'>): string {
  const words = quote.exact.toWellFormed().trim().split(/\s+/u);
  const whole = words.join(' ');
  const isShort = whole.length <= LONGEST_WHOLE || words.length < WORDS_OF_EDGE * 2;
  const named = isShort
    ? escape(whole)
    : [words.slice(0, WORDS_OF_EDGE), words.slice(-WORDS_OF_EDGE)]
        .map((edge) => escape(edge.join(' ')))
        .join(',');
  return `${page.url}${page.url.includes('#') ? '' : '#'}:~:text=${named}`;
}

/** A hyphen or a comma would be read as part of the directive. */
function escape(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
