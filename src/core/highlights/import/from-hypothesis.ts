/**
 * An annotation of Hypothesis as a highlight: as its API (https://h.readthedocs.io/en/latest/api-reference/) and the
 * export of its sidebar write it.
 */
import { isRecord, selectorsOf, toList } from '../annotations';
import { COLOURS } from '../schema';
import { stableId } from './stable-id';
import { textOf, toInstant, toPosition, toTag } from './values';

type Fields = Record<string, unknown>;

/** The annotations of such a file; undefined where it is none. */
export function listHypothesis(data: unknown): readonly unknown[] | undefined {
  if (isRecord(data)) {
    const list = data['rows'] ?? data['annotations'];
    return Array.isArray(list) ? list : undefined;
  }
  // A plain list of them: no annotation of the W3C's has its page in "uri".
  return Array.isArray(data) && data.some((one) => isRecord(one) && 'uri' in one)
    ? data
    : undefined;
}

/** Why it cannot be a highlight; undefined where it can. */
export function refusalOf(annotation: Fields): string | undefined {
  if (toList(annotation['references']).length > 0) return 'it answers another annotation';
  const selectors = selectorsOf(annotation['target']);
  return selectors.some(({ type }) => type === 'TextQuoteSelector')
    ? undefined
    : 'it is a note on a whole page, not on a passage';
}

/** What a highlight would be of this annotation, still to be checked by its schema. `now`: an instant, ISO 8601. */
export function fromHypothesis(annotation: Fields, now: string): Fields {
  const selectors = selectorsOf(annotation['target']);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {};
  const exact = quote['exact'];
  const document = annotation['document'];
  const title = isRecord(document) ? textOf(toList(document['title'])[0]) : '';
  const created = toInstant(annotation['created']) ?? now;
  return {
    id: stableId(`hypothesis:${textOf(annotation['id'])}`),
    quote: { exact, prefix: textOf(quote['prefix']), suffix: textOf(quote['suffix']) },
    position: toPosition(
      selectors.find(({ type }) => type === 'TextPositionSelector'),
      exact,
    ),
    page: { url: annotation['uri'], title, authors: [] },
    created,
    modified: toInstant(annotation['updated']) ?? created,
    colour: COLOURS[0],
    note: textOf(annotation['text']),
    tags: [...new Set(toList(annotation['tags']).map(toTag))].filter((tag) => tag !== ''),
    linked: [],
  };
}
