/**
 * What a lexicon is made of, before it is laid out: all entities of the packs and all spellings of their aliases, in
 * the order of the packs, as columns of numbers.
 */
import { toRef } from '../../pack/refs';
import type { Actor, Alias, Edtf, Id, Pack, PackEvent, Role } from '../../pack/schema';
import { foldText } from '../../text/fold';
import { ALWAYS, toDays } from './days';
import { packDetails, traitsOf } from './entities';
import { giveForms, titledSurnameOf } from './forms';
import type { Bearer } from './forms';
import { createGroups } from './groups';
import { createGrowingWords } from './grow';
import type { GrowingWords } from './grow';
import { ENTITIES_A_STEP, NO_GROUP, NO_OWNER, NO_TEXT } from './layout';
import { DERIVED, NEEDS_TITLE, OF_EVENT, ROLE, STARTS_NAME, policyOf } from './policy';
import { LONGEST_FORM, createFormRows } from './rows';
import type { FormRows } from './rows';
import { createSpans, createStems } from './stems';
import type { Spans, Stems } from './stems';
import { createPool } from './strings';
import type { StringPool } from './strings';

/** The parts of a pack that names come from. */
export type NamedPack = Pick<Pack, 'id' | 'actors' | 'events'>;

/** Everything that is to be laid out. */
export interface Collected {
  readonly forms: FormRows;
  /** `NO_OWNER`, an entity, or `FIRST_STEM` and a stem. */
  readonly stems: Stems;
  readonly spans: Spans;
  readonly entityTraits: GrowingWords;
  readonly entityStep: GrowingWords;
  readonly packFirstEntity: GrowingWords;
  readonly packText: GrowingWords;
  readonly detailEntity: GrowingWords;
  readonly detailStart: GrowingWords;
  readonly details: GrowingWords;
  readonly names: StringPool;
  readonly texts: StringPool;
}

/** Owners from here on are stems, until it is known how many entities there are. */
export const FIRST_STEM = 0x4000_0000;

const NOT_DATED: ReadonlySet<PackEvent['status']> = new Set(['planned', 'hypothetical']);
/** The alias by which whoever on the page bears a Hangul surname is called, with a title after it. */
const TITLED_SURNAME = { match: 'context', case: 'any', kind: 'name' } as const;
/** A role's own title, where no alias of the role says how far it may be trusted. */
const ROLE_TITLE = { match: 'context', case: 'any', kind: 'title' } as const;

