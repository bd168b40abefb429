import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { composeCard } from '../../src/core/facts/compose-card';
import type { CardContext } from '../../src/core/facts/material';
import type { Fact } from '../../src/core/pack/schema';
import { Card } from '../../src/ui/card/Card';
import type { CardState } from '../../src/ui/card/card-state';
import { fact, material } from '../core/facts/sample-material';
import { find, oneLayer, settle, show } from './view-fixture';

const PAGE: CardContext = { alongside: ['lisse'], pageDate: '2021-05-04' };
const PAGE_DATE = { date: '2021-05-04', from: 'json-ld' } as const;

let events: string[] = [];
beforeEach(() => {
  events = [];
});

function showState(
  state: CardState,
  isPinned = false,
  tools: Parameters<typeof Card>[0]['tools'] = {},
): HTMLElement {
  return show(
    <Card
      layers={oneLayer(state)}
      tools={tools}
      onBack={() => events.push('back')}
      isPinned={isPinned}
      locale="en-GB"
      onPin={(is) => events.push(`pin ${is}`)}
      onClose={() => events.push('close')}
      onRetry={() => events.push('retry')}
    />,
  );
}
const showFacts = (facts: readonly Fact[], context = PAGE) =>
  showState({
    status: 'ready',
    view: composeCard(material(facts), context),
    pageDate: context.pageDate === undefined ? undefined : PAGE_DATE,
  });
const textOf = (element: HTMLElement) => element.innerText.replaceAll(/\s+/gu, ' ');

describe('the card', () => {
  it('says who it is about, in which role on the page’s day, and where that day is from', () => {
    const text = textOf(showFacts([]));
    expect(text).toContain('Person');
    expect(text).toContain('Ada Brandt');
    expect(text).toContain('On 4 May 2021: Minister of Transport');
    expect(text).toContain('This page: 4 May 2021, from the page’s metadata.');
  });

  it('says that facts are not split where the page gives no date', () => {
    const root = showFacts([fact('a', '2020'), fact('b', '2024')], { alongside: [] });
    expect(textOf(root)).toContain('This page gives no date, so facts are not split.');
    expect([...root.querySelectorAll('h2')].map((h2) => h2.innerText)).toEqual(['Facts 2']);
  });

  it('keeps the button that copies a fact inside, however long the name of its source is', () => {
    const view = composeCard(material([fact('a', '2020')]), PAGE);
    const root = showState({ status: 'ready', view, pageDate: PAGE_DATE }, false, {
      onCopy: () => Promise.resolve(),
    });
    root.style.width = '200px';
    const copy = find(root, '.fact-foot .copy').getBoundingClientRect();
    root.style.width = '';
    expect(copy.right).toBeLessThanOrEqual(200 + root.getBoundingClientRect().left);
  });

  it('splits facts at the page’s day, with counts', () => {
    const root = showFacts([fact('a', '2020'), fact('b', '2022'), fact('c', '2023')]);
    expect([...root.querySelectorAll('h2')].map((h2) => h2.innerText)).toEqual([
      'By this article 1',
      'Since this article 2',
    ]);
  });

  it('shows of each fact the date, how it is known, the kind, who says it and the source', () => {
    const root = showFacts([
      fact('a', '2020-06', {
        date: { edtf: '2020-06', how: 'context' },
        modality: 'claim',
        certainty: 'uncertain',
        attribution: [
          { who: 'a former official', verb: 'said' },
          { who: 'wire', verb: 'reported' },
        ],
        participants: [{ actor: 'brandt' }, { actor: 'lisse' }],
      }),
    ]);
    expect(textOf(find(root, '.fact-date'))).toBe('June 2020 from context');
    expect(textOf(find(root, '.said'))).toBe(
      'Claim Uncertain a former official said, as Harbour Wire reported also names Lisse',
    );
    expect(textOf(find(root, '.source-title'))).toBe('Source: Notes on the ferry question');
  });

  it('opens a fact to its passage and closes it again, by keyboard', async () => {
    const root = showFacts([fact('a', '2020', { passages: ['p2'] })]);
    const button = find(root, '.disclose');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    button.focus();
    await userEvent.keyboard('{Enter}');
    await settle();
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const details = find(root, `#${CSS.escape(button.getAttribute('aria-controls') ?? '')}`);
    const text = textOf(details);
    expect(text).toContain('The source states this date.');
    expect(text).toContain('Caption, Coast Press, by M. Oye, published 14 March 2021');
    expect(text).toContain('characters 520–544');
    expect(text).toContain('The passage reads: On Thursday the minister');
    expect(text).toContain('SHA-256 ab12ab12ab12…');
    expect(text).toContain('outlet not named');
    await userEvent.keyboard(' ');
    await settle();
    expect(root.querySelector('.details')).toBeNull();
  });

  it('says that the pack carries only how a passage begins, or nothing of it', async () => {
    const root = showFacts([fact('a', '2020', { passages: ['p1', 'p3'] })]);
    find(root, '.disclose').click();
    await settle();
    const text = textOf(find(root, '.details'));
    expect(text).toContain('The passage begins: On Thursday the minister …');
    expect(text).toContain('The pack carries no words of this passage.');
  });

  it('keeps conflicting facts together and says that the sources differ', () => {
    const root = showFacts([
      fact('a', '2021-05-04', { conflictsWith: ['b'] }),
      fact('b', '2021-05-05'),
    ]);
    const group = find(root, '[role="group"]');
    expect(group.querySelectorAll('.fact')).toHaveLength(2);
    expect(group.innerText).toContain('The sources differ: 2 facts about the same thing');
  });

  it('holds back the rest behind one button and moves the focus into what it shows', async () => {
    const root = showFacts(Array.from({ length: 9 }, (_, at) => fact(`f${at}`, `20${10 + at}`)));
    expect(root.querySelectorAll('.fact')).toHaveLength(3);
    const more = find(root, '.more');
    expect(more.innerText).toBe('6 more');
    more.focus();
    await userEvent.keyboard('{Enter}');
    await settle();
    const shown = root.querySelectorAll('.fact');
    expect(shown).toHaveLength(9);
    expect(root.querySelector('.more')).toBeNull();
    expect(shown[3]?.contains(document.activeElement)).toBe(true);
  });

  it('names the pack, its version, who keeps it and what it covers', () => {
    const text = textOf(find(showFacts([fact('a', '2020')]), '.pack-note'));
    expect(text).toBe(
      'Ferries of the Amber coast, version 1.2.0, by The ferry desk. ' +
        'Covers 2018–2025: ferry policy, Port Amber. Beyond that, silence means nothing.',
    );
  });

  it('says that a known name has no facts', () => {
    expect(textOf(showFacts([]))).toContain('The pack knows this name but has no facts about it.');
  });

  it('reports pin and close, and shows whether it is pinned', () => {
    const root = showState({ status: 'loading' }, true);
    const pin = find(root, '[aria-label="Pin"]');
    expect(pin.getAttribute('aria-pressed')).toBe('true');
    pin.click();
    find(root, '[aria-label="Close"]').click();
    expect(events).toEqual(['pin false', 'close']);
  });

  it.each<[CardState, string]>([
    [{ status: 'loading' }, 'Reading the facts'],
    [{ status: 'installing' }, 'being made ready'],
    [{ status: 'missing' }, 'No installed pack has this name'],
    [{ status: 'failed', reason: 'The disk is full.' }, 'The disk is full.'],
    [{ status: 'error' }, 'Try again'],
  ])('says in words that it is %j', (state, text) => {
    expect(textOf(showState(state))).toContain(text);
  });

  it('shows nothing to read while it waits for a moment', () => {
    expect(textOf(showState({ status: 'blank' })).trim()).toBe('');
  });

  it('offers to try again where reading failed', () => {
    find(showState({ status: 'error' }), '.notice button').click();
    expect(events).toEqual(['retry']);
  });

  it('has a heading that can take the focus', () => {
    const heading = find(showFacts([]), 'h1');
    heading.focus();
    expect(document.activeElement).toBe(heading);
  });
});

