import browser from 'webextension-polyfill';
import type { BackupTimes } from '../core/backup/reminder';
import { readBackupTimes } from '../settings/backup-times';

const KEY = 'backup-times';

/** When the last backup was made, and the reminder put away. */
export async function loadBackupTimes(): Promise<BackupTimes> {
  return readBackupTimes((await browser.storage.local.get(KEY))[KEY]);
}

/** Keeps the later of what is there and what is given. */
export async function saveBackupTimes(times: BackupTimes): Promise<void> {
  const before = await loadBackupTimes();
  const later = (name: keyof BackupTimes) => Math.max(before[name] ?? 0, times[name] ?? 0);
  await browser.storage.local.set({
    [KEY]: readBackupTimes({ backedUp: later('backedUp'), dismissed: later('dismissed') }),
  });
}
