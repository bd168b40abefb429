import { formatEdtf } from '../time/format-edtf';
import type { SearchHit } from './describe';

/** A fact as text to put into one's own: statement, date, who says it, document, and the pack it was found in. */
export function citationOf(
  hit: Pick<SearchHit, 'title' | 'date' | 'said' | 'source' | 'sourceUrl'>,
  { locale, pack }: { readonly locale: string; readonly pack: string },
): string {
  const date = hit.date === null ? [] : [formatEdtf(hit.date, { locale })];
  const said = hit.said.length === 0 ? [] : [hit.said.join(' → ')];
  const source = [hit.source, hit.sourceUrl].filter((one) => one !== null);
  return `${hit.title} (${[...date, ...said, ...source, pack].join('; ')})`;
}
