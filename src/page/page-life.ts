/**
 * One life of Backstory on a page: from being switched on to being switched off. It joins reader, watcher,
 * annotator, marks and card; each of them only knows its own matter.
 *
 *   reader ─▶ text ─▶ annotator ─▶ background        pointer, keys ─▶ hover machine ─▶ card
 *     ▲        │                       │                                  ▲
 *   watcher ◀──┴──────────── marks ◀───┴── mentions                       │
 *                              └──────────────────────────────────────────┘
 */
import type { Choices } from '../core/choices';
import type { Ref } from '../core/pack/refs';
import type { PageDate } from '../core/time/page-date';
import type { PageCalls, PageSummary } from '../messages/calls';
import type { Caller } from '../messages/wire';
import { createAnnotator } from './annotator';
import type { CardAddress } from './card-frame';
import { viewportOf } from './viewport';
import { watchKey } from './hover/watch-key';
import { createIdleLoop, whenIdle } from './idle';
import type { LiveMention } from './live-mention';
import { pageAddressOf } from './page-address';
import { createPageCard } from './page-card';
import { readDateClues } from './page-date';
import { createPageEyes } from './page-eyes';
import { readLang, readTitle } from './page-facts';
import { createPageMarks } from './page-marks';
import { createPageText } from './page-text';
import { createPaintPace } from './paint-pace';
import { createPainter, type Painter } from './painter';
import type { ReadOptions } from './read-blocks';
import { createReader } from './reader';
import { chooseStep, scrollToMention } from './steps';
import { showRange } from './shown-range';
import { countFound } from './summary';
import { watchAddress } from './watch-address';
import { watchLook } from './watch-look';
import { watchChanges } from './watch-changes';

const CUT_NOTICE = 'This page is very long: only a part of it was read.';

export interface PageLife {
  summarise(): PageSummary;
  /** Scrolls to the next mention of an actor or event; see `TabCalls.revealMention`. */
  reveal(ref: Ref, isEntered?: boolean): boolean;
  /** Opens the card of the next or previous mention, with the focus inside; see `TabCalls.stepMention`. */
  step(direction: 'next' | 'previous', isEntered?: boolean): boolean;
  /** Asks for all mentions again. */
  refresh(): void;
  /** Hides all marks and opens no card, or the other way round. */
  setVisible(isVisible: boolean): void;
}

