import { useId, useState } from 'preact/hooks';
import { COLOURS, type Highlight } from '../../core/highlights/schema';
import { Run } from '../Run';
import { note } from '../note-strings';
import { TagField } from './TagField';

/** What is shown of one highlight. */
export interface NoteView {
  readonly highlight: Highlight;
  readonly isNew: boolean;
  /** Its words have changed on the page, and nobody has confirmed the place. */
  readonly isChanged: boolean;
  readonly canExtend: boolean;
  /** Every tag that was given before. */
  readonly knownTags: readonly string[];
  /** A sentence about what was just done. */
  readonly notice: string | null;
  readonly isDeleted: boolean;
}

export interface NoteActions {
  /** After every letter. */
  readonly onNote: (note: string) => void;
  readonly onColour: (colour: Highlight['colour']) => void;
  readonly onAddTag: (tag: string) => void;
  readonly onRemoveTag: (tag: string) => void;
  readonly onExtend: () => void;
  readonly onConfirm: () => void;
  readonly onDelete: () => void;
  readonly onRestore: () => void;
  readonly onClose?: () => void;
}

/** One highlight: its words, colour, note and tags. Everything is kept as it is written. Give it a key. */
export function NoteCard({
  view,
  actions,
}: {
  readonly view: NoteView;
  readonly actions: NoteActions;
}) {
  const { highlight, isNew, isDeleted } = view;
  return (
    <main class="note" aria-labelledby="note-title">
      <div class="note-bar">
        <h1 id="note-title" tabIndex={-1}>
          {isNew && !isDeleted ? note.saved : note.title}
        </h1>
        {isDeleted ? (
          !isNew && <Plain label={note.undo} onPress={actions.onRestore} />
        ) : (
          <Plain label={isNew ? note.undo : note.remove} onPress={actions.onDelete} />
        )}
        {actions.onClose && <Plain label={note.close} onPress={actions.onClose} />}
      </div>
      <p class="note-status" role="status">
        {view.notice}
      </p>
      {!isDeleted && (
        <>
          <blockquote class={`note-quote note-${highlight.colour}`}>
            <Run>{highlight.quote.exact}</Run>
          </blockquote>
          {view.isChanged && (
            <p class="note-changed">
              {note.changed} <Plain label={note.confirm} onPress={actions.onConfirm} />
            </p>
          )}
          {view.canExtend && <Plain label={note.whole} onPress={actions.onExtend} />}
          <NoteField text={highlight.note} onNote={actions.onNote} />
          <TagField
            tags={highlight.tags}
            known={view.knownTags}
            onAdd={actions.onAddTag}
            onRemove={actions.onRemoveTag}
          />
          <Colours chosen={highlight.colour} onColour={actions.onColour} />
          {highlight.linked.length > 0 && (
            <details class="note-linked">
              <summary>{note.linked(highlight.linked.length)}</summary>
              <ul>
                {highlight.linked.map(({ ref, text }) => (
                  <li key={ref}>
                    <Run>{text}</Run>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </main>
  );
}

function Plain({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" class="plain" onClick={() => onPress()}>
      {label}
    </button>
  );
}

function NoteField(props: { readonly text: string; readonly onNote: (text: string) => void }) {
  const [written, setWritten] = useState(props.text);
  const id = useId();
  return (
    <div class="note-field">
      <label for={id}>{note.label}</label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        value={written}
        onInput={({ currentTarget }) => {
          setWritten(currentTarget.value);
          props.onNote(currentTarget.value);
        }}
      />
    </div>
  );
}

function Colours(props: {
  readonly chosen: Highlight['colour'];
  readonly onColour: (colour: Highlight['colour']) => void;
}) {
  const name = useId();
  return (
    <fieldset class="note-colours">
      <legend class="visually-hidden">{note.colour}</legend>
      {COLOURS.map((colour) => (
        <label key={colour} class={`note-colour note-${colour}`} title={note.colourName(colour)}>
          <input
            type="radio"
            name={name}
            checked={props.chosen === colour}
            onChange={() => props.onColour(colour)}
          />
          <span class="visually-hidden">{note.colourName(colour)}</span>
        </label>
      ))}
    </fieldset>
  );
}
