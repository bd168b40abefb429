/**
 * Markdown by a template, in the language of Mustache, which can only fill in: `{{name}}` is escaped, so that a quote or a note
 * is read as the words that it is, never as a heading, a link, HTML or another template.
 */
import Mustache from 'mustache';
import type { Highlight } from '../schema';
import { oneLine } from './plain-text';
import { TEMPLATES, type TemplateName } from './templates';
import { toView, type Writer } from './view';

/** A template of the reader's own cannot be used; the message says where it is wrong. */
export class TemplateError extends Error {
  override name = 'TemplateError';
}

/** Characters that mean something inside a line, to CommonMark, its usual extensions or Obsidian. */
const INLINE = /[\\`*_[\]<>|~#$%^{}&]|==/gu;
/** What begins a list, a rule or an underlined heading at the start of a line. */
const LINE_START = /^(?:(?<number>\d+)(?<mark>[.)])(?=\s|$)|(?<sign>[-+=]))/u;
/** What ends the address of a link. */
const NOT_IN_LINK = /[\s<>()\\`|[\]{}"]/gu;
/** What would be read as a character reference in an address. */
const REFERENCE = /&(?=#?\w+;)/gu;

/** Writes highlights by one of our templates, or by the text of another. Throws a `TemplateError`. */
export function writeMarkdown(
  highlights: readonly Highlight[],
  template: { readonly name: TemplateName } | { readonly text: string },
): string {
  const text = 'name' in template ? TEMPLATES[template.name] : template.text;
  try {
    const filled = Mustache.render(
      text,
      toView(highlights, WRITER),
      {},
      { escape: escapeMarkdown },
    );
    return `${filled.replaceAll(/\n{3,}/gu, '\n\n').trim()}\n`;
  } catch (error) {
    throw new TemplateError(error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
}

/** Text as Markdown that shows it as it is. Mustache hands over whatever a template names. */
export function escapeMarkdown(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return text
    .replaceAll(INLINE, String.raw`\$&`)
    .split('\n')
    .map((line) => line.trim().replace(LINE_START, String.raw`$<number>\$<mark>$<sign>`))
    .join('\n');
}

const WRITER: Writer = {
  link: (words, url) => `[${escapeMarkdown(words)}](${escapeAddress(url)})`,
  yaml: (value) =>
    typeof value === 'string' ? toYaml(value) : `[${value.map(toYaml).join(', ')}]`,
};

function escapeAddress(url: string): string {
  const escape = (character: string) =>
    `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return oneLine(url).replaceAll(NOT_IN_LINK, escape).replaceAll(REFERENCE, '&amp;');
}

/** A double-quoted YAML scalar: JSON's, with what YAML does not allow unescaped. */
function toYaml(text: string): string {
  return JSON.stringify(oneLine(text)).replaceAll(
    /[\u007f-\u00a0\ufeff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
