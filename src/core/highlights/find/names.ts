/** What a filter can name: sites, tags, linked actors and events, documents; by whole name first. */
import { splitWords } from '../../search/split-words';
import type { Highlight, Linked } from '../schema';
import type { HighlightField } from './query';

type NamedField = Exclude<HighlightField, 'colour' | 'saved' | 'is'>;

const NAMES: Readonly<Record<NamedField, (highlight: Highlight) => readonly string[]>> = {
  actor: ({ linked }) => linkedNames(linked, 'actor'),
  event: ({ linked }) => linkedNames(linked, 'event'),
  tag: ({ tags }) => tags,
  site: ({ page }) => [siteOf(page.url), ...(page.site === undefined ? [] : [page.site])],
  source: ({ linked }) =>
    linked.flatMap(({ sources = [] }) =>
      sources.flatMap(({ title, outlet }) => [title, outlet].filter((one) => one !== undefined)),
    ),
};

/** The host of a web address, without "www."; the address itself where it has none. */
export function siteOf(url: string): string {
  const host = /^https?:\/\/(?<host>[^/?#]+)/iu.exec(url)?.groups?.['host'] ?? url;
  return host.toLowerCase().replace(/^www\./u, '');
}

/** Makes what tells whether a filter names something of a highlight; it remembers the words of names. */
export function createNames() {
  const split = new Map<string, readonly string[]>();
  const wordsOf = (name: string): readonly string[] => {
    const known = split.get(name);
    if (known) return known;
    const words = splitWords(name).map(({ folded }) => folded);
    split.set(name, words);
    return words;
  };

  return {
    /** Those of which it is the whole name; where it is the whole name of none, those that have its words. */
    matcher(highlights: readonly Highlight[], field: NamedField, value: string) {
      const wanted = wordsOf(value);
      const isWhole = (name: string) => wordsOf(name).join(' ') === wanted.join(' ');
      const isPart = (name: string) => {
        const words = wordsOf(name);
        return wanted.every((one) => words.some((word) => word.startsWith(one)));
      };
      const hasWhole = (one: Highlight) => NAMES[field](one).some(isWhole);
      return highlights.some(hasWhole)
        ? hasWhole
        : (one: Highlight) => NAMES[field](one).some(isPart);
    },
  };
}

function linkedNames(linked: readonly Linked[], wanted: Linked['kind']): string[] {
  return linked.flatMap(({ kind, text, ref }) => (kind === wanted ? [text, ref] : []));
}
