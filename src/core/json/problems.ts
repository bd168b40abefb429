/**
 * Reading JSON that others wrote: what is the matter with it, where, and what to do. Schemas are valibot's; their
 * messages say what to do.
 */
import type * as v from 'valibot';

/** One thing that keeps a document from being read. */
export interface JsonProblem {
  /** Where, as a JSON path: "$.facts[3].date.edtf". */
  readonly path: string;
  /** What stands there, as JSON, cut at 200 characters. */
  readonly value: string;
  /** What to do about it. */
  readonly message: string;
}

/** How much of an offending value a problem shows. */
const LONGEST_SHOWN_VALUE = 200;
/** Deeper JSON than this is no document of ours (threats R-17). */
const DEEPEST = 32;
/** Keys that reach for an object's prototype (threats R-18). */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Parses JSON text, or says what keeps it from being JSON. Never throws. */
export function parseJson(
  json: string,
): { readonly data: unknown } | { readonly problem: JsonProblem } {
  try {
    return { data: JSON.parse(json) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: makeProblem('$', json, `write valid JSON (${cut(reason)})`) };
  }
}

/** One line that says what is the matter with a document, for a person. */
export function summariseProblems(problems: readonly JsonProblem[]): string {
  const [first, ...rest] = problems;
  if (!first) return 'no problems';
  const more = rest.length > 0 ? ` (and ${rest.length} more)` : '';
  return `${first.path}: ${first.message}; it is ${first.value}${more}`;
}

/** What a schema found, with the place as a JSON path. */
export function describeIssue(issue: v.BaseIssue<unknown>): JsonProblem {
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
  return makeProblem(`$${path.join('')}`, issue.input, message);
}

/** A problem whose value is shown as JSON, cut. */
export function makeProblem(path: string, value: unknown, message: string): JsonProblem {
  return {
    path,
    value: cut(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'missing')),
    message,
  };
}

function cut(text: string): string {
  return text.length <= LONGEST_SHOWN_VALUE ? text : `${text.slice(0, LONGEST_SHOWN_VALUE - 1)}…`;
}

/**
 * Finds what no schema should be let near: nesting without end, fields that reach for an object's prototype. Walks
 * without recursion, so that no depth of nesting can exhaust the stack.
 */
export function findHostileShape(data: unknown): JsonProblem | undefined {
  const open: Array<{ value: unknown; path: string; depth: number }> = [
    { value: data, path: '$', depth: 0 },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) return makeProblem(path, '…', `nest less deeply than ${DEEPEST} levels`);
    for (const key of Object.keys(value)) {
      const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${cut(key)}`;
      if (FORBIDDEN_KEYS.has(key))
        return makeProblem(at, key, 'rename this field; its name is not allowed');
      open.push({ value: (value as Record<string, unknown>)[key], path: at, depth: depth + 1 });
    }
  }
  return undefined;
}