/** Gathers the entities and forms of packs. */
export function collect(packs: readonly NamedPack[]): Collected {
  const forms = createFormRows();
  const stems = createStems();
  const spans = createSpans();
  const entityTraits = createGrowingWords();
  const entityStep = createGrowingWords();
  const packFirstEntity = createGrowingWords();
  const packText = createGrowingWords();
  const names = createPool();
  const texts = createPool();
  const surnames = new Set<string>();

  function addEntity(id: Id, name: string, { kind, gender }: Bearer): number {
    const place = names.add(id);
    names.add(name.slice(0, LONGEST_FORM));
    const entity = entityTraits.add(traitsOf(kind, gender));
    if (entity % ENTITIES_A_STEP === 0) entityStep.add(place);
    return entity;
  }

  function addAlias(
    alias: Alias,
    of: { entity: number; bearer: Bearer; flags: number; dates: ReadonlyArray<Edtf | undefined> },
  ): void {
    const { entity, bearer, flags, dates } = of;
    const span = spans.indexOf(dates);
    // Valid on no day.
    if (span === undefined) return;
    const policy = policyOf(alias) | flags;
    const own = span === 0 ? entity : FIRST_STEM + stems.add({ entity, text: NO_TEXT, span });
    let derived = -1;
    let base = '';
    giveForms(alias, bearer, (text, formFlags) => {
      if ((formFlags & DERIVED) === 0) {
        base = text;
        forms.add(text, policy | formFlags, own);
        return;
      }
      if (derived === -1) {
        derived = FIRST_STEM + stems.add({ entity, text: texts.add(foldText(base)), span });
      }
      forms.add(text, policy | formFlags, derived);
    });
  }

  function addActor(actor: Actor): number {
    const bearer = { kind: actor.kind, gender: actor.gender };
    const entity = addEntity(actor.id, actor.name, bearer);
    const starts = actor.kind === 'person' ? startingNames(forms, actor.aliases) : null;
    for (const [index, alias] of actor.aliases.entries()) {
      const flags = starts?.[index] === true ? STARTS_NAME : 0;
      addAlias(alias, { entity, bearer, flags, dates: [alias.valid] });
      const surname = titledSurnameOf(alias, bearer);
      if (surname !== '') surnames.add(surname);
    }
    for (const role of actor.roles) {
      for (const alias of aliasesOf(role)) {
        const dates = [role.valid, alias.valid];
        addAlias(alias, { entity, bearer: { kind: 'work' }, flags: ROLE, dates });
      }
    }
    return entity;
  }

  for (const { id, actors, events } of packs) {
    packFirstEntity.add(entityTraits.count());
    packText.add(texts.add(id));
    for (const actor of actors) addActor(actor);
    for (const event of events) {
      const bearer = { kind: 'event' as const };
      const entity = addEntity(event.id, event.name, bearer);
      for (const alias of event.aliases) {
        addAlias(alias, { entity, bearer, flags: OF_EVENT, dates: [alias.valid] });
      }
    }
  }
  for (const surname of surnames) {
    forms.add(surname, policyOf(TITLED_SURNAME) | DERIVED | NEEDS_TITLE, NO_OWNER);
  }
  return {
    forms,
    stems,
    spans,
    entityTraits,
    entityStep,
    packFirstEntity,
    packText,
    names,
    texts,
    ...collectDetails(packs, texts),
  };
}

/** Which aliases are words with which other names of the same person begin. */
function startingNames(forms: FormRows, aliases: readonly Alias[]): boolean[] {
  const firstWords: number[] = [];
  const wholes = aliases.map(({ text }) => {
    const { whole, first } = forms.wordsOf(text);
    if (whole !== first) firstWords.push(first);
    return whole;
  });
  return wholes.map((whole) => firstWords.includes(whole));
}

/** A role's aliases, and its title where that has several words and no alias says the same. */
function aliasesOf({ title, aliases = [] }: Role): readonly Alias[] {
  const folded = foldText(title);
  if (!folded.includes(' ')) return aliases;
  if (aliases.some(({ text }) => foldText(text) === folded)) return aliases;
  return [...aliases, { text: title, ...ROLE_TITLE }];
}

type DetailColumns = Pick<Collected, 'detailEntity' | 'detailStart' | 'details'>;

/** Details lead from entity to entity, so that they wait until all are known. */
function collectDetails(packs: readonly NamedPack[], texts: StringPool): DetailColumns {
  const groupOf = joinSameActors(packs);
  const columns = {
    detailEntity: createGrowingWords(),
    detailStart: createGrowingWords(),
    details: createGrowingWords(),
  };
  const add = (entity: number, row: readonly number[]): void => {
    columns.detailEntity.add(entity);
    columns.detailStart.add(columns.details.count());
    for (const number of row) columns.details.add(number);
  };
  let entity = 0;
  for (const { actors, events } of packs) {
    const groups = groupsById(actors, events, (index) => groupOf(entity + index));
    const companies = companiesOf(events, groups);
    for (const actor of actors) {
      const group = groupOf(entity);
      const company = companies.get(actor.id) ?? [];
      if (group !== entity || isConnected(actor) || company.length > 0) {
        const titles = actor.roles.flatMap((role) => titlesOf(role)).map(texts.add);
        const related = [
          ...actor.relations.map(({ to }) => to),
          ...actor.roles.map(({ organisation }) => organisation),
        ];
        add(
          entity,
          packDetails({
            group,
            days: ALWAYS,
            seat: known(groups, [actor.seatOf])[0] ?? -1,
            needs: [],
            related: known(groups, related),
            company,
            titles,
          }),
        );
      }
      entity++;
    }
    for (const { participants, status, date, place } of events) {
      const required = participants.filter((one) => one.required === true);
      const related = [place, ...participants.map(({ actor }) => actor)];
      add(
        entity,
        packDetails({
          group: entity,
          days: NOT_DATED.has(status) ? ALWAYS : (toDays(date.edtf) ?? ALWAYS),
          seat: -1,
          // Somebody whom the pack does not have is on no page.
          needs: required.map(({ actor }) => groups.get(actor) ?? NO_GROUP),
          related: known(groups, related),
          company: [],
          titles: [],
        }),
      );
      entity++;
    }
  }
  return columns;
}

