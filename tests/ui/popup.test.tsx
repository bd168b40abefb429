import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { composeCard } from '../../src/core/facts/compose-card';
import type { SearchHit } from '../../src/core/search/describe';
import { parseQuery } from '../../src/core/search/parse-query';
import { Popup, type PopupActions, type PopupState } from '../../src/ui/popup/Popup';
import type { TabView } from '../../src/ui/popup/popup-view';
import { fact, material } from '../core/facts/sample-material';
import { makeAnswer, makeHit } from './search-fixture';
import { find, findInput, settle, show } from './view-fixture';

const TAB: TabView = { host: 'news.example', site: 'on', run: 'everywhere', places: [] };
const BASE: PopupState = {
  tab: TAB,
  page: {
    found: [
      { ref: 'ferries/brandt', kind: 'actor', text: 'Ada Brandt', count: 7 },
      { ref: 'ferries/ev-opening', kind: 'event', text: 'the opening', count: 1 },
    ],
  },
  wasPageAsked: true,
  store: {
    status: 'ready',
    packs: [
      {
        id: 'ferries',
        title: 'Ferries',
        version: '1.2.0',
        actors: 44,
        events: 1,
        facts: 58,
        dates: '2018/2021',
      },
    ],
  },
  answer: makeAnswer(''),
  recent: { isKept: true, queries: ['brandt 2021'] },
  heads: [
    {
      linked: [{ open: 'ferries/lisse', title: 'Lisse', kind: 'place', date: null }],
      newest: [{ open: 'ferries/lisse', title: 'It sank.', kind: 'fact', date: '2021' }],
    },
  ],
  opened: null,
  notice: null,
};
const HITS = [makeHit('Ada'), makeHit('Adam'), makeHit('Adrian')];

let events: string[] = [];
beforeEach(() => {
  events = [];
});
const log = (name: string) => (value?: string | boolean) => {
  events.push(value === undefined ? name : `${name} ${value}`);
};
const ACTIONS: PopupActions = {
  onQuery: log('query'),
  onReveal: log('reveal'),
  onOpen: log('open'),
  onBack: log('back'),
  onSwitch: log('switch'),
  onTurnOnHere: log('turn on'),
  onShowOnce: log('once'),
  onOpenWelcome: log('welcome'),
  onSwitchPlace: (place, isOn) => events.push(`place ${place} ${isOn}`),
  onOpenSettings: () => events.push('settings'),
  onChoose: ({ title }) => log('choose')(title),
  onOpenTab: ({ title }) => log('tab')(title),
  onOpenLibrary: ({ view }) => log('library')(view),
  onCopy: ({ title }) => log('copy')(title),
  onClearRecent: log('clear recent'),
  onKeepRecent: log('keep recent'),
};
const showPopup = (change: Partial<PopupState> = {}) =>
  show(<Popup state={{ ...BASE, ...change }} actions={ACTIONS} locale="en-GB" />);

