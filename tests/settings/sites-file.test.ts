import { describe, expect, test } from 'vitest';
import { readSitesFile, writeSitesFile } from '../../src/settings/sites-file';

const LEFT_OUT = { 'a.example': ['harbour'], 'b.example/sport/': [] } as const;
const SITES = {
  'b.example/sport/': 'on',
  'a.example': 'off',
  '*': 'off',
  'ä.example:81': 'on',
} as const;

test('a list that was written is read back', () => {
  const lists = { sites: SITES, leftOut: LEFT_OUT };
  expect(readSitesFile(writeSitesFile(lists))).toEqual(lists);
});

test('a list from before packs could be left out is read too', () => {
  const text = JSON.stringify({ kind: 'backstory-sites', version: 1, sites: SITES });
  expect(readSitesFile(text)).toEqual({ sites: SITES, leftOut: {} });
});

test('the same list makes the same file, in whatever order it was made', () => {
  const reversed = Object.fromEntries(Object.entries(SITES).toReversed());
  const leftOut = Object.fromEntries(Object.entries(LEFT_OUT).toReversed());
  expect(writeSitesFile({ sites: reversed, leftOut })).toBe(
    writeSitesFile({ sites: SITES, leftOut: LEFT_OUT }),
  );
});

describe('what is no such list is not taken, not even by halves', () => {
  const file = (change: object) =>
    JSON.stringify({ kind: 'backstory-sites', version: 1, sites: SITES, ...change });
  test.each([
    ['nothing', ''],
    ['no JSON', 'a.example'],
    ['another kind', file({ kind: 'backstory-pack' })],
    ['a later version', file({ version: 2 })],
    ['no sites', file({ sites: undefined })],
    ['a list of texts', file({ sites: ['a.example'] })],
    ['one odd place', file({ sites: { ...SITES, 'https://a.example': 'off' } })],
    ['one odd list of packs', file({ leftOut: { 'a.example': 'harbour' } })],
    ['packs left out at an odd place', file({ leftOut: { 'a example': ['harbour'] } })],
    ['one odd state', file({ sites: { ...SITES, 'c.example': 'maybe' } })],
    [
      'too many',
      file({
        sites: Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`h${at}`, 'on'])),
      }),
    ],
  ])('%s', (_, text) => {
    expect(readSitesFile(text)).toBeUndefined();
  });
});
