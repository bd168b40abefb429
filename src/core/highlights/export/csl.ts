/**
 * CSL-JSON, which citation processors, Pandoc and Zotero read. Dates are given twice: as EDTF, and as the parts that
 * older readers know.
 */
import type { Edtf } from '../../pack/schema';
import type { Highlight } from '../schema';
import { toCitations, type Citation } from './citations';
import { takeApart } from './edtf-parts';

/** Writes what highlights cite as a CSL-JSON list, an item at a time. */
export function* writeCsl(highlights: readonly Highlight[]): Generator<string> {
  yield '[';
  for (const [index, citation] of toCitations(highlights).entries()) {
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(toItem(citation), null, 2)}`;
  }
  yield '\n]\n';
}

function toItem(citation: Citation) {
  const { key, title, authors, container, url, date, accessed, lang, notes, tags } = citation;
  return {
    id: key,
    type: url === undefined ? 'document' : 'webpage',
    ...(title !== undefined && { title }),
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(container !== undefined && { 'container-title': container }),
    ...(date !== undefined && { issued: toCslDate(date) }),
    ...(accessed !== undefined && { accessed: toCslDate(accessed) }),
    ...(url !== undefined && { URL: url.toWellFormed() }),
    ...(lang !== undefined && { language: lang }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(notes.length > 0 && { note: notes.join('\n\n') }),
  };
}

function toCslDate(edtf: Edtf) {
  const parts = takeApart(edtf);
  if (!parts) return { edtf, literal: edtf };
  return {
    edtf,
    'date-parts': parts.end ? [parts.start, parts.end] : [parts.start],
    ...(parts.season !== undefined && { season: parts.season }),
    ...(parts.isCirca && { circa: true }),
  };
}
