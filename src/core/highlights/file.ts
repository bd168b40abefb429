import * as v from 'valibot';
import {
  describeIssue,
  findHostileShape,
  makeProblem,
  parseJson,
  type JsonProblem,
} from '../json/problems';
import { HighlightFileSchema, HighlightSchema, type Highlight } from './schema';

/** Enough to mend a file by; a file with more is not read further. */
const MOST_PROBLEMS = 100;

type Problems = { readonly problems: readonly JsonProblem[] };

/** Writes highlights as a file of format 1, in the order given. Equal highlights make equal bytes. */
export function writeHighlights(highlights: readonly Highlight[]): string {
  const file = { format: 'backstory-highlights', formatVersion: 1, highlights };
  // The schema's order of fields, whatever the order they were set in.
  return `${JSON.stringify(v.parse(HighlightFileSchema, file), null, 2)}\n`;
}

/** Reads a file of format 1: every highlight as it was written, or every problem. Never throws. */
export function readHighlights(json: string): { readonly highlights: Highlight[] } | Problems {
  const parsed = parseJson(json);
  return 'problem' in parsed ? { problems: [parsed.problem] } : checkHighlights(parsed.data);
}

/** Checks parsed JSON as `readHighlights` does its text. */
export function checkHighlights(data: unknown): { readonly highlights: Highlight[] } | Problems {
  const hostile = findHostileShape(data);
  if (hostile) return { problems: [hostile] };
  const result = v.safeParse(HighlightFileSchema, data);
  if (!result.success) {
    return { problems: result.issues.slice(0, MOST_PROBLEMS).map(describeIssue) };
  }
  const { highlights } = result.output;
  const twice = findTwice(highlights);
  return twice ? { problems: [twice] } : { highlights };
}

/** Checks one highlight, as the store keeps it. */
export function checkHighlight(data: unknown): { readonly highlight: Highlight } | Problems {
  const hostile = findHostileShape(data);
  if (hostile) return { problems: [hostile] };
  const result = v.safeParse(HighlightSchema, data);
  return result.success
    ? { highlight: result.output }
    : { problems: result.issues.slice(0, MOST_PROBLEMS).map(describeIssue) };
}

function findTwice(highlights: readonly Highlight[]): JsonProblem | undefined {
  const seen = new Set<string>();
  for (const [index, { id }] of highlights.entries()) {
    if (seen.has(id)) {
      const message = 'two highlights have this id; give each its own';
      return makeProblem(`$.highlights[${index}].id`, id, message);
    }
    seen.add(id);
  }
  return undefined;
}
