import * as v from 'valibot';
import { findCrossProblems } from './cross-rules';
import { PackSchema, type Pack } from './schema';

/** One thing that keeps a pack from being installed. */
export interface PackProblem {
  /** Where, as a JSON path: "$.facts[3].date.edtf". */
  readonly path: string;
  /** What stands there, as JSON, cut at 200 characters. */
  readonly value: string;
  /** What to do about it. */
  readonly message: string;
}

export type CheckedPack = { readonly pack: Pack } | { readonly problems: readonly PackProblem[] };

/** How much of an offending value a problem shows. */
const LONGEST_SHOWN_VALUE = 200;
/** Deeper JSON than this is not a pack (threats R-17). */
const DEEPEST = 32;
/** Keys that reach for an object's prototype (threats R-18). */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Enough to mend a file by; a file with more is not read further. */
const MOST_PROBLEMS = 100;

/** Reads a pack out of JSON text: the whole pack, with unknown fields dropped, or every problem. Never throws. */
export function readPack(json: string): CheckedPack {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [problem('$', json, `write valid JSON (${cut(reason)})`)] };
  }
  return checkPack(data);
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
    ? { problems: problems.map(({ path, value, message }) => problem(path, value, message)) }
    : { pack: result.output };
}

/** One line that says what is the matter with a pack, for a person. */
export function summariseProblems(problems: readonly PackProblem[]): string {
  const [first, ...rest] = problems;
  if (!first) return 'no problems';
  const more = rest.length > 0 ? ` (and ${rest.length} more)` : '';
  return `${first.path}: ${first.message}; it is ${first.value}${more}`;
}

function describeIssue(issue: v.BaseIssue<unknown>): PackProblem {
  const path = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number'
      ? `[${key}]`
      : /^[\w$]+$/u.test(String(key))
        ? `.${String(key)}`
        : `[${cut(JSON.stringify(key))}]`,
  );
  // Our own messages say what to do; valibot's own say what it met, which leads to the same.
  const message =
    issue.input === undefined
      ? 'add this field; it is missing'
      : issue.type === 'picklist'
        ? `use one of ${issue.expected}`
        : issue.message;
  return problem(`$${path.join('')}`, issue.input, message);
}

function problem(path: string, value: unknown, message: string): PackProblem {
  return {
    path,
    value: cut(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'missing')),
    message,
  };
}

function cut(text: string): string {
  return text.length <= LONGEST_SHOWN_VALUE ? text : `${text.slice(0, LONGEST_SHOWN_VALUE - 1)}…`;
}

/** Walks without recursion, so that no depth of nesting can exhaust the stack. */
function findHostileShape(data: unknown): PackProblem | undefined {
  const open: Array<{ value: unknown; path: string; depth: number }> = [
    { value: data, path: '$', depth: 0 },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) return problem(path, '…', `nest less deeply than ${DEEPEST} levels`);
    for (const key of Object.keys(value)) {
      const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${cut(key)}`;
      if (FORBIDDEN_KEYS.has(key))
        return problem(at, key, 'rename this field; its name is not allowed');
      open.push({ value: (value as Record<string, unknown>)[key], path: at, depth: depth + 1 });
    }
  }
  return undefined;
}
