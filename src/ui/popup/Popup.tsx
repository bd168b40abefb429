import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { LibraryAddress } from '../../core/library-address';
import type { Ref } from '../../core/pack/refs';
import type { SearchHit } from '../../core/search/describe';
import type { SearchHead } from '../../core/search/head';
import { formatEdtf } from '../../core/time/format-edtf';
import { CardBody } from '../card/CardBody';
import type { CardState } from '../card/card-state';
import { Run } from '../Run';
import { places } from '../settings-strings';
import { search } from '../search-strings';
import { countActors, countEvents, countFacts, popup } from '../strings';
import { BeforeSearch, type RecentView } from './BeforeSearch';
import { PageFinds } from './PageFinds';
import { SearchBox, type SearchAnswer } from './SearchBox';
import { SitePlaces } from './SitePlaces';
import { SiteNote, SiteSwitch, type SiteActions } from './SiteState';
import type { PageView, StoreView, TabView } from './popup-view';

/** Everything the popup shows. What is not known yet is null and shows nothing. */
export interface PopupState {
  readonly tab: TabView | null;
  /** null also where no content script answers. */
  readonly page: PageView | null;
  /** The page was asked, so that "nothing there" can be told from "not yet". */
  readonly wasPageAsked: boolean;
  readonly store: StoreView | null;
  readonly answer: SearchAnswer;
  /** null until it is known. */
  readonly recent: RecentView | null;
  /** What the packs have most of and newest. */
  readonly heads: readonly SearchHead[];
  /** The facts that are open in place of everything else. */
  readonly opened: { readonly ref: Ref; readonly card: CardState } | null;
  /** One sentence about what the reader just tried. */
  readonly notice: string | null;
}

export interface PopupActions extends SiteActions {
  readonly onQuery: (query: string) => void;
  readonly onReveal: (ref: Ref) => void;
  readonly onOpen: (ref: Ref) => void;
  readonly onBack: () => void;
  readonly onOpenSettings: () => void;
  /** An answer was chosen: its facts in place, and the search is kept among the recent ones. */
  readonly onChoose: (hit: SearchHit) => void;
  readonly onOpenTab: (hit: SearchHit) => void;
  readonly onOpenLibrary: (address: LibraryAddress) => void;
  readonly onCopy: (hit: SearchHit) => void;
  readonly onClearRecent: () => void;
  readonly onKeepRecent: (isKept: boolean) => void;
}

/** The toolbar popup: search above, this page below, facts in place of both. `children` stand below the page. */
export function Popup(props: {
  readonly state: PopupState;
  readonly actions: PopupActions;
  readonly locale: string;
  readonly children?: ComponentChildren;
}) {
  const { state, actions, locale } = props;
  const input = useRef<HTMLInputElement>(null);
  const isOpen = state.opened !== null;
  // The caret waits in the box before the first paint, also after coming back from facts: no letter is lost.
  useLayoutEffect(() => {
    if (!isOpen) input.current?.focus();
  }, [isOpen]);
  if (state.opened !== null) {
    return <OpenedFacts opened={state.opened} actions={actions} locale={locale} />;
  }
  const packs = state.store?.status === 'ready' ? state.store.packs : [];
  const isSearching = state.answer.query.trim() !== '';
  return (
    <main class="popup">
      <header class="popup-header">
        <h1>{popup.name}</h1>
        {state.tab?.host !== undefined && state.tab?.host !== null && (
          <p class="host">
            <Run>{state.tab.host}</Run>
          </p>
        )}
        {state.tab !== null && <SiteSwitch tab={state.tab} onSwitch={actions.onSwitch} />}
      </header>
      <SearchBox
        answer={state.answer}
        input={input}
        packs={packs.map(({ title, dates }) => `${title} (${formatEdtf(dates, { locale })})`)}
        onPage={new Set(state.page?.found.map(({ ref }) => ref))}
        locale={locale}
        onQuery={actions.onQuery}
        onChoose={actions.onChoose}
        onOpenTab={actions.onOpenTab}
        onReveal={actions.onReveal}
        onCopy={actions.onCopy}
        onOpen={actions.onOpen}
      />
      {state.notice !== null && (
        <p class="popup-notice" role="alert">
          {state.notice}
        </p>
      )}
      {!isSearching && (
        <>
          <ThisPage state={state} actions={actions} />
          {props.children}
          <BeforeSearch
            recent={state.recent}
            heads={state.heads}
            locale={locale}
            onQuery={actions.onQuery}
            onOpen={actions.onOpen}
            onClearRecent={actions.onClearRecent}
            onKeepRecent={actions.onKeepRecent}
          />
        </>
      )}
      {state.tab !== null && <SitePlaces tab={state.tab} onSwitchPlace={actions.onSwitchPlace} />}
      <PopupFooter store={state.store} locale={locale} actions={actions} />
    </main>
  );
}

