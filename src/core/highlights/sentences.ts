import type { TextRange } from './quote';

/**
 * A range of a page's text made longer, so that it begins and ends with whole sentences of the paragraphs it is in.
 * `locale` is BCP 47, or empty where the page does not say.
 */
export function extendToSentences(text: string, range: TextRange, locale: string): TextRange {
  const from = text.lastIndexOf('\n', Math.max(0, range.start - 1)) + 1;
  const after = text.indexOf('\n', range.end);
  const to = after < 0 ? text.length : after;
  const segmenter = new Intl.Segmenter(locale === '' ? undefined : locale, {
    granularity: 'sentence',
  });
  let { start, end } = range;
  for (const { index, segment } of segmenter.segment(text.slice(from, to))) {
    const first = from + index;
    const last = first + segment.trimEnd().length;
    // Of the sentences that the range touches, the first begins it and the last ends it.
    if (first < range.end && last > range.start) {
      start = Math.min(start, first);
      end = Math.max(end, last);
    }
  }
  return { start, end };
}
