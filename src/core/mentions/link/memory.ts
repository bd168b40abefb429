import { foldText } from '../../text/fold';
import type { Why } from '../thresholds';
import type { LexiconReader, Place } from './place';
import { isNamedOnTheLeft, isNamedOnTheRight, isSurnameFirst } from './longer-name';

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
  /** Who was named last, by short form; moves on as places are decided in order. */
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
  return { introducedAt, bearers, strangers, lastBearer: new Map() };
}

/** Whom a place names in full: a known one, a stranger who shares a known short form, or nobody. */
export function namesAt(
  reader: LexiconReader,
  place: Place,
  veto: Why | null,
): JudgedPlace['names'] {
  if (veto !== null) return RIVAL_VETOES.has(veto) ? strangerAt(reader, place, veto) : null;
  const strong = place.candidates.filter(({ form }) => form.match === 'strong');
  const groups = new Set(strong.map(({ entity }) => entity.group));
  const [group] = groups;
  if (group === undefined || groups.size > 1) return null;
  // A surname alone introduces nobody, however sure it is.
  if (place.isPerson && place.isShort) return null;
  return { bearer: group, keys: place.isPerson ? shortFormsOf(place.key) : [] };
}

function strangerAt(reader: LexiconReader, place: Place, veto: Why): JudgedPlace['names'] {
  const { find, text, left, right } = place;
  if (!place.isPerson && veto !== 'other-place') return null;
  if (veto === 'longer-name' && !find.isRival) {
    // "Smith Tower" and "Smith Organization" are no rivals of a man whose surname comes last.
    const isPersonal =
      isNamedOnTheLeft(place) || (isNamedOnTheRight(place) && isSurnameFirst(place));
    if (!isPersonal) return null;
  }
  const start = left?.isCapital === true ? left.start : find.start;
  const end = right?.isCapital === true ? right.end : find.end;
  const spelling = foldText(text.slice(start, Math.min(end, start + RIVAL_SPAN_UNITS)));
  const keys = new Set(find.forms.flatMap((form) => reader.keyOf(reader.form(form))));
  if (!place.isShort) for (const key of shortFormsOf(place.key)) keys.add(key);
  return { bearer: spelling, keys: [...keys] };
}

/** Each word of a name and each two neighbours; for Hangul the first syllable, the surname. */
function shortFormsOf(key: string): string[] {
  const words = key.split(' ');
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  const surname = /^[\uac00-\ud7a3]/u.test(key) ? [key.slice(0, 1)] : [];
  return [...words, ...pairs, ...surname];
}
