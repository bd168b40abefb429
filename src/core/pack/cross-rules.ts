/**
 * What a schema cannot say of a pack: that ids are unique and resolve, that conflicts are mutual, that spans lie
 * inside what they are part of. Each rule yields plain findings; `check-pack.ts` makes problems of them.
 */
import { fromRef } from './refs';
import type { Ref } from './refs';
import type { DateInfo, Id, Pack } from './schema';

export interface CrossProblem {
  readonly path: string;
  readonly value: unknown;
  readonly message: string;
}

/** More facts than this about one actor make a card nobody can read, and a hostile pack (threats R-17). */
export const MOST_FACTS_OF_ONE = 500;

/** Finds every broken rule between the parts of a pack whose shape is already known to be right. */
export function findCrossProblems(pack: Pack): CrossProblem[] {
  const ids = collectIds(pack);
  return [
    ...ids.problems,
    ...checkReferences(pack, ids),
    ...checkConflicts(pack),
    ...checkSpans(pack),
    ...checkCrowding(pack),
  ];
}

type IdKind = 'actor' | 'event' | 'fact' | 'source' | 'passage';

interface KnownIds {
  readonly kinds: ReadonlyMap<Id, IdKind>;
  readonly problems: CrossProblem[];
}

function collectIds(pack: Pack): KnownIds {
  const kinds = new Map<Id, IdKind>();
  const problems: CrossProblem[] = [];
  const lists: Array<[IdKind, string, ReadonlyArray<{ id: Id }>]> = [
    ['actor', 'actors', pack.actors],
    ['event', 'events', pack.events],
    ['fact', 'facts', pack.facts],
    ['source', 'sources', pack.sources],
    ['passage', 'passages', pack.passages],
  ];
  for (const [kind, name, list] of lists) {
    for (const [index, { id }] of list.entries()) {
      if (kinds.has(id)) {
        problems.push({
          path: `$.${name}[${index}].id`,
          value: id,
          message: `rename it; another ${kinds.get(id)} of this pack has this id`,
        });
      } else kinds.set(id, kind);
    }
  }
  return { kinds, problems };
}

function checkReferences(pack: Pack, { kinds }: KnownIds): CrossProblem[] {
  const problems: CrossProblem[] = [];
  const wants = (kind: IdKind, path: string, value: Id | undefined) => {
    if (value === undefined || kinds.get(value) === kind) return;
    problems.push({
      path,
      value,
      message: `name ${withArticle(kind)} of this pack; there is none with this id`,
    });
  };
  const wantsAll = (kind: IdKind, path: string, values: readonly Id[] | undefined) => {
    for (const [index, value] of (values ?? []).entries()) wants(kind, `${path}[${index}]`, value);
  };
  const wantsDate = (path: string, date: DateInfo | undefined) =>
    wants('passage', `${path}.expression.passage`, date?.expression?.passage);

  for (const [index, actor] of pack.actors.entries()) {
    const path = `$.actors[${index}]`;
    wants('actor', `${path}.seatOf`, actor.seatOf);
    for (const [at, other] of (actor.sameAs ?? []).entries()) {
      const { packId, id } = fromRef(other as Ref);
      // Other packs may not be installed.
      if (packId === pack.id) wants('actor', `${path}.sameAs[${at}]`, id);
      if (packId !== pack.id || id !== actor.id) continue;
      problems.push({
        path: `${path}.sameAs[${at}]`,
        value: other,
        message: 'name another actor; this is the actor itself',
      });
    }
    for (const [at, role] of actor.roles.entries()) {
      wants('actor', `${path}.roles[${at}].organisation`, role.organisation);
      wantsAll('passage', `${path}.roles[${at}].passages`, role.passages);
    }
    for (const [at, relation] of actor.relations.entries()) {
      wants('actor', `${path}.relations[${at}].to`, relation.to);
      wantsAll('passage', `${path}.relations[${at}].passages`, relation.passages);
    }
  }
  for (const [index, event] of pack.events.entries()) {
    const path = `$.events[${index}]`;
    wantsDate(`${path}.date`, event.date);
    wants('actor', `${path}.place`, event.place);
    wants('event', `${path}.partOf`, event.partOf);
    wantsAll('event', `${path}.notSameAs`, event.notSameAs);
    for (const [at, { actor }] of event.participants.entries()) {
      wants('actor', `${path}.participants[${at}].actor`, actor);
    }
  }
  for (const [index, fact] of pack.facts.entries()) {
    const path = `$.facts[${index}]`;
    wantsDate(`${path}.date`, fact.date);
    wants('event', `${path}.event`, fact.event);
    wants('actor', `${path}.place`, fact.place);
    wants('fact', `${path}.supersedes`, fact.supersedes);
    wantsAll('passage', `${path}.passages`, fact.passages);
    wantsAll('fact', `${path}.conflictsWith`, fact.conflictsWith);
    for (const [at, { actor }] of fact.participants.entries()) {
      wants('actor', `${path}.participants[${at}].actor`, actor);
    }
  }
  for (const [index, source] of pack.sources.entries()) {
    wantsDate(`$.sources[${index}].published`, source.published);
    for (const [at, segment] of source.segments.entries()) {
      wantsDate(`$.sources[${index}].segments[${at}].published`, segment.published);
    }
  }
  for (const [index, passage] of pack.passages.entries()) {
    wants('source', `$.passages[${index}].source`, passage.source);
  }
  return problems;
}

