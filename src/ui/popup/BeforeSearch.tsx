import type { Ref } from '../../core/pack/refs';
import type { HeadItem, SearchHead } from '../../core/search/head';
import { formatEdtf } from '../../core/time/format-edtf';
import { Run } from '../Run';
import { search } from '../search-strings';

/** Searches that were made; `isKept` is the reader's choice. */
export interface RecentView {
  readonly isKept: boolean;
  readonly queries: readonly string[];
}

/** What stands below an empty box: recent searches, and what the packs have most of and newest. */
export function BeforeSearch(props: {
  readonly recent: RecentView | null;
  readonly heads: readonly SearchHead[];
  readonly locale: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (ref: Ref) => void;
  readonly onClearRecent: () => void;
  readonly onKeepRecent: (isKept: boolean) => void;
}) {
  const { heads, locale, onOpen } = props;
  const linked = heads.flatMap((head) => head.linked);
  const newest = heads.flatMap((head) => head.newest);
  return (
    <>
      <Recent {...props} />
      {linked.length > 0 && (
        <section class="finds" aria-labelledby="head-heading">
          <h2 id="head-heading">{search.inPacks}</h2>
          <div class="chips">
            {linked.map(({ open, title }) => (
              <button key={open} type="button" class="chip" onClick={() => onOpen(open)}>
                <bdi>{title}</bdi>
              </button>
            ))}
          </div>
          <ul class="newest">
            {newest.map((item) => (
              <Newest
                key={`${item.open} ${item.title}`}
                item={item}
                locale={locale}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Newest(props: {
  readonly item: HeadItem;
  readonly locale: string;
  readonly onOpen: (ref: Ref) => void;
}) {
  const { item, locale, onOpen } = props;
  return (
    <li>
      <button type="button" class="newest-fact" onClick={() => onOpen(item.open)}>
        {item.date !== null && (
          <span class="newest-date">
            <Run>{formatEdtf(item.date, { locale })}</Run>
          </span>
        )}
        <Run>{item.title}</Run>
      </button>
    </li>
  );
}

function Recent(props: {
  readonly recent: RecentView | null;
  readonly onQuery: (query: string) => void;
  readonly onClearRecent: () => void;
  readonly onKeepRecent: (isKept: boolean) => void;
}) {
  const { recent, onQuery, onClearRecent, onKeepRecent } = props;
  if (recent === null || (recent.isKept && recent.queries.length === 0)) return null;
  return (
    <section class="finds" aria-labelledby="recent-heading">
      <h2 id="recent-heading">{search.recent}</h2>
      {recent.isKept ? (
        <>
          <div class="chips">
            {recent.queries.map((query) => (
              <button key={query} type="button" class="chip" onClick={() => onQuery(query)}>
                <bdi>{query}</bdi>
              </button>
            ))}
          </div>
          <p class="recent-choices">
            <button type="button" class="link" onClick={() => onClearRecent()}>
              {search.clearRecent}
            </button>
            <button type="button" class="link" onClick={() => onKeepRecent(false)}>
              {search.turnRecentOff}
            </button>
          </p>
        </>
      ) : (
        <p class="recent-choices">
          {search.recentIsOff}{' '}
          <button type="button" class="link" onClick={() => onKeepRecent(true)}>
            {search.turnRecentOn}
          </button>
        </p>
      )}
    </section>
  );
}
