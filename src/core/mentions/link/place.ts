import type { Find } from '../find';
import { foldText } from '../../text/fold';
import { readEntity, readForm } from '../lexicon/open';
import type { Entity, Form, Lexicon } from '../lexicon/open';
import { wordAfter, wordBefore } from './neighbours';
import type { Neighbour } from './neighbours';
import type { BlockStyle } from './style';

/** Somebody or something that a place in the text could mean, with the spelling that says so. */
export interface Candidate {
  readonly entity: Entity;
  readonly form: Form;
}

/** A find with all that the rules look at. */
export interface Place {
  readonly find: Find;
  /** Rank in the document, over all blocks. */
  readonly order: number;
  readonly text: string;
  readonly style: BlockStyle;
  /** One for each entity, the surest spelling of each; without aliases that must never match. */
  readonly candidates: readonly Candidate[];
  /** Could it be a person? Persons are held to stricter rules. */
  readonly isPerson: boolean;
  /** No candidate's name is given in full here. */
  readonly isShort: boolean;
  /** The folded spelling of the alias, uninflected: what rivals would share. */
  readonly key: string;
  readonly left: Neighbour | null;
  readonly right: Neighbour | null;
  /** The finds next to it in the block. */
  previous: Place | null;
  next: Place | null;
}

/** Reads forms and entities of a lexicon, each once. */
export interface LexiconReader {
  form(index: number): Form;
  entity(index: number): Entity;
  keyOf(form: Form): string;
}

const MATCH_RANK = { strong: 0, 'unique-surname': 1, context: 2, never: 3 } as const;

/** A reader with its own memory; make one for each page. */
export function createLexiconReader(lexicon: Lexicon): LexiconReader {
  const forms = new Map<number, Form>();
  const entities = new Map<number, Entity>();
  const keys = new Map<number, string>();
  const reader: LexiconReader = {
    form: (index) => keep(forms, index, () => readForm(lexicon, index)),
    entity: (index) => keep(entities, index, () => readEntity(lexicon, index)),
    keyOf: (form) => keep(keys, form.base, () => foldText(reader.form(form.base).text)),
  };
  return reader;
}

/** Gathers what the rules need to know of one find. */
export function readPlace(
  reader: LexiconReader,
  source: { find: Find; text: string; style: BlockStyle; order: number },
): Place {
  const { find, text, style, order } = source;
  const best = new Map<number, Candidate>();
  for (const index of find.forms) {
    const form = reader.form(index);
    const entity = reader.entity(form.entity);
    const known = best.get(entity.index);
    if (form.match === 'never') continue;
    if (known === undefined || MATCH_RANK[form.match] < MATCH_RANK[known.form.match]) {
      best.set(entity.index, { entity, form });
    }
  }
  const candidates = [...best.values()];
  const surest = candidates.reduce<Candidate | undefined>(
    (one, other) =>
      one === undefined || MATCH_RANK[other.form.match] < MATCH_RANK[one.form.match] ? other : one,
    undefined,
  );
  const firstForm = surest?.form ?? reader.form(find.forms[0] ?? 0);
  const key = reader.keyOf(firstForm);
  const isPerson = candidates.some(({ entity }) => entity.kind === 'person');
  return {
    find,
    order,
    text,
    style,
    candidates,
    isPerson,
    isShort: surest?.form.match !== 'strong' || (isPerson && isOneAlphabeticWord(key)),
    key,
    left: wordBefore(text, find.start),
    right: wordAfter(text, find.end),
    previous: null,
    next: null,
  };
}

/** A name of one word in a script with spaces is a surname or a given name, never a full one. */
function isOneAlphabeticWord(key: string): boolean {
  return !key.includes(' ') && !/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/u.test(key);
}

function keep<Value>(memory: Map<number, Value>, index: number, read: () => Value): Value {
  const known = memory.get(index);
  if (known !== undefined) return known;
  const value = read();
  memory.set(index, value);
  return value;
}
