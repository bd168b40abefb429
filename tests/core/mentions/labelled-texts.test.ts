import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemsOf, readTexts } from '../../../scripts/bench/mentions/read-texts';
import { ROOT } from '../../../scripts/steps/run-command';
import type { Pack } from '../../../src/core/pack/schema';

const pack = JSON.parse(
  readFileSync(join(ROOT, 'public', 'packs', 'russia-north-korea.json'), 'utf8'),
) as Pack;

test.each(readTexts(pack.id).map((text) => [text.name, text] as const))(
  '%s: every name in it bears a label',
  (_, text) => {
    expect(problemsOf(text, pack)).toEqual([]);
  },
);
