/**
 * The highlighter on one page: shows what was saved here and saves more. It is a script of its own, which the
 * background puts into a page only when it is wanted (decision 20), and it works where the marks are switched off.
 */
import type { Choices } from '../../core/choices';
import { takeQuote, type TextRange } from '../../core/highlights/quote';
import { extendToSentences } from '../../core/highlights/sentences';
import type { Ref } from '../../core/pack/refs';
import type { PageCalls } from '../../messages/calls';
import type { HighlighterCalls, NewPassage } from '../../messages/highlight-calls';
import type { Caller, Handlers } from '../../messages/wire';
import type { CardAddress } from '../card-frame';
import type { Box } from '../hit-test';
import { readLang } from '../page-facts';
import { shownRange } from '../shown-range';
import { watchAddress } from '../watch-address';
import { createButtons } from './buttons';
import { createNoteFrame } from './note-frame';
import { createPagePassages, ignoreEnd } from './page-passages';
import { readCanonicalUrl, readPageRecord } from './page-record';
import { listenToPassages } from './listen';
import { boxesOfStretch, offsetsOf, stretchesIn, type WholeText } from './whole-text';

/** Text on each side of a passage in which names are looked for, in UTF-16 units. */
const LOOKED_AROUND = 60_000;

/** What the two buttons say, in the reader's language. */
export interface HighlighterWords {
  readonly save: string;
  readonly count: (count: number) => string;
}

