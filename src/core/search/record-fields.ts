/**
 * The texts of a record that search looks into, each with its path in the pack format, in a fixed order: the index
 * keeps places as "the nth text, the mth word", and an answer reads them here again.
 */
import type { Actor, Fact, Pack, PackEvent, Source } from '../pack/schema';

export interface RecordField {
  /** Where the text stands in the record: "name", "aliases[3].text", "statement". */
  readonly path: string;
  readonly text: string;
}

/** The parts of a pack that can be found. */
export type SearchablePack = Pick<Pack, 'actors' | 'events' | 'facts' | 'sources' | 'passages'>;

/** One record that was found. */
export type SearchRecord =
  | { readonly kind: 'actor'; readonly record: Actor }
  | { readonly kind: 'event'; readonly record: PackEvent }
  | { readonly kind: 'source'; readonly record: Source }
  | { readonly kind: 'fact'; readonly record: Fact };
export type RecordKind = SearchRecord['kind'];

/** Names first, `names` of them, then texts that only describe. */
export interface RecordFields {
  readonly names: number;
  readonly fields: readonly RecordField[];
}

/** What search looks into of one record. */
export function fieldsOf(found: SearchRecord): RecordFields {
  switch (found.kind) {
    case 'actor':
      return actorFields(found.record);
    case 'event': {
      const names = namesOf(found.record);
      return { names: names.length, fields: names };
    }
    case 'source':
      return sourceFields(found.record);
    case 'fact':
      return { names: 0, fields: [{ path: 'statement', text: found.record.statement }] };
  }
}

function namesOf({ name, aliases }: Pick<Actor, 'name' | 'aliases'>): RecordField[] {
  return [
    { path: 'name', text: name },
    ...aliases.map(({ text }, index) => ({ path: `aliases[${index}].text`, text })),
  ];
}

function actorFields(actor: Actor): RecordFields {
  const names = namesOf(actor);
  const roles = actor.roles.flatMap(({ title, aliases = [] }, at) => [
    { path: `roles[${at}].title`, text: title },
    ...aliases.map(({ text }, index) => ({ path: `roles[${at}].aliases[${index}].text`, text })),
  ]);
  const description =
    actor.description === undefined ? [] : [{ path: 'description', text: actor.description }];
  return { names: names.length, fields: [...names, ...roles, ...description] };
}

function sourceFields({ title, outlet, url, segments }: Source): RecordFields {
  const fields = [
    ...(title === undefined ? [] : [{ path: 'title', text: title }]),
    ...(outlet === undefined ? [] : [{ path: 'outlet', text: outlet }]),
    ...(url === undefined ? [] : [{ path: 'url', text: url }]),
  ];
  const seen = new Set<string>();
  const outlets = segments.flatMap((segment, index) => {
    if (segment.outlet === undefined || seen.has(segment.outlet)) return [];
    seen.add(segment.outlet);
    return [{ path: `segments[${index}].outlet`, text: segment.outlet }];
  });
  const isNamed = title !== undefined || outlet !== undefined;
  return { names: isNamed ? 1 : 0, fields: [...fields, ...outlets] };
}
