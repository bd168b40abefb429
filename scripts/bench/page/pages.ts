/** The pages of the benchmark `page`, and the pack that knows who is named on them. The same on every run. */
import type { Actor, Fact, Pack } from '../../../src/core/pack/schema';
import { writeArticle } from '../article';
import { makeActors } from '../lexicon/made-up-names';

export const LONG = { words: 50_000, hits: 2_000, names: 50 };
export const ALIASES = 20_000;
/** Text of the page with many elements, and how many those are. */
export const MANY = { elements: 10_000, letters: 500_000 };
/** Paragraphs a second that the live blog adds at its top. */
export const BLOG_RATE = 20;
const FACTS_OF_ONE = 12;

const article = writeArticle(LONG);

/** The names on all made-up pages. */
export const NAMES: readonly string[] = article.names;

/** A long article. */
export function longPage(): string {
  return toPage(article.paragraphs.map((text) => `<p>${text}</p>`).join('\n'));
}

/** Short texts in many elements, as in a table of results. */
export function manyPage(): string {
  const length = Math.floor(MANY.letters / MANY.elements);
  const words = article.paragraphs.join(' ').split(' ');
  const cells: string[] = [];
  for (let at = 0; cells.length < MANY.elements;) {
    let cell = '';
    while (cell.length < length) cell += `${words[at++ % words.length] ?? ''} `;
    cells.push(`<div>${cell.trim()}</div>`);
  }
  return toPage(cells.join('\n'));
}

/** A blog that adds paragraphs at its top once `startBlog(seconds)` is called; `blog.done` is then true. */
export function blogPage(): string {
  const texts = article.paragraphs.slice(0, 400).map((text) => text.slice(0, 240));
  return toPage(
    `<main>${texts
      .slice(0, 40)
      .map((text) => `<p>${text}</p>`)
      .join('\n')}</main>
<script>
const texts = ${JSON.stringify(texts)};
globalThis.startBlog = (seconds) => {
  const main = document.querySelector('main');
  let added = 0;
  const timer = setInterval(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = texts[added % texts.length];
    main.prepend(paragraph);
    if (++added >= seconds * ${BLOG_RATE}) { clearInterval(timer); document.title = 'done'; }
  }, ${1000 / BLOG_RATE});
};
</script>`,
  );
}

/** A pack that names everybody on the pages, and enough others to have so many aliases. */
export function makePack(): Pack {
  const known = NAMES.map((name, index): Actor => ({
    id: `n${index}`,
    kind: 'person',
    name,
    aliases: [{ text: name, kind: 'name', match: 'strong', case: 'exact' }],
    roles: [],
    relations: [],
  }));
  const others = [...makeActors('English', ALIASES - known.length)].map(
    ({ id, name, aliases }): Actor => ({
      id,
      kind: 'person',
      name,
      aliases,
      roles: [],
      relations: [],
    }),
  );
  const facts = known.flatMap(({ id, name }, index) =>
    Array.from({ length: FACTS_OF_ONE }, (_, nth): Fact => ({
      id: `${id}-${nth}`,
      statement: `${name} opened the harbour fair of the year ${2000 + nth}.`,
      participants: [{ actor: id }, { actor: `n${(index + nth + 1) % known.length}` }],
      date: { edtf: `${2000 + nth}-05`, how: 'stated' },
      modality: 'reported',
      attribution: [],
      certainty: 'confirmed',
      passages: ['p'],
    })),
  );
  const hash = `sha256:${'0'.repeat(64)}`;
  return {
    format: 'backstory-pack',
    formatVersion: 1,
    id: 'bench',
    version: '1.0.0',
    title: 'Made-up people',
    maintainer: 'Benchmark',
    licence: 'CC0-1.0',
    created: '2025-01',
    modified: '2025-01',
    languages: ['en'],
    coverage: { dates: '2000/2011', topics: ['nothing'] },
    actors: [...known, ...others],
    events: [],
    facts,
    sources: [
      {
        id: 's',
        kind: 'web',
        title: 'The fair',
        outlet: 'Harbour Post',
        outletKnown: 'stated',
        retrieved: '2025-01',
        contentHash: hash,
        segments: [],
      },
    ],
    passages: [
      {
        id: 'p',
        source: 's',
        start: 0,
        end: 1,
        quote: { prefix: '', exact: '', suffix: '' },
        hash,
      },
    ],
  };
}

function toPage(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title>
<style>body{margin:2em auto;max-width:60em;font:16px/1.5 sans-serif}</style>
<h1>A made-up page</h1>
${body}
</html>`;
}
