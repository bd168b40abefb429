import { paramOf } from '../../src/core/library-address';
import { SearchPage, type SearchPageState } from '../../src/ui/library/SearchPage';
import { find } from '../../src/ui/library-strings';
import type { LibraryView } from './views';

/** More answers than the popup: here is room. */
const MOST_HITS = 60;

/** Answers to a search, as an address that can be kept. */
export function startSearch(view: LibraryView): void {
  const { calls, signal, go } = view;
  let { address } = view;
  let state: SearchPageState = { query: '', hits: null, parts: [], hasFailed: false };
  let rounds = 0;
  const draw = () =>
    view.draw(
      <SearchPage
        state={state}
        locale={navigator.language}
        onQuery={(query) =>
          go({ view: 'search', params: { q: query === '' ? [] : [query] } }, 'replace')
        }
      />,
      state.query === '' ? find.title : `${state.query} · ${find.title}`,
    );
  const ask = async () => {
    rounds += 1;
    const round = rounds;
    const query = paramOf(address, 'q');
    state = { ...state, query, ...(query.trim() === '' && { hits: null, parts: [] }) };
    draw();
    if (query.trim() === '') return;
    const request = { query, limit: MOST_HITS, locales: navigator.languages, page: [] };
    const answer = await calls.search(request).catch(() => undefined);
    if (round !== rounds || signal.aborted) return;
    state = answer
      ? { query, hits: answer.hits, parts: answer.parts, hasFailed: false }
      : { query, hits: null, parts: [], hasFailed: true };
    draw();
  };
  view.onAddress((next) => {
    address = next;
    void ask();
  });
  void ask();
}
