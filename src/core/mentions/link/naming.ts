/**
 * What a spelling says by itself, wherever it stands on the page: whom it could mean and how sure it is. A page
 * repeats few spellings many times, so each is read once.
 */
import type { Ref } from '../../pack/refs';
import { hanTitleAfter } from '../han';
import { koreanTitleAfter } from '../korean';
import type { DaySpan } from '../lexicon/days';
import { ALWAYS, overlaps } from '../lexicon/days';
import { formsIn } from '../find';
import type { Find } from '../find';
import { keyOfForm } from '../lexicon/key';
import { NOBODY, readEntity, readForm } from '../lexicon/open';
import type { Entity, Form, Lexicon } from '../lexicon/open';
import { ROLE } from '../lexicon/policy';
import { DAYS_BEFORE_EVENT } from '../thresholds';
import type { Why } from '../thresholds';

/** Somebody or something that a place in the text could mean, with the spelling that says so. */
export interface Candidate {
  readonly entity: Entity;
  readonly form: Form;
}

/** All that the forms of one spelling say. */
export interface Naming {
  /** One for each entity, the surest spelling of each; without aliases that must never match. */
  readonly candidates: readonly Candidate[];
  /** Their refs, in the same order. */
  readonly candidateRefs: readonly Ref[];
  /** Everybody spelt so, those who cannot be meant too. */
  readonly allRefs: readonly Ref[];
  /** The groups that it names for sure. */
  readonly namedGroups: readonly number[];
  /** The groups of whose world something is on the page where it stands. */
  readonly presentGroups: readonly number[];
  /** Why nobody here can be meant on the day of the page; null where somebody can. */
  readonly untimely: Why | null;
  /** Could it be a person? Persons are held to stricter rules. */
  readonly isPerson: boolean;
  /** Could it be nothing but an event? */
  readonly isEvent: boolean;
  /** Is it an office, which names whoever holds it? */
  readonly isRole: boolean;
  /** The reader has said of everybody it could mean: not this one. */
  readonly isOverridden: boolean;
  /** Does it mean whoever on the page bears this surname? Then the page alone says who the candidates are. */
  readonly isSurname: boolean;
  /** No candidate's name is given in full here. */
  readonly isShort: boolean;
  /** It is a full name, whether it may link or not. */
  readonly isFullName: boolean;
  /** The folded spelling of the alias, uninflected: what rivals would share. */
  readonly key: string;
  /** The title that is written with a surname in Korean, Chinese and Japanese; empty where none is. */
  readonly ownTitle: string;
  /** By which shorter names a person of this name could be called. */
  readonly shortForms: readonly string[];
}

/** Reads the forms of a lexicon for one page, each spelling once. */
export interface NamingReader {
  /** What the forms of a find, which share a spelling, say. */
  read(place: FindInText): Naming;
  /** The folded, uninflected spellings of the forms of a find. */
  keysOf(place: FindInText): string[];
}

/** A find, and the text that it was found in. */
export interface FindInText {
  readonly find: Find;
  readonly text: string;
}

/** Stands in for whoever on the page bears a surname, until the page is known. */
const SOMEBODY: Entity = {
  index: NOBODY,
  ref: 'nobody/nobody',
  name: '',
  kind: 'person',
  gender: '',
  group: NOBODY,
  begins: ALWAYS.from,
  ends: ALWAYS.until,
  needs: [],
  seat: -1,
  related: [],
  company: [],
  titles: [],
};

const FULL_KINDS: ReadonlySet<string> = new Set(['name', 'misspelling', 'exonym']);
const MATCH_RANK = { strong: 0, 'unique-surname': 1, context: 2, never: 3 } as const;

/** What a reader of names needs to know of the page. */
export interface NamedPage {
  /** The days of the page; null where it has no date, and then no name is out of time. */
  readonly days: DaySpan | null;
  /** Has the reader said that this spelling does not mean this one here? */
  readonly isOverridden: (ref: Ref, key: string) => boolean;
}

/** A reader of the names on one page. */
export function createNamingReader(lexicon: Lexicon, page: NamedPage): NamingReader {
  const forms = new Map<number, Form>();
  const entities = new Map<number, Entity>();
  const keys = new Map<number, string>();
  const namings = new Map<string, Naming>();
  const formAt = (index: number) => keep(forms, index, () => readForm(lexicon, index));
  const entityAt = (index: number) =>
    index === NOBODY ? SOMEBODY : keep(entities, index, () => readEntity(lexicon, index));
  const keyOf = (index: number, { find, text }: FindInText): string =>
    keep(keys, index, () =>
      keyOfForm(lexicon, index, find.spelling ?? text.slice(find.start, find.end)),
    );
  return {
    keysOf: (place) => [...formsIn(place.find)].map((form) => keyOf(form, place)),
    read: (place) => {
      const spelling = place.find.runs.map(({ first, count }) => `${first}+${count}`).join();
      return keep(namings, spelling, () => {
        const all = [...formsIn(place.find)].map((index) => {
          const form = formAt(index);
          return { form, entity: entityAt(form.entity) };
        });
        // In the order of the packs.
        all.sort((one, other) => one.entity.index - other.entity.index);
        return readNaming(all, { ...page, keyOf: (form) => keyOf(form, place) });
      });
    },
  };
}

