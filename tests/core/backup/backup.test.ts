import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OLDER_TAG, planRestore } from '../../../src/core/backup/merge';
import { readRecords, splitBackup, type BackupProblem } from '../../../src/core/backup/read';
import { countUnsaved } from '../../../src/core/backup/reminder';
import type { Backup } from '../../../src/core/backup/schema';
import { writeRecords, writeTrailer } from '../../../src/core/backup/write';
import { CHOICE_VALUES } from '../../../src/core/choices';
import { writeHighlights } from '../../../src/core/highlights/file';
import type { Highlight } from '../../../src/core/highlights/schema';
import { mergeSearches, mergeSettings } from '../../../src/settings/merge-settings';
import { anyHighlight, HOSTILE_TEXTS, makeHighlight } from '../highlights/make-highlight';

const CREATED = '2026-11-24T18:05:00.000Z';
const EMPTY: Backup = {
  created: CREATED,
  highlights: [],
  deleted: [],
  settings: { sites: {}, leftOut: {}, choices: {}, notThese: [] },
  searches: { isKept: true, queries: [] },
};
const FULL: Backup = {
  created: CREATED,
  highlights: [makeHighlight()],
  deleted: [
    { highlight: makeHighlight({ id: '0b8f3c1e-5d1f-4f6a-9a51-2f2f3d1c7a02' }), deleted: 5 },
  ],
  settings: {
    run: 'chosen',
    sites: { 'bay.example': 'off', '*': 'on' },
    leftOut: { 'bay.example': ['harbour', 'quay'], '*': ['harbour'], 'all.example': [] },
    choices: { density: 'every', dwellMs: 600 },
    notThese: [
      {
        id: 'n1',
        ref: 'harbour/ada',
        spelling: 'brock',
        text: 'Brock',
        name: 'Ada Brock',
        since: '2026-01-02',
        where: { kind: 'site', site: 'bay.example' },
      },
    ],
  },
  searches: { isKept: true, queries: ['the east quay'] },
};

const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
/** A backup's file, of lines that a test may have changed; its digest is right. */
const seal = (lines: readonly string[]) => {
  const body = lines.join('');
  return body + writeTrailer(lines.length - 1, digest(body));
};
const write = (backup: Backup) => seal([...writeRecords(backup)]);

