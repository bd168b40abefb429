/** Reads a backup: all of it, or what is the matter with it. Nothing is taken by halves. */
import * as v from 'valibot';
import { describeIssue, findHostileShape, parseJson, summariseProblems } from '../json/problems';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  RecordSchema,
  type BackedUpDeleted,
  type Backup,
  type BackupRecord,
} from './schema';

/**
 * `empty`, `foreign`: none of ours; `highlights`: our file of highlights, which is imported; `newer`: written by a
 * later Backstory; `truncated`: the end is missing; `changed`: not what was written; `unreadable`: as it was written,
 * but with something that this Backstory does not take, which `detail` names.
 */
export interface BackupProblem {
  readonly problem:
    'empty' | 'foreign' | 'highlights' | 'newer' | 'truncated' | 'changed' | 'unreadable';
  readonly detail?: string;
}

/** The parts of a backup's text, before anything is known of them but that they are there. */
interface BackupParts {
  /** What the digest is of. */
  readonly body: string;
  readonly sha256: string;
  readonly count: number;
  readonly created: string;
}

const HeaderSchema = v.object({
  kind: v.literal('header'),
  format: v.literal(BACKUP_FORMAT),
  formatVersion: v.literal(BACKUP_VERSION),
  created: v.pipe(
    v.string(),
    v.check((value) => !Number.isNaN(Date.parse(value))),
  ),
});
const TrailerSchema = v.object({ kind: v.literal('end'), count: v.number(), sha256: v.string() });

/** Takes a backup apart. `sha256` is to be compared with the digest of `body` before the records are read. */
export function splitBackup(text: string): BackupParts | BackupProblem {
  if (text.trim() === '') return { problem: 'empty' };
  const [first = ''] = text.split('\n', 1);
  const header = parseJson(first);
  if ('problem' in header) return { problem: kindOfBroken(text) };
  const checked = v.safeParse(HeaderSchema, header.data);
  if (!checked.success) return { problem: kindOfOther(header.data) };
  const end = text.endsWith('\n') ? text.length - 1 : text.length;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  const trailer = parseJson(text.slice(start, end));
  const last = 'data' in trailer ? v.safeParse(TrailerSchema, trailer.data) : undefined;
  if (!last?.success) return { problem: 'truncated' };
  const { count, sha256 } = last.output;
  return { body: text.slice(0, start), sha256, count, created: checked.output.created };
}

/** Reads the records of a backup whose digest was right, yielding after each. */
export function* readRecords({
  body,
  count,
  created,
}: BackupParts): Generator<void, Backup | BackupProblem> {
  const records: BackupRecord[] = [];
  let from = body.indexOf('\n') + 1;
  for (let number = 2; from < body.length; number++) {
    const to = body.indexOf('\n', from);
    const read = readRecord(body.slice(from, to));
    if ('problems' in read) {
      return { problem: 'unreadable', detail: `line ${number}, ${read.problems}` };
    }
    records.push(read.record);
    from = to + 1;
    yield;
  }
  if (records.length !== count) return { problem: 'changed' };
  return gather(created, records);
}

function readRecord(
  json: string,
): { readonly record: BackupRecord } | { readonly problems: string } {
  const parsed = parseJson(json);
  if ('problem' in parsed) return { problems: summariseProblems([parsed.problem]) };
  const hostile = findHostileShape(parsed.data);
  if (hostile) return { problems: summariseProblems([hostile]) };
  const checked = v.safeParse(RecordSchema, parsed.data);
  return checked.success
    ? { record: checked.output }
    : { problems: summariseProblems(checked.issues.map(describeIssue)) };
}

function gather(created: string, records: readonly BackupRecord[]): Backup | BackupProblem {
  const highlights = new Map<string, Backup['highlights'][number]>();
  const deleted = new Map<string, BackedUpDeleted>();
  const sites: Array<[string, 'on' | 'off']> = [];
  const leftOut: Array<[string, readonly string[]]> = [];
  const choices: Array<[string, string | number]> = [];
  const notThese: Array<Backup['settings']['notThese'][number]> = [];
  let run: Backup['settings']['run'];
  let searches: Backup['searches'] = { isKept: true, queries: [] };
  for (const record of records) {
    switch (record.kind) {
      case 'highlight':
        highlights.set(record.highlight.id, record.highlight);
        break;
      case 'deleted':
        deleted.set(record.highlight.id, { highlight: record.highlight, deleted: record.deleted });
        break;
      case 'run':
        ({ run } = record);
        break;
      case 'site':
        sites.push([record.place, record.said]);
        break;
      case 'left-out':
        leftOut.push([record.place, record.packs]);
        break;
      case 'choice':
        choices.push([record.name, record.value]);
        break;
      case 'not-this':
        notThese.push(record.notThis);
        break;
      case 'searches':
        searches = { isKept: record.isKept, queries: record.queries };
        break;
    }
  }
  return {
    created,
    highlights: [...highlights.values()],
    deleted: [...deleted.values()].filter(({ highlight }) => !highlights.has(highlight.id)),
    settings: {
      ...(run !== undefined && { run }),
      sites: Object.fromEntries(sites),
      leftOut: Object.fromEntries(leftOut),
      choices: Object.fromEntries(choices),
      notThese,
    },
    searches,
  };
}

/** A first line that is no JSON: a backup that ends in it, or another file. */
function kindOfBroken(text: string): BackupProblem['problem'] {
  const [start = ''] = text.split('\n', 1);
  if (start.includes(`"format":"${BACKUP_FORMAT}"`)) return 'truncated';
  return /"format"\s*:\s*"backstory-highlights"/u.test(text.slice(0, 200))
    ? 'highlights'
    : 'foreign';
}

function kindOfOther(data: unknown): BackupProblem['problem'] {
  if (typeof data !== 'object' || data === null) return 'foreign';
  const { format, formatVersion } = data as Record<string, unknown>;
  if (format === 'backstory-highlights') return 'highlights';
  if (format !== BACKUP_FORMAT) return 'foreign';
  return typeof formatVersion === 'number' && formatVersion > BACKUP_VERSION ? 'newer' : 'changed';
}