describe('this page in the popup', () => {
  it('lists what the page names with counts; a click goes there, a second button opens the facts', () => {
    const root = showPopup();
    const names = [...root.querySelectorAll<HTMLElement>('.found-name')];
    expect(names.map(({ innerText }) => innerText.replaceAll(/\s+/gu, ' '))).toEqual([
      'Go to Ada Brandt on the page, named 7 times 7×',
      'Go to the opening on the page, named once 1×',
    ]);
    names[0]?.click();
    find(root, '[aria-label="Facts about the opening"]').click();
    expect(events).toEqual(['reveal ferries/brandt', 'open ferries/ev-opening']);
  });

  it.each<[string, Partial<PopupState>, string, string[]]>([
    ['nobody known', { page: { found: [] } }, 'know nobody and nothing', []],
    ['a notice of the page', { page: { found: [], notice: 'Too long.' } }, 'Too long.', []],
    [
      'a page opened before',
      { page: null },
      'was open before Backstory could read it',
      ['Show on this page once'],
    ],
    [
      'nothing chosen yet',
      { page: null, tab: { ...TAB, site: 'not-allowed', run: null } },
      'not chosen yet',
      ['Choose where it may run', 'Show on this page once'],
    ],
    [
      'another site than the chosen',
      { page: null, tab: { ...TAB, site: 'not-allowed', run: 'chosen' } },
      'does not run on news.example',
      ['Turn on for news.example', 'Show on this page once'],
    ],
    [
      'a permission taken away',
      { page: null, tab: { ...TAB, site: 'not-allowed', run: 'everywhere' } },
      'has not granted',
      ['Turn on for news.example', 'Show on this page once'],
    ],
    [
      'running by click only',
      { page: null, tab: { ...TAB, site: 'not-allowed', run: 'clicked' } },
      'only where you click',
      ['Show on this page once'],
    ],
    [
      'a site that is off',
      { page: null, tab: { ...TAB, site: 'off' } },
      'is off on news.example',
      ['Show on this page once'],
    ],
    [
      'a page of the browser',
      { page: null, tab: { host: null, site: 'forbidden', run: 'everywhere', places: [] } },
      'lets no extension work',
      [],
    ],
  ])('with %s says so and offers what can be done', (_, change, text, buttons) => {
    const root = showPopup(change);
    expect(root.innerText).toContain(text);
    expect(
      [...root.querySelectorAll<HTMLElement>('.actions button')].map((button) => button.innerText),
    ).toEqual(buttons);
  });

  it('does not say that a page is silent before it was asked', () => {
    expect(showPopup({ page: null, wasPageAsked: false }).innerText).not.toContain('was open');
  });

  it.each<TabView>([
    { ...TAB, site: 'not-allowed', run: 'clicked' },
    { ...TAB, host: null, site: 'forbidden' },
  ])('shows what a page names that answers, without a note: %j', (tab) => {
    const root = showPopup({ tab });
    expect(root.querySelector('.site-note')).toBeNull();
    expect(root.querySelectorAll('.found')).toHaveLength(2);
  });

  it.each([
    ['on', 'true', 'switch false'],
    ['off', 'false', 'switch true'],
  ] as const)('has a switch that is %s and turns to the other side', (site, checked, event) => {
    const root = showPopup({ tab: { ...TAB, site } });
    const toggle = find(root, '[role="switch"]');
    expect(toggle.getAttribute('aria-checked')).toBe(checked);
    expect(toggle.getAttribute('aria-label')).toBe('Backstory on news.example');
    toggle.click();
    expect(events).toEqual([event]);
  });

  it('names the installed packs, or why they cannot be read', () => {
    expect(find(showPopup(), '.popup-footer').innerText).toContain('44 actors, 1 event, 58 facts');
    expect(showPopup({ store: { status: 'installing' } }).innerText).toContain('being made ready');
    const failed = showPopup({ store: { status: 'failed', reason: 'The disk is full.' } });
    expect(failed.innerText).toContain('The disk is full.');
  });
});

