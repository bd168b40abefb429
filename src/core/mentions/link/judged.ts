import type { Why } from '../thresholds';
import type { Names } from './names';
import type { Place } from './place';

/** A place, what its guards said, and whom it names in full. */
export interface JudgedPlace {
  readonly place: Place;
  readonly veto: Why | null;
  readonly names: Names | null;
}

/** Whoever bears a name on the page: a known one (its group) or a stranger (its spelling). */
export type Bearer = number | string;

/** Stands for whoever bears a short form that a paragraph used before it named somebody else of it in full. */
export const NOBODY = 'nobody named';

/** Stands among the short forms for all names of a place. */
export function placeKey(group: number): string {
  return `place ${group}`;
}
