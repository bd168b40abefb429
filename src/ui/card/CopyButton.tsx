import { useContext, useState } from 'preact/hooks';
import type { CopyText } from '../../core/facts/cite-facts';
import { cardTools } from '../card-strings';
import { CardToolsContext } from './card-tools';

/** Copies facts with their citations and says so; not there where nothing can be copied. */
export function CopyButton(props: {
  readonly label: string;
  /** Said instead of `label` to whoever does not see where the button stands. */
  readonly longLabel: string;
  readonly text: () => CopyText;
}) {
  const { label, longLabel, text } = props;
  const { onCopy } = useContext(CardToolsContext);
  const [said, setSaid] = useState('');
  if (!onCopy) return null;
  return (
    <span class="copy">
      <button
        type="button"
        class="action"
        aria-label={longLabel}
        title={longLabel}
        onClick={() => {
          setSaid('');
          onCopy(text()).then(
            () => setSaid(cardTools.copied),
            () => setSaid(cardTools.copyFailed),
          );
        }}
      >
        {label}
      </button>
      <span role="status" class="copy-said">
        {said}
      </span>
    </span>
  );
}
