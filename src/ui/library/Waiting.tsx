import { Run } from '../Run';
import { libraryAddress, sectionOf, type LibraryAddress } from '../../core/library-address';
import { library, sectionNames } from '../library-strings';

/** What a view shows where it has nothing to show: why, and what to do. */
export type Waiting =
  | { readonly status: 'loading' }
  | { readonly status: 'empty' }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'missing'; readonly ref: string };

/** One of them, as a whole view. `title` stands above where the view has a name of its own. */
export function WaitingPage(props: {
  readonly address: LibraryAddress;
  readonly title: string | undefined;
  readonly waiting: Waiting;
  readonly onRetry: () => void;
}) {
  const { address, title, waiting, onRetry } = props;
  const section = sectionOf(address);
  const name = sectionNames.find(([one]) => one === section)?.[1] ?? '';
  if (waiting.status === 'missing') {
    return (
      <main class="library">
        <h1>{library.missingTitle}</h1>
        <p>{library.missing(waiting.ref)}</p>
        <p>
          <a href={libraryAddress({ view: section })}>{library.toList(name)}</a>
        </p>
      </main>
    );
  }
  return (
    <main class="library">
      {waiting.status === 'empty' ? (
        <h1>{library.emptyTitle}</h1>
      ) : (
        title !== undefined && <h1>{title}</h1>
      )}
      {waiting.status === 'loading' && <p role="status">{library.loading}</p>}
      {waiting.status === 'empty' && <p>{library.empty}</p>}
      {waiting.status === 'failed' && (
        <div role="alert">
          <p>
            {library.failed} <Run>{waiting.reason}</Run>
          </p>
          <button type="button" class="plain" onClick={() => onRetry()}>
            {library.retry}
          </button>
        </div>
      )}
    </main>
  );
}
