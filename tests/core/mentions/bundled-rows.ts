import { expect, test } from 'vitest';
import { readWorld } from '../../../scripts/bench/mentions/mentions';
import { lexiconOf, linked } from './make-names';

const lexicon = lexiconOf(readWorld('russia-north-korea').pack);

/** A text, its blocks apart by " / ", and what is linked in it with the bundled pack, as "words=id". */
export type Row = readonly [text: string, ...found: string[]];

/** A test for each row, on the page of a day in 2019. */
export function checkBundled(lang: string, rows: readonly Row[]): void {
  test.each(rows)('%s', (text, ...found) => {
    expect(linked(lexicon, text.split(' / '), { lang, date: '2019-03-01' })).toEqual(found);
  });
}
