/** Whom a name is joined to: "Smith and Kim", "the Smith-Kim summit", "Kim met Smith". */
import type { Place } from './place';

const LONGEST_JOINT = 24;
const JOINT =
  /^[\s\u00a0]*(?:[-–—,·/&]|and|with|to|met|meets?|und|mit|et|avec|y|con|и|с|та|і|з|із|와|과|与|和|と|و)[\s\u00a0]*$/iu;
const ARTICLE = /\s(?:the|der|le|la|el)\s*$/iu;

/** The groups of those who stand right before or after a place, joined to it; each a person known for sure. */
export function companionsOf({ text, find, previous, next }: Place): number[] {
  const groups: number[] = [];
  let before = previous;
  while (before !== null && before.find.end > find.start) before = before.previous;
  if (before !== null && isJoined(text.slice(before.find.end, find.start))) {
    groups.push(...knownIn(before));
  }
  let after = next;
  while (after !== null && after.find.start < find.end) after = after.next;
  if (after !== null && isJoined(text.slice(find.end, after.find.start))) {
    groups.push(...knownIn(after));
  }
  return groups;
}

function isJoined(between: string): boolean {
  return between.length <= LONGEST_JOINT && JOINT.test(between.replace(ARTICLE, ' '));
}

function knownIn({ candidates, isPerson }: Place): number[] {
  const [first] = candidates;
  const isSure = isPerson && first !== undefined && candidates.length === 1;
  return isSure ? [first.entity.group] : [];
}
