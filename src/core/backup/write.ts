import * as v from 'valibot';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  RecordSchema,
  type Backup,
  type BackupRecord,
} from './schema';

/**
 * The lines of a backup but for the last one. Equal contents make equal bytes, whatever order they came in. Throws
 * where something could not be read back, so that no such backup is ever taken for a good one.
 */
export function* writeRecords(backup: Backup): Generator<string, void> {
  const { created } = backup;
  yield line({ kind: 'header', format: BACKUP_FORMAT, formatVersion: BACKUP_VERSION, created });
  // The schema's order of fields.
  for (const record of recordsOf(backup)) yield line(v.parse(RecordSchema, record));
}

/** The last line. `sha256`: of all lines before it, as UTF-8, in lower case hex. */
export function writeTrailer(count: number, sha256: string): string {
  return line({ kind: 'end', count, sha256 });
}

function* recordsOf({ highlights, deleted, settings, searches }: Backup): Generator<BackupRecord> {
  for (const highlight of highlights.toSorted(byId)) yield { kind: 'highlight', highlight };
  for (const one of deleted.toSorted((a, b) => byId(a.highlight, b.highlight))) {
    yield { kind: 'deleted', ...one };
  }
  if (settings.run !== undefined) yield { kind: 'run', run: settings.run };
  for (const [place, said] of Object.entries(settings.sites).toSorted(byName)) {
    yield { kind: 'site', place, said };
  }
  for (const [place, packs] of Object.entries(settings.leftOut).toSorted(byName)) {
    yield { kind: 'left-out', place, packs: packs.toSorted() };
  }
  for (const [name, value] of Object.entries(settings.choices).toSorted(byName)) {
    yield { kind: 'choice', name, value };
  }
  // In the order in which it was said.
  for (const notThis of settings.notThese) yield { kind: 'not-this', notThis };
  if (!searches.isKept || searches.queries.length > 0) {
    yield { kind: 'searches', isKept: searches.isKept, queries: [...searches.queries] };
  }
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
