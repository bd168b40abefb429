import { useId, useState } from 'preact/hooks';
import { note } from '../note-strings';

const LONGEST_TAG = 100;

/** The tags of a highlight, and a field that adds one; the browser completes it from earlier ones. */
export function TagField(props: {
  readonly tags: readonly string[];
  readonly known: readonly string[];
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
}) {
  const { tags, known, onAdd, onRemove } = props;
  const [isBad, setBad] = useState(false);
  const id = useId();
  const add = (input: HTMLInputElement) => {
    const tag = input.value.trim().replaceAll(/\s+/gu, ' ');
    if (tag === '') return;
    const isFit = tag.length <= LONGEST_TAG && !/[,;\p{Cc}]/u.test(tag);
    setBad(!isFit);
    if (!isFit) return;
    input.value = '';
    onAdd(tag);
  };
  return (
    <div class="note-field">
      <label for={id}>{note.tags}</label>
      {tags.length > 0 && (
        <ul class="note-tags">
          {tags.map((tag) => (
            <li key={tag}>
              <bdi>{tag}</bdi>
              <button type="button" aria-label={note.removeTag(tag)} onClick={() => onRemove(tag)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        type="text"
        list={`${id}-known`}
        placeholder={note.addTag}
        aria-describedby={`${id}-help`}
        aria-invalid={isBad}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ',') return;
          event.preventDefault();
          add(event.currentTarget);
        }}
        onBlur={({ currentTarget }) => add(currentTarget)}
      />
      <datalist id={`${id}-known`}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      <p class="quiet" id={`${id}-help`} role={isBad ? 'alert' : undefined}>
        {isBad ? note.badTag : note.tagHelp}
      </p>
    </div>
  );
}
