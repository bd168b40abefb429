import type { Ref } from '../../pack/refs';

/** Where a page is, as far as it is known. */
export interface PageAddress {
  readonly url?: string;
  /** The host of `url`. */
  readonly site?: string;
}

/** "Not this one": a reader said that a spelling does not mean somebody, on one page, on one site or anywhere. */
export interface Override {
  readonly ref: Ref;
  /** The folded alias, as `foldText` gives it; left out, every spelling is meant. */
  readonly spelling?: string;
  readonly where:
    | { readonly kind: 'page'; readonly url: string }
    | { readonly kind: 'site'; readonly site: string }
    | { readonly kind: 'everywhere' };
}

/** Tells whether a reader ruled somebody out for a spelling on this page; null where they ruled out nobody. */
export function createOverrideReader(
  overrides: readonly Override[],
  page: PageAddress,
): ((ref: Ref, spelling: string) => boolean) | null {
  const ruledOut = new Set(
    overrides
      .filter(({ where }) => appliesTo(where, page))
      .map(({ ref, spelling }) => `${ref} ${spelling ?? '*'}`),
  );
  if (ruledOut.size === 0) return null;
  return (ref, spelling) => ruledOut.has(`${ref} *`) || ruledOut.has(`${ref} ${spelling}`);
}

function appliesTo(where: Override['where'], { url, site }: PageAddress): boolean {
  if (where.kind === 'everywhere') return true;
  return where.kind === 'page' ? where.url === url : where.site === site;
}
