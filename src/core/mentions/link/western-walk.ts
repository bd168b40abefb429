import {
  GERMAN_CIVIL_OFFICES,
  GERMAN_WALK,
  NO_GERMAN_WALK,
  ROMANCE_WALKS,
} from '../words/western-walks';

/** Is this word a walk of life in German, French or Spanish? */
export function isWesternWalk(folded: string): boolean {
  if (ROMANCE_WALKS.has(folded) || GERMAN_CIVIL_OFFICES.has(folded)) return true;
  return GERMAN_WALK.test(folded) && !NO_GERMAN_WALK.test(folded);
}
