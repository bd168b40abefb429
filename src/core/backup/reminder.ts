import type { Backup } from './schema';

/** A backup of this age is old, and a reminder that was put away comes back after as long. */
const OLD_MS = 30 * 24 * 60 * 60 * 1_000;
/** So many changed highlights are much to lose. */
const MUCH = 20;

/** When something last happened, in milliseconds since 1970 UTC; undefined where it never did. */
export interface BackupTimes {
  readonly backedUp?: number;
  /** The reminder was put away. */
  readonly dismissed?: number;
}

/**
 * How many highlights changed since the last backup, where that is old and they are many; else 0. Whoever never made
 * a backup is as if they had made one when they saved their first highlight.
 */
export function countUnsaved(
  { highlights, deleted }: Pick<Backup, 'highlights' | 'deleted'>,
  { backedUp, dismissed = 0 }: BackupTimes,
  now: number,
): number {
  const since = backedUp ?? Math.min(...highlights.map(({ created }) => Date.parse(created)));
  if (now - since < OLD_MS || now - dismissed < OLD_MS) return 0;
  const isUnsaved = (time: number) => backedUp === undefined || time > backedUp;
  const changed =
    highlights.filter(({ modified }) => isUnsaved(Date.parse(modified))).length +
    deleted.filter((one) => isUnsaved(one.deleted)).length;
  return changed >= MUCH ? changed : 0;
}
