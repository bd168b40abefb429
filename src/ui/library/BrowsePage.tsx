import type { ComponentChildren } from 'preact';
import { browse } from '../library-strings';

/** A section of the library: its name, a search in place, and its list. */
export function BrowsePage(props: {
  readonly title: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** One sentence about what the reader just tried. */
  readonly notice?: string | null;
  readonly children: ComponentChildren;
}) {
  const { title, query, onQuery, notice = null, children } = props;
  return (
    <main class="library">
      <div class="browse-head">
        <h1>{title}</h1>
        <input
          type="search"
          aria-label={browse.find(title)}
          placeholder={browse.find(title)}
          autocomplete="off"
          spellcheck={false}
          maxLength={400}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </div>
      {notice !== null && (
        <p class="library-notice" role="status">
          {notice}
        </p>
      )}
      {children}
    </main>
  );
}
