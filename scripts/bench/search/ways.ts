/** Ways to search the same pack: ours, and the libraries that are in use for this, each as its manual proposes. */
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Pack } from '../../../src/core/pack/schema';
import { buildIndexAtOnce } from '../../../src/core/search/build-index';
import { openIndex } from '../../../src/core/search/open-index';
import { fieldsOf, type SearchRecord } from '../../../src/core/search/record-fields';
import { search } from '../../../src/core/search/search';

/** A pack made ready; `find` gives ids, the best first. */
export interface ReadyWay {
  readonly find: (query: string, limit: number) => string[];
  /** Bytes as it would be stored; null where it cannot be measured. */
  readonly bytes: number | null;
}

/** A way to search. Building is what is timed. */
export interface SearchWay {
  readonly name: string;
  readonly build: (pack: Pack) => ReadyWay;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly date: string;
}

export const WAYS: readonly SearchWay[] = [
  { name: 'Backstory', build: buildOurs },
  { name: 'MiniSearch', build: buildMiniSearch },
  { name: 'FlexSearch', build: buildFlexSearch },
  { name: 'Orama', build: buildOrama },
];

function buildOurs(pack: Pack): ReadyWay {
  const buffer = buildIndexAtOnce(pack);
  const packs = [{ id: pack.id, title: pack.title, index: openIndex(buffer) }];
  return {
    bytes: buffer.byteLength,
    find: (query, limit) =>
      search(packs, query, { limit, locales: ['en', 'ru', 'fr'] }).answers.map(({ id }) => id),
  };
}

/** Prefix and spelling mistakes as in its manual; names count double. */
function buildMiniSearch(pack: Pack): ReadyWay {
  const index = new MiniSearch<Entry>({
    fields: ['name', 'text', 'date'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 2 }, combineWith: 'AND' },
  });
  index.addAll(entriesOf(pack));
  return {
    bytes: JSON.stringify(index).length,
    find: (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => String(id)),
  };
}

/** Its encoder for all scripts, and prefixes; it forgives mistakes only by how a word sounds in Latin letters. */
function buildFlexSearch(pack: Pack): ReadyWay {
  const index = new FlexSearch.Document<Entry & Record<string, string>>({
    document: { id: 'id', index: ['name', 'text', 'date'] },
    tokenize: 'forward',
    encoder: FlexSearch.Charset.LatinBalance,
  });
  for (const entry of entriesOf(pack)) index.add({ ...entry });
  return {
    bytes: null,
    find: (query, limit) => {
      const byField = index.search(query, { limit });
      return [...new Set(byField.flatMap(({ result }) => result.map(String)))].slice(0, limit);
    },
  };
}

/** One mistake for each word, as its manual proposes. */
function buildOrama(pack: Pack): ReadyWay {
  const index = create({ schema: { name: 'string', text: 'string', date: 'string' } as const });
  void insertMultiple(index, entriesOf(pack), 100_000);
  return {
    bytes: null,
    find: (query, limit) => {
      const found = searchOrama(index, { term: query, limit, tolerance: 1, boost: { name: 2 } });
      return 'hits' in found ? found.hits.map(({ id }) => id) : [];
    },
  };
}

function entriesOf(pack: Pack): Entry[] {
  const records: SearchRecord[] = [
    ...pack.actors.map((record) => ({ kind: 'actor' as const, record })),
    ...pack.events.map((record) => ({ kind: 'event' as const, record })),
    ...pack.facts.map((record) => ({ kind: 'fact' as const, record })),
  ];
  const namesById = new Map(pack.actors.map(({ id, name }) => [id, name]));
  return records.map((found) => {
    const { names, fields } = fieldsOf(found);
    const texts = fields.map(({ text }) => text);
    const isDated = found.kind === 'fact' || found.kind === 'event';
    const whom = isDated
      ? found.record.participants.map(({ actor }) => namesById.get(actor) ?? '')
      : [];
    return {
      id: found.record.id,
      name: texts.slice(0, names).join(' '),
      text: [...texts.slice(names), ...whom].join(' '),
      date: isDated ? found.record.date.edtf : '',
    };
  });
}
