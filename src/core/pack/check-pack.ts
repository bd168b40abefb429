import * as v from 'valibot';
import {
  describeIssue,
  findHostileShape,
  makeProblem,
  parseJson,
  type JsonProblem,
} from '../json/problems';
import { findCrossProblems } from './cross-rules';
import { PackSchema, type Pack } from './schema';

export type CheckedPack = { readonly pack: Pack } | { readonly problems: readonly JsonProblem[] };

/** Enough to mend a file by; a file with more is not read further. */
const MOST_PROBLEMS = 100;

/** Reads a pack out of JSON text: the whole pack, with unknown fields dropped, or every problem. Never throws. */
export function readPack(json: string): CheckedPack {
  const parsed = parseJson(json);
  return 'problem' in parsed ? { problems: [parsed.problem] } : checkPack(parsed.data);
}

/** Checks parsed JSON as `readPack` does its text. */
export function checkPack(data: unknown): CheckedPack {
  const hostile = findHostileShape(data);
  if (hostile) return { problems: [hostile] };
  const result = v.safeParse(PackSchema, data);
  if (!result.success) {
    return { problems: result.issues.slice(0, MOST_PROBLEMS).map(describeIssue) };
  }
  const problems = findCrossProblems(result.output).slice(0, MOST_PROBLEMS);
  return problems.length > 0
    ? { problems: problems.map(({ path, value, message }) => makeProblem(path, value, message)) }
    : { pack: result.output };
}
