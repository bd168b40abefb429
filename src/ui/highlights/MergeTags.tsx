import { useState } from 'preact/hooks';
import { readTags } from '../../core/highlights/tags';
import { highlights as strings } from '../highlights-strings';

/** Gives all passages with one tag another in its place. */
export function MergeTags(props: {
  readonly tags: readonly string[];
  readonly onMerge: (from: string, into: string) => void;
}) {
  const { tags } = props;
  const [from, setFrom] = useState('');
  const [into, setInto] = useState('');
  if (tags.length === 0) return null;
  return (
    <details class="merge">
      <summary>{strings.merge}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [tag] = readTags(into);
          if (from === '' || tag === undefined || tag === from) return;
          props.onMerge(from, tag);
          setFrom('');
          setInto('');
        }}
      >
        <label>
          {strings.mergeFrom}
          <select value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
            <option value="" />
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </select>
        </label>
        <label>
          {strings.mergeInto}
          <input
            type="text"
            list="known-tags"
            value={into}
            onInput={(event) => setInto(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="plain">
          {strings.mergeDo}
        </button>
      </form>
    </details>
  );
}
