import { formatEdtf } from '../time/format-edtf';
import type { SearchHit } from './describe';

/** What is needed of a fact to cite it. */
export type Cited = Pick<SearchHit, 'title' | 'date' | 'said' | 'source' | 'sourceUrl'>;

interface Citing {
  readonly locale: string;
  readonly pack: string;
}

/** A fact as text to put into one's own: statement, date, who says it, document, and the pack it was found in. */
export function citationOf(fact: Cited, citing: Citing): string {
  const source = [fact.source, fact.sourceUrl].filter((one) => one !== null);
  return `${fact.title} (${partsOf(fact, citing, [...new Set(source)]).join('; ')})`;
}

/** The same as HTML: every text escaped, the document a link where it is on the web. */
export function richCitationOf(fact: Cited, citing: Citing): string {
  const { source, sourceUrl } = fact;
  const named = escapeHtml(source ?? sourceUrl ?? '');
  const isWeb = sourceUrl !== null && /^https?:\/\//iu.test(sourceUrl);
  const link = isWeb ? `<a href="${escapeHtml(sourceUrl)}">${named}</a>` : named;
  const parts = partsOf(fact, citing, []).map(escapeHtml);
  if (link !== '') parts.splice(-1, 0, link);
  return `<p>${escapeHtml(fact.title)} (${parts.join('; ')})</p>`;
}

function partsOf(fact: Cited, { locale, pack }: Citing, source: readonly string[]): string[] {
  const date = fact.date === null ? [] : [formatEdtf(fact.date, { locale })];
  const said = fact.said.length === 0 ? [] : [fact.said.join(' → ')];
  return [...date, ...said, ...source, pack];
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
