/**
 * Reads a file that is to be brought in: our own, Web Annotations as JSON-LD, or Hypothesis's. One that cannot be a
 * highlight is refused with the reason and the others are taken, where a file of another kind is refused whole.
 */
import { findHostileShape, makeProblem, parseJson, type JsonProblem } from '../../json/problems';
import { isRecord, listAnnotations } from '../annotations';
import { checkHighlight } from '../file';
import type { Highlight } from '../schema';
import { fromAnnotation } from './from-annotation';
import { fromHypothesis, listHypothesis, refusalOf } from './from-hypothesis';

/** One that was not taken. */
export interface Refused {
  /** Where it stands in the file, as a JSON path. */
  readonly path: string;
  /** The beginning of its words, or its id; empty where it has neither. */
  readonly what: string;
  readonly reason: string;
}

export type ImportRead =
  | { readonly highlights: readonly Highlight[]; readonly refused: readonly Refused[] }
  | { readonly problem: JsonProblem };

/** How much of a refused one's words is shown, in UTF-16 units. */
const LONGEST_SHOWN = 80;
const WANTED =
  'choose a file of highlights: Backstory’s JSON, Web Annotations as JSON-LD, or an export of Hypothesis';

/** Reads a file, yielding after each highlight. `now` (ISO 8601, UTC) stands where a file says no time. */
export function* readImport(json: string, now: string): Generator<void, ImportRead> {
  const parsed = parseJson(json);
  if ('problem' in parsed) return parsed;
  const { data } = parsed;
  const hostile = findHostileShape(data);
  if (hostile) return { problem: hostile };
  const list = listCandidates(data, now);
  if ('problem' in list) return list;
  const highlights = new Map<string, Highlight>();
  const refused: Refused[] = [];
  for (const { path, raw, make, reason } of list.candidates) {
    const checked = reason === undefined ? checkHighlight(make()) : undefined;
    if (checked && 'highlight' in checked) {
      const { highlight } = checked;
      const before = highlights.get(highlight.id);
      // Of two of one id the later one counts.
      if (!before || before.modified <= highlight.modified) highlights.set(highlight.id, highlight);
    } else {
      const [problem] = checked?.problems ?? [];
      refused.push({
        path,
        what: sayWhat(raw),
        reason: reason ?? (problem ? `${problem.path}: ${problem.message}` : WANTED),
      });
    }
    yield;
  }
  return { highlights: [...highlights.values()], refused };
}

interface Candidate {
  readonly path: string;
  readonly raw: unknown;
  readonly make: () => unknown;
  readonly reason?: string;
}

function listCandidates(
  data: unknown,
  now: string,
): { readonly candidates: readonly Candidate[] } | { readonly problem: JsonProblem } {
  if (isRecord(data) && data['format'] === 'backstory-highlights') return listOwn(data);
  const hypothesis = listHypothesis(data);
  const entries: ReadonlyArray<readonly [string, unknown]> = hypothesis
    ? hypothesis.map((one, index) => [`[${index}]`, one] as const)
    : [...listAnnotations(data)];
  if (entries.length === 0 && !Array.isArray(data) && !hypothesis) {
    return { problem: makeProblem('$', data, WANTED) };
  }
  return {
    candidates: entries.map(([path, raw]) => {
      if (!isRecord(raw)) return { path, raw, make: () => raw };
      const reason = hypothesis && refusalOf(raw);
      return {
        path,
        raw,
        make: () => (hypothesis ? fromHypothesis(raw, now) : fromAnnotation(raw, now)),
        ...(reason !== undefined && { reason }),
      };
    }),
  };
}

function listOwn(
  data: Record<string, unknown>,
): { readonly candidates: readonly Candidate[] } | { readonly problem: JsonProblem } {
  const { formatVersion, highlights } = data;
  if (formatVersion !== 1) {
    const message = 'this Backstory reads format 1; update Backstory, or export them again';
    return { problem: makeProblem('$.formatVersion', formatVersion, message) };
  }
  if (!Array.isArray(highlights)) {
    return { problem: makeProblem('$.highlights', highlights, 'a list of highlights is wanted') };
  }
  return {
    candidates: highlights.map((raw: unknown, index) => ({
      path: `$.highlights[${index}]`,
      raw,
      make: () => raw,
    })),
  };
}

function sayWhat(raw: unknown): string {
  if (!isRecord(raw)) return '';
  const { quote, text, id } = raw;
  const words = isRecord(quote) ? quote['exact'] : text;
  const said = typeof words === 'string' && words !== '' ? words : id;
  return typeof said === 'string' ? said.slice(0, LONGEST_SHOWN) : '';
}
