/** Values of other programs' files as ours; what cannot be one is left as it is, for the schema to refuse. */
import { isRecord } from '../annotations';

/** A text; empty where it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** An instant as we write it. Undefined where it is none: RFC 3339 with any offset is read. */
export function toInstant(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(value)) return undefined;
  const time = Date.parse(value);
  if (Number.isNaN(time)) return undefined;
  const instant = new Date(time).toISOString();
  return /^\d{4}-/u.test(instant) ? instant : undefined;
}

/** A tag: most formats keep tags apart by commas or semicolons, so these become spaces. */
export function toTag(value: unknown): string {
  return textOf(value)
    .replaceAll(/\s*[,;\p{Cc}\u2028\u2029]+\s*/gu, ' ')
    .trim();
}

/**
 * Where the words were. Not everybody says it: then the beginning of the page stands there, where they will not be
 * found, and their words and context have to find them.
 */
export function toPosition(selector: unknown, exact: unknown): unknown {
  if (isRecord(selector)) return { start: selector['start'], end: selector['end'] };
  return { start: 0, end: Math.max(1, textOf(exact).length) };
}
