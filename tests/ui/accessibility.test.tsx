import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { composeCard } from '../../src/core/facts/compose-card';
import { Card } from '../../src/ui/card/Card';
import type { CardTools } from '../../src/ui/card/card-tools';
import type { Layer } from '../../src/ui/card/card-trail';
import { Panel } from '../../src/ui/panel/Panel';
import { Popup, type PopupActions, type PopupState } from '../../src/ui/popup/Popup';
import { DEFAULT_CHOICES } from '../../src/core/choices';
import { MarkPreview } from '../../src/ui/settings/MarkPreview';
import { SettingsPage } from '../../src/ui/settings/SettingsPage';
import { Welcome } from '../../src/ui/welcome/Welcome';
import { fact, material } from '../core/facts/sample-material';
import { parseQuery } from '../../src/core/search/parse-query';
import { makeAnswer, makeHit } from './search-fixture';
import { ignore, oneLayer, settle, show } from './view-fixture';

const FACTS = [
  fact('a', '2021-03', { modality: 'claim', certainty: 'disputed', conflictsWith: ['b'] }),
  fact('b', '2021-04', { participants: [{ actor: 'brandt' }, { actor: 'lisse' }] }),
  ...Array.from({ length: 6 }, (_, at) => fact(`c${at}`, `20${22 + at}`, { passages: ['p2'] })),
];
const CARD = {
  status: 'ready',
  view: composeCard(material(FACTS), { alongside: ['lisse'], pageDate: '2021-05-04' }),
  pageDate: { date: '2021-05-04', from: 'time' },
} as const;
const ACTIONS: PopupActions = {
  onQuery: ignore,
  onReveal: ignore,
  onOpen: ignore,
  onBack: ignore,
  onSwitch: ignore,
  onTurnOnHere: ignore,
  onShowOnce: ignore,
  onOpenWelcome: ignore,
  onSwitchPlace: ignore,
  onOpenSettings: ignore,
  onChoose: ignore,
  onOpenTab: ignore,
  onOpenLibrary: ignore,
  onCopy: ignore,
  onClearRecent: ignore,
  onKeepRecent: ignore,
};
const POPUP: PopupState = {
  tab: {
    host: 'news.example',
    site: 'on',
    run: 'everywhere',
    places: [{ place: 'news.example', isOn: true }],
  },
  page: { found: [{ ref: 'ferries/brandt', kind: 'actor', text: 'Ada Brandt', count: 2 }] },
  wasPageAsked: true,
  store: {
    status: 'ready',
    packs: [
      {
        id: 'p',
        title: 'Ferries',
        version: '1.0.0',
        actors: 1,
        events: 1,
        facts: 1,
        dates: '2021',
      },
    ],
  },
  answer: makeAnswer(''),
  recent: { isKept: true, queries: ['ada', 'quay 2021'] },
  heads: [
    {
      linked: [{ open: 'p/a', title: 'Ada', kind: 'person', date: null }],
      newest: [{ open: 'p/a', title: 'Ada came.', kind: 'fact', date: '2021' }],
    },
  ],
  opened: null,
  notice: 'Nothing has changed.',
};
const hits = [
  makeHit('Ada came.', { kind: 'fact', docKind: 'quote', date: '2021', said: ['Ada'] }),
  makeHit('Ada'),
];
const popup = (change: Partial<PopupState>) => (
  <Popup state={{ ...POPUP, ...change }} actions={ACTIONS} locale="en" />
);
const TOOLS: CardTools = {
  onOpen: ignore,
  onCopy: async () => {},
  libraryUrl: () => '#library',
  searchUrl: () => '#search',
};
const BELOW = { key: 0, ref: 'ferries/lisse', state: CARD } as const;
const card = (layers: readonly Layer[]) => (
  <Card
    layers={layers}
    isPinned
    isAnnounced
    locale="en"
    tools={TOOLS}
    onBack={ignore}
    onPin={ignore}
    onClose={ignore}
    onRetry={ignore}
  />
);

const SETTINGS = (
  <SettingsPage
    state={{
      choices: DEFAULT_CHOICES,
      chosen: new Set(['density']),
      sites: { 'news.example': 'off' },
      packs: [
        { id: 'harbour', title: 'The harbour' },
        { id: 'league', title: 'The league' },
      ],
      leftOut: { 'news.example': ['league'] },
      notThese: [
        {
          id: '1',
          ref: 'p/lind',
          spelling: 'lind',
          text: 'Lind',
          name: 'Ann Lind',
          since: '2026-01-02',
          where: { kind: 'everywhere' },
        },
      ],
      notice: 'One place was imported.',
    }}
    actions={{
      onChoose: ignore,
      onReset: ignore,
      onSwitch: ignore,
      onLeaveOut: ignore,
      onAddPlace: ignore,
      onExport: ignore,
      onImport: ignore,
      onTakeBack: ignore,
    }}
    locale="en"
    preview={<MarkPreview onShown={() => ignore} />}
  />
);
const SCREENS: Readonly<Record<string, ComponentChild>> = {
  card: card(oneLayer(CARD)),
  'card out of a card': card([BELOW, ...oneLayer(CARD)]),
  'card that failed': card(oneLayer({ status: 'failed', reason: 'The disk is full.' })),
  popup: popup({}),
  'popup, searching': popup({
    answer: makeAnswer('ada 2021', { hits, parts: parseQuery('ada 2021').parts }),
  }),
  'popup, finding nothing': popup({
    answer: makeAnswer('zz', { hits: [], nearest: [{ ref: 'p/a', name: 'Ada' }] }),
  }),
  'popup that keeps no searches': popup({ recent: { isKept: false, queries: [] } }),
  'popup before the choice': popup({
    page: null,
    tab: { host: 'news.example', site: 'not-allowed', run: null, places: [] },
  }),
  'popup with facts': popup({ opened: { ref: 'p/a', card: CARD } }),
  welcome: <Welcome run={null} outcome={null} sampleUrl="#" onChoose={ignore} />,
  'welcome, chosen': <Welcome run="everywhere" outcome="kept" sampleUrl="#" onChoose={ignore} />,
  settings: SETTINGS,
  'side panel': (
    <Panel layers={oneLayer(CARD)} locale="en" tools={TOOLS} onBack={ignore} onRetry={ignore} />
  ),
  'empty side panel': (
    <Panel layers={null} locale="en" tools={TOOLS} onBack={ignore} onRetry={ignore} />
  ),
};

const setScheme = (value: string) =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value }],
  });
afterEach(() => setScheme('light'));

describe.each(['light', 'dark'])('in %s, axe finds nothing', (scheme) => {
  it.each(Object.keys(SCREENS))('on the %s', async (name) => {
    await setScheme(scheme);
    const root = show(SCREENS[name]);
    for (const button of root.querySelectorAll<HTMLElement>('.disclose')) button.click();
    for (const details of root.querySelectorAll('details')) details.open = true;
    await settle();
    // The test would say nothing of dark colours if the emulation had no effect.
    expect(matchMedia('(prefers-color-scheme: dark)').matches).toBe(scheme === 'dark');
    const { violations, passes } = await axe.run(root);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  });
});
