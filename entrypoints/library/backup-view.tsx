/** The library's backup: what is shown of it, and what each press does. */
import { dateLocaleOf } from '../../src/core/choices';
import type { BackupTimes } from '../../src/core/backup/reminder';
import type { Backup } from '../../src/core/backup/schema';
import { formatEdtf } from '../../src/core/time/format-edtf';
import { loadBackupTimes, saveBackupTimes } from '../../src/platform/backup-storage';
import { onNews } from '../../src/platform/runtime';
import { allChoices } from '../../src/settings/choices';
import { BackupPage, type BackupState } from '../../src/ui/backup/BackupPage';
import { backup as strings, type BackupCounts } from '../../src/ui/backup-strings';
import { NotRead } from '../../src/ui/NotRead';
import { previewRestore, readBackup, readEverything, restore, writeBackup } from './backup-file';
import { saveFile } from './take-along';
import type { LibraryView } from './views';

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Shows the backup until the reader leaves. */
export function startBackup({ signal, calls, draw }: LibraryView): void {
  let here: Backup | undefined;
  let times: BackupTimes = {};
  let chosen: Backup | null = null;
  let isBusy = false;
  let notice: string | null = null;
  let report: BackupState['report'] = null;

  const dayOf = (instant: string) => {
    const locale = dateLocaleOf(allChoices(here?.settings.choices ?? {}), navigator.language);
    return formatEdtf(instant.slice(0, DAY_LENGTH), { locale });
  };
  const show = () => {
    if (signal.aborted || !here) return;
    const preview = chosen && {
      day: dayOf(chosen.created),
      counts: previewRestore(chosen, here),
    };
    const { backedUp } = times;
    const last = backedUp === undefined ? null : dayOf(new Date(backedUp).toISOString());
    draw(
      <BackupPage
        state={{ counts: countsOf(here), last, preview, isBusy, notice, report }}
        onSave={() => void work(strings.saving, save)}
        onChoose={(file) => void work(strings.reading, () => choose(file))}
        onRestore={() => void work(strings.restoring, bringIn)}
        onCancel={() => {
          chosen = null;
          show();
        }}
      />,
      strings.title,
    );
  };
  const read = async () => {
    try {
      [here, times] = await Promise.all([readEverything(calls), loadBackupTimes()]);
      show();
    } catch (error) {
      if (signal.aborted) return;
      draw(
        <NotRead
          kind="settings"
          title={strings.title}
          reason={strings.notRead(messageOf(error))}
          retry={strings.retry}
          onRetry={() => void read()}
        />,
        strings.title,
      );
    }
  };
  /** One at a time; resolves to what is said of it at the end. */
  const work = async (doing: string, job: () => Promise<string | null>) => {
    isBusy = true;
    notice = doing;
    report = null;
    show();
    notice = await job();
    isBusy = false;
    await read();
  };
  const save = async () => {
    try {
      const everything = await readEverything(calls);
      const name = `backstory-backup-${everything.created.slice(0, DAY_LENGTH)}.jsonl`;
      saveFile(name, await writeBackup(everything));
      await remember(everything);
      return strings.saved(name, countsOf(everything));
    } catch (error) {
      return strings.notSaved(messageOf(error));
    }
  };
  /** Where that is not kept, the reminder comes earlier than it had to. */
  const remember = ({ created }: Backup) =>
    saveBackupTimes({ backedUp: Date.parse(created) }).catch(() => undefined);
  const choose = async (file: File) => {
    try {
      const answer = await readBackup(file);
      if ('problem' in answer) return strings.problem(answer);
      chosen = answer;
      return null;
    } catch {
      return strings.cannotOpen;
    }
  };
  const bringIn = async () => {
    if (!chosen) return null;
    try {
      report = await restore(chosen, calls);
      chosen = null;
      return null;
    } catch (error) {
      return strings.stopped(messageOf(error));
    }
  };
  onNews(() => {
    if (!isBusy) void read();
  }, signal);
  void read();
}

function countsOf({ highlights, deleted, settings, searches }: Backup): BackupCounts {
  const { run, sites, leftOut, choices, notThese } = settings;
  const chosen =
    [sites, leftOut, choices].reduce((sum, said) => sum + Object.keys(said).length, 0) +
    notThese.length;
  return {
    highlights: highlights.length,
    deleted: deleted.length,
    settings: chosen + (run === undefined ? 0 : 1),
    searches: searches.queries.length,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
