import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summariseProblems } from '../../../src/core/json/problems';
import { readPack } from '../../../src/core/pack/check-pack';
import { isPlainWebAddress } from '../../../src/core/pack/schema';
import { makeAlias, makeFact, makePack } from './make-pack';

type Change = (pack: object) => void;

/** Puts anything, right or not, at a dotted path of a pack; undefined takes the field away. */
function set(path: string, value: unknown): Change {
  return (pack) => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<object>((part, key) => Reflect.get(part, key) as object, pack);
    Reflect.set(parent, last, value);
  };
}

function problemsOf(change: Change) {
  const pack = structuredClone(makePack());
  change(pack);
  const result = readPack(JSON.stringify(pack));
  return 'problems' in result ? result.problems : [];
}

test('a whole pack is read as it is', () => {
  expect(readPack(JSON.stringify(makePack()))).toEqual({ pack: makePack() });
});

test('fields that format 1 does not know are dropped', () => {
  const pack = { ...makePack(), colour: 'red', actors: [{ ...makePack().actors[0], css: '*{}' }] };
  const result = readPack(JSON.stringify({ ...pack, facts: [], events: [] }));
  expect(result).toEqual({
    pack: { ...makePack(), actors: [makePack().actors[0]], facts: [], events: [] },
  });
});

describe('each broken pack is refused with the place, the value and what to do', () => {
  const cases: Array<[string, Change, string, string, RegExp]> = [
    ['a later format', set('formatVersion', 2), '$.formatVersion', '2', /update Backstory/],
    ['another file', set('format', 'x'), '$.format', 'x', /not a pack/],
    ['no title', set('title', undefined), '$.title', 'missing', /add this field/],
    ['an empty title', set('title', ' '), '$.title', ' ', /it is empty/],
    [
      'an empty alias',
      set('actors.0.aliases.0.text', ' '),
      '$.actors[0].aliases[0].text',
      ' ',
      /it is empty/,
    ],
    [
      'an alias beyond 200 characters',
      set('actors.0.aliases.0.text', 'a'.repeat(201)),
      '$.actors[0].aliases[0].text',
      `${'a'.repeat(199)}…`,
      /shorten the alias to 200 characters/,
    ],
    ['an id with a slash', set('id', 'a/b'), '$.id', 'a/b', /letters, digits/],
    ['a version in words', set('version', 'new'), '$.version', 'new', /semantic version/],
    [
      'no such date',
      set('facts.0.date.edtf', '2024-02-30'),
      '$.facts[0].date.edtf',
      '2024-02-30',
      /EDTF/,
    ],
    ['a date in words', set('events.0.date.edtf', 'May'), '$.events[0].date.edtf', 'May', /EDTF/],
    [
      'an unknown modality',
      set('facts.1.modality', 'rumour'),
      '$.facts[1].modality',
      'rumour',
      /use one of/,
    ],
    [
      'a script address',
      set('homepage', 'javascript:alert(1)'),
      '$.homepage',
      'javascript:alert(1)',
      /http/,
    ],
    [
      'an address with a user',
      set('homepage', 'https://a@b.example'),
      '$.homepage',
      'https://a@b.example',
      /user name/,
    ],
    [
      'a right-to-left override',
      set('actors.0.name', 'a\u202eb'),
      '$.actors[0].name',
      'a\u202eb',
      /bidirectional/,
    ],
    [
      'a lone surrogate',
      set('facts.0.statement', 'a\ud800'),
      '$.facts[0].statement',
      'a\ud800',
      /surrogate/,
    ],
    ['no passage', set('facts.0.passages', []), '$.facts[0].passages', '[]', /name the passage/],
    [
      'an unknown passage',
      set('facts.0.passages', ['p9']),
      '$.facts[0].passages[0]',
      'p9',
      /a passage of this pack/,
    ],
    [
      'an unknown actor',
      set('facts.0.participants.0.actor', 'x'),
      '$.facts[0].participants[0].actor',
      'x',
      /an actor/,
    ],
    [
      'an actor for an event',
      set('facts.0.event', 'ada-brock'),
      '$.facts[0].event',
      'ada-brock',
      /an event/,
    ],
    ['an unknown source', set('passages.0.source', 'x'), '$.passages[0].source', 'x', /a source/],
    [
      'an unknown segment',
      set('passages.0.segment', 's9'),
      '$.passages[0].segment',
      's9',
      /a segment/,
    ],
    [
      'a passage outside its segment',
      set('passages.0.end', 900),
      '$.passages[0].start',
      '[10,900]',
      /inside its segment/,
    ],
    [
      'a span that ends first',
      set('passages.0.end', 10),
      '$.passages[0].end',
      '10',
      /after the start/,
    ],
    [
      'an id used twice',
      set('events.0.id', 'port-office'),
      '$.events[0].id',
      'port-office',
      /rename/,
    ],
    [
      'a conflict on one side',
      set('facts.0.conflictsWith', ['f2']),
      '$.facts[0].conflictsWith[0]',
      'f2',
      /add "f1" to conflictsWith of "f2"/,
    ],
    [
      'a fact against itself',
      set('facts.0.conflictsWith', ['f1']),
      '$.facts[0].conflictsWith[0]',
      'f1',
      /another fact/,
    ],
    [
      'a hash in capitals',
      set('passages.0.hash', `sha256:${'A'.repeat(64)}`),
      '$.passages[0].hash',
      `sha256:${'A'.repeat(64)}`,
      /hex/,
    ],
    [
      'an actor said to be itself',
      set('actors.0.sameAs', ['harbour/ada-brock']),
      '$.actors[0].sameAs[0]',
      'harbour/ada-brock',
      /another actor/,
    ],
    [
      'an actor said to be one whom the pack does not have',
      set('actors.0.sameAs', ['harbour/nobody']),
      '$.actors[0].sameAs[0]',
      'nobody',
      /an actor of this pack/,
    ],
    [
      'an actor said to be no global id',
      set('actors.0.sameAs', ['nobody']),
      '$.actors[0].sameAs[0]',
      'nobody',
      /the id of a pack/,
    ],
    ['a list for a name', set('actors.0.name', [1]), '$.actors[0].name', '[1]', /a text/],
  ];
  test.each(cases)('%s', (_title, change, path, value, message) => {
    const problem = problemsOf(change).find((found) => found.path === path);
    expect(problem?.value).toBe(value);
    expect(problem?.message).toMatch(message);
  });
});