function read(text: string): Backup | BackupProblem {
  const parts = splitBackup(text);
  if ('problem' in parts) return parts;
  if (digest(parts.body) !== parts.sha256) return { problem: 'changed' };
  const steps = readRecords(parts);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function take(text: string): Backup {
  const backup = read(text);
  if ('problem' in backup) throw new Error(`${backup.problem} ${backup.detail ?? ''}`);
  return backup;
}

/** What is there after restoring, as the store and the settings make it. */
function restore(backup: Backup, here: Backup): Backup {
  const { beside, save, saveDeleted } = planRestore(backup, here, NOW);
  const highlights = new Map(here.highlights.map((one) => [one.id, one]));
  const deleted = new Map(here.deleted.map((one) => [one.highlight.id, one]));
  for (const one of [...beside, ...save]) {
    highlights.set(one.id, one);
    deleted.delete(one.id);
  }
  for (const one of saveDeleted) deleted.set(one.highlight.id, one);
  return {
    created: here.created,
    highlights: [...highlights.values()],
    deleted: [...deleted.values()],
    settings: mergeSettings(here.settings, backup.settings).settings,
    searches: mergeSearches(here.searches, backup.searches),
  };
}

/** Before anything was deleted too long ago. */
const NOW = 0;

const anyText = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary' }));
const anyQueries = fc.uniqueArray(
  anyText.filter((text) => text !== ''),
  { maxLength: 8 },
);
const someIds = fc.constantFrom(
  ...[1, 2, 3, 4].map((n) => makeHighlight().id.replace(/1$/u, `${n}`)),
);
const anyState = fc.record({
  highlight: fc
    .tuple(
      anyHighlight,
      fc.oneof(fc.uuid(), someIds),
      fc.constantFrom('', 'one', 'two', 'half \ud800'),
    )
    .map(([one, id, note]): Highlight => ({ ...one, id, note })),
  deleted: fc.option(fc.nat(), { nil: undefined }),
});
const anyNotThis = fc
  .record({
    id: fc.uuid(),
    ref: fc.constantFrom('a/b' as const, 'c/d' as const, 'e/f' as const),
    spelling: fc.constantFrom('x', 'y'),
    text: anyText,
    name: anyText,
    since: fc.constant('2026-01-01'),
    where: fc.oneof(
      fc.constant({ kind: 'everywhere' as const }),
      fc.record({ kind: fc.constant('page' as const), url: fc.webUrl() }),
      fc.record({ kind: fc.constant('site' as const), site: fc.domain() }),
    ),
  })
  .map((one) => one);
const anyBackup: fc.Arbitrary<Backup> = fc
  .record({
    states: fc.uniqueArray(anyState, { maxLength: 6, selector: ({ highlight }) => highlight.id }),
    run: fc.constantFrom(undefined, 'everywhere' as const, 'chosen' as const, 'clicked' as const),
    sites: fc.dictionary(
      fc.oneof(fc.domain(), fc.constantFrom('*', 'bay.example/sport/')),
      fc.constantFrom('on' as const, 'off' as const),
    ),
    leftOut: fc.dictionary(
      fc.oneof(fc.domain(), fc.constantFrom('*', 'bay.example/sport/')),
      fc.uniqueArray(fc.constantFrom('harbour', 'quay', 'mole')),
    ),
    choices: fc.record(
      {
        density: fc.constantFrom(...CHOICE_VALUES.density),
        dwellMs: fc.constantFrom(...CHOICE_VALUES.dwellMs),
        dateLanguage: fc.constantFrom(...CHOICE_VALUES.dateLanguage),
      },
      { requiredKeys: [] },
    ),
    notThese: fc.uniqueArray(anyNotThis, {
      maxLength: 4,
      selector: ({ ref, spelling, where }) => JSON.stringify([ref, spelling, where]),
    }),
    searches: fc.oneof(
      fc.record({ isKept: fc.constant(true), queries: anyQueries }),
      fc.constant({ isKept: false, queries: [] }),
    ),
  })
  .map(({ states, run, sites, leftOut, choices, notThese, searches }) => ({
    created: CREATED,
    highlights: states.flatMap(({ highlight, deleted }) =>
      deleted === undefined ? [highlight] : [],
    ),
    deleted: states.flatMap(({ highlight, deleted }) =>
      deleted === undefined ? [] : [{ highlight, deleted }],
    ),
    settings: { ...(run !== undefined && { run }), sites, leftOut, choices, notThese },
    searches,
  }));

describe('a backup', () => {
  test('restored into nothing and made again is byte-equal', () => {
    fc.assert(
      fc.property(anyBackup, (backup) => {
        const text = write(backup);
        expect(write(restore(take(text), EMPTY))).toBe(text);
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  test('restored twice is restored once', () => {
    fc.assert(
      fc.property(anyBackup, anyBackup, (backup, here) => {
        const once = restore(backup, here);
        expect(write(restore(backup, once))).toBe(write(once));
        const { beside, save, saveDeleted } = planRestore(backup, once, NOW);
        expect([...beside, ...save, ...saveDeleted]).toEqual([]);
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  test('takes nothing away: what was there is there, and every note of either side is', () => {
    fc.assert(
      fc.property(anyBackup, anyBackup, (backup, here) => {
        const after = restore(backup, here);
        const idsOf = ({ highlights, deleted }: Backup) =>
          [...highlights, ...deleted.map(({ highlight }) => highlight)].map(({ id }) => id);
        expect(new Set(idsOf(after))).toEqual(
          new Set([...idsOf(after), ...idsOf(here), ...idsOf(backup)]),
        );
        const live = new Set(after.highlights.map(({ id }) => id));
        for (const { id } of [...here.highlights, ...backup.highlights]) expect(live).toContain(id);
        const notes = new Set(
          [...after.highlights, ...after.deleted.map(({ highlight }) => highlight)].map(
            ({ note }) => note,
          ),
        );
        for (const { note } of [...here.highlights, ...backup.highlights]) {
          if (note !== '') expect(notes).toContain(note);
        }
        const all = [...after.highlights, ...after.deleted.map(({ highlight }) => highlight)];
        const tags = new Set(all.flatMap((one) => one.tags));
        for (const one of [...here.highlights, ...backup.highlights]) {
          for (const tag of one.tags) expect(tags).toContain(tag);
        }
        expect(after.settings).toMatchObject({
          ...here.settings,
          notThese: [
            ...here.settings.notThese,
            ...after.settings.notThese.slice(here.settings.notThese.length),
          ],
        });
        expect(after.searches.queries.slice(0, here.searches.queries.length)).toEqual(
          here.searches.queries,
        );
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('of one highlight in both', () => {
  const own = makeHighlight();
  const here = (changes: Partial<Highlight>) => ({
    highlights: [{ ...own, ...changes }],
    deleted: [],
  });
  const later = '2025-01-01T00:00:00.000Z';

  test('the one changed last counts, and another note of the other is kept beside it, tagged', () => {
    const plan = planRestore(here({ modified: later, note: 'later' }), here({}), NOW);
    expect(plan.save).toEqual([{ ...own, modified: later, note: 'later' }]);
    expect(plan.beside).toEqual([
      { ...own, id: expect.not.stringMatching(own.id), tags: [...own.tags, OLDER_TAG] },
    ]);
    const other = planRestore(here({}), here({ modified: later, note: 'later' }), NOW);
    expect(other.save).toEqual([]);
    expect(other.beside).toEqual(plan.beside);
  });

  test('nothing is kept beside it where the note is the same, or empty', () => {
    expect(planRestore(here({ modified: later, colour: 'pink' }), here({}), NOW).beside).toEqual(
      [],
    );
    expect(planRestore(here({ modified: later }), here({ note: ' ' }), NOW).beside).toEqual([]);
  });

  test('another with tags that it lacks is kept beside it, too', () => {
    const plan = planRestore(
      here({ modified: later, tags: ['a'] }),
      here({ tags: ['a', 'b'] }),
      NOW,
    );
    expect(plan.beside.map(({ tags }) => tags)).toEqual([['a', 'b', OLDER_TAG]]);
  });

  test('one that was deleted too long ago to be kept is passed over', () => {
    const day = 24 * 60 * 60 * 1_000;
    const gone = (deleted: number) => ({ highlights: [], deleted: [{ highlight: own, deleted }] });
    const nothing = { highlights: [], deleted: [] };
    const now = 100 * day;
    expect(planRestore(gone(now - 29 * day), nothing, now).saveDeleted).toHaveLength(1);
    expect(planRestore(gone(now - 31 * day), nothing, now).saveDeleted).toEqual([]);
  });

  test('one that was deleted here is brought back, in the state changed last', () => {
    const gone = { highlights: [], deleted: [{ highlight: own, deleted: 7 }] };
    const plan = planRestore(here({}), gone, NOW);
    expect(plan).toMatchObject({ save: [own], saveDeleted: [], counts: { broughtBack: 1 } });
    const kept = planRestore(gone, here({}), NOW);
    expect(kept).toMatchObject({ save: [], saveDeleted: [], counts: { alreadyThere: 1 } });
  });
});

test('settings: what is said here stays, the rest is added and counted', () => {
  const here = {
    sites: { '*': 'off' as const },
    leftOut: { 'bay.example': ['quay', 'harbour'], '*': ['quay'] },
    choices: { density: 'key' as const },
    notThese: [],
  };
  expect(mergeSettings(here, FULL.settings)).toEqual({
    settings: {
      run: 'chosen',
      sites: { 'bay.example': 'off', '*': 'off' },
      leftOut: { 'bay.example': ['quay', 'harbour'], '*': ['quay'], 'all.example': [] },
      choices: { density: 'key', dwellMs: 600 },
      notThese: FULL.settings.notThese,
    },
    added: 5,
    kept: 3,
  });
  const off = { isKept: false, queries: [] };
  expect(mergeSearches(off, FULL.searches)).toEqual(off);
});

describe('a file', () => {
  const lines = [...writeRecords(FULL)];
  const text = seal(lines);
  const problemOf = (file: string) => {
    const answer = read(file);
    return 'problem' in answer ? answer.problem : undefined;
  };

  test('has a line each: header, records, and how many with their digest', () => {
    expect(
      text
        .split('\n')
        .map((line) => (line === '' ? '' : (JSON.parse(line) as { kind: string }).kind)),
    ).toEqual([
      'header',
      'highlight',
      'deleted',
      'run',
      'site',
      'site',
      'left-out',
      'left-out',
      'left-out',
      'choice',
      'choice',
      'not-this',
      'searches',
      'end',
      '',
    ]);
    expect(take(text)).toEqual(FULL);
  });

  test.each([
    ['an empty one', '\n ', 'empty'],
    ['a text', 'Dear reader', 'foreign'],
    ['other JSON', '{"kind":"backstory-sites","version":1}', 'foreign'],
    ['a list', '[1,2]', 'foreign'],
    ['highlights', writeHighlights([makeHighlight()]), 'highlights'],
    ['a later version', text.replace('"formatVersion":1', '"formatVersion":2'), 'newer'],
    ['a header without an end', lines[0] ?? '', 'truncated'],
    ['a header that breaks off', (lines[0] ?? '').slice(0, 60), 'truncated'],
    ['no last line', lines.join(''), 'truncated'],
    ['a record less', seal(lines).replace(lines[4] ?? '', ''), 'changed'],
    [
      'two records the other way round',
      seal(lines).replace((lines[4] ?? '') + (lines[5] ?? ''), (lines[5] ?? '') + (lines[4] ?? '')),
      'changed',
    ],
    ['other line ends', text.replaceAll('\n', '\r\n'), 'changed'],
    ['a wrong count', lines.join('') + writeTrailer(3, digest(lines.join(''))), 'changed'],
    ['a record of another kind', seal([...lines, '{"kind":"dream"}\n']), 'unreadable'],
    [
      'an unknown choice',
      seal([...lines, '{"kind":"choice","name":"taste","value":1}\n']),
      'unreadable',
    ],
    [
      'packs that are no list',
      seal([...lines, '{"kind":"left-out","place":"*","packs":"quay"}\n']),
      'unreadable',
    ],
    ['a record that is no JSON', seal([...lines, 'nonsense\n']), 'unreadable'],
    ['a record for prototypes', seal([...lines, '{"__proto__":1}\n']), 'unreadable'],
  ])('%s is refused as that', (_what, file, problem) => {
    expect(problemOf(file)).toBe(problem);
  });

  test('that ends early is never taken, wherever it ends', () => {
    // Without its last line break it is still whole.
    expect(problemOf(text.slice(0, -1))).toBeUndefined();
    for (let length = text.length - 2; length >= 0; length--) {
      expect(problemOf(text.slice(0, length)), `${length}`).toBeDefined();
    }
  });

  test('with any letter changed is never taken', () => {
    for (let at = 0; at < text.length - 1; at++) {
      const changed = String.fromCharCode(text.charCodeAt(at) ^ 1);
      expect(problemOf(text.slice(0, at) + changed + text.slice(at + 1)), `${at}`).toBeDefined();
    }
  });

  test('with a record that could not be read back is never written', () => {
    const broken = makeHighlight({ id: 'no id' });
    expect(() => write({ ...EMPTY, highlights: [broken] })).toThrow(/UUID/u);
  });
});

describe('the reminder', () => {
  const now = Date.parse('2026-11-24T00:00:00.000Z');
  const daysAgo = (days: number) => now - days * 24 * 60 * 60 * 1_000;
  const made = (count: number, days: number) =>
    Array.from({ length: count }, () => {
      const instant = new Date(daysAgo(days)).toISOString();
      return makeHighlight({ created: instant, modified: instant });
    });
  const backup = (highlights: readonly Highlight[], deleted: Backup['deleted'] = []) => ({
    highlights,
    deleted,
  });

  test.each([
    ['many changed since an old backup', backup(made(20, 10)), { backedUp: daysAgo(31) }, 20],
    ['few changed', backup([...made(19, 10), ...made(50, 40)]), { backedUp: daysAgo(31) }, 0],
    [
      'deletions count',
      backup(made(19, 10), [{ highlight: makeHighlight(), deleted: daysAgo(1) }]),
      { backedUp: daysAgo(31) },
      20,
    ],
    ['the backup is young', backup(made(20, 10)), { backedUp: daysAgo(29) }, 0],
    ['it was put away', backup(made(20, 10)), { backedUp: daysAgo(90), dismissed: daysAgo(29) }, 0],
    [
      'it was put away long ago',
      backup(made(20, 10)),
      { backedUp: daysAgo(90), dismissed: daysAgo(31) },
      20,
    ],
    ['never, and begun long ago', backup(made(20, 31)), {}, 20],
    ['never, and begun lately', backup(made(20, 5)), {}, 0],
    ['nothing there', backup([]), {}, 0],
  ])('%s', (_what, what, times, count) => {
    expect(countUnsaved(what, times, now)).toBe(count);
  });
});
