import { highlights as strings, taking } from '../highlights-strings';
import type { Notice } from './highlights-page';

/** So many refused ones of an import are listed; the others are counted. */
const MOST_REFUSED = 100;

/** What was done last, with a way back; of an import, what was refused and why. */
export function NoticeLine(props: { readonly notice: Notice | null }) {
  const { notice } = props;
  const refused = notice?.refused ?? [];
  return (
    <div role="status">
      {notice && (
        <p class="settings-notice">
          {notice.text}{' '}
          {notice.onUndo && (
            <button type="button" class="link" onClick={notice.onUndo}>
              {strings.undo}
            </button>
          )}
        </p>
      )}
      {refused.length > 0 && (
        <details class="refused">
          <summary>{taking.refusedTitle}</summary>
          <ul>
            {refused.slice(0, MOST_REFUSED).map(({ path, what, reason }) => (
              <li key={path}>
                <code>{path}</code> <bdi>{what}</bdi>: {reason}
              </li>
            ))}
            {refused.length > MOST_REFUSED && (
              <li>{taking.andMore(refused.length - MOST_REFUSED)}</li>
            )}
          </ul>
        </details>
      )}
    </div>
  );
}
