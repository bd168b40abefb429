/**
 * What a template for people can say of some highlights: texts made harmless, grouped in every way that a document is
 * ordered by. A template's `{{name}}` is escaped for the document it makes; docs/highlights.md lists the names.
 */
import type { Highlight, Linked } from '../schema';
import { addressOf, dayOf, groupBy, groupByArticle, type Article } from './articles';
import { oneLine, plainText } from './plain-text';

/** How a document writes what is not plain text. */
export interface Writer {
  /** A link to a web address with some words; both come as they are. */
  readonly link: (words: string, url: string) => string;
  /** A value as YAML; empty where a document has none. */
  readonly yaml: (value: string | readonly string[]) => string;
}

/** Makes the view of some highlights. */
export function toView(highlights: readonly Highlight[], writer: Writer) {
  const articles = groupByArticle(highlights).map((article) => viewArticle(article, writer));
  const views = new Map(
    highlights.map((highlight) => [highlight.id, viewHighlight(highlight, writer)]),
  );
  const viewsOf = (group: readonly Highlight[]) => group.flatMap(({ id }) => views.get(id) ?? []);
  const byActor = groupBy(
    highlights.flatMap((highlight) =>
      highlight.linked
        .filter(({ kind }) => kind === 'actor')
        .map((actor) => ({ highlight, actor })),
    ),
    ({ actor }) => actor.ref,
  );
  const withoutActor = highlights.filter(({ linked }) =>
    linked.every(({ kind }) => kind !== 'actor'),
  );
  const byDate = groupBy(highlights, ({ page }) => page.date?.edtf ?? '');
  const tags = [...new Set(highlights.flatMap((one) => one.tags.map(oneLine)))];
  return {
    count: highlights.length,
    highlights: viewsOf(highlights),
    articles,
    actors: [...byActor.values()].map((group) => ({
      name: oneLine(group[0]?.actor.text ?? ''),
      highlights: viewsOf(group.map(({ highlight }) => highlight)),
    })),
    withoutActor: viewsOf(withoutActor),
    dates: [...byDate]
      .toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
      .map(([date, group]) => ({ date: oneLine(date), highlights: viewsOf(group) })),
    /** Of all articles together, as values of a front matter. */
    yaml: {
      title: writer.yaml(articles.length === 1 ? (articles[0]?.title ?? '') : 'Highlights'),
      authors: writer.yaml([
        ...new Set(articles.flatMap(({ authors }) => authors.map(({ name }) => name))),
      ]),
      urls: writer.yaml(articles.map(({ url }) => url)),
      dates: writer.yaml([...new Set(articles.flatMap(({ date }) => date || []))]),
      tags: writer.yaml(tags.map(toHashtag)),
    },
  };
}

function viewArticle({ page, highlights }: Article, writer: Writer) {
  const url = addressOf(page);
  const title = oneLine(page.title) || url;
  return {
    title,
    url,
    link: writer.link(title, url),
    site: oneLine(page.site ?? ''),
    authors: toItems(page.authors.map(oneLine)),
    date: page.date?.edtf ?? '',
    dateFrom: page.date?.from ?? '',
    lang: page.lang ?? '',
    highlights: highlights.map((highlight) => viewHighlight(highlight, writer)),
  };
}

function viewHighlight(highlight: Highlight, writer: Writer) {
  const { id, quote, note, tags, colour, created, page, linked, paragraph, lang } = highlight;
  const url = addressOf(page);
  const title = oneLine(page.title) || url;
  const of = (kind: Linked['kind']) =>
    linked.filter((one) => one.kind === kind).map((one) => viewLinked(one, writer));
  return {
    id,
    colour,
    saved: dayOf(created),
    lang: lang ?? page.lang ?? '',
    quote: { text: plainText(quote.exact), lines: toLines(quote.exact) },
    note: note.trim() === '' ? null : { text: plainText(note), lines: toLines(note) },
    paragraph: paragraph === undefined ? null : { lines: toLines(paragraph) },
    tags: tags.map((tag, index) => ({
      name: oneLine(tag),
      hashtag: toHashtag(oneLine(tag)),
      isFirst: index === 0,
    })),
    hasTags: tags.length > 0,
    article: {
      title,
      url,
      link: writer.link(title, url),
      date: page.date?.edtf ?? '',
      site: oneLine(page.site ?? ''),
    },
    actors: of('actor'),
    events: of('event'),
    facts: of('fact'),
  };
}

function viewLinked({ text, ref, packVersion, date, sources = [] }: Linked, writer: Writer) {
  return {
    text: oneLine(text),
    ref,
    packVersion: oneLine(packVersion),
    date: date ?? '',
    sources: sources.map(({ url, title, outlet, date: from }) => {
      const name = oneLine(title ?? '') || url || oneLine(outlet ?? '');
      return {
        name,
        link: url === undefined ? '' : writer.link(name, url),
        outlet: oneLine(outlet ?? ''),
        date: from ?? '',
      };
    }),
  };
}

/** Lines that are not empty; a document breaks between them. */
function toLines(text: string): string[] {
  return plainText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Names of a list, of which the first needs no comma before it. */
function toItems(names: readonly string[]): Array<{ name: string; isFirst: boolean }> {
  return names.map((name, index) => ({ name, isFirst: index === 0 }));
}

/**
 * A tag as Obsidian takes it: letters, digits, "-", "_" and "/", and not a number alone. An underscore stays between
 * two letters only: elsewhere Markdown takes two of them for emphasis.
 */
function toHashtag(tag: string): string {
  const word = tag
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Emoji_Presentation}_/-]+/gu, '-')
    .replaceAll(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '-')
    .replaceAll(/-{2,}/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return /^[\d-]*$/u.test(word) ? `tag-${word}` : word;
}
