import type { Alias } from '../../pack/schema';
import { ALWAYS } from './days';
import type { DaySpan } from './days';
import { entityAt } from './entities';
import type { Entity } from './entities';
import { NO_OWNER, NO_TEXT, layViews, readHeader } from './layout';
import type { LexiconViews } from './layout';
import { ALIAS_KINDS, CASES, CASE_SHIFT, KIND_SHIFT, MATCHES } from './policy';
import type { CasePolicy, MatchPolicy } from './policy';
import { readString } from './strings';

export type { Entity } from './entities';

/** A compiled lexicon, open for reading. Forms and entities are named by their index in it. */
export interface Lexicon {
  readonly views: LexiconViews;
}

/** One spelling by which somebody or something is known. The lexicon does not keep how it is spelt. */
export interface Form {
  readonly index: number;
  /** Whose it is; `NOBODY` where it is whoever on the page bears this surname. */
  readonly entity: number;
  readonly match: MatchPolicy;
  readonly case: CasePolicy;
  readonly kind: Alias['kind'];
  /** The flags of policy.ts: DOTTED, NEEDS_TITLE and the like. */
  readonly policy: number;
  /** The folded spelling of the alias that this was derived from; null where it is the alias's own. */
  readonly base: string | null;
  /** The days on which it names its bearer. */
  readonly valid: DaySpan;
}

/** The entity of a form that belongs to no one entity. */
export const NOBODY = -1;

/**
 * Opens a compiled lexicon by laying views over it, without copying or parsing. Throws a LexiconError where
 * the buffer is not a lexicon, is cut, or was written by another version of the engine.
 */
export function openLexicon(buffer: ArrayBuffer): Lexicon {
  return { views: layViews(buffer, readHeader(buffer)) };
}

/** Reads one form. Throws a RangeError where the index is not a form's. */
export function readForm({ views }: Lexicon, index: number): Form {
  const owner = views.formOwner[index];
  const policy = views.shapePolicy[views.formShape[index] ?? -1];
  if (owner === undefined || policy === undefined) {
    throw new RangeError(`no form ${index} in this lexicon`);
  }
  return {
    index,
    ...ownerOf(views, owner),
    match: MATCHES[policy & 3] ?? 'never',
    case: CASES[(policy >> CASE_SHIFT) & 3] ?? 'exact',
    kind: ALIAS_KINDS[(policy >> KIND_SHIFT) & 15] ?? 'name',
    policy,
  };
}

/** Reads one entity. Throws a RangeError where the index is not an entity's. */
export function readEntity({ views }: Lexicon, index: number): Entity {
  return entityAt(views, index);
}

function ownerOf(views: LexiconViews, owner: number): Pick<Form, 'entity' | 'base' | 'valid'> {
  if (owner === NO_OWNER) return { entity: NOBODY, base: null, valid: ALWAYS };
  if (owner < views.entityCount) return { entity: owner, base: null, valid: ALWAYS };
  const stem = owner - views.entityCount;
  const text = views.stemText[stem] ?? NO_TEXT;
  const span = views.stemSpan[stem] ?? 0;
  return {
    entity: views.stemEntity[stem] ?? NOBODY,
    base: text === NO_TEXT ? null : readString(views.texts, text),
    valid: {
      from: views.spanFrom[span] ?? ALWAYS.from,
      until: views.spanUntil[span] ?? ALWAYS.until,
    },
  };
}
