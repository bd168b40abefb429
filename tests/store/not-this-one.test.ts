import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { compileLexicon } from '../../src/core/mentions/lexicon/compile';
import { openLexicon } from '../../src/core/mentions/lexicon/open';
import type { Override } from '../../src/core/mentions/link/overrides';
import { createLivePages } from '../../src/core/mentions/live-pages';
import type { Pack } from '../../src/core/pack/schema';
import { readSettings } from '../../src/settings/settings';
import { PackDb } from '../../src/store/pack-db';
import { createPackStore } from '../../src/store/pack-store';
import { makeActor, makeAlias, makeFact, makePack } from '../core/pack/make-pack';

const PLACE = { url: 'https://paper.example/a', site: 'paper.example' };
const SAID = {
  id: '1',
  ref: 'harbour/ada-brock',
  spelling: 'ada brock',
  text: 'Ada Brock',
  name: 'Ada Brock',
  since: '2024-06-01',
};

/** A store in which versions of a pack follow one another, and what a page shows with each. */
function startReading() {
  const factory = new IDBFactory();
  let generation = 0;
  const store = createPackStore(
    async () => {
      const db = new PackDb({ indexedDB: factory, IDBKeyRange });
      await db.open();
      return db;
    },
    { compileLexicon, lexiconFormat: '1', randomId: () => `id${generation++}` },
  );
  return {
    update: (pack: Pack) =>
      store.start({
        id: pack.id,
        version: pack.version,
        readJson: async () => JSON.stringify(pack),
      }),
    async marks(overrides: readonly Override[]): Promise<string[]> {
      const lexicon = openLexicon(await store.readLexicon());
      const text = 'On Monday Ada Brock spoke to the Port Office.';
      const answer = createLivePages('run').update(
        lexicon,
        { page: 'p', lang: 'en', address: PLACE, put: [{ id: 1, text, kind: 'text' }], order: [1] },
        overrides,
      );
      if (answer.status !== 'ok') throw new Error(answer.status);
      return answer.blocks.flatMap(({ mentions }) => mentions.map(({ ref }) => ref));
    },
  };
}

/** As they come back from storage after a restart. */
const kept = (where: Override['where']) =>
  readSettings(JSON.parse(JSON.stringify({ notThese: [{ ...SAID, where }] }))).notThese;

const UPDATES: ReadonlyArray<readonly [string, Pack]> = [
  ['the same names and facts', makePack({ version: '1.1.0' })],
  [
    'other facts of the same actor',
    makePack({
      version: '1.1.0',
      facts: [makeFact('f3', 'Ada Brock closed the west quay.', '2023-02-01')],
    }),
  ],
  [
    'more names of the same actor, and another one to call her by',
    makePack({
      version: '1.1.0',
      actors: [
        makeActor('ada-brock', 'Ada M. Brock', [makeAlias('Ada Brock'), makeAlias('Ada M. Brock')]),
        makeActor('port-office', 'Port Office', [makeAlias('Port Office')], 'organisation'),
      ],
    }),
  ],
];

test.each(UPDATES)('what was ruled out stays so when an update brings %s', async (_, update) => {
  const reading = startReading();
  await reading.update(makePack());
  for (const pack of [makePack(), update]) {
    await reading.update(pack);
    expect(await reading.marks([])).toEqual(['harbour/ada-brock', 'harbour/port-office']);
    for (const where of [
      { kind: 'page', url: PLACE.url },
      { kind: 'site', site: PLACE.site },
      { kind: 'everywhere' },
    ] as const) {
      expect(await reading.marks(kept(where)), where.kind).toEqual(['harbour/port-office']);
    }
  }
});
