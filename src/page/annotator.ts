/**
 * Tells the background what is on the page and brings back what it found. One message is under way at a time;
 * what changes meanwhile goes with the next. The background may be killed at any moment: it then knows nothing
 * of this page and is told everything again.
 *
 *   waiting ── put, order ──▶ ok            mentions of these blocks
 *      ▲                  ├─▶ unknown-page  all again
 *      └── back-off ◀─────┴─▶ not-ready, no answer
 */
import type { PageAddress } from '../core/mentions/link/overrides';
import type { PageAround } from '../core/facts/material';
import type { Mention } from '../core/mentions/mention';
import type { PageDate } from '../core/time/page-date';
import type { PageBlock, PageCalls, PageMarks } from '../messages/calls';
import type { Caller } from '../messages/wire';
import type { PageText, PageTextBlock } from './page-text';
import { randomKey } from './random-key';

/** Text in one message, in UTF-16 units: about 256 KB. */
export const MAX_BATCH_TEXT = 128 * 1024;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 60_000;
/** A background that forgets the page again and again is asked less often. */
const FORGIVEN_LOSSES = 2;

const NO_ANSWER = 'Backstory does not answer. Reload the page to try again.';

export interface Annotator {
  added(entry: PageTextBlock): void;
  dropped(entry: PageTextBlock): void;
  /** Another page from now on: everything is told again under a new number. */
  startPage(): void;
  /** Sends what is waiting, unless a message is under way. */
  flush(): void;
  /** True where no block waits to be told, or for its answer. */
  readonly isIdle: boolean;
  /** Why marks are missing, as a sentence for the reader. */
  readonly notice: string | undefined;
  /** What the whole page names, as far as it was told. */
  readonly around: PageAround | undefined;
}

/** Makes the teller of one page. Adding and dropping only waits; nothing is sent before `flush`. */
export function createAnnotator(options: {
  readonly window: Window;
  readonly signal: AbortSignal;
  readonly calls: Pick<Caller<PageCalls>, 'annotate'>;
  readonly text: PageText;
  readonly describe: () => {
    readonly lang: string;
    readonly pageDate: PageDate | undefined;
    readonly address: PageAddress;
  };
  /** The mentions of a block, in place of those it had. */
  readonly onMentions: (entry: PageTextBlock, mentions: readonly Mention[]) => void;
}): Annotator {
  const { window, signal, calls, text, describe, onMentions } = options;
  let page = randomKey();
  let waiting = new Set<number>();
  let told = new Set<number>();
  let hasNewOrder = false;
  /** What the background remembers of this page, by name; undefined until it was told something. */
  let memory: string | undefined;
  let isSending = false;
  let isResting = false;
  let failures = 0;
  let losses = 0;
  let retry = 0;
  let notice: string | undefined;
  let around: PageAround | undefined;

  const tellAll = () => {
    waiting = new Set(text.order());
    told = new Set();
    hasNewOrder = true;
    memory = undefined;
  };
  const takeBatch = (): PageBlock[] => {
    const put: PageBlock[] = [];
    let size = 0;
    for (const id of waiting) {
      const entry = text.get(id);
      if (!entry) continue;
      const { text: value, kind } = entry.block;
      if (put.length > 0 && size + value.length > MAX_BATCH_TEXT) break;
      size += value.length;
      put.push({ id, text: value, kind });
    }
    for (const { id } of put) waiting.delete(id);
    return put;
  };
  const send = async () => {
    const put = takeBatch();
    for (const { id } of put) told.add(id);
    const order = hasNewOrder || put.length > 0 ? text.order().filter((id) => told.has(id)) : null;
    hasNewOrder = false;
    const asked = page;
    const { lang, pageDate, address } = describe();
    let marks: PageMarks | undefined;
    try {
      marks = await calls.annotate({
        page,
        lang,
        address,
        put,
        ...(memory !== undefined && { memory }),
        ...(pageDate && { pageDate }),
        ...(order && { order }),
      });
    } catch {
      marks = undefined;
    }
    if (signal.aborted || asked !== page) return;
    if (marks?.status === 'ok') {
      failures = 0;
      losses = 0;
      notice = undefined;
      memory = marks.memory;
      around = marks.around;
      apply(put, marks.blocks);
    } else if (marks?.status === 'unknown-page' && ++losses <= FORGIVEN_LOSSES) {
      tellAll();
    } else {
      notice = marks?.status === 'not-ready' ? marks.reason : NO_ANSWER;
      tellAll();
      failures += 1;
    }
  };
  const apply = (
    put: readonly PageBlock[],
    blocks: Extract<PageMarks, { status: 'ok' }>['blocks'],
  ) => {
    const named = new Map(blocks.map(({ id, mentions }) => [id, mentions]));
    for (const { id } of put) if (!named.has(id)) named.set(id, []);
    for (const [id, mentions] of named) {
      const entry = text.get(id);
      if (entry) onMentions(entry, mentions);
    }
  };
  const flush = () => {
    if (isSending || isResting || signal.aborted || (waiting.size === 0 && !hasNewOrder)) return;
    // An empty page has nothing to tell until it was told something.
    if (waiting.size === 0 && told.size === 0) return;
    isSending = true;
    void send().finally(() => {
      isSending = false;
      if (failures === 0) flush();
      else waitAndRetry();
    });
  };
  const waitAndRetry = () => {
    isResting = true;
    const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
    retry = window.setTimeout(() => {
      isResting = false;
      flush();
    }, wait);
  };
  signal.addEventListener('abort', () => window.clearTimeout(retry));

  return {
    added({ id }) {
      waiting.add(id);
    },
    dropped({ id }) {
      waiting.delete(id);
      if (told.delete(id)) hasNewOrder = true;
    },
    startPage() {
      page = randomKey();
      failures = 0;
      losses = 0;
      window.clearTimeout(retry);
      isResting = false;
      tellAll();
    },
    flush,
    get isIdle() {
      return !isSending && waiting.size === 0;
    },
    get notice() {
      return notice;
    },
    get around() {
      return around;
    },
  };
}
