/** Everything that the reader made: put together out of where it is kept, as a file, and back. */
import { mergeSearches, mergeSettings } from '../../src/settings/merge-settings';
import { planRestore } from '../../src/core/backup/merge';
import { readRecords, splitBackup, type BackupProblem } from '../../src/core/backup/read';
import type { Backup } from '../../src/core/backup/schema';
import { writeRecords, writeTrailer } from '../../src/core/backup/write';
import type { ScreenCalls } from '../../src/messages/calls';
import { listHighlights } from '../../src/messages/list-highlights';
import type { Caller } from '../../src/messages/wire';
import { loadRecent, saveRecent } from '../../src/platform/recent-storage';
import type { RestoreCounts } from '../../src/ui/backup/BackupPage';
import { inSlices } from './take-along';

/** So many highlights go in one message. */
const PART = 500;

/** Everything, as it is now. */
export async function readEverything(calls: Caller<ScreenCalls>): Promise<Backup> {
  // Before and after: one that is brought back or deleted in between is in one of them.
  const before = await calls.listDeletedHighlights();
  const highlights = await listHighlights(calls);
  const after = await calls.listDeletedHighlights();
  const ids = new Set(highlights.map(({ id }) => id));
  const deleted = new Map(
    [...before, ...after]
      .filter(({ highlight }) => !ids.has(highlight.id))
      .map((one) => [one.highlight.id, one]),
  );
  const { run, ...settings } = await calls.readSettings();
  return {
    created: new Date().toISOString(),
    highlights,
    deleted: [...deleted.values()],
    settings: { ...(run !== null && { run }), ...settings },
    searches: await loadRecent(),
  };
}

/** The file of a backup, whole. */
export async function writeBackup(backup: Backup): Promise<Blob> {
  const lines: string[] = [];
  await inSlices(writeRecords(backup), { onPiece: (line) => lines.push(line) });
  const body = lines.join('');
  // The header is no record.
  const trailer = writeTrailer(lines.length - 1, await digest(body));
  return new Blob([body, trailer], { type: 'application/jsonl' });
}

/** Reads such a file. Rejects where the browser cannot open it. */
export async function readBackup(file: Blob): Promise<Backup | BackupProblem> {
  const parts = splitBackup(await file.text());
  if ('problem' in parts) return parts;
  if ((await digest(parts.body)) !== parts.sha256) return { problem: 'changed' };
  return await inSlices(readRecords(parts));
}

/** What restoring would do to what is here. */
export function previewRestore(backup: Backup, here: Backup): RestoreCounts {
  const { beside, counts } = planRestore(backup, here, Date.now());
  const { added, kept } = mergeSettings(here.settings, backup.settings);
  const searches = mergeSearches(here.searches, backup.searches);
  return {
    ...counts,
    beside: beside.length,
    settings: added + (searches.isKept === here.searches.isKept ? 0 : 1),
    settingsKept: kept,
    searches: searches.queries.length - here.searches.queries.length,
  };
}

/**
 * Adds what a backup has to what is here now. Stopped anywhere, what was added stays, and doing it again does the
 * rest. Resolves to what was done.
 */
export async function restore(backup: Backup, calls: Caller<ScreenCalls>): Promise<RestoreCounts> {
  const here = await readEverything(calls);
  const { beside, save, saveDeleted } = planRestore(backup, here, Date.now());
  // What is kept beside first: it is nowhere else once its place is taken.
  for (const highlights of [...inParts(beside), ...inParts(save)]) {
    await calls.saveHighlights({ highlights });
  }
  for (const deleted of inParts(saveDeleted)) await calls.saveDeletedHighlights({ deleted });
  await calls.restoreSettings(backup.settings);
  await saveRecent(mergeSearches(here.searches, backup.searches));
  return previewRestore(backup, here);
}

function* inParts<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += PART) yield list.slice(from, from + PART);
}

/** SHA-256 of the text as UTF-8, in lower case hex. */
async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
