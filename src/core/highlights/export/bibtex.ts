/**
 * BibTeX in the dialect of biblatex, whose dates are EDTF and whose `@online` is a web page; Zotero and JabRef read
 * it. Braces in values are written as commands, because BibTeX counts even escaped ones.
 */
import type { Highlight } from '../schema';
import { toCitations, type Citation } from './citations';
import { takeApart } from './edtf-parts';
import { oneLine } from './plain-text';

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** Between two characters that TeX would make one of: "--" a dash, "``" a quotation mark, "?`" a turned one. */
const LIGATURE = /(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)|(?<=,)(?=,)|(?<=<)(?=<)|(?<=>)(?=>)/gu;

/** Writes what highlights cite as BibTeX, an entry at a time. */
export function* writeBibtex(highlights: readonly Highlight[]): Generator<string> {
  for (const citation of toCitations(highlights)) {
    const fields = toFields(citation).map(([name, value]) => `  ${name} = {${value}},\n`);
    yield `@${citation.url === undefined ? 'misc' : 'online'}{${citation.key},\n${fields.join('')}}\n\n`;
  }
}

function toFields(citation: Citation): Array<readonly [name: string, value: string]> {
  const { title, authors, container, url, date, accessed, lang, notes, tags } = citation;
  const year = date === undefined ? undefined : takeApart(date)?.start[0];
  return [
    // Braces around a title keep its capitals, around a name its parts together.
    ...optional('title', title, (value) => `{${escape(value)}}`),
    ...(authors.length === 0
      ? []
      : [['author', authors.map((name) => `{${escape(name)}}`).join(' and ')] as const]),
    ...optional('organization', container, escape),
    ...optional('date', date, (value) => value),
    ...optional('year', year, (value) => String(value).padStart(4, '0')),
    ...optional('url', url, escapeAddress),
    ...optional('urldate', accessed, (value) => value),
    ...optional('language', lang, escape),
    ...(tags.length === 0 ? [] : [['keywords', tags.map(escape).join(', ')] as const]),
    ...(notes.length === 0 ? [] : [['annote', notes.map(escape).join(' • ')] as const]),
  ];
}

function optional<T>(
  name: string,
  value: T | undefined,
  write: (value: T) => string,
): Array<readonly [string, string]> {
  return value === undefined ? [] : [[name, write(value)]];
}

function escape(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\{}~^]/gu, (character) => COMMANDS[character] ?? '')
    .replaceAll(/[%$&#_]/gu, String.raw`\$&`)
    .replaceAll('@', '{@}')
    .replaceAll(LIGATURE, '{}');
}

/** Addresses are read verbatim, but for braces and backslashes; as escapes they mean the same. */
function escapeAddress(url: string): string {
  return url
    .toWellFormed()
    .replaceAll(
      /[\\{}]/gu,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
}
