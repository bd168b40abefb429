/**
 * Reads what is to be placed out of a file: highlights of our own format, or annotations of the W3C's Web
 * Annotation model (https://www.w3.org/TR/annotation-model/) as JSON-LD, one, a list, a page or a collection.
 */
import * as v from 'valibot';
import {
  describeIssue,
  findHostileShape,
  makeProblem,
  parseJson,
  type JsonProblem,
} from '../../json/problems';
import { OffsetSchema } from '../../pack/schema';
import { isRecord, listAnnotations, selectorsOf } from '../annotations';
import { checkHighlights } from '../file';
import type { Target } from './place';

type Result =
  { readonly targets: readonly Target[] } | { readonly problems: readonly JsonProblem[] };

const text = v.string('a text is wanted here');
const QuoteSelectorSchema = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: text,
  prefix: v.optional(text, ''),
  suffix: v.optional(text, ''),
});
const PositionSelectorSchema = v.object({
  type: v.literal('TextPositionSelector'),
  start: OffsetSchema,
  end: OffsetSchema,
});

const WANTED =
  'give highlights of this format, or Web Annotations with a TextQuoteSelector (docs/highlights.md)';

/** Reads the text of a file: every target in its order, or what keeps it from being read. Never throws. */
export function readTargets(json: string): Result {
  const parsed = parseJson(json);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const { data } = parsed;
  const hostile = findHostileShape(data);
  if (hostile) return { problems: [hostile] };
  if (isRecord(data) && 'format' in data) {
    const result = checkHighlights(data);
    return 'problems' in result ? result : { targets: result.highlights };
  }
  return readAnnotations(data);
}

function readAnnotations(data: unknown): Result {
  const targets: Target[] = [];
  for (const [path, annotation] of listAnnotations(data)) {
    const target = readAnnotation(annotation, path);
    if ('path' in target) return { problems: [target] };
    targets.push(target);
  }
  return targets.length > 0 || (Array.isArray(data) && data.length === 0)
    ? { targets }
    : { problems: [makeProblem('$', data, WANTED)] };
}

/** The first quote of an annotation; a problem where it has none or says it wrongly. */
function readAnnotation(annotation: unknown, path: string): Target | JsonProblem {
  if (!isRecord(annotation)) return makeProblem(path, annotation, WANTED);
  const { id } = annotation;
  if (typeof id !== 'string' || id === '') {
    return makeProblem(`${path}.id`, id, 'give the annotation its id, an IRI');
  }
  const selectors = selectorsOf(annotation['target']);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (!quote) return makeProblem(`${path}.target`, annotation['target'], WANTED);
  const checked = v.safeParse(QuoteSelectorSchema, quote);
  if (!checked.success) return issueAt(`${path} (TextQuoteSelector)`, checked.issues[0]);
  const { exact, prefix, suffix } = checked.output;
  if (exact.trim() === '') {
    return makeProblem(`${path} (TextQuoteSelector).exact`, exact, 'write something; it is empty');
  }
  const target = { id, quote: { exact, prefix, suffix } };
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (!position) return target;
  const place = v.safeParse(PositionSelectorSchema, position);
  return place.success
    ? { ...target, position: { start: place.output.start, end: place.output.end } }
    : issueAt(`${path} (TextPositionSelector)`, place.issues[0]);
}

function issueAt(path: string, issue: v.BaseIssue<unknown>): JsonProblem {
  const found = describeIssue(issue);
  return { ...found, path: `${path}${found.path.slice(1)}` };
}
