import { formatEdtf } from '../../core/time/format-edtf';
import { Run } from '../Run';
import { settings } from '../settings-strings';
import type { SettingsState } from './settings-view';

/** What was ruled out, the last said first, each with its undo. */
export function NotTheseList(props: {
  readonly list: SettingsState['notThese'];
  readonly locale: string;
  readonly onTakeBack: (id: string) => void;
}) {
  const { list, locale, onTakeBack } = props;
  return (
    <>
      <p class="quiet">{settings.notTheseLead}</p>
      {list.length === 0 ? (
        <p>{settings.noNotThese}</p>
      ) : (
        <ul class="rows">
          {list.toReversed().map(({ id, text, name, where, since }) => (
            <li key={id}>
              <span class="row-name">
                <q>
                  <Run>{text}</Run>
                </q>{' '}
                {settings.isNot} <Run>{name}</Run>, <Run>{settings.whereOf(where)}</Run>
                <span class="quiet"> ({settings.since(formatEdtf(since, { locale }))})</span>
              </span>
              <button
                type="button"
                class="plain"
                aria-label={settings.undoOf(text, name)}
                onClick={() => onTakeBack(id)}
              >
                {settings.undo}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
