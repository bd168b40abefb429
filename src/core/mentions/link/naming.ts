/**
 * What a spelling says by itself, wherever it stands on the page: whom it could mean and how sure it is.
 * naming-reader.ts reads each spelling once.
 */
import type { Ref } from '../../pack/refs';
import { hanTitleAfter } from '../han';
import { koreanTitleAfter } from '../korean';
import type { DaySpan } from '../lexicon/days';
import { ALWAYS, overlaps } from '../lexicon/days';
import { NOBODY } from '../lexicon/open';
import type { Entity, Form } from '../lexicon/open';
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

/** Stands in for whoever on the page bears a surname, until the page is known. */
export const SOMEBODY: Entity = {
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
  /** Has the reader said that this spelling does not mean this one here? Null where they said it of nobody. */
  readonly isOverridden: ((ref: Ref, key: string) => boolean) | null;
}

/** What these forms say on a page, of the entities whose they are; all share one spelling. */
export function readNaming(
  all: readonly Candidate[],
  page: NamedPage & { readonly keyOf: (form: number) => string },
): Naming {
  const { days, keyOf, isOverridden } = page;
  const isRuledOut = ({ entity, form }: Candidate): boolean =>
    isOverridden?.(entity.ref, keyOf(form.index)) === true;
  const kept = all.filter((one) => one.form.match !== 'never' && !isRuledOut(one));
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
    isOverridden: kept.length === 0 && all.some(isRuledOut),
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

/** Can these be meant on any day? What they say then does not depend on the page's date. */
export function areTimeless(all: readonly Candidate[]): boolean {
  return all.every(
    ({ entity, form: { valid } }) =>
      entity.begins === ALWAYS.from && valid.from === ALWAYS.from && valid.until === ALWAYS.until,
  );
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
