import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CHOICE_VALUES, DEFAULT_CHOICES, type Choices } from '../../src/core/choices';
import { settings as strings } from '../../src/ui/settings-strings';
import { SettingsPage } from '../../src/ui/settings/SettingsPage';
import type { SettingsState } from '../../src/ui/settings/settings-view';
import { find, findInput, settle, show } from './view-fixture';

let events: string[] = [];
beforeEach(() => {
  events = [];
});

function open(change: Partial<SettingsState> = {}): HTMLElement {
  const log = (text: string) => events.push(text);
  return show(
    <SettingsPage
      state={{
        choices: DEFAULT_CHOICES,
        chosen: new Set(),
        sites: {},
        packs: [{ id: 'harbour', title: 'The harbour' }],
        leftOut: {},
        notThese: [],
        notice: null,
        ...change,
      }}
      actions={{
        onChoose: (choice) => log(`choose ${JSON.stringify(choice)}`),
        onReset: (name) => log(`reset ${name}`),
        onSwitch: (place, isOn) => log(`switch ${place} ${isOn}`),
        onLeaveOut: (place, ids) => log(`leave out ${place} ${JSON.stringify(ids)}`),
        onAddPlace: (place) => log(`add ${place}`),
        onExport: () => log('export'),
        onImport: ({ name }) => log(`import ${name}`),
        onTakeBack: (id) => log(`take back ${id}`),
      }}
      locale="en-GB"
      preview={null}
    />,
  );
}
const button = (root: HTMLElement, label: string) => find(root, `[aria-label="${label}"]`);

describe('a choice', () => {
  it('shows what holds, and another one is made by keyboard', async () => {
    const root = open();
    const radios = [...root.querySelectorAll<HTMLInputElement>('.choice input')];
    expect(radios.filter(({ checked }) => checked)).toHaveLength(7);
    radios[0]?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(events).toEqual(['choose {"density":"every"}']);
  });

  it('of many values is a menu', async () => {
    const root = open();
    const menu = find(root, 'select');
    await userEvent.selectOptions(menu, 'ko');
    expect(events).toEqual(['choose {"dateLanguage":"ko"}']);
  });

  it('that was made can be taken back, each for itself; a default cannot', () => {
    const root = open({
      choices: { ...DEFAULT_CHOICES, dwellMs: 600 },
      chosen: new Set(['dwellMs']),
    });
    const resets = [...root.querySelectorAll<HTMLElement>('.choice .link')];
    expect(resets).toHaveLength(1);
    resets[0]?.click();
    expect(events).toEqual(['reset dwellMs']);
  });

  it('has a name for each value', () => {
    for (const [name, values] of Object.entries(CHOICE_VALUES)) {
      const texts = values.map((value) => strings.valueName(name as keyof Choices, value));
      expect(new Set(texts).size, name).toBe(values.length);
      // A value without a name is shown as it is.
      for (const [at, text] of texts.entries()) expect(text).not.toBe(String(values[at]));
    }
  });
});

describe('the list of sites', () => {
  it('has a switch and a way to forget for each place', () => {
    const root = open({ sites: { 'b.example': 'on', '*': 'off', 'a.example/x/': 'off' } });
    expect([...root.querySelectorAll('.rows .row-name')].map((row) => row.textContent)).toEqual([
      'Everywhere',
      'a.example/x/',
      'b.example',
    ]);
    button(root, 'Backstory on b.example').click();
    button(root, 'Backstory on Everywhere').click();
    button(root, 'Forget a.example/x/').click();
    expect(events).toEqual(['switch b.example false', 'switch * true', 'switch a.example/x/ null']);
  });

  it('is exported, and imported from a file', async () => {
    const root = open({ sites: { 'b.example': 'on' } });
    const [exporting] = root.querySelectorAll<HTMLElement>('.buttons button');
    exporting?.click();
    const input = findInput(root, 'input[type="file"]');
    await userEvent.upload(input, new File(['{}'], 'sites.json'));
    await settle();
    expect(events).toEqual(['export', 'import sites.json']);
  });
});