function withArticle(kind: IdKind): string {
  return kind === 'actor' || kind === 'event' ? `an ${kind}` : `a ${kind}`;
}

function checkConflicts(pack: Pack): CrossProblem[] {
  const conflicts = new Map(pack.facts.map((fact) => [fact.id, new Set(fact.conflictsWith)]));
  return pack.facts.flatMap((fact, index) =>
    (fact.conflictsWith ?? []).flatMap((other, at): CrossProblem[] => {
      const path = `$.facts[${index}].conflictsWith[${at}]`;
      if (other === fact.id) {
        return [
          { path, value: other, message: 'name another fact; a fact cannot conflict with itself' },
        ];
      }
      if (conflicts.get(other)?.has(fact.id) === false) {
        return [
          {
            path,
            value: other,
            message: `add "${fact.id}" to conflictsWith of "${other}"; a conflict is mutual`,
          },
        ];
      }
      return [];
    }),
  );
}

function checkSpans(pack: Pack): CrossProblem[] {
  const problems: CrossProblem[] = [];
  const wantsOrder = (path: string, span: { start: number; end: number }) => {
    if (span.start < span.end) return;
    problems.push({
      path: `${path}.end`,
      value: span.end,
      message: 'let the end come after the start',
    });
  };
  const segments = new Map<string, { start: number; end: number }>();
  for (const [index, source] of pack.sources.entries()) {
    for (const [at, segment] of source.segments.entries()) {
      const path = `$.sources[${index}].segments[${at}]`;
      const key = `${source.id}/${segment.id}`;
      if (segments.has(key)) {
        problems.push({
          path: `${path}.id`,
          value: segment.id,
          message: 'rename it; another segment of this source has this id',
        });
      }
      segments.set(key, segment);
      wantsOrder(path, segment);
    }
  }
  for (const [index, passage] of pack.passages.entries()) {
    const path = `$.passages[${index}]`;
    wantsOrder(path, passage);
    if (passage.segment === undefined) continue;
    const segment = segments.get(`${passage.source}/${passage.segment}`);
    if (!segment) {
      problems.push({
        path: `${path}.segment`,
        value: passage.segment,
        message: 'name a segment of the source of this passage; there is none with this id',
      });
    } else if (passage.start < segment.start || passage.end > segment.end) {
      problems.push({
        path: `${path}.start`,
        value: [passage.start, passage.end],
        message: `keep the passage inside its segment, ${segment.start} to ${segment.end}`,
      });
    }
  }
  const dated = [
    ...pack.events.map(({ date }, index) => ({ date, path: `$.events[${index}].date` })),
    ...pack.facts.map(({ date }, index) => ({ date, path: `$.facts[${index}].date` })),
  ];
  for (const { date, path } of dated) {
    if (date.expression) wantsOrder(`${path}.expression`, date.expression);
  }
  return problems;
}

function checkCrowding(pack: Pack): CrossProblem[] {
  const counts = new Map<Id, number>();
  for (const fact of pack.facts) {
    for (const actor of new Set(fact.participants.map((participant) => participant.actor))) {
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
    }
  }
  return pack.actors.flatMap((actor, index) => {
    const count = counts.get(actor.id) ?? 0;
    return count <= MOST_FACTS_OF_ONE
      ? []
      : [
          {
            path: `$.actors[${index}]`,
            value: actor.id,
            message: `keep at most ${MOST_FACTS_OF_ONE} facts about one actor; there are ${count}`,
          },
        ];
  });
}