/** Starts at once; when the signal is aborted nothing of it is left. */
export function startHighlighter(options: {
  readonly window: Window & typeof globalThis;
  readonly calls: Pick<
    Caller<PageCalls>,
    'listPassages' | 'addHighlight' | 'choosePageDate' | 'expectCard'
  >;
  readonly address: CardAddress;
  readonly choices: Choices;
  readonly words: HighlighterWords;
  /** Backstory is switched on here, so that a button may come up unasked. */
  readonly isOn: boolean;
  readonly signal: AbortSignal;
}): Handlers<HighlighterCalls, unknown> {
  const { window, calls, address, choices, words, isOn, signal } = options;
  const { document } = window;
  let lastRevealed: string | undefined;

  const passages = createPagePassages({
    window,
    signal,
    isOwn: (node) => node === buttons.element || notes.isAt(node),
    onPlaced: () => buttons.showCount(passages.placedIds().length),
  });
  const notes = createNoteFrame({
    window,
    address,
    choices,
    calls,
    // The popup lists what is here, and opens its notes in a tab.
    onRefused: () => {},
  });
  const buttons = createButtons({
    window,
    words,
    onSave: () => void saveAndSay(() => saveSelection(false)),
    onNext: () => {
      const ids = passages.placedIds();
      const next = ids[(ids.indexOf(lastRevealed ?? '') + 1) % ids.length];
      if (next !== undefined) void reveal(next, true).catch(ignoreEnd);
    },
  });
  const boxOf = (id: string): Box | undefined =>
    passages.painter.get(id)?.stretches.flatMap((one) => boxesOfStretch(document, one))[0];

  async function refresh(): Promise<void> {
    const canonicalUrl = readCanonicalUrl(document);
    const { href: url } = window.location;
    const list = await calls.listPassages({
      url,
      ...(canonicalUrl !== undefined && { canonicalUrl }),
    });
    await passages.set(list);
  }

  async function openNote(id: string, how: { isNew: boolean; hasFocus: boolean }): Promise<void> {
    const painted = passages.painter.get(id);
    const first = painted?.stretches[0];
    const placed = passages.get(id);
    if (!painted || !first || !placed || placed.placement.how === 'unplaced') return;
    const whole = await passages.read();
    const { placement } = placed;
    const place = takeQuote(whole.text, placement) ?? null;
    const longer = takeQuote(
      whole.text,
      extendToSentences(whole.text, placement, readLang(document)),
    );
    notes.open({
      message: {
        type: 'note',
        id,
        ...how,
        changed: painted.isChanged ? place : null,
        whole: longer && place && longer.quote.exact !== place.quote.exact ? longer : null,
      },
      node: first.block.element,
      box: () => boxOf(id),
    });
  }

  function say(what: 'nothing-selected' | 'failed', reason = ''): void {
    const { clientWidth, clientHeight } = document.documentElement;
    const box = { left: clientWidth / 3, top: clientHeight / 4, width: 0, height: 0 };
    const message = { type: 'say', what, reason } as const;
    notes.open({ message, node: document.documentElement, box: () => box });
  }

  async function save(whole: WholeText, range: TextRange, refs: readonly Ref[]): Promise<string> {
    const taken = takeQuote(whole.text, range);
    if (!taken) throw new Error('nothing to save');
    const { id } = await calls.addHighlight({
      ...taken,
      ...describe(whole, taken.position),
      page: await readPageRecord(window, calls),
      refs,
    });
    await refresh();
    return id;
  }

  async function saveSelection(hasFocus: boolean): Promise<void> {
    const selection = window.getSelection();
    const range =
      selection && selection.rangeCount > 0 && !selection.isCollapsed
        ? selection.getRangeAt(0).cloneRange()
        : undefined;
    buttons.offerSave(undefined);
    const whole = range && (await passages.read());
    const offsets = whole && offsetsOf(whole, range);
    if (!offsets || whole.text.slice(offsets.start, offsets.end).trim() === '') {
      return say('nothing-selected');
    }
    try {
      const id = await save(whole, offsets, []);
      // What is saved is painted; the selection would lie over it.
      selection?.removeAllRanges();
      await openNote(id, { isNew: true, hasFocus });
    } catch (error) {
      ignoreEnd(error);
    }
  }

  async function saveAndSay(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (signal.aborted) return;
      say('failed', error instanceof Error ? error.message : String(error));
    }
  }

  async function reveal(id: string, hasFocus: boolean): Promise<void> {
    const element = passages.painter.get(id)?.stretches[0]?.block.element;
    if (!element) return;
    lastRevealed = id;
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const box = boxOf(id);
    // In an element higher than the window its middle is not where the passage is.
    if (box && (box.top < 0 || box.top + box.height > window.innerHeight)) {
      window.scrollBy({ top: box.top - window.innerHeight / 3, behavior: 'instant' });
    }
    await openNote(id, { isNew: false, hasFocus });
  }

  listenToPassages({
    window,
    signal,
    painter: passages.painter,
    dwellMs: choices.dwellMs,
    isNoted: (id) => passages.get(id)?.passage.isNoted ?? false,
    isOwn: (target) => notes.isAt(target) || target === buttons.element,
    onOpen: (id) => void openNote(id, { isNew: false, hasFocus: false }).catch(ignoreEnd),
    onElsewhere: () => notes.close(),
    onMoved: () => notes.place(),
    onSelection: (box) => {
      if (isOn && choices.saveButton === 'shown') buttons.offerSave(box);
    },
  });
  watchAddress({
    window,
    signal,
    onMoved: () => {
      notes.close();
      void refresh().catch(() => undefined);
    },
  });
  signal.addEventListener('abort', () => {
    notes.destroy();
    buttons.destroy();
  });
  // A background that is gone has nothing to show; the next change asks again.
  void refresh().catch(() => undefined);

  return {
    saveSelection: ({ hasFocus }) => saveAndSay(() => saveSelection(hasFocus)),
    async saveShown({ refs }) {
      const shown = shownRange();
      if (!shown?.startContainer.isConnected || !shown.endContainer.isConnected) {
        throw new Error('The name is not on the page any more. Select the passage and save that.');
      }
      const range = document.createRange();
      range.setStart(shown.startContainer, shown.startOffset);
      range.setEnd(shown.endContainer, shown.endOffset);
      const whole = await passages.read();
      const offsets = offsetsOf(whole, range);
      if (!offsets) throw new Error('The passage cannot be read. Select it and save that.');
      return {
        id: await save(whole, extendToSentences(whole.text, offsets, readLang(document)), refs),
      };
    },
    async readSelection() {
      const selection = window.getSelection();
      if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
      const range = selection.getRangeAt(0).cloneRange();
      const whole = await passages.read();
      const offsets = offsetsOf(whole, range);
      return (offsets && takeQuote(whole.text, offsets)) ?? null;
    },
    summariseHighlights() {
      const canonicalUrl = readCanonicalUrl(document);
      return {
        url: window.location.href,
        ...(canonicalUrl !== undefined && { canonicalUrl }),
        placed: passages.summary(),
      };
    },
    revealHighlight: ({ id }) => reveal(id, true),
    refreshHighlights: () => refresh(),
  };
}

/** The passage's blocks and those around it, in which names are looked for, and its language where it has its own. */
function describe(
  whole: WholeText,
  { start, end }: TextRange,
): Pick<NewPassage, 'blocks' | 'at' | 'lang'> {
  const blocks = whole.blocks.flatMap(({ start: from, block: { text, kind } }, id) =>
    from + text.length > start - LOOKED_AROUND &&
    from < end + LOOKED_AROUND &&
    text.length < LOOKED_AROUND
      ? [{ id, text, kind }]
      : [],
  );
  const known = new Set(blocks.map(({ id }) => id));
  const stretches = stretchesIn(whole, { start, end });
  const own = stretches[0]?.block.element.closest('[lang]');
  const lang = own && own !== own.ownerDocument.documentElement ? own.getAttribute('lang') : null;
  return {
    blocks,
    at: stretches.flatMap((one) =>
      known.has(one.id) ? [{ id: one.id, start: one.start, end: one.end }] : [],
    ),
    ...(lang && { lang }),
  };
}
