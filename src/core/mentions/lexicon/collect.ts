/**
 * What a lexicon is made of, before it is laid out: all entities of the packs and all spellings of their aliases, in
 * the order of the packs, as columns of numbers.
 */
import type { Actor, Alias, Edtf, Id, Role } from '../../pack/schema';
import { FIRST_LETTER, foldText, foldUnit } from '../../text/fold';
import { isHangul } from '../../text/scripts';
import { collectDetails } from './details';
import type { DetailColumns } from './details';
import { traitsOf } from './entities';
import { giveForms, titledSurnameOf } from './forms';
import type { Bearer, TakeForm } from './forms';
import { createGrowingWords } from './grow';
import type { GrowingWords } from './grow';
import { ENTITIES_A_STEP, NO_OWNER, NO_TEXT } from './layout';
import type { NamedPack } from './named-pack';
import { DERIVED, NEEDS_TITLE, OF_EVENT, ROLE, STARTS_NAME, policyOf } from './policy';
import { LONGEST_FORM, createFormRows } from './rows';
import type { FormRows } from './rows';
import { createSpans, createStems } from './stems';
import type { Spans, Stems } from './stems';
import { createPool } from './strings';
import type { StringPool } from './strings';

/** Everything that is to be laid out. */
export interface Collected extends DetailColumns {
  readonly forms: FormRows;
  /** `NO_OWNER`, an entity, or `FIRST_STEM` and a stem. */
  readonly stems: Stems;
  readonly spans: Spans;
  readonly entityTraits: GrowingWords;
  readonly entityStep: GrowingWords;
  readonly packFirstEntity: GrowingWords;
  readonly packText: GrowingWords;
  readonly names: StringPool;
  readonly texts: StringPool;
}

/** Owners from here on are stems, until it is known how many entities there are. */
export const FIRST_STEM = 0x4000_0000;

/** The alias by which whoever on the page bears a Hangul surname is called, with a title after it. */
const TITLED_SURNAME = { match: 'context', case: 'any', kind: 'name' } as const;
/** A role's own title, where no alias of the role says how far it may be trusted. */
const ROLE_TITLE = { match: 'context', case: 'any', kind: 'title' } as const;
const OF_WORK: Bearer = { kind: 'work' };
const OF_AN_EVENT: Bearer = { kind: 'event' };
/** Bytes of an id and a name, about. */
const ENTITY_BYTES = 32;

/** Whose an alias is, and beside its own days the days of the role that it names. */
interface Owning {
  entity: number;
  bearer: Bearer;
  flags: number;
  role: Edtf | undefined;
}

/** Gathers the entities and forms of packs. */
export function collect(packs: readonly NamedPack[]): Collected {
  const { entities, aliases } = countOf(packs);
  const forms = createFormRows(aliases);
  const stems = createStems();
  const spans = createSpans();
  const entityTraits = createGrowingWords(entities);
  const entityStep = createGrowingWords(entities / ENTITIES_A_STEP);
  const packFirstEntity = createGrowingWords();
  const packText = createGrowingWords();
  const names = createPool(entities * ENTITY_BYTES);
  const texts = createPool();
  const surnames = new Set<string>();

  // What `takeForm` must know of the alias whose forms it takes: a closure for each of a million is too many.
  let policy = 0;
  let own = 0;
  let derived = -1;
  let base = '';
  let stem = { entity: 0, span: 0 };
  const takeForm: TakeForm = (text, flags) => {
    if ((flags & DERIVED) === 0) {
      base = text;
      forms.add(text, policy | flags, own);
      return;
    }
    if (derived === -1)
      derived = FIRST_STEM + stems.add({ ...stem, text: texts.add(foldText(base)) });
    forms.add(text, policy | flags, derived);
  };

  function addEntity(id: Id, name: string, { kind, gender }: Bearer): number {
    const place = names.add(id);
    names.add(name.slice(0, LONGEST_FORM));
    const entity = entityTraits.add(traitsOf(kind, gender));
    if (entity % ENTITIES_A_STEP === 0) entityStep.add(place);
    return entity;
  }

  function addAlias(alias: Alias, { entity, bearer, flags, role }: Owning): void {
    const span = spans.indexOf(role, alias.valid);
    // Valid on no day.
    if (span === undefined) return;
    policy = policyOf(alias) | flags;
    own = span === 0 ? entity : FIRST_STEM + stems.add({ entity, text: NO_TEXT, span });
    derived = -1;
    stem = { entity, span };
    giveForms(alias, bearer, takeForm);
  }

  function addActor(actor: Actor): void {
    const entity = addEntity(actor.id, actor.name, actor);
    const owning: Owning = { entity, bearer: actor, flags: 0, role: undefined };
    for (const alias of actor.aliases) {
      owning.flags = actor.kind === 'person' && startsOther(forms, alias, actor) ? STARTS_NAME : 0;
      addAlias(alias, owning);
      const surname = titledSurnameOf(alias, actor);
      if (surname !== '') surnames.add(surname);
    }
    for (const role of actor.roles) {
      for (const alias of aliasesOf(role)) {
        addAlias(alias, { entity, bearer: OF_WORK, flags: ROLE, role: role.valid });
      }
    }
  }

  for (const { id, actors, events } of packs) {
    packFirstEntity.add(entityTraits.count());
    packText.add(texts.add(id));
    for (const actor of actors) addActor(actor);
    for (const event of events) {
      const entity = addEntity(event.id, event.name, OF_AN_EVENT);
      const owning = { entity, bearer: OF_AN_EVENT, flags: OF_EVENT, role: undefined };
      for (const alias of event.aliases) addAlias(alias, owning);
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

/** For columns that are as long from the start as they will be: growing them leaves as much behind. */
function countOf(packs: readonly NamedPack[]): { entities: number; aliases: number } {
  let entities = 0;
  let aliases = 0;
  for (const { actors, events } of packs) {
    entities += actors.length + events.length;
    for (const actor of actors) aliases += actor.aliases.length;
  }
  return { entities, aliases };
}

/** Is this alias a word with which another name of the same person begins? */
function startsOther(forms: FormRows, { text }: Alias, { aliases }: Actor): boolean {
  if (!isHangul(text.charCodeAt(0)) && text.includes(' ')) return false;
  let whole = 0;
  for (const other of aliases) {
    if (other.text === text || !mayStart(text, other.text)) continue;
    const words = forms.wordsOf(other.text);
    if (words.whole === words.first) continue;
    whole ||= forms.wordsOf(text).whole;
    if (words.first === whole) return true;
  }
  return false;
}

/** False where the letters of two texts differ before anything else stands in them: the case for most. */
function mayStart(text: string, other: string): boolean {
  for (let at = 0; at < text.length && at < other.length; at++) {
    const unit = foldUnit(text.charCodeAt(at));
    const otherUnit = foldUnit(other.charCodeAt(at));
    if (unit < FIRST_LETTER || otherUnit < FIRST_LETTER) return true;
    if (unit !== otherUnit) return false;
  }
  return true;
}

/** A role's aliases, and its title where that has several words and no alias says the same. */
function aliasesOf({ title, aliases = [] }: Role): readonly Alias[] {
  const folded = foldText(title);
  if (!folded.includes(' ')) return aliases;
  if (aliases.some(({ text }) => foldText(text) === folded)) return aliases;
  return [...aliases, { text: title, ...ROLE_TITLE }];
}
