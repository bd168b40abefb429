import { libraryAddress } from '../../core/library-address';
import { backup as strings } from '../backup-strings';

/** A quiet line: much changed since the last backup. */
export function BackupReminder(props: {
  readonly count: number;
  readonly isFirst: boolean;
  readonly onDismiss: () => void;
}) {
  const { count, isFirst, onDismiss } = props;
  return (
    <p class="quiet">
      {isFirst ? strings.reminderFirst(count) : strings.reminder(count)}{' '}
      <a href={libraryAddress({ view: 'backup' })}>{strings.reminderGo}</a>{' '}
      <button type="button" class="link" onClick={onDismiss}>
        {strings.reminderDismiss}
      </button>
    </p>
  );
}
