/**
 * (page, edit, quote) cases, made by seeded edits of our own labelled texts and of the sample article. The seed is
 * made of the round, the text's name and the edit's.
 */
import { join } from 'node:path';
import { readTexts } from '../../../../scripts/bench/mentions/read-texts';
import { readPageFile } from '../../../../scripts/read-page-file';
import { ROOT } from '../../../../scripts/steps/run-command';
import type { Target } from '../../../../src/core/highlights/place/place';
import { takeQuote } from '../../../../src/core/highlights/quote';
import {
  breakLines,
  createRandom,
  cutPage,
  editWords,
  follow,
  makeForeign,
  replaceEveryThird,
  textOf,
  type Paragraph,
  type Random,
  type Range,
} from './edit-page';

export interface Case {
  readonly name: string;
  readonly page: string;
  readonly target: Target;
  /** Where the quote is now; null where it is gone, whatever else looks like it. */
  readonly truth: Range | null;
}

interface Article {
  readonly name: string;
  readonly lang: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What happens to a page between two visits. `gone` says that the quote's paragraph is no longer there. */
interface Edit {
  readonly isGone?: true;
  readonly apply: (given: {
    readonly paragraphs: readonly Paragraph[];
    /** The quote's paragraph. */
    readonly at: number;
    readonly foreign: readonly Paragraph[];
    readonly random: Random;
  }) => Paragraph[];
}

/** A copy of a paragraph in which every third word is another, as the next line of a live blog is. */
function lookalikeOf(paragraph: Paragraph, random: Random): Paragraph[] {
  return makeForeign([replaceEveryThird(paragraph, random)]);
}

const without = (list: readonly Paragraph[], at: number) => list.toSpliced(at, 1);

export const EDITS = {
  unchanged: { apply: ({ paragraphs }) => [...paragraphs] },
  'moved down': {
    apply: ({ paragraphs, foreign, random }) => [
      ...makeForeign(foreign.slice(0, 1 + random.below(3))),
      ...breakLines(paragraphs, random),
    ],
  },
  'up to 10 % of words': {
    apply: ({ paragraphs, random }) => editWords(paragraphs, 1 + random.below(10), random),
  },
  '10 % of words': { apply: ({ paragraphs, random }) => editWords(paragraphs, 10, random) },
  'up to 10 %, a lookalike': {
    apply: ({ paragraphs, at, random }) => {
      const edited = editWords(paragraphs, 1 + random.below(10), random);
      const lookalike = lookalikeOf(paragraphs[at] ?? [], random);
      return edited.toSpliced(random.below(edited.length + 1), 0, ...lookalike);
    },
  },
  'around it rewritten': {
    apply: ({ paragraphs, at, foreign }) =>
      paragraphs.map((one, index) =>
        Math.abs(index - at) === 1 ? (makeForeign(foreign)[index % foreign.length] ?? one) : one,
      ),
  },
  'paragraph gone': { isGone: true, apply: ({ paragraphs, at }) => without(paragraphs, at) },
  'gone, a lookalike stays': {
    isGone: true,
    apply: ({ paragraphs, at, random }) => {
      const left = without(paragraphs, at);
      const lookalike = lookalikeOf(paragraphs[at] ?? [], random);
      // Not where it was: there it would be the paragraph itself, edited.
      const elsewhere = (at + 1 + random.below(left.length)) % (left.length + 1);
      return left.toSpliced(elsewhere, 0, ...lookalike);
    },
  },
  'another article': { isGone: true, apply: ({ foreign }) => makeForeign(foreign) },
} as const satisfies Record<string, Edit>;
export type EditName = keyof typeof EDITS;

const EDIT_NAMES = Object.keys(EDITS) as EditName[];

/** Every article with every edit, a quote each. Each round has other quotes and other edits. */
export function makeCases(round: number): ReadonlyMap<EditName, readonly Case[]> {
  const articles = readArticles();
  const cases = new Map<EditName, Case[]>(EDIT_NAMES.map((name) => [name, []]));
  for (const [index, article] of articles.entries()) {
    const other = articles[(index + 1) % articles.length] as Article;
    for (const edit of EDIT_NAMES) {
      const random = createRandom(seedOf(`${round} ${article.name} ${edit}`));
      cases.get(edit)?.push(makeCase({ article, other, edit, random }));
    }
  }
  return cases;
}

/** The same number for the same name, whatever texts are added beside it (FNV-1a). */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}

function makeCase(given: {
  article: Article;
  other: Article;
  edit: EditName;
  random: Random;
}): Case {
  const { article, other, edit, random } = given;
  const { paragraphs } = article;
  const text = textOf(paragraphs);
  const at = random.below(paragraphs.length);
  const range = chooseQuote(paragraphs[at] ?? [], random);
  const taken = takeQuote(text, range);
  if (!taken) throw new Error(`${article.name}: nothing to quote in paragraph ${at}`);
  const { apply, ...rest }: Edit = EDITS[edit];
  const edited = apply({ paragraphs, at, foreign: other.paragraphs, random });
  return {
    name: `${article.name}, ${edit}: "${taken.quote.exact}"`,
    page: textOf(edited),
    target: { id: article.name, ...taken },
    truth: rest.isGone ? null : follow(edited, taken.position),
  };
}

/** From two words to the whole paragraph. */
function chooseQuote(paragraph: Paragraph, random: Random): Range {
  const words = paragraph.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const most = random.pick([2, 6, 12, 25, words.length]);
  const count = Math.min(words.length, most);
  const first = random.below(words.length - count + 1);
  return {
    start: words[first]?.origin?.from ?? 0,
    end: words[first + count - 1]?.origin?.to ?? 0,
  };
}

function readArticles(): Article[] {
  const texts = ['russia-north-korea', 'league'].flatMap((pack) => readTexts(pack));
  const sample = readPageFile(join(ROOT, 'public', 'sample', 'article.html'), '');
  return [
    ...texts.map(({ name, lang, blocks }) => ({
      name,
      lang,
      paragraphs: cutPage(
        blocks.map(({ text }) => text),
        lang,
      ),
    })),
    {
      name: 'sample article',
      lang: sample.lang,
      paragraphs: cutPage(
        sample.blocks.map(({ text }) => text),
        sample.lang,
      ),
    },
  ];
}
