import { useState } from 'preact/hooks';
import type { HighlightEdit } from '../../core/highlights/edit';
import { COLOURS, type Highlight } from '../../core/highlights/schema';
import { readTags } from '../../core/highlights/tags';
import { highlights as strings } from '../highlights-strings';
import { Dialog } from './Dialog';

/** Note, tags and colour of one passage; tags complete from earlier ones. */
export function EditHighlight(props: {
  readonly highlight: Highlight;
  readonly onSave: (edit: HighlightEdit) => void;
  readonly onClose: () => void;
}) {
  const { highlight } = props;
  const [note, setNote] = useState(highlight.note);
  const [tags, setTags] = useState(highlight.tags.join(', '));
  const [colour, setColour] = useState(highlight.colour);
  return (
    <Dialog title={strings.edit} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = readTags(tags);
          // Only what was changed here: the note may have been written on beside the page meanwhile.
          props.onSave({
            ...(note !== highlight.note && { note }),
            ...(colour !== highlight.colour && { colour }),
            addTags: wanted.filter((tag) => !highlight.tags.includes(tag)),
            removeTags: highlight.tags.filter((tag) => !wanted.includes(tag)),
          });
        }}
      >
        <blockquote class={`colour-${colour}`} dir="auto">
          {highlight.quote.exact}
        </blockquote>
        <label>
          {strings.note}
          <textarea
            rows={4}
            maxLength={65_536}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </label>
        <label>
          {strings.tags}
          <input
            type="text"
            list="known-tags"
            value={tags}
            onInput={(event) => setTags(event.currentTarget.value)}
          />
        </label>
        <fieldset>
          <legend>{strings.recolour}</legend>
          {COLOURS.map((one) => (
            <label key={one} class="radio">
              <input
                type="radio"
                name="colour"
                checked={one === colour}
                onChange={() => setColour(one)}
              />
              <span class={`swatch colour-${one}`} aria-hidden="true" /> {one}
            </label>
          ))}
        </fieldset>
        <div class="buttons">
          <button type="submit" class="plain primary">
            {strings.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
