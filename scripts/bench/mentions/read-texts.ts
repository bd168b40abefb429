import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCandidates } from '../../../src/core/mentions/find';
import { compileLexicon } from '../../../src/core/mentions/lexicon/compile';
import { openLexicon } from '../../../src/core/mentions/lexicon/open';
import type { Pack } from '../../../src/core/pack/schema';
import { ROOT } from '../../steps/run-command';
import { readLabelledText, type Label, type LabelledText } from './labelled-text';

/** The kinds of near names that a trap can be; `tests/texts/README.md` explains each. */
export const TRAPS: ReadonlySet<string> = new Set([
  'namesake',
  'rival',
  'relative',
  'named-after',
  'longer-name',
  'other-place',
  'common-word',
  'direction',
  'byline',
  'role',
]);

/** How long a text is at least and at most: in words, or in characters where no spaces are written. */
const WORDS = { unit: 'words', least: 80, most: 500 };
const LENGTHS: ReadonlyMap<string, typeof WORDS> = new Map([
  ['ko', { unit: 'words', least: 60, most: 400 }],
  ['zh', { unit: 'characters', least: 160, most: 1_000 }],
  ['ja', { unit: 'characters', least: 160, most: 1_000 }],
]);

/** All labelled texts of a pack, by name. */
export function readTexts(pack: string): LabelledText[] {
  const folder = join(ROOT, 'tests', 'texts', pack);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => readLabelledText(name, readFileSync(join(folder, name), 'utf8')));
}

/** What is wrong with a text's labels, a line each: ids that do not exist, names that bear no label, its length. */
export function problemsOf(text: LabelledText, pack: Pack): string[] {
  const lexicon = openLexicon(compileLexicon([pack]));
  const ids = new Set([...pack.actors, ...pack.events].map(({ id }) => id));
  const persons = new Set(pack.actors.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const problems: string[] = [];
  for (const [index, block] of text.blocks.entries()) {
    const say = (problem: string) => problems.push(`${text.name}, block ${index + 1}: ${problem}`);
    for (const label of block.labels) {
      const words = block.text.slice(label.start, label.end);
      const known = label.kind === 'trap' ? TRAPS : ids;
      if (!known.has(label.id)) say(`"${words}": there is no "${label.id}"`);
      if (text.kind === 'nobody' && label.kind !== 'trap' && persons.has(label.id)) {
        say(`"${words}": a text with nobody names ${label.id}`);
      }
    }
    for (const { start, end, isRival } of findCandidates(lexicon, block.text)) {
      const isLabelled = block.labels.some(
        (label: Label) => label.start < end && start < label.end,
      );
      if (!isLabelled && !isRival) {
        const around = block.text.slice(Math.max(0, start - 20), end + 20);
        say(`"${block.text.slice(start, end)}" bears no label in "…${around}…"`);
      }
    }
  }
  const all = text.blocks.map((block) => block.text).join('\n');
  const { unit, least, most } = LENGTHS.get(text.lang) ?? WORDS;
  const size = unit === 'words' ? all.split(/\s+/u).length : all.replaceAll(/\s/gu, '').length;
  if (size < least || size > most) problems.push(`${text.name}: ${size} ${unit}`);
  return problems;
}
