import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/steps/run-command';
import type { Pack } from '../../../src/core/pack/schema';
import { annotate, lexiconOf } from './make-names';
import { ROWS } from './slavic-rows';
import { WEST_ROWS } from './west-rows';

const pack = JSON.parse(
  readFileSync(join(ROOT, 'public', 'packs', 'russia-north-korea.json'), 'utf8'),
) as Pack;
const lexicon = lexiconOf(pack);

interface Mark {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly isMeant: boolean;
}

const KINDS = { '#': 'heading', '^': 'caption', '@': 'byline' } as const;

/** Takes the marks out of a row: `[[` a link `]]`, `{{` none `}}`, ` || ` between blocks. */
function readRow(row: string) {
  const marks: Mark[] = [];
  const blocks = row.split(' || ').map((source, block) => {
    const kind = KINDS[source[0] as keyof typeof KINDS] as 'heading' | undefined;
    const marked = kind === undefined ? source : source.slice(2);
    let text = '';
    let start = 0;
    for (const part of marked.split(/(?<mark>\[\[|\]\]|\{\{|\}\})/u)) {
      if (part === '[[' || part === '{{') start = text.length;
      else if (part === ']]' || part === '}}') {
        marks.push({ block, start, end: text.length, isMeant: part === ']]' });
      } else text += part;
    }
    return [kind ?? 'text', text] as const;
  });
  return { blocks, marks };
}

describe.each([...Object.entries(ROWS), ...Object.entries(WEST_ROWS)])('%s', (_, rows) => {
  test.each(rows)('%s: %s', (lang, row) => {
    const { blocks, marks } = readRow(row);
    const found = annotate(lexicon, blocks, { lang, date: '2024-06-19' });
    const wrong = marks.filter(({ block, start, end, isMeant }) => {
      const near = (found[block]?.mentions ?? []).filter(
        (one) => one.start < end && start < one.end,
      );
      const isExact = near.some((one) => one.start === start && one.end === end);
      return isMeant ? !isExact : near.length > 0;
    });
    const words = wrong.map(({ block, start, end }) => blocks[block]?.[1].slice(start, end));
    expect(words).toEqual([]);
  });
});