describe('the search box', () => {
  const Searching = ({ hits }: { readonly hits: readonly SearchHit[] }) => {
    const [query, setQuery] = useState('');
    const answer = makeAnswer(query, { hits: query === '' ? null : hits });
    const onQuery = (next: string) => {
      events.push(`query ${next}`);
      setQuery(next);
    };
    return <Popup state={{ ...BASE, answer }} actions={{ ...ACTIONS, onQuery }} locale="en-GB" />;
  };
  const activeText = (input: HTMLElement) =>
    document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.innerText;

  it('has the caret when the popup opens', async () => {
    const root = showPopup();
    await settle();
    expect(document.activeElement).toBe(find(root, 'input'));
  });

  it('is walked with arrow keys around the ends, and Enter opens the chosen answer', async () => {
    const root = show(<Searching hits={HITS} />);
    const input = findInput(root, 'input');
    await userEvent.type(input, 'ad');
    await settle();
    expect(events).toEqual(['query a', 'query ad']);
    expect(input.getAttribute('aria-expanded')).toBe('true');
    expect(activeText(input)).toContain('Ada');
    await userEvent.keyboard('{ArrowDown}');
    expect(activeText(input)).toContain('Adam');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(activeText(input)).toContain('Adrian');
    expect(find(root, '[aria-selected="true"]').innerText).toContain('Adrian');
    await userEvent.keyboard('{Enter}');
    expect(events.at(-1)).toBe('choose Adrian');
  });

  it('gives way to this page again when Escape empties it', async () => {
    const root = show(<Searching hits={HITS} />);
    await userEvent.type(find(root, 'input'), 'ad');
    await settle();
    expect(root.querySelector('.finds')).toBeNull();
    await userEvent.keyboard('{Escape}');
    await settle();
    expect(findInput(root, 'input').value).toBe('');
    expect(root.querySelector('.finds')).not.toBeNull();
  });

  it('opens what is clicked and keeps the caret', async () => {
    const root = show(<Searching hits={HITS} />);
    await userEvent.type(find(root, 'input'), 'ad');
    await settle();
    await userEvent.click(root.querySelectorAll<HTMLElement>('[role="option"]')[1] ?? root);
    expect(events.at(-1)).toBe('choose Adam');
    expect(document.activeElement).toBe(find(root, 'input'));
  });

  it('marks what matched so that it can be read in forced colours', async () => {
    const matched = [{ field: 'name', start: 4, end: 7 }];
    const root = showPopup({
      answer: makeAnswer('x', { hits: [makeHit('The Ada', { matched })] }),
    });
    const features = (value: string) => ({ features: [{ name: 'forced-colors', value }] });
    await cdp().send('Emulation.setEmulatedMedia', features('active'));
    const { color, backgroundColor } = getComputedStyle(find(root, 'mark'));
    await cdp().send('Emulation.setEmulatedMedia', features('none'));
    expect(backgroundColor).not.toMatch(/^rgba/u);
    expect(color).not.toBe(backgroundColor);
  });

  it('marks what matched, and leaves out ranges that do not fit', () => {
    const matched = [
      { field: 'name', start: 4, end: 7 },
      { field: 'name', start: 5, end: 6 },
      { field: 'name', start: 8, end: 99 },
      { field: 'aliases[0].text', start: 0, end: 3 },
    ];
    const detail = { field: 'aliases[0].text', text: 'Perla' };
    const answer = makeAnswer('x', { hits: [makeHit('The Ada', { matched, detail })] });
    const root = showPopup({ answer });
    expect([...root.querySelectorAll('mark')].map(({ innerText }) => innerText)).toEqual([
      'Ada',
      'Per',
    ]);
    expect(find(root, '.hit-title').innerText).toBe('The Ada');
  });

  it('says of an answer what it is, its date and the alias that matched', () => {
    const hits = [
      makeHit('Ada', { detail: { field: 'aliases[0].text', text: 'Ада' } }),
      makeHit('The quay opened.', {
        kind: 'fact',
        docKind: 'claim',
        date: '2021-05',
        said: ['Port Office', 'Courier'],
        source: 'Log of the port',
        about: ['Ada Brandt'],
      }),
    ];
    const root = showPopup({ answer: makeAnswer('a', { hits }) });
    const details = [...root.querySelectorAll<HTMLElement>('.hit-detail')];
    expect(details.map(({ innerText }) => innerText)).toEqual([
      'Person · Ада',
      'May 2021 · Claim · Port Office → Courier · Log of the port · about Ada Brandt',
    ]);
  });

  it('groups answers, facts by date, and begins with the best', async () => {
    const hits = [
      makeHit('Best.', { kind: 'fact', date: '2019' }),
      makeHit('Ada'),
      makeHit('Newer.', { kind: 'fact', date: '2021' }),
    ];
    const root = showPopup({ answer: makeAnswer('a', { hits }) });
    await settle();
    const groups = [...root.querySelectorAll<HTMLElement>('[role="group"]')].filter((group) =>
      group.querySelector('[role="option"]'),
    );
    const titles = groups.map((group) =>
      [...group.querySelectorAll<HTMLElement>('.hits-heading, .hit-title')].map(
        ({ innerText }) => innerText,
      ),
    );
    expect(titles).toEqual([
      ['Facts', 'Newer.', 'Best.'],
      ['Names', 'Ada'],
    ]);
    expect(find(root, '[aria-selected="true"]').innerText).toContain('Best.');
  });

  it('shows filters as chips that are taken away and added by a click', () => {
    const query = 'quay kind:claim';
    const hits = [
      makeHit('One.', { kind: 'fact', date: '2019' }),
      makeHit('Two.', { kind: 'fact', date: '2021' }),
    ];
    const { parts } = parseQuery(query);
    const root = showPopup({ answer: makeAnswer(query, { hits, parts }) });
    find(root, '[aria-label="Remove the filter kind:claim"]').click();
    find(root, '[aria-label="Narrow to"] button').click();
    expect(events).toEqual(['query quay ', 'query quay kind:claim 2019']);
  });

  it('offers to go to the name on the page and to copy a fact', async () => {
    const sank = makeHit('It sank.', { kind: 'fact', open: 'ferries/brandt', date: '2021' });
    const root = showPopup({ answer: makeAnswer('sank', { hits: [sank] }) });
    await settle();
    const buttons = [...root.querySelectorAll<HTMLElement>('.hit-actions button')];
    for (const button of buttons) button.click();
    expect(events).toEqual([
      'choose It sank.',
      'tab It sank.',
      'reveal ferries/brandt',
      'copy It sank.',
    ]);
    find(root, 'input').focus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(events.at(-1)).toBe('tab It sank.');
  });

  it('shows recent searches and what the packs have before anything is asked', () => {
    const root = showPopup();
    const chips = [
      ...root.querySelectorAll<HTMLElement>('.chip, .newest-fact, .recent-choices button'),
    ];
    for (const chip of chips) chip.click();
    expect(events).toEqual([
      'query brandt 2021',
      'clear recent',
      'keep recent false',
      'open ferries/lisse',
      'open ferries/lisse',
    ]);
    expect(root.innerText).toContain('covers 2018–2021');
    const off = showPopup({ recent: { isKept: false, queries: [] } });
    find(off, '.recent-choices button').click();
    expect(events.at(-1)).toBe('keep recent true');
  });

  it('says what was searched where nothing was found', () => {
    const root = showPopup({
      answer: makeAnswer('<b>zz</b>', {
        hits: [],
        nearest: [{ ref: 'ferries/lisse', name: 'Lisse' }],
      }),
    });
    const text = find(root, '.search-status').innerText;
    expect(text).toContain('Nothing found for “<b>zz</b>”.');
    expect(text).toContain('Ferries (2018–2021)');
    find(root, '.nearest button').click();
    expect(events).toEqual(['open ferries/lisse']);
  });

  it('says that the search did not answer', () => {
    const root = showPopup({ answer: makeAnswer('ada', { hasFailed: true }) });
    expect(root.innerText).toContain('The search did not answer.');
  });
});