it('what was ruled out is listed, the last first, and undone', () => {
  const one = {
    id: '1',
    ref: 'p/lind',
    spelling: 'lind',
    text: 'Lind',
    name: 'Ann Lind',
    since: '2026-01-02',
    where: { kind: 'site', site: 'paper.example' },
  } as const;
  const root = open({
    notThese: [one, { ...one, id: '2', text: 'Berg', where: { kind: 'everywhere' } }],
  });
  const rows = [...root.querySelectorAll<HTMLElement>('.rows .row-name')];
  expect(rows.map((row) => row.innerText)).toEqual([
    'Berg is not Ann Lind, anywhere (said on 2 January 2026)',
    'Lind is not Ann Lind, on paper.example (said on 2 January 2026)',
  ]);
  button(root, 'Undo: “Lind” is not Ann Lind').click();
  expect(events).toEqual(['take back 1']);
});

it('says what was done', () => {
  expect(find(open({ notice: 'Two places.' }), '[role="status"]').innerText).toBe('Two places.');
});

describe('packs in use', () => {
  const PACKS = [
    { id: 'harbour', title: 'The harbour' },
    { id: 'league', title: 'The league' },
  ];
  const section = (root: HTMLElement) => find(root, 'section[aria-labelledby="packs-in-use"]');
  const group = (root: HTMLElement, place: string) => {
    const all = [...section(root).querySelectorAll('fieldset')];
    const found = all.find((one) => one.querySelector('legend')?.textContent === place);
    if (!found) throw new Error(`no group ${place}`);
    return found;
  };
  const boxes = (root: HTMLElement, place: string) => [
    ...group(root, place).querySelectorAll('input'),
  ];

  it('is one line where there is nothing to choose, and nothing while the packs are not known', () => {
    expect(section(open()).children).toHaveLength(2);
    expect(section(open({ packs: null })).children).toHaveLength(1);
  });

  it('are ticked everywhere and for each place, and taken back one by one', async () => {
    const root = open({ packs: PACKS, leftOut: { 'a.example': ['league'] } });
    expect(boxes(root, 'Everywhere').map(({ checked }) => checked)).toEqual([true, true]);
    expect(boxes(root, 'a.example').map(({ checked }) => checked)).toEqual([true, false]);
    expect(group(root, 'Everywhere').querySelector('button')).toBeNull();
    await userEvent.click(boxes(root, 'a.example')[1] as HTMLElement);
    await userEvent.click(boxes(root, 'Everywhere')[0] as HTMLElement);
    await userEvent.click(button(root, 'Back to the default: a.example'));
    expect(events).toEqual([
      'leave out a.example []',
      'leave out * ["harbour"]',
      'leave out a.example null',
    ]);
  });

  it('stay as they were chosen for a place when only one pack is left', () => {
    const root = open({ leftOut: { 'a.example': ['harbour'] } });
    expect(boxes(root, 'a.example').map(({ checked }) => checked)).toEqual([false]);
  });

  it.each(['', 'two words', 'a.example/x', '/sport/', 'https://'])(
    'are chosen for places only, not for “%s”',
    async (text) => {
      const root = open({ packs: PACKS });
      const place = find(root, '.add-place input');
      if (text) await userEvent.type(place, text);
      await userEvent.click(find(root, '.add-place button'));
      await settle();
      expect(find(root, '.add-place [role="alert"]').textContent).toContain('That is no site.');
      expect(events).toEqual([]);
    },
  );

  it.each([
    ['A.example', 'a.example'],
    ['localhost:8080', 'localhost:8080'],
    ['https://A.example/Sport/', 'a.example/Sport/'],
    ['новини.example', 'xn--b1amarcd.example'],
  ])('are chosen for a place as addresses write it: %s', async (text, place) => {
    const root = open({ packs: PACKS });
    await userEvent.fill(find(root, '.add-place input'), text);
    await userEvent.click(find(root, '.add-place button'));
    expect(events).toEqual([`add ${place}`]);
  });
});
