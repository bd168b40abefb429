import { describe, expect, it } from 'vitest';
import { createCardSession } from '../../entrypoints/card/card-session';
import { awaitGreeting } from '../../entrypoints/card/greeting';
import type { FromCard, ToCard } from '../../src/messages/card-port';
import type { CardState } from '../../src/ui/card/card-state';
import type { CardWish } from '../../src/ui/card/load-card';

const showMessage = (token: number, more = {}): ToCard => ({
  type: 'show',
  token,
  ref: 'ferries/brandt',
  context: { alongside: [] },
  why: {
    text: 'Brandt',
    spelling: 'brandt',
    rule: 'strong',
    score: 1,
    others: [],
    evidence: [],
    address: {},
  },
  dateLanguage: 'browser',
  motion: 'system',
  isPinned: false,
  ...more,
});

/** A session whose loader the test speaks for. */
function start() {
  const sent: FromCard[] = [];
  const drawn: string[] = [];
  let wanted: { wish: CardWish; tell: (state: CardState) => void } | undefined;
  const session = createCardSession({
    loader: {
      load(wish, onState) {
        const mine = { wish, tell: onState };
        wanted = mine;
        return () => {
          if (wanted === mine) wanted = undefined;
        };
      },
    },
    send: (message) => sent.push(message),
    render: ({ token, layers, isPinned, isAnnounced }) => {
      const statuses = layers.map(({ state }) => state.status).join('+');
      drawn.push(
        `${token} ${statuses}${isPinned ? ' pinned' : ''}${isAnnounced ? ' announced' : ''}`,
      );
    },
    focusHeading: () => drawn.push('focus'),
  });
  return {
    session,
    sent,
    drawn,
    tell: (state: CardState) => wanted?.tell(state),
    wish: () => wanted,
  };
}

describe('the card session', () => {
  it('loads what is to be shown and draws it under its token', () => {
    const { session, drawn, tell, wish } = start();
    session.receive(showMessage(7, { isPinned: true }));
    expect(wish()?.wish.ref).toBe('ferries/brandt');
    tell({ status: 'missing' });
    expect(drawn).toEqual(['7 missing pinned']);
  });

  it('reports a height under the token that is drawn, never that of a blank card', () => {
    const { session, sent, tell } = start();
    session.receive(showMessage(1));
    tell({ status: 'blank' });
    session.resized(10);
    expect(sent).toEqual([]);
    tell({ status: 'missing' });
    session.resized(120.2);
    expect(sent).toEqual([{ type: 'sized', token: 1, height: 121 }]);
    session.receive(showMessage(2));
    tell({ status: 'blank' });
    session.resized(120);
    expect(sent).toHaveLength(1);
  });

  it('focuses the heading, but only once there is one', () => {
    const { session, drawn, tell } = start();
    session.receive(showMessage(1));
    tell({ status: 'blank' });
    session.receive({ type: 'focus' });
    expect(drawn).not.toContain('focus');
    tell({ status: 'missing' });
    expect(drawn.at(-1)).toBe('focus');
    tell({ status: 'missing' });
    expect(drawn.filter((step) => step === 'focus')).toHaveLength(1);
  });

  it('tells the page’s side of pin and close, and follows its pin', () => {
    const { session, sent, drawn, tell } = start();
    session.receive(showMessage(1));
    tell({ status: 'missing' });
    session.setPinned(true);
    session.receive({ type: 'pin', isPinned: false });
    session.close();
    expect(sent).toEqual([{ type: 'pin', isPinned: true }, { type: 'close' }]);
    expect(drawn).toEqual(['1 missing', '1 missing pinned', '1 missing']);
  });

  it('shows nothing and waits for nothing after it was hidden', () => {
    const { session, drawn, wish } = start();
    session.receive(showMessage(1));
    session.receive({ type: 'hide' });
    expect(wish()).toBeUndefined();
    expect(drawn).toEqual(['0 ']);
    session.retry();
    expect(wish()).toBeUndefined();
  });
});

