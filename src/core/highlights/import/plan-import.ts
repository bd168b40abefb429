import { pageKey } from '../page-address';
import type { Highlight } from '../schema';

/** What bringing highlights in would do. */
export interface ImportPlan {
  readonly added: readonly Highlight[];
  /** Known ones that the file has in a later state. */
  readonly changed: readonly Highlight[];
  /** Those that are there as they are, later ones of the reader's own, and the same words with the same note. */
  readonly alreadyThere: number;
}

/**
 * Compares what a file holds with what is there. Nothing of the reader's own is lost: of two states of one highlight
 * the later counts, and the same passage under another id is passed over only where note and tags are the same too.
 */
export function planImport(
  incoming: readonly Highlight[],
  there: readonly Highlight[],
): ImportPlan {
  const byId = new Map(there.map((one) => [one.id, one]));
  const contents = new Set(there.map(contentOf));
  const added: Highlight[] = [];
  const changed: Highlight[] = [];
  for (const one of incoming) {
    const known = byId.get(one.id);
    if (known) {
      if (one.modified > known.modified) changed.push(one);
    } else if (!contents.has(contentOf(one))) {
      added.push(one);
    }
  }
  return { added, changed, alreadyThere: incoming.length - added.length - changed.length };
}

function contentOf({ quote, page, note, tags }: Highlight): string {
  return JSON.stringify([
    pageKey(page) ?? page.url,
    quote.prefix,
    quote.exact,
    quote.suffix,
    note,
    tags.toSorted(),
  ]);
}
