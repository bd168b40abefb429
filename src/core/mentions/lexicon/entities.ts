/**
 * Entities in a lexicon: two strings and a byte for each, and a row of details for the few that have any:
 *
 *   group │ first day │ last day │ seat │ n, needs… │ n, related… │ n, company… │ n, titles… (places in `texts`)
 */
import { fromRef, toRef } from '../../pack/refs';
import type { Ref } from '../../pack/refs';
import { ALWAYS } from './days';
import type { DaySpan } from './days';
import { ENTITIES_A_STEP } from './layout';
import type { LexiconViews } from './layout';
import { ENTITY_KINDS, GENDERS } from './policy';
import type { EntityKind } from './policy';
import { readString, skipString } from './strings';

/** An actor or event that a lexicon knows. */
export interface Entity {
  readonly index: number;
  readonly ref: Ref;
  readonly name: string;
  readonly kind: EntityKind;
  readonly gender: (typeof GENDERS)[number];
  /** Entities of several packs that are one and the same share their group. */
  readonly group: number;
  /** The day since 1970 on which an event begins; long ago for everything else. */
  readonly begins: number;
  /** The day since 1970 on which an event ends; far ahead for everything else. */
  readonly ends: number;
  /** Groups of which one must be named on the page before this event links. */
  readonly needs: readonly number[];
  /** The group of what this is the seat of, as a capital is of its state; -1 for nothing. */
  readonly seat: number;
  /** Groups that its relations, roles, place or participants lead to, each once. */
  readonly related: readonly number[];
  /** Groups of those who take part in an event with it, once for each event. */
  readonly company: readonly number[];
  /** Folded titles of its roles, and their aliases. */
  readonly titles: readonly string[];
}

/** What few entities have. */
export type Details = Pick<Entity, 'group' | 'seat' | 'needs' | 'related' | 'company'> & {
  readonly days: DaySpan;
  /** Where the titles stand in `texts`. */
  readonly titles: readonly number[];
};

const KIND_BITS = 15;
const GENDER_SHIFT = 4;

/** The byte for an entity's kind and gender. */
export function traitsOf(kind: EntityKind, gender: string | undefined): number {
  return (
    ENTITY_KINDS.indexOf(kind) |
    (Math.max(0, GENDERS.indexOf((gender ?? '') as (typeof GENDERS)[number])) << GENDER_SHIFT)
  );
}

/** A row of details as numbers. */
export function packDetails({
  group,
  days,
  seat,
  needs,
  related,
  company,
  titles,
}: Details): number[] {
  const lists = [needs, related, company, titles].flatMap((list) => [list.length, ...list]);
  return [group, days.from, days.until, seat, ...lists];
}

/** Reads one entity. Throws a RangeError where the index is not an entity's. */
export function entityAt(views: LexiconViews, index: number): Entity {
  const traits = views.entityTraits[index];
  const kind = ENTITY_KINDS[(traits ?? KIND_BITS) & KIND_BITS];
  if (traits === undefined || kind === undefined) {
    throw new RangeError(`no entity ${index} in this lexicon`);
  }
  const ref = refOf(views, index);
  fromRef(ref);
  return {
    index,
    ref,
    name: readString(views.names, skipString(views.names, placeOf(views, index))),
    kind,
    gender: GENDERS[traits >> GENDER_SHIFT] ?? '',
    ...detailsOf(views, index),
  };
}

function refOf(views: LexiconViews, index: number): Ref {
  let pack = views.packCount - 1;
  while (pack > 0 && (views.packFirstEntity[pack] ?? 0) > index) pack--;
  const packId = readString(views.texts, views.packText[pack] ?? 0);
  return toRef(packId, readString(views.names, placeOf(views, index)));
}

/** Where an entity's id starts; its name follows. */
function placeOf({ entityStep, names }: LexiconViews, index: number): number {
  let at = entityStep[Math.floor(index / ENTITIES_A_STEP)] ?? 0;
  for (let left = index % ENTITIES_A_STEP; left > 0; left--) {
    at = skipString(names, skipString(names, at));
  }
  return at;
}

function detailsOf(
  views: LexiconViews,
  index: number,
): Omit<Entity, 'index' | 'ref' | 'name' | 'kind' | 'gender'> {
  const row = detailRowOf(views, index);
  if (row === -1) {
    const { from: begins, until: ends } = ALWAYS;
    return {
      group: index,
      begins,
      ends,
      seat: -1,
      needs: [],
      related: [],
      company: [],
      titles: [],
    };
  }
  const { details, detailStart, texts } = views;
  let at = detailStart[row] ?? 0;
  const next = (): number => details[at++] ?? 0;
  const list = (): number[] => {
    const length = Math.min(next(), details.length);
    return Array.from({ length }, next);
  };
  return {
    group: next(),
    begins: next(),
    ends: next(),
    seat: next(),
    needs: list().map((group) => group >>> 0),
    related: list(),
    company: list(),
    titles: list().map((place) => readString(texts, place)),
  };
}

/** By halving; -1 where the entity has no details. */
function detailRowOf({ detailEntity, detailCount }: LexiconViews, index: number): number {
  let low = 0;
  let high = detailCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((detailEntity[middle] as number) < index) low = middle + 1;
    else high = middle;
  }
  return detailEntity[low] === index ? low : -1;
}
