import { DEFAULT_CHOICES } from '../../src/core/choices';
import { describe, expect, test } from 'vitest';
import {
  MOST_TEXT_PER_UPDATE,
  pageGuards,
  screenGuards,
} from '../../src/messages/background-guards';
import { tabGuards } from '../../src/messages/guards';

const update = {
  page: 'p1',
  lang: 'en',
  put: [{ id: 1, text: 'A name.', kind: 'text' }],
  order: [1],
};
const RULE_OUT = {
  ref: 'pack/ada',
  spelling: 'ada',
  text: 'Ada',
  name: 'Ada Brock',
  where: { kind: 'everywhere' },
};
const ID = '00000000-0000-4000-8000-000000000001';
const all = { ...pageGuards, ...screenGuards, ...tabGuards };

describe('calls that fit get through', () => {
  const cases: Array<[keyof typeof all, unknown]> = [
    ['readPageSettings', { url: 'https://news.example/' }],
    ['annotate', update],
    ['annotate', { ...update, pageDate: { date: '2024-06-20', from: 'meta' } }],
    [
      'choosePageDate',
      { jsonLd: ['{}'], metas: [['date', '2024']], times: ['2024'], url: 'https://a.example/' },
    ],
    ['countActors', { count: 0 }],
    ['expectCard', { key: 'c4f3b6c0-0000-4000-8000-000000000000' }],
    ['showInPanel', { ref: 'pack/ada', context: { alongside: ['ben'], pageDate: '2024-06-20' } }],
    ['readCard', { ref: 'pack/ada-brock' }],
    ['search', { query: '', limit: 20, locales: ['en'], page: ['a/b'] }],
    ['readNames', { refs: ['pack/ada', 'pack/ben'] }],
    ['readStoreState', null],
    ['setRunMode', { run: 'chosen' }],
    ['annotate', { ...update, address: { url: 'https://news.example/a', site: 'news.example' } }],
    ['setSiteOn', { place: 'localhost:8080', isOn: false }],
    ['setSiteOn', { place: 'news.example/sport/', isOn: null }],
    ['setSiteOn', { place: '*', isOn: true }],
    ['importSites', { sites: { 'news.example': 'off', '*': 'on' }, leftOut: { '*': ['harbour'] } }],
    ['setLeftOut', { place: 'news.example', packs: ['harbour'] }],
    ['setLeftOut', { place: '*', packs: null }],
    ['choose', { density: 'every' }],
    ['choose', {}],
    ['resetChoice', { name: 'dwellMs' }],
    ['applyChoices', DEFAULT_CHOICES],
    ['toggleMarks', null],
    ['toggleMarks', { isVisible: false }],
    ['readState', null],
    ['ruleOut', RULE_OUT],
    ['ruleOut', { ...RULE_OUT, where: { kind: 'page', url: 'https://news.example/a' } }],
    ['takeBack', { id: 'n1' }],
    ['readPanel', { tabId: 3 }],
    ['summarisePage', null],
    ['revealMention', { ref: 'pack/ada' }],
    ['stepMention', { direction: 'previous' }],
    ['listHighlightPart', { after: null }],
    ['listHighlightPart', { after: ID }],
    ['editHighlights', { ids: [ID], edit: { note: 'n', addTags: ['a b'], removeTags: ['c'] } }],
    ['saveHighlights', { highlights: [{ id: ID }] }],
    ['deleteHighlights', { ids: [] }],
    ['setOn', { isOn: true }],
  ];
  test.each(cases)('%s %j', (call, params) => {
    expect(all[call](params)).toBe(true);
  });
});

describe('calls that do not fit are stopped', () => {
  const cases: Array<[keyof typeof all, unknown]> = [
    ['annotate', { ...update, put: [{ id: -1, text: '', kind: 'text' }] }],
    ['annotate', { ...update, put: [{ id: 1, text: 7, kind: 'text' }] }],
    ['annotate', { ...update, put: [{ id: 1, text: '', kind: 'script' }] }],
    ['annotate', { ...update, order: ['1'] }],
    ['annotate', { ...update, pageDate: { date: 'yesterday', from: 'meta' } }],
    [
      'annotate',
      { ...update, put: [{ id: 1, text: 'x'.repeat(MOST_TEXT_PER_UPDATE + 1), kind: 'text' }] },
    ],
    ['choosePageDate', { jsonLd: ['x'.repeat(1_000_001)], metas: [], times: [], url: '' }],
    ['choosePageDate', { jsonLd: [], metas: [], times: Array(101).fill(''), url: '' }],
    ['countActors', { count: Number.NaN }],
    ['expectCard', { key: 'short' }],
    ['showInPanel', { ref: 'ada', context: { alongside: [] } }],
    ['readCard', { ref: '../ada' }],
    ['readCard', { ref: 'pack/<b>' }],
    ['readCard', null],
    ['readNames', { refs: ['ada'] }],
    ['search', { query: 'a', limit: 100_000 }],
    ['setRunMode', { run: 'always' }],
    ['setSiteOn', { place: 'a/b', isOn: true }],
    ['setSiteOn', { place: 'a b', isOn: true }],
    ['importSites', { sites: { 'news.example': 'perhaps' }, leftOut: {} }],
    ['setLeftOut', { place: 'a b', packs: [] }],
    ['choose', { density: 'dense' }],
    ['choose', { colour: 'red' }],
    ['resetChoice', { name: 'sites' }],
    ['applyChoices', { ...DEFAULT_CHOICES, dwellMs: 0 }],
    ['applyChoices', {}],
    ['ruleOut', { ...RULE_OUT, where: { kind: 'site' } }],
    ['ruleOut', { ...RULE_OUT, ref: 'ada' }],
    ['stepMention', { direction: 'up' }],
    ['setOn', { isOn: 'yes' }],
    ['setOn', null],
    ['toggleMarks', { isVisible: 'no' }],
    ['revealMention', {}],
    ['listHighlightPart', { after: 'x' }],
    ['editHighlights', { ids: [ID], edit: { page: {} } }],
    ['editHighlights', { ids: [ID], edit: { addTags: ['a;b'] } }],
    ['editHighlights', { ids: [ID], edit: { colour: 'red' } }],
    ['saveHighlights', { highlights: [{ id: 7 }] }],
    ['deleteHighlights', { ids: ['1'] }],
  ];
  test.each(cases)('%s %#', (call, params) => {
    expect(all[call](params)).toBe(false);
  });
});
