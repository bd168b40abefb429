/**
 * What a lexicon is made of, before it is laid out flat: every entity of the packs and every spelling of its
 * aliases, in the order of the packs.
 */
import { toRef } from '../../pack/refs';
import type { Alias, Id, Pack, PackEvent, Role } from '../../pack/schema';
import { foldText } from '../../text/fold';
import { ALWAYS, toDays } from './days';
import type { DaySpan } from './days';
import { formsOf } from './forms';
import type { Bearer } from './forms';
import {
  ALIAS_KINDS,
  CASE_SHIFT,
  CASES,
  KIND_SHIFT,
  MATCHES,
  NO_GROUP,
  ROLE,
  STARTS_NAME,
} from './layout';

/** The parts of a pack that names come from. */
export type NamedPack = Pick<Pack, 'id' | 'actors' | 'events'>;

/** An actor or event to be entered. */
export interface EntityDraft {
  readonly ref: string;
  readonly name: string;
  readonly bearer: Bearer;
  readonly group: number;
  /** The days of an event that has days and is not merely planned; `ALWAYS` for everything else. */
  readonly days: DaySpan;
  /** Groups of which one must be on the page before the entity's names link. */
  readonly needs: readonly number[];
  readonly seat: number;
  readonly related: readonly number[];
  readonly titles: readonly string[];
}

/** A spelling to be entered, with the entity it belongs to and the form it was derived from. */
export interface SpellingDraft {
  readonly text: string;
  readonly owner: number;
  readonly base: number;
  readonly policy: number;
  /** Which of `Drafts.spans` it is valid in. */
  readonly span: number;
}

/** Everything that is to be laid out. */
export interface Drafts {
  readonly entities: readonly EntityDraft[];
  readonly spellings: readonly SpellingDraft[];
  /** Spans of validity, each once; the first is `ALWAYS`. */
  readonly spans: readonly DaySpan[];
}

/** The longest spelling entered: an alias of a pack has at most 200 characters, case endings are short. */
export const LONGEST_FORM = 240;

const NOT_DATED: ReadonlySet<PackEvent['status']> = new Set(['planned', 'hypothetical']);

/** Gathers entities and spellings. `countTokens` says of how many tokens a text is made; of none, it is left out. */
export function collectDrafts(
  packs: readonly NamedPack[],
  countTokens: (text: string) => number,
): Drafts {
  const entities: EntityDraft[] = [];
  const spellings: SpellingDraft[] = [];
  const spans = createSpans();
  const groups = new Map<string, number>();

  /** Entities of several packs that share an identifier are one group. */
  const groupOf = (ids: readonly string[], own: number): number => {
    const known = ids.map((id) => groups.get(id)).find((group) => group !== undefined);
    const group = known ?? own;
    for (const id of ids) if (!groups.has(id)) groups.set(id, group);
    return group;
  };

  const enter = (
    owner: number,
    entity: EntityDraft,
    aliases: readonly Alias[],
    more: number,
  ): void => {
    const seen = new Set<string>();
    const firstWords = entity.bearer.kind === 'person' ? firstWordsOf(aliases) : null;
    for (const alias of aliases) {
      const span = spans.indexOf(alias.valid);
      const first = spellings.length;
      const start = firstWords?.has(foldText(alias.text)) === true ? STARTS_NAME : 0;
      for (const form of formsOf(alias, entity.bearer)) {
        const policy = policyOf(alias, form.match) | form.flags | start | more;
        const key = `${policy} ${span} ${form.text}`;
        const isUsable = form.text.length <= LONGEST_FORM && countTokens(form.text) > 0;
        if (!isUsable || seen.has(key)) continue;
        seen.add(key);
        const index = spellings.length;
        const isBase = index === first || form.match !== alias.match;
        spellings.push({ text: form.text, owner, base: isBase ? index : first, policy, span });
      }
    }
  };

  const add = (
    entity: EntityDraft,
    aliases: readonly Alias[],
    roles: readonly Role[] = [],
  ): void => {
    const owner = entities.push({ ...entity, name: entity.name.slice(0, LONGEST_FORM) }) - 1;
    enter(owner, entity, aliases, 0);
    for (const role of roles) {
      enter(
        owner,
        entity,
        (role.aliases ?? []).map((alias) => ({ ...alias, valid: alias.valid ?? role.valid })),
        ROLE,
      );
    }
  };

  for (const pack of packs) {
    const groupOfActor = new Map<Id, number>();
    const first = entities.length;
    for (const [at, { id, ids }] of pack.actors.entries()) {
      const group = groupOf(
        Object.entries(ids ?? {}).map(([scheme, one]) => `${scheme} ${one}`),
        first + at,
      );
      groupOfActor.set(id, group);
    }
    for (const actor of pack.actors) {
      const { id, kind, gender, name, aliases, roles, relations, seatOf } = actor;
      const related = [
        ...roles.map(({ organisation }) => organisation),
        ...relations.map(({ to }) => to),
      ].flatMap((one) => (one === undefined ? [] : [groupOfActor.get(one) ?? NO_GROUP]));
      const titles = roles
        .flatMap((role) => [role.title, ...(role.aliases ?? []).map(({ text }) => text)])
        .map(foldText);
      add(
        {
          ref: toRef(pack.id, id),
          name,
          bearer: { kind, gender },
          group: groupOfActor.get(id) ?? entities.length,
          days: ALWAYS,
          needs: [],
          seat: seatOf === undefined ? -1 : (groupOfActor.get(seatOf) ?? -1),
          related: [...new Set(related)],
          titles: [...new Set(titles)],
        },
        aliases,
        roles,
      );
    }
    for (const event of pack.events) {
      const required = event.participants.filter((one) => one.required === true);
      const draft: EntityDraft = {
        ref: toRef(pack.id, event.id),
        name: event.name,
        bearer: { kind: 'event' },
        group: entities.length,
        days: NOT_DATED.has(event.status) ? ALWAYS : (toDays(event.date.edtf) ?? ALWAYS),
        // Somebody whom the pack does not have is on no page.
        needs: required.map(({ actor }) => groupOfActor.get(actor) ?? NO_GROUP),
        seat: -1,
        related: [],
        titles: [],
      };
      add(draft, event.aliases);
    }
  }
  return { entities, spellings, spans: spans.all };
}

/** The words with which names of several words begin. */
function firstWordsOf(aliases: readonly Alias[]): ReadonlySet<string> {
  const folded = aliases.map(({ text }) => foldText(text));
  return new Set(
    folded.filter((text) => text.includes(' ')).map((text) => text.slice(0, text.indexOf(' '))),
  );
}

function createSpans() {
  const all: DaySpan[] = [ALWAYS];
  const known = new Map<string, number>();
  return {
    all,
    indexOf(valid: string | undefined): number {
      if (valid === undefined) return 0;
      const index = known.get(valid);
      if (index !== undefined) return index;
      const days = toDays(valid);
      const added = days === undefined ? 0 : all.push(days) - 1;
      known.set(valid, added);
      return added;
    },
  };
}

function policyOf(alias: Alias, match: Alias['match']): number {
  return (
    MATCHES.indexOf(match) |
    (CASES.indexOf(alias.case) << CASE_SHIFT) |
    (ALIAS_KINDS.indexOf(alias.kind) << KIND_SHIFT)
  );
}
