/**
 * What restoring a backup does to the highlights that are there. Nothing is taken away, and doing it twice does it
 * once:
 *
 *   only in the backup               added; a deleted one among the recently deleted, with its day
 *   in both                          the one changed last counts; where the other has another note, or tags that this
 *                                    one has not, it is kept as a highlight of its own beside it
 *   deleted in one, there in other   there
 *   only in the backup, and deleted  left where it is: it would be dropped again at the next start
 *   too long ago to be kept
 */
import { KEPT_DELETED_MS } from '../highlights/deleted';
import { stableId } from '../highlights/import/stable-id';
import type { Highlight } from '../highlights/schema';
import type { BackedUpDeleted, Backup } from './schema';

/** Given to a highlight that was kept beside a later one, so that it is found: `tag:"older version"`. */
export const OLDER_TAG = 'older version';
/** As the schema has it; a highlight with so many tags goes without this one. */
const MOST_TAGS = 100;

export interface RestorePlan {
  /** Older versions with notes of their own: to be kept before what takes their place. */
  readonly beside: readonly Highlight[];
  readonly save: readonly Highlight[];
  readonly saveDeleted: readonly BackedUpDeleted[];
  /** How many of the backup's highlights are each; those kept beside another are counted besides. */
  readonly counts: {
    readonly added: number;
    readonly addedDeleted: number;
    readonly changed: number;
    readonly broughtBack: number;
    readonly alreadyThere: number;
  };
}

type Here = Pick<Backup, 'highlights' | 'deleted'>;
/** `deleted` is undefined where it is not deleted. */
interface State {
  readonly highlight: Highlight;
  readonly deleted: number | undefined;
}

/** Compares a backup with what is here, at a moment in milliseconds since 1970 UTC. */
export function planRestore(backup: Here, here: Here, now: number): RestorePlan {
  const there = new Map(statesOf(here).map((state) => [state.highlight.id, state]));
  const incoming = statesOf(backup);
  const taken = new Set([...there.keys(), ...incoming.map(({ highlight }) => highlight.id)]);
  const beside: Highlight[] = [];
  const save: Highlight[] = [];
  const saveDeleted: BackedUpDeleted[] = [];
  const counts = { added: 0, addedDeleted: 0, changed: 0, broughtBack: 0, alreadyThere: 0 };

  const keep = ({ highlight, deleted }: State) => {
    if (deleted === undefined) save.push(highlight);
    else saveDeleted.push({ highlight, deleted });
  };
  const keepBeside = (loser: Highlight, winner: Highlight) => {
    const hasNote = loser.note !== winner.note && loser.note.trim() !== '';
    if (!hasNote && loser.tags.every((tag) => winner.tags.includes(tag))) return;
    const copy = copyOf(loser);
    if (taken.has(copy.id)) return;
    taken.add(copy.id);
    beside.push(copy);
  };

  for (const one of incoming) {
    const known = there.get(one.highlight.id);
    if (!known) {
      if (one.deleted !== undefined && one.deleted < now - KEPT_DELETED_MS) continue;
      keep(one);
      counts[one.deleted === undefined ? 'added' : 'addedDeleted']++;
      continue;
    }
    const isLater = one.highlight.modified > known.highlight.modified;
    const [winner, loser] = isLater ? [one, known] : [known, one];
    keepBeside(loser.highlight, winner.highlight);
    const isBack = known.deleted !== undefined && one.deleted === undefined;
    const deleted = isBack ? undefined : known.deleted;
    if (isLater || isBack) keep({ highlight: winner.highlight, deleted });
    counts[isBack ? 'broughtBack' : isLater ? 'changed' : 'alreadyThere']++;
  }
  return { beside, save, saveDeleted, counts };
}

function statesOf({ highlights, deleted }: Here): State[] {
  return [...highlights.map((highlight) => ({ highlight, deleted: undefined })), ...deleted];
}

/** The same older version always gets the same id. */
function copyOf(loser: Highlight): Highlight {
  const hasRoom = loser.tags.length < MOST_TAGS && !loser.tags.includes(OLDER_TAG);
  return {
    ...loser,
    id: stableId(`older ${loser.id} ${JSON.stringify([loser.note, loser.tags.toSorted()])}`),
    tags: hasRoom ? [...loser.tags, OLDER_TAG] : loser.tags,
  };
}
