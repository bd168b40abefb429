import { useState } from 'preact/hooks';
import type { HighlightEdit } from '../../core/highlights/edit';
import { COLOURS } from '../../core/highlights/schema';
import { readTags } from '../../core/highlights/tags';
import { highlights as strings, taking } from '../highlights-strings';
import { Choose } from './Choose';

/** What can be done with the selected passages at once. */
export function SelectionBar(props: {
  readonly count: number;
  readonly tags: readonly string[];
  readonly onEdit: (edit: HighlightEdit) => void;
  readonly onDelete: () => void;
  readonly onExport: () => void;
  readonly onNone: () => void;
}) {
  const { count, tags, onEdit } = props;
  const [typed, setTyped] = useState('');
  return (
    <div class="selection" role="group" aria-label={strings.selected(count)}>
      <strong>{strings.selected(count)}</strong>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const addTags = readTags(typed);
          if (addTags.length === 0) return;
          onEdit({ addTags });
          setTyped('');
        }}
      >
        <input
          type="text"
          list="known-tags"
          aria-label={strings.addTags}
          placeholder={strings.addTags}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="plain">
          {strings.add}
        </button>
      </form>
      <Choose
        label={strings.remove}
        options={tags.map((tag) => [tag, tag])}
        onChoose={(tag) => onEdit({ removeTags: [tag] })}
      />
      <Choose
        label={strings.recolour}
        options={COLOURS.map((colour) => [colour, colour])}
        onChoose={(value) => {
          const colour = COLOURS.find((one) => one === value);
          if (colour) onEdit({ colour });
        }}
      />
      <button type="button" class="plain" onClick={props.onExport}>
        {taking.export}
      </button>
      <button type="button" class="plain" onClick={props.onDelete}>
        {strings.delete}
      </button>
      <button type="button" class="plain" onClick={props.onNone}>
        {strings.selectNone}
      </button>
    </div>
  );
}