describe('the card with hostile texts', () => {
  const HOSTILE = [
    '<script>window.pwned = 1</script>',
    '<img src=x onerror="window.pwned = 1">',
    '"><svg onload=window.pwned=1>',
    '\u202Egnp.exe\u202C',
    'javascript:window.pwned=1',
    '{{constructor.constructor("window.pwned=1")()}}',
    'W'.repeat(4_000),
  ];
  const FORBIDDEN = new Set(['SCRIPT', 'IMG', 'IFRAME', 'OBJECT', 'STYLE', 'LINK', 'FORM', 'BASE']);

  it.each(HOSTILE)('shows %s as text and nothing else', async (text) => {
    const base = material([
      fact('a', '2020', {
        statement: text,
        attribution: [{ who: text, verb: text }],
        date: { edtf: text, how: 'relative', note: text, anchor: { edtf: text, from: text } },
      }),
    ]);
    const [source] = base.sources;
    const state: CardState = {
      status: 'ready',
      pageDate: PAGE_DATE,
      view: composeCard(
        {
          ...base,
          pack: { ...base.pack, title: text, maintainer: text },
          sources: source ? [{ ...source, title: text, outlet: text, url: text }] : [],
        },
        PAGE,
      ),
    };
    const root = showState(state);
    for (const button of root.querySelectorAll<HTMLElement>('.disclose')) button.click();
    await settle();
    expect([...root.querySelectorAll('*')].filter(({ tagName }) => FORBIDDEN.has(tagName))).toEqual(
      [],
    );
    expect(root.querySelectorAll('a')).toHaveLength(0);
    expect(Reflect.get(window, 'pwned')).toBeUndefined();
    const statement = find(root, '.statement bdi');
    expect(statement.textContent).toBe(text);
    expect(getComputedStyle(statement).unicodeBidi).toBe('isolate');
    root.style.width = '300px';
    expect(root.scrollWidth).toBeLessThanOrEqual(300);
    root.style.width = '';
  });

  it('links only to web addresses, and tells the other side nothing', async () => {
    const root = showFacts([fact('a', '2020')]);
    find(root, '.disclose').click();
    await settle();
    const link = find(root, '.details a');
    expect(link.innerText).toBe('harbourwire.example');
    expect(['target', 'rel', 'referrerpolicy'].map((name) => link.getAttribute(name))).toEqual([
      '_blank',
      'noopener noreferrer',
      'no-referrer',
    ]);
  });

  it('survives five hundred facts in one conflict', async () => {
    const ids = Array.from({ length: 500 }, (_, at) => `f${at}`);
    const root = showFacts(
      ids.map((id, at) => fact(id, '2020', { conflictsWith: ids.slice(at + 1, at + 2) })),
    );
    await settle();
    expect(root.querySelectorAll('.fact')).toHaveLength(500);
  });
});

describe('the card in a narrow frame', () => {
  it.each([288, 320, 380])('never scrolls sideways at %i px', async (width) => {
    const root = showFacts([
      fact('a', '2020', { modality: 'expectation', certainty: 'uncertain' }),
    ]);
    find(root, '.disclose').click();
    await settle();
    root.style.width = `${width}px`;
    expect(root.scrollWidth).toBeLessThanOrEqual(width);
    root.style.width = '';
  });
});
