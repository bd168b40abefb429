import type { BackupTimes } from '../core/backup/reminder';

/** Reads out of storage when the last backup was made, whatever stands there. */
export function readBackupTimes(stored: unknown): BackupTimes {
  if (typeof stored !== 'object' || stored === null) return {};
  const { backedUp, dismissed } = stored as Record<string, unknown>;
  return {
    ...(isTime(backedUp) && { backedUp }),
    ...(isTime(dismissed) && { dismissed }),
  };
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
