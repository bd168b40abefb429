/** The part of the benchmark `lexicon` in which mark.js itself searches a page for names, one after another. */
import Mark from 'mark.js';
import { median } from './figures';
import { makeActors, writeText } from './lexicon/made-up-names';
import { plainPass } from './lexicon/plain-pass';

const WORDS = 10_000;
const ROUNDS = 3;
const PASSES = 40;

/** Times of searching a page for so many names, as a multiple of a plain pass over its text. */
export function measureMarkJs(aliases: number): number {
  const actors = [...makeActors('English', aliases)];
  const names = [...new Set(actors.flatMap((actor) => actor.aliases.map(({ text }) => text)))];
  const text = writeText('English', { words: WORDS, actors });
  const rounds = Array.from({ length: ROUNDS }, () => {
    const page = layOut(text);
    const start = performance.now();
    new Mark(page).mark(names, { separateWordSearch: false, accuracy: 'exactly' });
    return performance.now() - start;
  });
  let sink = 0;
  const passes = Array.from({ length: PASSES }, () => {
    const start = performance.now();
    sink ^= plainPass(text);
    return performance.now() - start;
  });
  return median(rounds) / (median(passes) + (sink === 1 ? Number.EPSILON : 0));
}

function layOut(text: string): HTMLElement {
  const page = document.createElement('main');
  for (const line of text.split('\n')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    page.append(paragraph);
  }
  document.body.replaceChildren(page);
  return page;
}
