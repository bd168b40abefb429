/**
 * Reads what spellings say. Pages repeat names, and so do the pages of one reader: what a spelling says by itself is
 * kept with the lexicon, and a page reads only what depends on its date or on what its reader ruled out.
 */
import { formsIn } from '../find';
import type { Find } from '../find';
import { keyOfForm } from '../lexicon/key';
import { NOBODY, readEntity, readForm } from '../lexicon/open';
import type { Entity, Form, Lexicon } from '../lexicon/open';
import { SOMEBODY, areTimeless, readNaming } from './naming';
import type { Candidate, NamedPage, Naming } from './naming';

/** Reads the forms of a lexicon for one page, each spelling once. */
export interface NamingReader {
  /** What the forms of a find, which share a spelling, say. */
  read(place: FindInText): Naming;
  /** The folded, uninflected spellings of the forms of a find. */
  keysOf(place: FindInText): string[];
  /** The same of one of its forms. */
  keyOf(form: Form, place: FindInText): string;
}

/** A find, and the text that it was found in. */
export interface FindInText {
  readonly find: Find;
  readonly text: string;
}

/** The forms of a find, as a key: a number for one run of them, as almost every find has. */
type RunsKey = number | string;

/** What a spelling says on any page. */
interface Spelling {
  /** In the order of the packs. */
  readonly all: readonly Candidate[];
  readonly keyOf: (form: number) => string;
  /** On a page without a date, whose reader ruled nobody out. */
  readonly naming: Naming;
  readonly isTimeless: boolean;
}

/** What is known of the spellings of a lexicon, read as pages need it. */
interface Spellings {
  read(place: FindInText, key: RunsKey): Spelling;
  keyOf(form: number, place: FindInText): string;
}

/** The background lives as long as the browser; then it begins anew. */
const MOST_SPELLINGS = 4096;
const MOST_IN_RUN = 4096;

const known = new WeakMap<Lexicon, Spellings>();

/** A reader of the names on one page. */
export function createNamingReader(lexicon: Lexicon, page: NamedPage): NamingReader {
  const spellings = keep(known, lexicon, () => createSpellings(lexicon));
  const { days, isOverridden } = page;
  const namings = new Map<RunsKey, Naming>();
  return {
    keyOf: ({ index }, place) => spellings.keyOf(index, place),
    keysOf: (place) => [...formsIn(place.find)].map((form) => spellings.keyOf(form, place)),
    read: (place) => {
      const runs = runsKeyOf(place.find);
      const spelling = spellings.read(place, runs);
      if (isOverridden === null && (days === null || spelling.isTimeless)) return spelling.naming;
      return keep(namings, runs, () =>
        readNaming(spelling.all, { ...page, keyOf: spelling.keyOf }),
      );
    },
  };
}

function createSpellings(lexicon: Lexicon): Spellings {
  const forms = new Map<number, Form>();
  const entities = new Map<number, Entity>();
  const keys = new Map<number, string>();
  const spellings = new Map<RunsKey, Spelling>();
  const formAt = (index: number) => keep(forms, index, () => readForm(lexicon, index));
  const entityAt = (index: number) =>
    index === NOBODY ? SOMEBODY : keep(entities, index, () => readEntity(lexicon, index));
  const keyOf = (index: number, { find, text }: FindInText): string =>
    keep(keys, index, () =>
      keyOfForm(lexicon, index, find.spelling ?? text.slice(find.start, find.end)),
    );

  function readSpelling(place: FindInText): Spelling {
    const all = [...formsIn(place.find)].map((index) => {
      const form = formAt(index);
      return { form, entity: entityAt(form.entity) };
    });
    all.sort((one, other) => one.entity.index - other.entity.index);
    // Read now, so that no text is kept alive for them.
    const own = new Map(all.map(({ form }) => [form.index, keyOf(form.index, place)]));
    const keyOfOwn = (form: number): string => own.get(form) ?? '';
    const naming = readNaming(all, { days: null, isOverridden: null, keyOf: keyOfOwn });
    return { all, keyOf: keyOfOwn, naming, isTimeless: areTimeless(all) };
  }

  function startAnew(): void {
    for (const memory of [forms, entities, keys, spellings]) memory.clear();
  }

  return {
    keyOf,
    read(place, runs) {
      const before = spellings.get(runs);
      if (before !== undefined) return before;
      if (spellings.size >= MOST_SPELLINGS) startAnew();
      return keep(spellings, runs, () => readSpelling(place));
    },
  };
}

function runsKeyOf({ runs }: Find): RunsKey {
  const [first] = runs;
  if (runs.length === 1 && first !== undefined && first.count < MOST_IN_RUN) {
    return first.first * MOST_IN_RUN + first.count;
  }
  return runs.map((run) => `${run.first}+${run.count}`).join();
}

/** A map, or a map that lets go of its keys. */
interface Memory<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function keep<Key, Value>(memory: Memory<Key, Value>, key: Key, read: () => Value): Value {
  const before = memory.get(key);
  if (before !== undefined) return before;
  const value = read();
  memory.set(key, value);
  return value;
}
