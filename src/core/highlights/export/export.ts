import { writeHighlights } from '../file';
import type { Highlight } from '../schema';
import { writeBibtex } from './bibtex';
import { writeCsl } from './csl';
import { writeCsv, type CsvOptions } from './csv';
import { writeHtml } from './html';
import { writeJsonLd } from './json-ld';
import { writeMarkdown } from './markdown';
import { writeRis } from './ris';
import type { TemplateName } from './templates';

/** The formats that highlights are taken along in. */
export const FORMATS = [
  'jsonld',
  'json',
  'csv',
  'markdown',
  'html',
  'ris',
  'bibtex',
  'csl',
] as const;
export type ExportFormat = (typeof FORMATS)[number];

export interface ExportOptions {
  readonly csv?: CsvOptions;
  /** One of our templates for Markdown, or the text of another; `by-article` where none is given. */
  readonly template?: { readonly name: TemplateName } | { readonly text: string };
}

/**
 * Writes highlights in one of the formats, a piece at a time, so that a caller can show how far it is and stop.
 * Together the pieces are the file. Throws a `TemplateError` where a template cannot be used.
 */
export function* exportHighlights(
  format: ExportFormat,
  highlights: readonly Highlight[],
  { csv = {}, template = { name: 'by-article' } }: ExportOptions = {},
): Generator<string> {
  switch (format) {
    case 'jsonld':
      return yield* writeJsonLd(highlights);
    case 'json':
      return yield writeHighlights(highlights);
    case 'csv':
      return yield* writeCsv(highlights, csv);
    case 'markdown':
      return yield writeMarkdown(highlights, template);
    case 'html':
      return yield writeHtml(highlights);
    case 'ris':
      return yield* writeRis(highlights);
    case 'bibtex':
      return yield* writeBibtex(highlights);
    case 'csl':
      return yield* writeCsl(highlights);
  }
}