test('a value is shown with at most 200 characters', () => {
  const [problem] = problemsOf(set('version', 'x'.repeat(5_000)));
  expect(problem?.value).toHaveLength(200);
});

test('limits hold at one more than allowed', () => {
  const aliases = (count: number) =>
    Array.from({ length: count }, (_, n) => makeAlias(`Name ${n}`));
  expect(problemsOf(set('actors.0.aliases', aliases(200)))).toEqual([]);
  expect(problemsOf(set('actors.0.aliases', aliases(201)))).not.toEqual([]);
  const facts = (count: number) =>
    Array.from({ length: count }, (_, n) => makeFact(`g${n}`, 'A statement.', '2020'));
  expect(problemsOf(set('facts', facts(500)))).toEqual([]);
  expect(problemsOf(set('facts', facts(501)))[0]?.path).toBe('$.actors[0]');
});

test('text that is no JSON, or JSON that is no pack, is refused with one clear problem', () => {
  for (const text of ['', '{', '<html>', '"pack"', 'null', '[]', '9']) {
    const result = readPack(text);
    expect('problems' in result && result.problems.length > 0, text).toBe(true);
  }
  expect(readPack('{"a":')).toMatchObject({ problems: [{ path: '$', message: /valid JSON/ }] });
});

test('nesting without end and keys that reach for prototypes are refused', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect('problems' in readPack(deep)).toBe(true);
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    const json = JSON.stringify(makePack()).replace('{', `{"${key}":{"polluted":1},`);
    const result = readPack(json);
    expect('problems' in result && result.problems[0]?.path).toBe(`$.${key}`);
  }
  expect('polluted' in {}).toBe(false);
});

test('a pack changed at any place is read or refused, and never throws', () => {
  const json = JSON.stringify(makePack());
  fc.assert(
    fc.property(fc.nat(json.length), fc.nat(8), fc.string(), (at, cut, insert) => {
      const result = readPack(json.slice(0, at) + insert + json.slice(at + cut));
      if ('problems' in result) expect(summariseProblems(result.problems)).toMatch(/^\$/);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['https://news.example/a?b=c#d', true],
  ['http://news.example', true],
  ['HTTPS://NEWS.EXAMPLE', true],
  ['javascript:alert(1)', false],
  ['jAvAsCrIpT:alert(1)', false],
  ['java\nscript:alert(1)', false],
  [' https://news.example', false],
  ['https://news.example\t', false],
  ['data:text/html,x', false],
  ['blob:https://news.example/1', false],
  ['//news.example', false],
  ['https://user:pass@news.example', false],
  ['https://', false],
  ['https:\\\\news.example', false],
  ['view-source:https://news.example', false],
  ['file:///etc/hosts', false],
])('%s is a plain web address: %s', (address, isPlain) => {
  expect(isPlainWebAddress(address)).toBe(isPlain);
});
