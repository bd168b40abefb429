import { foldText } from '../../text/fold';
import { koreanTitleAfter } from '../korean';
import type { Why } from '../thresholds';
import { OTHER_HALVES } from '../words/halves';
import type { NamingReader } from './naming';
import type { Place } from './place';
import { otherGenderForms } from './gender';
import { isNamedOnTheLeft, isNamedOnTheRight, startsFullName } from './longer-name';

/** Whoever bears a name on the page: a known one (its group) or a stranger (its spelling). */
export type Bearer = number | string;

/** What the whole page says, gathered before anything is decided. */
export interface PageMemory {
  /** The places at which a group was first named in full, by order in the document. */
  readonly introducedAt: ReadonlyMap<number, number>;
  /** Everybody on the page whose full name has this short form in it. */
  readonly bearers: ReadonlyMap<string, ReadonlySet<Bearer>>;
  /** Short forms that somebody or something unknown on the page bears. */
  readonly strangers: ReadonlySet<string>;
  /** Groups that some place links to by a name that needs no introduction; complete once actors are decided. */
  readonly named: Set<number>;
  /** Who was named last in this block, by short form; moves on as places are decided in order. */
  readonly lastBearer: Map<string, Bearer>;
}

/** A place and what its guards said. */
export interface JudgedPlace {
  readonly place: Place;
  readonly veto: Why | null;
  /** Whom this place names in full, and by which short forms they could be named later. */
  readonly names: { readonly bearer: Bearer; readonly keys: readonly string[] } | null;
}

/** Vetoes that mean: somebody or something else of this name is on the page. */
const RIVAL_VETOES: ReadonlySet<Why> = new Set<Why>([
  'longer-name',
  'relative',
  'other-gender',
  'byline',
  'credit',
  'other-place',
]);
/** Vetoes of a known name itself: it may be the full name of somebody who is not meant. */
const NAMESAKE_VETOES: ReadonlySet<Why> = new Set<Why>(['never-alias', 'out-of-time']);
const RIVAL_SPAN_UNITS = 40;

/** Reads the memory of a page out of its judged places, in document order. */
export function rememberPage(judged: readonly JudgedPlace[]): PageMemory {
  const introducedAt = new Map<number, number>();
  const bearers = new Map<string, Set<Bearer>>();
  const strangers = new Set<string>();
  for (const { place, names } of judged) {
    if (names === null) continue;
    if (typeof names.bearer === 'number' && !introducedAt.has(names.bearer)) {
      introducedAt.set(names.bearer, place.order);
    }
    for (const key of names.keys) {
      if (typeof names.bearer === 'string') strangers.add(key);
      const known = bearers.get(key) ?? new Set<Bearer>();
      bearers.set(key, known.add(names.bearer));
    }
  }
  return { introducedAt, bearers, strangers, named: new Set(), lastBearer: new Map() };
}

/** Whom a place names in full: a known one, a stranger who shares a known short form, or nobody. */
export function namesAt(
  reader: NamingReader,
  place: Place,
  veto: Why | null,
): JudgedPlace['names'] {
  if (veto !== null) {
    if (NAMESAKE_VETOES.has(veto)) return namesakeAt(place);
    return RIVAL_VETOES.has(veto) ? strangerAt(reader, place, veto) : null;
  }
  // A surname alone introduces nobody, however sure it is; and nothing is short for an event.
  if (place.isEvent || (place.isPerson && place.isShort)) return null;
  const { namedGroups } = place;
  const [group] = namedGroups;
  if (group === undefined) return null;
  return namedGroups.length > 1 ? namesakeAt(place) : { bearer: group, keys: place.shortForms };
}

/** A full name that nobody known can be linked to here still belongs to somebody of that surname. */
function namesakeAt(place: Place): JudgedPlace['names'] {
  if (!place.isPerson || !place.isFullName) return null;
  return { bearer: place.key, keys: place.shortForms };
}

function strangerAt(reader: NamingReader, place: Place, veto: Why): JudgedPlace['names'] {
  const { find, text, left, right, style, candidates } = place;
  if (!place.isPerson && veto !== 'other-place' && !isOtherHalf(place)) return null;
  if (place.isPerson && veto === 'longer-name' && !find.isRival) {
    // "Smith Tower" and "Smith Organization" are no rivals of a man whose surname comes last.
    const isPersonal =
      isNamedOnTheLeft(place) || (isNamedOnTheRight(place) && startsFullName(place));
    if (!isPersonal) return null;
    // In a headline in title case that is a guess, which must not cost a surname of one bearer all its links.
    const isGuess =
      style.capitals === 'nothing' && candidates.every(({ form }) => form.match !== 'context');
    if (isGuess) return null;
  }
  const otherForms = otherGenderForms(place);
  const start = left?.isCapital === true ? left.start : find.start;
  const end = right?.isCapital === true ? right.end : find.end;
  const spelling = foldText(text.slice(start, Math.min(end, start + RIVAL_SPAN_UNITS)));
  const surnames = find.forms.map((form) => reader.keyOf(form));
  if (otherForms !== null) return { bearer: spelling, keys: otherForms };
  const title = find.isRival ? koreanTitleAfter(text, find.end) : '';
  const titled = title === '' ? [] : surnames.map((key) => `${key} ${title}`);
  const keys = new Set([...surnames, ...titled, ...(place.isShort ? [] : place.shortForms)]);
  return { bearer: spelling, keys: [...keys] };
}

/** "the North Macedonian border" on a page where "the North" could be another country's. */
function isOtherHalf({ find, right }: Place): boolean {
  return find.isRival || (right !== null && OTHER_HALVES.has(right.folded));
}
