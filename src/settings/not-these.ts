import type { Override } from '../core/mentions/link/overrides';

/**
 * "Not this one": what the reader ruled out. It names an actor by its ref, so that it outlives updates of the pack,
 * and keeps how both were written when it was said, so that the list can be read without any pack.
 */
export interface NotThis extends Override {
  readonly id: string;
  readonly spelling: string;
  /** As the page wrote it. */
  readonly text: string;
  /** The name of whom it does not mean. */
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly since: string;
}

/** What is kept of a "not this one" of whatever stands in storage; what does not fit is left out. */
export function readNotThese(stored: unknown): NotThis[] {
  return Array.isArray(stored) ? stored.filter(isNotThis) : [];
}

/** The list with one more at its end. The same said again takes the place of what was said before. */
export function withNotThis(list: readonly NotThis[], one: NotThis): NotThis[] {
  return [...list.filter((other) => !isSaidAgain(other, one)), one];
}

/** The list with those of another one that it does not say already, at its end. */
export function withNotThese(list: readonly NotThis[], more: readonly NotThis[]): NotThis[] {
  const isNew = (one: NotThis) =>
    !list.some((other) => other.id === one.id || isSaidAgain(other, one));
  return [...list, ...more.filter(isNew)];
}

/** The list without one. */
export function withoutNotThis(list: readonly NotThis[], id: string): NotThis[] {
  return list.filter((one) => one.id !== id);
}

function isSaidAgain(one: NotThis, other: NotThis): boolean {
  return (
    one.ref === other.ref &&
    one.spelling === other.spelling &&
    placeOf(one.where) === placeOf(other.where)
  );
}

function placeOf(where: Override['where']): string {
  if (where.kind === 'everywhere') return where.kind;
  return `${where.kind} ${where.kind === 'page' ? where.url : where.site}`;
}

function isNotThis(value: unknown): value is NotThis {
  if (typeof value !== 'object' || value === null) return false;
  const { id, ref, spelling, text, name, since, where } = value as Record<string, unknown>;
  const texts = [id, ref, spelling, text, name, since];
  return texts.every((one) => typeof one === 'string') && isPlace(where);
}

function isPlace(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, url, site } = value as Record<string, unknown>;
  if (kind === 'page') return typeof url === 'string';
  return kind === 'site' ? typeof site === 'string' : kind === 'everywhere';
}