function readNaming(
  all: readonly Candidate[],
  page: NamedPage & { readonly keyOf: (form: number) => string },
): Naming {
  const { days, keyOf, isOverridden } = page;
  const kept = all.filter(
    ({ entity, form }) => !isOverridden(entity.ref, keyOf(form.index)) && form.match !== 'never',
  );
  const timely = days === null ? kept : kept.filter((one) => whyUntimely(one, days) === null);
  const [first] = all;
  const untimely =
    timely.length === 0 && days !== null && kept[0] !== undefined
      ? whyUntimely(kept[0], days)
      : null;
  // Where nobody can be meant, the place still says what name stands here.
  const candidates = surestOf(untimely === null ? timely : kept);
  const surest = candidates.toSorted(
    (one, other) => MATCH_RANK[one.form.match] - MATCH_RANK[other.form.match],
  )[0];
  const spelling = surest ?? first;
  const whole = spelling === undefined ? '' : keyOf(spelling.form.index);
  const ownTitle = spelling?.form.kind === 'title' ? titleIn(whole) : '';
  const key = ownTitle === '' ? whole : whole.slice(0, -ownTitle.length).trim();
  const isPerson = all.some(({ entity }) => entity.kind === 'person');
  const isRole = all.every(({ form }) => isRoleForm(form));
  const isOneWord = isOneAlphabeticWord(key);
  return {
    candidates,
    candidateRefs: refsOf(candidates),
    namedGroups: groupsOf(candidates.filter(isStrong)),
    presentGroups: worldOf(candidates.filter((one) => isStrong(one) || isUniqueSurname(one))),
    isRole,
    isOverridden:
      kept.length === 0 &&
      all.some(({ entity, form }) => isOverridden(entity.ref, keyOf(form.index))),
    allRefs: refsOf(all),
    untimely,
    isPerson,
    isEvent: candidates.length > 0 && candidates.every(({ entity }) => entity.kind === 'event'),
    isSurname: all.some(isSomebody),
    isShort: surest?.form.match !== 'strong' || (isPerson && isOneWord),
    isFullName: spelling !== undefined && FULL_KINDS.has(spelling.form.kind) && !isOneWord,
    key,
    ownTitle,
    shortForms: isPerson && !isRole ? shortFormsOf(key) : [],
  };
}

const SURNAME_AND_TITLE =
  /^(?:[\uac00-\ud7a3]{1,2}\s|[\u3400-\u9fff\u30a0-\u30ff]{1,4})(?<title>[\uac00-\ud7a3\u3400-\u9fff]+)$/u;

/** The title at the end of a spelling such as "김 위원장" or "金総書記"; empty where there is none. */
function titleIn(spelling: string): string {
  if (!SURNAME_AND_TITLE.test(spelling)) return '';
  for (let at = 1; at < spelling.length; at++) {
    const title = spelling.slice(at);
    if (hanTitleAfter(title, 0) === title || koreanTitleAfter(title, 0) === title) return title;
  }
  return '';
}

/** Is the name not in use on the page's days, or is the event still to come? */
function whyUntimely({ entity, form }: Candidate, days: DaySpan): Why | null {
  if (entity.begins > days.until + DAYS_BEFORE_EVENT) return 'before-event';
  return overlaps(form.valid, days) ? null : 'out-of-time';
}

function isStrong({ form }: Candidate): boolean {
  return form.match === 'strong' && !isRoleForm(form);
}

function isRoleForm({ policy }: Form): boolean {
  return (policy & ROLE) !== 0;
}

function isSomebody({ entity }: Candidate): boolean {
  return entity === SOMEBODY;
}

function refsOf(candidates: readonly Candidate[]): Ref[] {
  const somebody = candidates.filter((one) => !isSomebody(one));
  return [...new Set(somebody.map(({ entity }) => entity.ref))];
}

function isUniqueSurname({ form }: Candidate): boolean {
  return form.match === 'unique-surname';
}

/** The groups themselves, and for what is no person whoever sits there and whatever it belongs to. */
function worldOf(candidates: readonly Candidate[]): number[] {
  const groups = candidates.flatMap(({ entity }) =>
    entity.kind === 'person' || entity.kind === 'event'
      ? [entity.group]
      : [entity.group, ...(entity.seat < 0 ? [] : [entity.seat]), ...entity.related],
  );
  return [...new Set(groups)];
}

function groupsOf(candidates: readonly Candidate[]): number[] {
  return [...new Set(candidates.map(({ entity }) => entity.group))];
}

function surestOf(all: readonly Candidate[]): Candidate[] {
  const best = new Map<number, Candidate>();
  for (const one of all) {
    const { entity, form } = one;
    const known = best.get(entity.index);
    if (known === undefined || MATCH_RANK[form.match] < MATCH_RANK[known.form.match]) {
      best.set(entity.index, one);
    }
  }
  return [...best.values()];
}

/** A name of one word in a script with spaces is a surname or a given name, never a full one. */
function isOneAlphabeticWord(key: string): boolean {
  return !key.includes(' ') && !/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/u.test(key);
}

/** Each word of a name and each two neighbours; for Hangul and Han the first character, the surname. */
function shortFormsOf(key: string): string[] {
  const words = key.split(' ');
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  const surname = /^[\uac00-\ud7a3\u3400-\u9fff]/u.test(key) ? [key.slice(0, 1)] : [];
  return [...words, ...pairs, ...surname];
}

function keep<Key, Value>(memory: Map<Key, Value>, key: Key, read: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = read();
  memory.set(key, value);
  return value;
}
