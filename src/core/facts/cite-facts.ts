import { citationOf, richCitationOf, type Cited } from '../search/citation';
import type { FactView } from './card-view';
import type { PackInfo } from './material';

/** A text to copy, once plain and once as HTML. */
export interface CopyText {
  readonly plain: string;
  readonly html: string;
}

/** Facts with their citations, one a paragraph. */
export function citeFacts(
  facts: readonly FactView[],
  { locale, pack }: { readonly locale: string; readonly pack: Pick<PackInfo, 'title' | 'version'> },
): CopyText {
  const citing = { locale, pack: `${pack.title} ${pack.version}` };
  const cited = facts.map(toCited);
  return {
    plain: cited.map((one) => citationOf(one, citing)).join('\n\n'),
    html: cited.map((one) => richCitationOf(one, citing)).join(''),
  };
}

function toCited({ statement, date, attribution, passages }: FactView): Cited {
  const source = passages[0]?.source;
  return {
    title: statement,
    date: date.isUndated ? null : date.edtf,
    said: attribution.map(({ name }) => name),
    source: source?.outlet ?? source?.title ?? source?.url ?? null,
    sourceUrl: source?.url ?? null,
  };
}
