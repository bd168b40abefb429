/**
 * A backup: everything that a reader made, in one file that any program can read line by line.
 *
 *   {"kind":"header","format":"backstory-backup","formatVersion":1,"created":"2026-11-24T18:05:00.000Z"}
 *   {"kind":"highlight","highlight":{…}}        one line a record, in the order of `RecordSchema`
 *   {"kind":"end","count":41,"sha256":"…"}      how many records, and the digest of all bytes before this line
 *
 * Another kind of record is another format version: a reader that left one out would lose what somebody made.
 */
import * as v from 'valibot';
import { isChoice, type Choices } from '../choices';
import { HighlightSchema, type Highlight } from '../highlights/schema';
import { LONGEST_STRING } from '../pack/schema';
import type { Ref } from '../pack/refs';
import type { RunMode } from '../run-mode';

/** What the first line calls the file. */
export const BACKUP_FORMAT = 'backstory-backup';
/** The version that is written, and the only one that is read. */
export const BACKUP_VERSION = 1;

const text = v.pipe(v.string(), v.maxLength(LONGEST_STRING));
const run = v.picklist(['everywhere', 'chosen', 'clicked'] satisfies RunMode[]);
const said = v.picklist(['on', 'off']);
const place = v.pipe(text, v.minLength(1));
const packs = v.array(text);
const ref = v.custom<Ref>((value) => typeof value === 'string' && /^[^/]+\/[^/]+$/u.test(value));

/** A "not this one", as the settings keep it. */
const NotThisSchema = v.object({
  id: text,
  ref,
  spelling: text,
  text,
  name: text,
  since: text,
  where: v.variant('kind', [
    v.object({ kind: v.literal('page'), url: text }),
    v.object({ kind: v.literal('site'), site: text }),
    v.object({ kind: v.literal('everywhere') }),
  ]),
});

const ChoiceSchema = v.pipe(
  v.object({ kind: v.literal('choice'), name: text, value: v.union([text, v.number()]) }),
  v.check(({ name, value }) => isChoice(name, value)),
);

/** Milliseconds since 1970 UTC. */
export const DeletedAtSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Every record of a backup, one line each. */
export const RecordSchema = v.union([
  v.object({ kind: v.literal('highlight'), highlight: HighlightSchema }),
  v.object({ kind: v.literal('deleted'), deleted: DeletedAtSchema, highlight: HighlightSchema }),
  v.object({ kind: v.literal('run'), run }),
  v.object({ kind: v.literal('site'), place, said }),
  v.object({ kind: v.literal('left-out'), place, packs }),
  ChoiceSchema,
  v.object({ kind: v.literal('not-this'), notThis: NotThisSchema }),
  v.object({ kind: v.literal('searches'), isKept: v.boolean(), queries: v.array(text) }),
]);

/** The settings of a backup, as one message. */
export const BackedUpSettingsSchema = v.object({
  run: v.exactOptional(run),
  sites: v.record(place, said),
  leftOut: v.record(place, packs),
  choices: v.pipe(
    v.record(v.string(), v.union([v.string(), v.number()])),
    v.check((chosen) => Object.entries(chosen).every(([name, value]) => isChoice(name, value))),
  ),
  notThese: v.array(NotThisSchema),
});

export type BackupRecord = v.InferOutput<typeof RecordSchema>;

/** What the reader chose, as `Settings` keeps it. */
export interface BackedUpSettings {
  readonly run?: RunMode;
  readonly sites: Readonly<Record<string, 'on' | 'off'>>;
  readonly leftOut: Readonly<Record<string, readonly string[]>>;
  readonly choices: Partial<Choices>;
  readonly notThese: ReadonlyArray<v.InferOutput<typeof NotThisSchema>>;
}

/** A deleted highlight that can still be brought back, with when it was deleted. */
export interface BackedUpDeleted {
  readonly highlight: Highlight;
  readonly deleted: number;
}

export interface Backup {
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly highlights: readonly Highlight[];
  readonly deleted: readonly BackedUpDeleted[];
  readonly settings: BackedUpSettings;
  readonly searches: { readonly isKept: boolean; readonly queries: readonly string[] };
}
