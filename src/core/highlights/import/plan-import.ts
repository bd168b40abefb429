import { planRestore } from '../../backup/merge';
import type { BackedUpDeleted } from '../../backup/schema';
import { pageKey } from '../page-address';
import type { Highlight } from '../schema';

/** What bringing highlights in would do. */
export interface ImportPlan {
  /** Earlier states with notes or tags of their own: to be kept before what takes their place. */
  readonly beside: readonly Highlight[];
  /** New ones, and deleted ones that are brought back, in the state changed last. */
  readonly added: readonly Highlight[];
  /** Known ones that the file has in a later state. */
  readonly changed: readonly Highlight[];
  /** Those that are there as they are, later ones of the reader's own, and the same words with the same note. */
  readonly alreadyThere: number;
}

/**
 * Compares what a file holds with what is there. Nothing of the reader's own is lost: two states of one highlight are
 * treated as in a backup, and the same passage under another id is passed over only where note and tags are the same.
 */
export function planImport(
  incoming: readonly Highlight[],
  there: readonly Highlight[],
  deleted: readonly BackedUpDeleted[] = [],
): ImportPlan {
  const known = new Map(
    [...deleted.map(({ highlight }) => highlight), ...there].map((one) => [one.id, one]),
  );
  const live = new Set(there.map(({ id }) => id));
  const contents = new Set(there.map(contentOf));
  /** An earlier state of what is there says nothing new; of what was deleted it brings it back. */
  const isNews = ({ id, modified }: Highlight): boolean => {
    const own = known.get(id);
    return own !== undefined && (!live.has(id) || modified > own.modified);
  };
  const fresh = incoming.filter((one) => !known.has(one.id) && !contents.has(contentOf(one)));
  const { beside, save } = planRestore(
    { highlights: incoming.filter(isNews), deleted: [] },
    { highlights: there, deleted },
    // Nothing that a file of highlights holds is deleted.
    0,
  );
  const added = [...fresh, ...save.filter(({ id }) => !live.has(id))];
  const changed = save.filter(({ id }) => live.has(id));
  const alreadyThere = incoming.length - added.length - changed.length;
  return { beside, added, changed, alreadyThere };
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
