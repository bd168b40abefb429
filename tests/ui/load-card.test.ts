import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardMaterial } from '../../src/core/facts/material';
import {
  createCardLoader,
  SLOW_AFTER_MS,
  type CardSource,
  type CardWish,
} from '../../src/ui/card/load-card';
import type { CardState } from '../../src/ui/card/card-state';
import type { StoreView } from '../../src/ui/popup/popup-view';
import { fact, material } from '../core/facts/sample-material';

const WISH: CardWish = { ref: 'ferries/brandt', context: { alongside: [] } };
const MATERIAL = material([fact('a', '2020')]);

/** A source whose answers the test gives when it likes. */
function createSource(store: StoreView | Error = { status: 'ready', packs: [] }) {
  const waiting: PromiseWithResolvers<CardMaterial | null>[] = [];
  let stamp: string | null | Error = MATERIAL.stamp;
  const source: CardSource = {
    readCard: () => {
      const reply = Promise.withResolvers<CardMaterial | null>();
      waiting.push(reply);
      return reply.promise;
    },
    readCardStamp: async () => {
      if (stamp instanceof Error) throw stamp;
      return stamp;
    },
    readStoreState: () => (store instanceof Error ? Promise.reject(store) : Promise.resolve(store)),
  };
  return {
    source,
    answer: (at: number, reply: CardMaterial | null) => waiting[at]?.resolve(reply),
    fail: (at: number) => waiting[at]?.reject(new Error('gone')),
    setStamp: (now: string | null | Error) => (stamp = now),
    reads: () => waiting.length,
  };
}

function collect() {
  const states: CardState[] = [];
  const statuses = () => states.map(({ status }) => status);
  return { onState: (state: CardState) => states.push(state), states, statuses };
}
const passMs = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the card loader', () => {
  it('says nothing of a wait that is over at once', async () => {
    const { source, answer } = createSource();
    const { onState, statuses } = collect();
    createCardLoader(source).load(WISH, onState);
    await passMs(SLOW_AFTER_MS - 1);
    answer(0, MATERIAL);
    await passMs(1_000);
    expect(statuses()).toEqual(['blank', 'ready']);
  });

  it.each<[StoreView | Error, string[]]>([
    [{ status: 'ready', packs: [] }, ['blank', 'loading', 'ready']],
    [{ status: 'installing' }, ['blank', 'loading', 'installing', 'ready']],
    [new Error('gone'), ['blank', 'loading', 'ready']],
  ])('explains a long wait by the store: %j', async (store, expected) => {
    const { source, answer } = createSource(store);
    const { onState, statuses } = collect();
    createCardLoader(source).load(WISH, onState);
    await passMs(SLOW_AFTER_MS);
    answer(0, MATERIAL);
    await passMs(0);
    expect(statuses()).toEqual(expected);
  });

  it('reopens what it remembers at once, and reads it again only where the pack is another', async () => {
    const { source, answer, setStamp, reads } = createSource();
    const loader = createCardLoader(source);
    loader.load(WISH, () => {});
    answer(0, MATERIAL);
    await passMs(0);
    const again = collect();
    loader.load(WISH, again.onState);
    expect(again.statuses()).toEqual(['ready']);
    await passMs(1_000);
    expect(again.statuses()).toEqual(['ready']);
    expect(reads()).toBe(1);
    setStamp('ferries-2');
    const third = collect();
    loader.load(WISH, third.onState);
    await passMs(0);
    expect(reads()).toBe(2);
    answer(1, { ...MATERIAL, stamp: 'ferries-2' });
    await passMs(0);
    expect(third.statuses()).toEqual(['ready', 'ready']);
  });

  it('drops the answer to what is no longer wanted', async () => {
    const { source, answer } = createSource();
    const loader = createCardLoader(source);
    const first = collect();
    const second = collect();
    loader.load(WISH, first.onState);
    loader.load({ ...WISH, ref: 'ferries/reyk' }, second.onState);
    answer(1, MATERIAL);
    answer(0, MATERIAL);
    await passMs(1_000);
    expect(first.statuses()).toEqual(['blank']);
    expect(second.statuses()).toEqual(['blank', 'ready']);
  });

  it('tells nothing after it was stopped', async () => {
    const { source, answer } = createSource();
    const { onState, statuses } = collect();
    const stop = createCardLoader(source).load(WISH, onState);
    stop();
    answer(0, MATERIAL);
    await passMs(1_000);
    expect(statuses()).toEqual(['blank']);
  });

  it('says that no pack has the name, and forgets it', async () => {
    const { source, answer, setStamp } = createSource();
    const loader = createCardLoader(source);
    loader.load(WISH, () => {});
    answer(0, MATERIAL);
    await passMs(0);
    setStamp(null);
    const gone = collect();
    loader.load(WISH, gone.onState);
    await passMs(0);
    answer(1, null);
    await passMs(0);
    expect(gone.statuses()).toEqual(['ready', 'missing']);
    const after = collect();
    loader.load(WISH, after.onState);
    expect(after.statuses()).toEqual(['blank']);
  });

  it.each<[StoreView | Error, CardState]>([
    [
      { status: 'failed', reason: 'The disk is full.' },
      { status: 'failed', reason: 'The disk is full.' },
    ],
    [{ status: 'ready', packs: [] }, { status: 'error' }],
    [new Error('gone'), { status: 'error' }],
  ])('says why it failed, by the store: %j', async (store, expected) => {
    const { source, fail } = createSource(store);
    const { onState, states } = collect();
    createCardLoader(source).load(WISH, onState);
    fail(0);
    await passMs(0);
    expect(states.at(-1)).toEqual(expected);
  });

  it('keeps what it remembers where the check fails', async () => {
    const { source, answer, setStamp } = createSource();
    const loader = createCardLoader(source);
    loader.load(WISH, () => {});
    answer(0, MATERIAL);
    await passMs(0);
    setStamp(new Error('gone'));
    const again = collect();
    loader.load(WISH, again.onState);
    await passMs(1_000);
    expect(again.statuses()).toEqual(['ready']);
  });
});