describe('facts in the popup', () => {
  const opened: PopupState['opened'] = {
    ref: 'ferries/brandt',
    card: {
      status: 'ready',
      view: composeCard(material([fact('a', '2020')]), { alongside: [] }),
    },
  };

  it('stand in place of everything else, with a way back that has the focus', async () => {
    const root = showPopup({ opened });
    await settle();
    expect(find(root, 'h1').innerText).toBe('Ada Brandt');
    expect(root.querySelector('input')).toBeNull();
    expect(document.activeElement?.textContent).toContain('Back');
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Escape}');
    expect(events).toEqual(['back', 'back']);
  });
});

describe('the places of a page', () => {
  const places = [
    { place: 'news.example/sport/', isOn: false },
    { place: 'news.example', isOn: true },
    { place: '*', isOn: true },
  ];

  it('have a switch each', () => {
    const root = showPopup({ tab: { ...TAB, places } });
    find(root, '.places summary').click();
    const switches = [...root.querySelectorAll<HTMLElement>('.places [role="switch"]')];
    expect(switches.map((one) => [one.innerText, one.getAttribute('aria-checked')])).toEqual([
      ['news.example/sport/', 'false'],
      ['news.example', 'true'],
      ['Everywhere', 'true'],
    ]);
    switches[0]?.click();
    switches[2]?.click();
    expect(events).toEqual(['place news.example/sport/ true', 'place * false']);
  });

  it.each([null, 'clicked'] as const)('are not offered where it runs as "%s"', (run) => {
    expect(showPopup({ tab: { ...TAB, run, places } }).querySelector('.places')).toBeNull();
  });
});