function ThisPage({
  state,
  actions,
}: {
  readonly state: PopupState;
  readonly actions: PopupActions;
}) {
  const { tab, page, wasPageAsked } = state;
  if (tab === null) return null;
  const running = page !== null ? 'yes' : wasPageAsked ? 'no' : 'unknown';
  return (
    <>
      <SiteNote
        tab={tab}
        running={running}
        onTurnOnHere={actions.onTurnOnHere}
        onShowOnce={actions.onShowOnce}
        onOpenWelcome={actions.onOpenWelcome}
      />
      {page !== null && tab.site !== 'off' && (
        <PageFinds page={page} onReveal={actions.onReveal} onFacts={actions.onOpen} />
      )}
    </>
  );
}

function OpenedFacts(props: {
  readonly opened: NonNullable<PopupState['opened']>;
  readonly actions: PopupActions;
  readonly locale: string;
}) {
  const { opened, actions, locale } = props;
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), [opened.ref]);
  return (
    <main
      class="popup popup-facts"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        actions.onBack();
      }}
    >
      <div class="popup-back">
        <button ref={back} type="button" class="plain" onClick={() => actions.onBack()}>
          ← {popup.back}
        </button>
      </div>
      <CardBody
        key={opened.ref}
        state={opened.card}
        locale={locale}
        onRetry={() => actions.onOpen(opened.ref)}
      />
    </main>
  );
}

function PopupFooter(props: {
  readonly store: StoreView | null;
  readonly locale: string;
  readonly actions: Pick<PopupActions, 'onOpenWelcome' | 'onOpenSettings' | 'onOpenLibrary'>;
}) {
  const { store, locale, actions } = props;
  return (
    <footer class="popup-footer">
      {store?.status === 'installing' && <p role="status">{popup.installing}</p>}
      {store?.status === 'failed' && (
        <p role="alert">
          {popup.storeFailed} <Run>{store.reason}</Run>
        </p>
      )}
      {store?.status === 'ready' && store.indexing !== undefined && (
        <p role="status">{search.indexing(Math.round(store.indexing * 100))}</p>
      )}
      {store?.status === 'ready' &&
        store.packs.map(({ id, title, version, actors, events, facts, dates }) => (
          <p key={id}>
            <Run>{title}</Run> {version}, {popup.packCovers(formatEdtf(dates, { locale }))}
            <br />
            {popup.packCounts(countActors(actors), countEvents(events), countFacts(facts))}
          </p>
        ))}
      <p>
        <button
          type="button"
          class="link"
          onClick={() => actions.onOpenLibrary({ view: 'actors' })}
        >
          {search.library}
        </button>
        {' · '}
        <button type="button" class="link" onClick={() => actions.onOpenSettings()}>
          {places.settings}
        </button>
        {' · '}
        <button type="button" class="link" onClick={() => actions.onOpenWelcome()}>
          {popup.whereItRuns}
        </button>
      </p>
    </footer>
  );
}