describe('a card out of a card', () => {
  it('opens over the one it came from, in its company, and is held', () => {
    const { session, sent, drawn, tell, wish } = start();
    session.receive(showMessage(3, { context: { alongside: ['lisse'], pageDate: '2021-05-04' } }));
    tell({ status: 'missing' });
    session.open('ferries/reyk');
    expect(sent).toEqual([{ type: 'hold' }]);
    expect(wish()?.wish).toEqual({
      ref: 'ferries/reyk',
      context: { alongside: ['lisse', 'brandt'], pageDate: '2021-05-04' },
      pageDate: undefined,
    });
    tell({ status: 'blank' });
    tell({ status: 'error' });
    session.back();
    expect(drawn).toEqual(['3 missing', '3 missing+blank', '3 missing+error', '3 missing']);
  });

  it('keeps no company of another pack', () => {
    const { session, tell, wish } = start();
    session.receive(showMessage(1, { context: { alongside: ['lisse'] } }));
    tell({ status: 'missing' });
    session.open('other/ada');
    expect(wish()?.wish.context.alongside).toEqual([]);
  });

  it('never lies on a card of the same, and nothing lies below the first', () => {
    const { session, drawn, tell } = start();
    session.receive(showMessage(1));
    tell({ status: 'missing' });
    session.open('ferries/brandt');
    session.back();
    expect(drawn).toEqual(['1 missing']);
  });

  it('is gone when the page shows another', () => {
    const { session, drawn, tell } = start();
    session.receive(showMessage(1));
    tell({ status: 'missing' });
    session.open('ferries/reyk');
    tell({ status: 'missing' });
    session.receive(showMessage(2));
    tell({ status: 'error' });
    expect(drawn.at(-1)).toBe('2 error');
  });
});

describe('the announcement', () => {
  it('is made where the card shows without taking the focus, and not where it takes it', () => {
    const { session, drawn, tell } = start();
    session.receive(showMessage(1));
    tell({ status: 'missing' });
    session.receive({ type: 'shown' });
    expect(drawn.at(-1)).toBe('1 missing announced');
    session.receive({ type: 'focus' });
    expect(drawn).not.toContain('1 missing announced focus');
    expect(drawn.at(-2)).toBe('1 missing');
  });
});

describe('the greeting', () => {
  it('ignores messages that the page itself makes up', async () => {
    const target = new EventTarget();
    const claimed: string[] = [];
    const { port1 } = new MessageChannel();
    void awaitGreeting(target, async (key) => claimed.push(key) > 0);
    target.dispatchEvent(
      new MessageEvent('message', { data: { backstory: 'card', key: 'k' }, ports: [port1] }),
    );
    await Promise.resolve();
    expect(claimed).toEqual([]);
  });

  it('is over after a real message of the window whose key is claimed, and not before', async () => {
    const claimed: string[] = [];
    const greeting = awaitGreeting(window, async (key) => {
      claimed.push(key);
      return key === 'right';
    });
    const wrong = new MessageChannel();
    const right = new MessageChannel();
    window.postMessage({ backstory: 'other', key: 'right' }, '*', [new MessageChannel().port2]);
    window.postMessage({ backstory: 'card', key: 'right' }, '*');
    window.postMessage({ backstory: 'card', key: 'wrong' }, '*', [wrong.port2]);
    window.postMessage({ backstory: 'card', key: 'right' }, '*', [right.port2]);
    const port = await greeting;
    expect(claimed).toEqual(['wrong', 'right']);
    const heard = new Promise((resolve) => {
      right.port1.addEventListener('message', ({ data }) => resolve(data));
      right.port1.start();
    });
    port.postMessage('ready');
    expect(await heard).toBe('ready');
    window.postMessage({ backstory: 'card', key: 'late' }, '*', [new MessageChannel().port2]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(claimed).toHaveLength(2);
  });
});
