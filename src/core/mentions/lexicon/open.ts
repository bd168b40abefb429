import type { Ref } from '../../pack/refs';
import { fromRef } from '../../pack/refs';
import type { Alias } from '../../pack/schema';
import {
  ALIAS_KINDS,
  CASE_SHIFT,
  CASES,
  ENTITY_KINDS,
  GENDERS,
  KIND_SHIFT,
  MATCHES,
  layViews,
  readHeader,
} from './layout';
import { ALWAYS } from './days';
import type { DaySpan } from './days';
import type { CasePolicy, EntityKind, LexiconViews, MatchPolicy } from './layout';

/** A compiled lexicon, open for reading. Forms and entities are named by their index in it. */
export interface Lexicon {
  readonly views: LexiconViews;
}

/** One spelling by which somebody or something is known. */
export interface Form {
  readonly index: number;
  readonly text: string;
  readonly entity: number;
  readonly match: MatchPolicy;
  readonly case: CasePolicy;
  readonly kind: Alias['kind'];
  /** The flags of layout.ts: DOTTED, NEEDS_TITLE and the like. */
  readonly policy: number;
  /** The form of the alias that this one was derived from; its own index where it was not. */
  readonly base: number;
  /** The days on which it names its bearer. */
  readonly valid: DaySpan;
}

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
  /** The group that sits there: a capital's government; -1 where nobody does. */
  readonly seat: number;
  /** Groups that belong to its world: organisations of its roles, relations. */
  readonly related: readonly number[];
  /** Its roles' titles and their spellings, folded. */
  readonly titles: readonly string[];
}

/**
 * Opens a compiled lexicon by laying views over it, without copying or parsing. Throws a LexiconError where
 * the buffer is not a lexicon, is cut, or was written by another version of the engine.
 */
export function openLexicon(buffer: ArrayBuffer): Lexicon {
  return { views: layViews(buffer, readHeader(buffer)) };
}

/** Reads one form. Throws a RangeError where the index is not a form's. */
export function readForm(lexicon: Lexicon, index: number): Form {
  const { views } = lexicon;
  const policy = views.formPolicy[index];
  if (policy === undefined) throw new RangeError(`no form ${index} in this lexicon`);
  return {
    index,
    text: textOf(views, { from: views.formText[index], length: views.formLength[index] }),
    entity: views.formEntity[index] ?? 0,
    match: MATCHES[policy & 3] ?? 'never',
    case: CASES[(policy >> CASE_SHIFT) & 3] ?? 'exact',
    kind: ALIAS_KINDS[(policy >> KIND_SHIFT) & 15] ?? 'name',
    policy,
    base: views.formBase[index] ?? index,
    valid: {
      from: views.spanFrom[views.formSpan[index] ?? 0] ?? ALWAYS.from,
      until: views.spanUntil[views.formSpan[index] ?? 0] ?? ALWAYS.until,
    },
  };
}

/** Reads one entity. Throws a RangeError where the index is not an entity's. */
export function readEntity(lexicon: Lexicon, index: number): Entity {
  const { views } = lexicon;
  const kind = ENTITY_KINDS[views.entityKind[index] ?? -1];
  if (kind === undefined) throw new RangeError(`no entity ${index} in this lexicon`);
  const ref = textOf(views, {
    from: views.entityRef[index],
    length: views.entityRefLength[index],
  }) as Ref;
  fromRef(ref);
  const needAt = views.entityNeed[index] ?? 0;
  return {
    index,
    ref,
    name: textOf(views, { from: views.entityName[index], length: views.entityNameLength[index] }),
    kind,
    gender: GENDERS[views.entityGender[index] ?? 0] ?? '',
    group: views.entityGroup[index] ?? index,
    begins: views.entityBegins[index] ?? ALWAYS.from,
    ends: views.entityEnds[index] ?? ALWAYS.until,
    needs: [...views.needs.subarray(needAt, needAt + (views.entityNeedCount[index] ?? 0))],
    seat: (views.entitySeat[index] ?? 0) | 0,
    related: [
      ...views.related.subarray(
        views.entityRelated[index] ?? 0,
        (views.entityRelated[index] ?? 0) + (views.entityRelatedCount[index] ?? 0),
      ),
    ],
    titles: textOf(views, {
      from: views.entityTitles[index],
      length: views.entityTitlesLength[index],
    })
      .split('\n')
      .filter((title) => title !== ''),
  };
}

function textOf(
  views: LexiconViews,
  part: { from: number | undefined; length: number | undefined },
): string {
  const from = part.from ?? 0;
  return String.fromCharCode(...views.pool.subarray(from, from + (part.length ?? 0)));
}
