/** What the backup page says, and the reminder of it. */
import type { BackupProblem } from '../core/backup/read';

const some = (n: number, one: string, more: string) =>
  n === 1 ? `1 ${one}` : `${n.toLocaleString('en')} ${more}`;

/** How much a backup holds, or would add, of each kind. */
export interface BackupCounts {
  readonly highlights: number;
  readonly deleted: number;
  readonly settings: number;
  readonly searches: number;
}

const contents = ({ highlights, deleted, settings, searches }: BackupCounts) =>
  [
    some(highlights, 'highlight', 'highlights'),
    some(deleted, 'recently deleted one', 'recently deleted ones'),
    some(settings, 'setting, site or “not this one”', 'settings, sites and “not this one”'),
    some(searches, 'recent search', 'recent searches'),
  ].join(', ');

const RESTORED: Readonly<Record<RestoreLine, (n: number) => string>> = {
  added: (n) => `${some(n, 'highlight', 'highlights')} added`,
  addedDeleted: (n) => `${some(n, 'highlight', 'highlights')} added to the recently deleted`,
  changed: (n) => `${some(n, 'highlight', 'highlights')} brought to the later state in the file`,
  broughtBack: (n) =>
    `${some(n, 'highlight', 'highlights')} brought back from the recently deleted`,
  beside: (n) =>
    `${some(n, 'older version', 'older versions')} with another note kept beside the later one, with the tag “older version”`,
  alreadyThere: (n) =>
    `${some(n, 'highlight', 'highlights')} here already, as in the file or in a later state`,
  settings: (n) =>
    `${some(n, 'setting, site or “not this one”', 'settings, sites and “not this one”')} added`,
  settingsKept: (n) =>
    `${some(n, 'setting or site', 'settings and sites')} chosen otherwise here, kept as here`,
  searches: (n) => `${some(n, 'recent search', 'recent searches')} added`,
};

/** Each thing that restoring does, in the order in which it is told. */
export const RESTORE_LINES = [
  'added',
  'addedDeleted',
  'changed',
  'broughtBack',
  'beside',
  'settings',
  'searches',
  'alreadyThere',
  'settingsKept',
] as const;
export type RestoreLine = (typeof RESTORE_LINES)[number];

const ANOTHER = 'Nothing was changed. Choose another copy of the file, or an older backup.';

const PROBLEMS: Readonly<Record<BackupProblem['problem'], string>> = {
  empty: `This file is empty. ${ANOTHER}`,
  foreign:
    'This is no backup of Backstory. Nothing was changed. Choose a file that “Back up everything” saved.',
  highlights:
    'This file holds highlights only. Nothing was changed. Bring it in with “Import a file” under Highlights.',
  newer:
    'A newer Backstory made this backup. Nothing was changed. Update Backstory, then restore it again.',
  truncated: `The end of this backup is missing. ${ANOTHER}`,
  changed: `This backup is damaged: it is not what was saved. ${ANOTHER}`,
  unreadable:
    'This backup holds something that this Backstory does not know. Nothing was changed. Update Backstory, then restore it again.',
};

/** The page, and the line that reminds of it. */
export const backup = {
  title: 'Backup',
  saveTitle: 'Back up',
  saveLead:
    'One file with everything that you made: highlights with notes and tags, the recently deleted ones, settings, sites, “not this one” and recent searches. It is written for Backstory, and any program can read it. Keep it where others cannot read it.',
  holds: (counts: BackupCounts) => `Now: ${contents(counts)}.`,
  save: 'Back up everything',
  saving: 'Writing the backup …',
  saved: (name: string, counts: BackupCounts) => `${name} is saved: ${contents(counts)}.`,
  notSaved: (reason: string) => `No backup was saved. ${reason} Try again.`,
  last: (day: string) => `Last backup: ${day}.`,
  never: 'No backup was made here yet.',
  restoreTitle: 'Restore',
  restoreLead:
    'Adds what a backup has to what is here. Nothing is taken away, and you see what would be added before it is done.',
  choose: 'Restore from a file',
  reading: 'Reading the backup …',
  previewTitle: (day: string) => `In the backup of ${day}`,
  restore: 'Restore',
  cancel: 'Cancel',
  nothing: 'Everything in this backup is here already.',
  restoring: 'Restoring …',
  restored: 'Restored:',
  line: (name: RestoreLine, n: number) => RESTORED[name](n),
  problem: ({ problem, detail }: BackupProblem) =>
    detail === undefined ? PROBLEMS[problem] : `${PROBLEMS[problem]} (${detail})`,
  cannotOpen: `The file cannot be opened. ${ANOTHER}`,
  stopped: (reason: string) =>
    `Restoring stopped. What was added until then stays. ${reason} Restore the same file again: it goes on from there.`,
  notRead: (reason: string) => `What you saved cannot be read just now. ${reason}`,
  retry: 'Try again',
  reminder: (n: number) => `${some(n, 'highlight', 'highlights')} changed since the last backup.`,
  reminderFirst: (n: number) => `${some(n, 'highlight', 'highlights')} have no backup yet.`,
  reminderGo: 'Make one',
  reminderDismiss: 'Not now',
};