function isConnected({ seatOf, relations, roles }: Actor): boolean {
  return seatOf !== undefined || relations.length > 0 || roles.length > 0;
}

function titlesOf({ title, aliases = [] }: Role): string[] {
  return [...new Set([title, ...aliases.map(({ text }) => text)].map(foldText))];
}

/** For each who takes part in events: the groups of the others, once for each event. */
function companiesOf(
  events: readonly PackEvent[],
  groups: ReadonlyMap<Id, number>,
): ReadonlyMap<Id, readonly number[]> {
  const companies = new Map<Id, number[]>();
  for (const { participants } of events) {
    for (const { actor } of participants) {
      const others = participants.filter((one) => one.actor !== actor);
      const company = companies.get(actor) ?? [];
      companies.set(actor, company);
      company.push(
        ...known(
          groups,
          others.map((one) => one.actor),
        ),
      );
    }
  }
  return companies;
}

/** The groups of those ids that there are, each once. */
function known(groups: ReadonlyMap<Id, number>, ids: ReadonlyArray<Id | undefined>): number[] {
  const found = ids.map((id) => (id === undefined ? undefined : groups.get(id)));
  return [...new Set(found.filter((group) => group !== undefined))];
}

/** Made only where somebody of the pack is connected: most of a million actors are not. */
function groupsById(
  actors: readonly Actor[],
  events: readonly PackEvent[],
  groupAt: (index: number) => number,
): ReadonlyMap<Id, number> {
  if (events.length === 0 && !actors.some(isConnected)) return new Map();
  return new Map(actors.map(({ id }, index) => [id, groupAt(index)]));
}

/** Actors who share an identifier, or of whom one is said to be the other, are one; says whose group each is in. */
function joinSameActors(packs: readonly NamedPack[]): (entity: number) => number {
  const groups = createGroups();
  const byId = new Map<string, number>();
  const bySame = new Map<string, number>();
  for (const { actors } of packs) {
    for (const { sameAs = [] } of actors) for (const ref of sameAs) bySame.set(ref, -1);
  }
  let entity = 0;
  for (const { id: pack, actors, events } of packs) {
    for (const { id, ids } of actors) {
      for (const [scheme, one] of ids === undefined ? [] : Object.entries(ids)) {
        const first = byId.get(`${scheme} ${one}`);
        if (first === undefined) byId.set(`${scheme} ${one}`, entity);
        else groups.join(first, entity);
      }
      if (bySame.size > 0 && bySame.has(toRef(pack, id))) bySame.set(toRef(pack, id), entity);
      entity++;
    }
    entity += events.length;
  }
  entity = 0;
  for (const { actors, events } of packs) {
    for (const { sameAs } of actors) {
      for (const ref of sameAs ?? []) {
        const other = bySame.get(ref) ?? -1;
        if (other !== -1) groups.join(other, entity);
      }
      entity++;
    }
    entity += events.length;
  }
  return groups.of;
}
