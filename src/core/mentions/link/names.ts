/** Whom a place names in full: a known one, a stranger who shares a known short form, or nobody. */
import { foldText } from '../../text/fold';
import { koreanTitleAfter } from '../korean';
import type { Why } from '../thresholds';
import { OTHER_HALVES } from '../words/halves';
import { standingOf } from './standing';
import type { Standing } from './standing';
import { otherGenderForms } from './gender';
import { placeKey } from './judged';
import { countGroups } from './linkers';
import type { Bearer } from './judged';
import { isNamedOnTheLeft, isNamedOnTheRight, startsFullName } from './longer-name';
import type { NamingReader } from './naming-reader';
import type { Place } from './place';
import { isSurnameFirst } from './slavic-names';
import { seasonForms } from './slavic-words';
import { fits, titleWordsOf, titlesBeside } from './titles';

/** Somebody or something named in full. */
export interface Names {
  readonly bearer: Bearer;
  /** By which short forms they could be named again. */
  readonly keys: readonly string[];
  /** Titles beside the name, folded. */
  readonly titles: readonly string[];
  /** For a known person: does the text beside the name fit them? */
  readonly standing: Standing | null;
  /** For a known person: groups that belong to their world. */
  readonly related: readonly number[];
}

/** Vetoes that mean: somebody or something else of this name is on the page. */
const RIVAL_VETOES: ReadonlySet<Why> = new Set<Why>([
  'longer-name',
  'relative',
  'other-gender',
  'byline',
  'credit',
  'other-place',
  'namesake',
]);
/** Of these, what says nothing of a surname that one known person has: who signs an article is not its subject. */
const SIGNED: ReadonlySet<Why> = new Set<Why>(['byline', 'credit']);
/** Vetoes of a known name itself: it may be the full name of somebody who is not meant. */
const NAMESAKE_VETOES: ReadonlySet<Why> = new Set<Why>(['never-alias', 'out-of-time']);
const RIVAL_SPAN_UNITS = 40;
const NO_TITLES: readonly string[] = [];
const NO_GROUPS: readonly number[] = [];

/** Reads whom a place names, given what its guards said. */
export function namesAt(reader: NamingReader, place: Place, veto: Why | null): Names | null {
  if (place.isRole) return null;
  if (veto === 'namesake' && (place.isShort || !place.isPerson))
    return strangerAt(reader, place, veto);
  if (veto !== null && veto !== 'namesake') {
    const season = veto === 'common-word' ? seasonForms(place) : null;
    if (season !== null) return stranger('season', season);
    if (NAMESAKE_VETOES.has(veto)) return namesakeAt(place);
    return RIVAL_VETOES.has(veto) ? strangerAt(reader, place, veto) : null;
  }
  // A surname alone introduces nobody, however sure it is; and nothing is short for an event.
  if (place.isEvent) return null;
  if (place.isPerson && place.isShort) return byOffice(place);
  const { namedGroups, shortForms, isPerson } = place;
  const [group] = namedGroups;
  if (group === undefined) return null;
  if (namedGroups.length > 1) return namesakeAt(place);
  if (!isPerson) return { ...stranger(group, shortForms), titles: NO_TITLES };
  const entity = place.candidates.find((one) => one.entity.group === group)?.entity;
  const titles = titlesBeside(place);
  return {
    bearer: group,
    keys: shortForms,
    titles,
    standing:
      veto === null
        ? standingOf(place, entity?.titles ?? NO_TITLES, titles)
        : ('contradicted' as const),
    related: entity?.related ?? NO_GROUPS,
  };
}

/** "President Smith", of the only known Smith, whose office it is: as good as a full name. */
function byOffice(place: Place): Names | null {
  const [first] = place.candidates;
  if (first === undefined || place.candidates.length > 1) return null;
  if (first.form.match !== 'unique-surname') return null;
  const { entity } = first;
  const titles = titlesBeside(place);
  if (!fits(titles, titleWordsOf(entity))) return null;
  return {
    ...stranger(entity.group, [place.key]),
    titles,
    standing: 'confirmed',
    related: entity.related,
  };
}

/** A full name that nobody known can be linked to here still belongs to somebody of that surname. */
function namesakeAt(place: Place): Names | null {
  if (!place.isPerson || !place.isFullName) return null;
  return { ...stranger(place.key, place.shortForms), titles: titlesBeside(place) };
}

function strangerAt(reader: NamingReader, place: Place, veto: Why): Names | null {
  const { find, text, left, right, style, candidates } = place;
  const isOther = veto === 'other-place' || veto === 'namesake';
  if (!place.isPerson && !isOther && !isOtherHalf(place)) return null;
  if (SIGNED.has(veto) && countGroups(candidates) === 1) return null;
  if (place.isPerson && veto === 'longer-name' && !find.isRival) {
    // "Smith Tower" and "Smith Organization" are no rivals of a man whose surname comes last.
    const isPersonal =
      isNamedOnTheLeft(place) ||
      (isNamedOnTheRight(place) && (startsFullName(place) || isSurnameFirst(place)));
    if (!isPersonal) return null;
    // In a headline in title case that is a guess, which must not cost a surname of one bearer all its links.
    const isGuess =
      style.capitals === 'nothing' &&
      (candidates.every(({ form }) => form.match !== 'context') ||
        (style.kind === 'heading' && !(isNamedOnTheRight(place) && startsFullName(place))));
    if (isGuess) return null;
  }
  const otherForms = otherGenderForms(place);
  const start = left?.isCapital === true ? left.start : find.start;
  const end = right?.isCapital === true ? right.end : find.end;
  const spelling = foldText(text.slice(start, Math.min(end, start + RIVAL_SPAN_UNITS)));
  if (otherForms !== null) return stranger(spelling, otherForms);
  const surnames = reader.keysOf({ find, text });
  const title = find.isRival ? koreanTitleAfter(text, find.end) : '';
  const titled = title === '' ? [] : surnames.map((key) => `${key} ${title}`);
  // Another town is meant by whatever form the page uses later: "Moskau", "Moskauer".
  const elsewhere =
    veto === 'other-place' ? candidates.map(({ entity }) => placeKey(entity.group)) : [];
  const keys = new Set([
    ...elsewhere,
    ...surnames,
    ...titled,
    ...(place.isShort ? [] : place.shortForms),
  ]);
  const titles = title === '' ? titlesBeside(place) : [title];
  return { ...stranger(spelling, [...keys]), titles };
}

function stranger(bearer: Bearer, keys: readonly string[]): Names {
  return { bearer, keys, titles: NO_TITLES, standing: null, related: NO_GROUPS };
}

/** "the North Macedonian border" on a page where "the North" could be another country's. */
function isOtherHalf({ find, right }: Place): boolean {
  return find.isRival || (right !== null && OTHER_HALVES.has(right.folded));
}
