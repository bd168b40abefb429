/**
 * How a form is written beyond its letters: its policy, what stands between its tokens, where it has capitals.
 * A million names share a few hundred shapes, so each form only says which.
 */
import { isCapitalAt } from '../../text/scripts';
import { EXPANDS, FIRST_LETTER, foldUnit } from '../../text/fold';
import { RESHAPED } from '../../text/tokens';
import type { TokenBuffer } from '../../text/tokens';
import { createGrowingWords } from './grow';
import { CAPITAL_PART } from './layout';
import { CASES, CASE_SHIFT } from './policy';

/** The codes of case policies that ask for capitals. */
export const EXACT = CASES.indexOf('exact');
export const CAPITALISED = CASES.indexOf('capitalised');

/** The shapes met so far. */
export interface ShapeTable {
  /** The index of the shape of a form whose tokens are these. */
  readonly indexOf: (text: string, tokens: TokenBuffer, policy: number) => number;
  readonly count: () => number;
  readonly policies: () => Int32Array;
  readonly patterns: () => Int32Array;
  /** Where each shape's parts begin; the end of the last is the end of `parts`. */
  readonly starts: () => Int32Array;
  readonly parts: () => Int32Array;
}

/** The case policy in a policy word. */
export function casePolicyOf(policy: number): number {
  return (policy >> CASE_SHIFT) & 3;
}

/** A hash of which letters between two places are capitals. Letters that differ in nothing else have the same. */
export function patternOf(text: string, start: number, end: number): number {
  let pattern = 1;
  for (let at = start; at < end; at++) {
    const unit = foldUnit(text.charCodeAt(at));
    if (unit < FIRST_LETTER && unit !== EXPANDS) continue;
    pattern = Math.imul(pattern, 31) + (isCapitalAt(text, at) ? 2 : 1);
  }
  return pattern | 0;
}

/** An empty table. */
export function createShapeTable(): ShapeTable {
  const policies = createGrowingWords();
  const patterns = createGrowingWords();
  const starts = createGrowingWords();
  const parts = createGrowingWords();
  /** The last shape of each hash of everything in them, and before each the one that has the same; -1 for none. */
  const known = new Map<number, number>();
  const before = createGrowingWords();
  let wanted = new Int32Array(64);

  function indexOf(text: string, tokens: TokenBuffer, policy: number): number {
    const { count } = tokens;
    if (count > wanted.length) wanted = new Int32Array(count * 2);
    const casePolicy = casePolicyOf(policy);
    const end = tokens.end[count - 1] ?? 0;
    const pattern = casePolicy === EXACT ? patternOf(text, tokens.start[0] ?? 0, end) : 0;
    let bits = Math.imul(policy ^ pattern, 0x9e3779b1);
    for (let at = 0; at < count; at++) {
      // Every capital is reshaped by folding.
      const isCapital =
        casePolicy === CAPITALISED &&
        ((tokens.kind[at] ?? 0) & RESHAPED) !== 0 &&
        isCapitalAt(text, tokens.start[at] ?? 0);
      const gap = at === 0 ? 0 : (tokens.gap[at] ?? 0) & ~CAPITAL_PART;
      const part = gap | (isCapital ? CAPITAL_PART : 0);
      wanted[at] = part;
      bits = Math.imul(bits ^ (bits >>> 15) ^ part, 0x85ebca6b);
    }
    const wants = { policy, pattern, count };
    const last = known.get(bits) ?? -1;
    for (let index = last; index !== -1; index = before.at(index)) {
      if (isShape(index, wants)) return index;
    }
    const added = policies.add(policy);
    patterns.add(pattern);
    starts.add(parts.count());
    for (let at = 0; at < count; at++) parts.add(wanted[at] ?? 0);
    before.add(last);
    known.set(bits, added);
    return added;
  }

  type Wanted = Readonly<Record<'policy' | 'pattern' | 'count', number>>;

  function isShape(index: number, { policy, pattern, count }: Wanted): boolean {
    if (policies.at(index) !== policy || patterns.at(index) !== pattern) return false;
    const start = starts.at(index);
    const end = index + 1 < starts.count() ? starts.at(index + 1) : parts.count();
    if (end - start !== count) return false;
    for (let at = 0; at < count; at++) if (parts.at(start + at) !== wanted[at]) return false;
    return true;
  }

  return {
    indexOf,
    count: policies.count,
    policies: policies.all,
    patterns: patterns.all,
    starts: starts.all,
    parts: parts.all,
  };
}
