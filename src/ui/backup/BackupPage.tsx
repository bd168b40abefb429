import { useRef } from 'preact/hooks';
import { backup as strings, RESTORE_LINES } from '../backup-strings';
import type { BackupCounts, RestoreLine } from '../backup-strings';

/** How often each thing is done by a restoring. */
export type RestoreCounts = Readonly<Record<RestoreLine, number>>;

export interface BackupState {
  readonly counts: BackupCounts;
  /** The day of the last backup as it is shown; null where none was made. */
  readonly last: string | null;
  /** A chosen file that was read, and what it would do. */
  readonly preview: { readonly day: string; readonly counts: RestoreCounts } | null;
  readonly isBusy: boolean;
  readonly notice: string | null;
  /** What was restored last. */
  readonly report: RestoreCounts | null;
}

/** Saves everything as a file, and adds what such a file has. */
export function BackupPage(props: {
  readonly state: BackupState;
  readonly onSave: () => void;
  readonly onChoose: (file: File) => void;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
}) {
  const { state, onSave, onChoose, onRestore, onCancel } = props;
  const { counts, last, preview, isBusy, notice, report } = state;
  const file = useRef<HTMLInputElement>(null);
  return (
    <main class="settings">
      <h1>{strings.title}</h1>
      <div role="status">
        {notice !== null && <p class="settings-notice">{notice}</p>}
        {report && (
          <div class="settings-notice">
            <p>{strings.restored}</p>
            <RestoreList counts={report} />
          </div>
        )}
      </div>
      <section aria-labelledby="back-up">
        <h2 id="back-up">{strings.saveTitle}</h2>
        <p class="quiet">{strings.saveLead}</p>
        <p>
          {strings.holds(counts)} {last === null ? strings.never : strings.last(last)}
        </p>
        <div class="buttons">
          <button type="button" class="plain primary" disabled={isBusy} onClick={onSave}>
            {strings.save}
          </button>
        </div>
      </section>
      <section aria-labelledby="restore">
        <h2 id="restore">{strings.restoreTitle}</h2>
        <p class="quiet">{strings.restoreLead}</p>
        {preview ? (
          <RestorePreview preview={preview} isBusy={isBusy} {...{ onRestore, onCancel }} />
        ) : (
          <div class="buttons">
            <button
              type="button"
              class="plain"
              disabled={isBusy}
              onClick={() => file.current?.click()}
            >
              {strings.choose}
            </button>
            <input
              ref={file}
              type="file"
              hidden
              aria-label={strings.choose}
              onChange={({ currentTarget }) => {
                const [chosen] = currentTarget.files ?? [];
                if (chosen) onChoose(chosen);
                // The same file may be chosen again.
                currentTarget.value = '';
              }}
            />
          </div>
        )}
      </section>
    </main>
  );
}

function RestorePreview(props: {
  readonly preview: NonNullable<BackupState['preview']>;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
}) {
  const { preview, isBusy, onRestore, onCancel } = props;
  return (
    <div role="group" aria-labelledby="restore-preview">
      <p id="restore-preview">{strings.previewTitle(preview.day)}</p>
      <RestoreList counts={preview.counts} />
      {!addsSomething(preview.counts) && <p>{strings.nothing}</p>}
      <div class="buttons">
        {addsSomething(preview.counts) && (
          <button type="button" class="plain primary" disabled={isBusy} onClick={onRestore}>
            {strings.restore}
          </button>
        )}
        <button type="button" class="plain" disabled={isBusy} onClick={onCancel}>
          {strings.cancel}
        </button>
      </div>
    </div>
  );
}

function RestoreList(props: { readonly counts: RestoreCounts }) {
  return (
    <ul>
      {RESTORE_LINES.filter((name) => props.counts[name] > 0).map((name) => (
        <li key={name}>{strings.line(name, props.counts[name])}</li>
      ))}
    </ul>
  );
}

function addsSomething(counts: RestoreCounts): boolean {
  return RESTORE_LINES.some(
    (name) => name !== 'alreadyThere' && name !== 'settingsKept' && counts[name] > 0,
  );
}
