/**
 * What a highlight cites: the article it was saved from, and the documents that the linked facts rest on. One
 * citation each, with all that was saved of it as notes. RIS, BibTeX and CSL-JSON are three spellings of these.
 */
import type { Edtf } from '../../pack/schema';
import { pageKey } from '../page-address';
import type { CitedSource, Highlight, Linked } from '../schema';
import { addressOf, dayOf, groupBy, groupByArticle, type Article } from './articles';
import { oneLine, plainText } from './plain-text';

/** Texts are harmless (`plainText`); all but the notes are in one line. */
export interface Citation {
  /** Letters, digits and hyphens, another for each citation of a file. */
  readonly key: string;
  readonly title?: string;
  /** Names as the page writes them: which part is the family name is not guessed. */
  readonly authors: readonly string[];
  /** The site, newspaper or outlet. */
  readonly container?: string;
  readonly url?: string;
  readonly date?: Edtf;
  /** The day on which the first highlight was saved. */
  readonly accessed?: string;
  readonly lang?: string;
  readonly notes: readonly string[];
  readonly tags: readonly string[];
}

/** The citations of some highlights: articles in their order, then the documents of the facts. */
export function toCitations(highlights: readonly Highlight[]): Citation[] {
  const bare = [
    ...groupByArticle(highlights).map(citeArticle),
    ...citeSources(highlights.flatMap(({ linked }) => linked)),
  ];
  const used = new Set<string>();
  return bare.map((citation) => ({ key: makeKey(citation, used), ...citation }));
}

type BareCitation = Omit<Citation, 'key'>;

function citeArticle({ page, highlights }: Article): BareCitation {
  const title = oneLine(page.title);
  const site = oneLine(page.site ?? '');
  const saved = highlights.map(({ created }) => dayOf(created)).toSorted();
  return {
    ...(title !== '' && { title }),
    authors: page.authors.map(oneLine).filter((name) => name !== ''),
    ...(site !== '' && { container: site }),
    url: addressOf(page),
    ...(page.date && { date: page.date.edtf }),
    ...(saved[0] !== undefined && { accessed: saved[0] }),
    ...(page.lang !== undefined && { lang: page.lang }),
    notes: highlights.map(toNote),
    tags: [...new Set(highlights.flatMap(({ tags }) => tags.map(oneLine)))].filter(Boolean),
  };
}

/** The passage in quotation marks, what the reader wrote, and what the packs said. */
function toNote({ quote, note, linked }: Highlight): string {
  return [
    `“${plainText(quote.exact)}”`,
    ...(note === '' ? [] : [plainText(note)]),
    ...linked
      .filter(({ kind }) => kind === 'fact')
      .map(({ text, ref, packVersion }) => `${plainText(text)} (${ref}, ${packVersion})`),
  ].join('\n');
}

/** Each document once, with the facts that rest on it. */
function citeSources(linked: readonly Linked[]): BareCitation[] {
  const cited = linked.flatMap((fact) => (fact.sources ?? []).map((source) => ({ fact, source })));
  const groups = groupBy(cited, ({ source }) => identify(source));
  return [...groups.values()].flatMap((group) => {
    const { title = '', outlet = '', url, date } = group[0]?.source ?? {};
    const [name, container] = [oneLine(title), oneLine(outlet)];
    if (name === '' && url === undefined) return [];
    return [
      {
        ...(name !== '' && { title: name }),
        authors: [],
        ...(container !== '' && { container }),
        ...(url !== undefined && { url }),
        ...(date !== undefined && { date }),
        notes: [
          ...new Set(
            group.map(({ fact }) => `${plainText(fact.text)} (${fact.ref}, ${fact.packVersion})`),
          ),
        ],
        tags: [],
      },
    ];
  });
}

function identify({ url, title, outlet, date }: CitedSource): string {
  return JSON.stringify(url === undefined ? [title, outlet, date] : (pageKey({ url }) ?? url));
}

/** Author or site, year and first word in ASCII; a number where that is taken. */
function makeKey({ authors, container, title, date }: BareCitation, used: Set<string>): string {
  const parts = [
    toAscii(authors[0]?.split(/\s+/u).at(-1) ?? container?.split(/\s+/u)[0] ?? ''),
    /\d{4}/u.exec(date ?? '')?.[0] ?? '',
    toAscii(title?.split(/\s+/u).find((word) => toAscii(word).length > 3) ?? ''),
  ];
  const stem = parts.filter((part) => part !== '').join('-') || 'page';
  let key = stem;
  for (let number = 2; used.has(key); number += 1) key = `${stem}-${number}`;
  used.add(key);
  return key;
}

function toAscii(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]/gu, '')
    .slice(0, 40)
    .toLowerCase();
}