/** Begins a life that ends, without a trace in the page, when the signal is aborted. */
export function startPageLife(options: {
  readonly window: Window & typeof globalThis;
  readonly calls: Caller<PageCalls>;
  readonly address: CardAddress;
  readonly choices: Choices;
  readonly signal: AbortSignal;
  /** In a frame: the address of the page around it, which is what the reader calls this page. */
  readonly url?: string | undefined;
  /** Takes the place of the painter that fits the browser. */
  readonly painter?: Painter;
}): PageLife {
  const { window, calls, address, choices, signal } = options;
  const { document } = window;
  const whereAbouts = () => pageAddressOf(new URL(options.url ?? window.location.href));
  const painter = options.painter ?? createPainter(window, choices.markStyle);
  const eyes = createPageEyes(window);
  let pageDate: PageDate | undefined;
  let actors = 0;
  let hasNewMentions = false;
  /** Where the reader was last: by opening its card, or taken there from the popup. */
  let lastVisited: LiveMention | undefined;

  const text = createPageText({
    added: (entry) => annotator.added(entry),
    dropped: (entry) => {
      annotator.dropped(entry);
      marks.drop(entry.id);
      hasNewMentions = true;
      loop.wake();
    },
  });
  const reading: ReadOptions = {
    ...eyes,
    onShadowRoot: (root) => watcher.watch(root),
    onHidden: (element) => watcher.addHidden(element),
  };
  const reader = createReader({
    text,
    reading,
    beforeRead: ({ root, isShallow }) => {
      // Wrapped text is put together again before it is read, or its blocks would name nodes soon gone.
      if (!painter.isInDom) return;
      const there = isShallow ? text.blocksIn(root) : text.all();
      for (const { id, block } of there) if (root.contains(block.element)) text.drop(id);
    },
  });
  const watcher = watchChanges({
    window,
    signal,
    text,
    eyes,
    isOwn: (node) => card.isAt(node),
    onSections: (sections) => {
      for (const section of sections) reader.read(section);
      loop.wake();
    },
  });
  const marks = createPageMarks({
    window,
    text,
    painter,
    eyes,
    density: choices.density,
    unseen: (change) => watcher.unseen(change),
    onFirst: ({ range }) =>
      whenIdle(window, () => {
        if (!signal.aborted && range.startContainer.isConnected) card.warm(range.startContainer);
      }),
    onGone: (mention) => card.gone(mention),
  });
  const annotator = createAnnotator({
    window,
    signal,
    calls,
    text,
    describe: () => ({
      lang: readLang(document),
      pageDate,
      address: whereAbouts(),
    }),
    onMentions: (entry, mentions) => {
      // A byline tells the engine who is writing; it is not part of what is told.
      marks.set(entry, entry.block.kind === 'byline' ? [] : mentions);
      hasNewMentions = true;
      loop.wake();
    },
  });
  let isRead = false;
  const pace = createPaintPace({
    window,
    signal,
    paintNext: () => marks.paintNext(),
    isReadWhole: () => isRead && annotator.isIdle,
    wake: () => loop.wake(),
  });
  const loop = createIdleLoop({
    window,
    signal,
    step: () => {
      if (pace.paintNext()) return true;
      isRead = !reader.step();
      return !isRead;
    },
    slice: () => {
      annotator.flush();
      tellCount();
    },
  });
  const card = createPageCard({
    window,
    signal,
    calls,
    address,
    choices,
    isVisible: () => isVisible,
    text,
    whereAbouts,
    index: () => marks.index,
    shadowRoots: () => watcher.shadowRoots,
    pageDate: () => pageDate,
    around: () => annotator.around,
    onShown: (mention) => {
      lastVisited = mention;
      showRange(mention.range);
    },
  });
  const tellCount = () => {
    if (!hasNewMentions) return;
    hasNewMentions = false;
    const count = countFound(marks.all()).filter(({ kind }) => kind === 'actor').length;
    if (count === actors) return;
    actors = count;
    // The badge is a nicety: a background that is gone has none.
    calls.countActors({ count }).catch(() => undefined);
  };
  let isVisible = true;
  let isKeyHeld = false;
  const showMarks = () => painter.setVisible(isVisible && (isKeyHeld || choices.density !== 'key'));
  showMarks();
  if (choices.density === 'key') {
    watchKey({
      window,
      signal,
      key: choices.modifier,
      onChange: (isHeld) => {
        isKeyHeld = isHeld;
        showMarks();
      },
    });
  }
  let isStale = false;
  const refresh = () => {
    // Nothing runs in a tab that nobody sees.
    isStale = document.visibilityState === 'hidden';
    if (!isStale) void again();
  };
  document.addEventListener('visibilitychange', () => isStale && refresh(), { signal });
  const readDate = async () => {
    const clues = readDateClues(document, window.location.href);
    pageDate = (await calls.choosePageDate(clues).catch(() => null)) ?? undefined;
  };
  const again = async () => {
    await readDate();
    if (signal.aborted) return;
    annotator.startPage();
    annotator.flush();
  };
  const visit = (
    mentions: readonly LiveMention[],
    last: LiveMention | undefined,
    way: { readonly direction: 'next' | 'previous'; readonly isEntered: boolean | undefined },
  ): LiveMention | undefined => {
    const viewport = viewportOf(window);
    const live = chooseStep({ document, mentions, last, viewport, ...way });
    if (!live) return undefined;
    lastVisited = live;
    scrollToMention(window, live, viewport);
    return live;
  };
  watchAddress({
    window,
    signal,
    onMoved: () => {
      card.moved();
      lastVisited = undefined;
      void again();
    },
  });
  watchLook({
    window,
    signal,
    onTheme: () => {
      marks.paintAnew();
      loop.wake();
    },
    onSize: () => {
      marks.chooseAnew();
      loop.wake();
    },
  });
  signal.addEventListener('abort', () => painter.destroy());

  // Names are told apart by the page's day.
  const begin = async () => {
    await readDate();
    if (signal.aborted) return;
    reader.readAll(document.body, viewportOf(window));
    loop.wake();
  };
  void begin();

  return {
    summarise: () => {
      const notice = annotator.notice ?? (reader.isCut ? CUT_NOTICE : undefined);
      return {
        title: readTitle(document),
        found: countFound(marks.all()),
        ...(pageDate && { pageDate }),
        ...(notice !== undefined && { notice }),
      };
    },
    reveal: (ref, isEntered) =>
      visit(
        marks.all().filter(({ mention }) => mention.ref === ref),
        lastVisited?.mention.ref === ref ? lastVisited : undefined,
        { direction: 'next', isEntered },
      ) !== undefined,
    step: (direction, isEntered) => {
      const live = visit(
        marks.all().filter(({ id, isPainted }) => isPainted && marks.index.get(id) !== undefined),
        lastVisited,
        { direction, isEntered },
      );
      if (live) card.step(live);
      else card.close();
      return live !== undefined;
    },
    refresh,
    setVisible: (isWanted) => {
      isVisible = isWanted;
      if (!isVisible) card.close();
      showMarks();
    },
  };
}
