import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/ui/library/library.css';
import { BrowsePage } from '../../src/ui/library/BrowsePage';
import { Facets } from '../../src/ui/library/Facets';
import { Together } from '../../src/ui/library/Together';
import { mostRows } from '../../src/ui/use-window-rows';
import { VirtualTable } from '../../src/ui/library/VirtualTable';
import { WaitingPage } from '../../src/ui/library/Waiting';
import { find, ignore, settle, show } from './view-fixture';

const MANY = 100_000;
let events: string[] = [];
beforeEach(async () => {
  events = [];
  await page.viewport(1000, 700);
  window.scrollTo(0, 0);
});

function openTable(count = MANY): HTMLElement {
  return show(
    <BrowsePage title="Ships" query="" onQuery={ignore}>
      <VirtualTable
        label="Ships"
        columns={[
          {
            key: 'title',
            title: 'Name',
            leastRem: 10,
            most: '1fr',
            isSortable: true,
            cell: (at: number) => `Ship ${at}`,
          },
          { key: 'facts', title: 'Facts', leastRem: 5, most: '5rem', cell: (at: number) => at % 7 },
        ]}
        count={count}
        rowAt={(index) => index}
        sort={{ key: 'title', isDescending: true }}
        onSort={(key) => events.push(`sort ${key}`)}
        onOpen={(index) => events.push(`open ${index}`)}
        onCopy={(index) => events.push(`copy ${index}`)}
        rowRem={{ wide: 3, narrow: 6 }}
      />
    </BrowsePage>,
  );
}
const rowsOf = (root: HTMLElement) => [
  ...root.querySelectorAll<HTMLElement>('.table-body [role="row"]'),
];
const isInSight = (row: Element | null) => {
  const box = row?.getBoundingClientRect();
  return box !== undefined && box.top >= -1 && box.bottom <= window.innerHeight + 1;
};

describe('a table of a hundred thousand rows', () => {
  it('says how long it is and how it is ordered, and holds only what is near', async () => {
    const root = openTable();
    await settle();
    const grid = find(root, '[role="grid"]');
    expect(grid.getAttribute('aria-rowcount')).toBe(String(MANY + 1));
    expect(find(root, '[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    expect(rowsOf(root).length).toBeGreaterThan(10);
    expect(rowsOf(root).length).toBeLessThan(60);
    find(root, '.table-head button').click();
    expect(events).toEqual(['sort title']);
  });

  it('stays small wherever it is scrolled to, to its very end', async () => {
    const root = openTable();
    await settle();
    for (const share of [0.1, 0.5, 0.93, 1]) {
      window.scrollTo(0, document.documentElement.scrollHeight * share);
      await settle();
      await settle();
      expect(rowsOf(root).length).toBeLessThan(60);
      expect(rowsOf(root).some(isInSight), String(share)).toBe(true);
    }
    expect(rowsOf(root).at(-1)?.textContent).toContain(`Ship ${MANY - 1}`);
    expect(isInSight(rowsOf(root).at(-1) ?? null)).toBe(true);
  });

  it('is walked by the keyboard, opened and copied', async () => {
    const root = openTable();
    await settle();
    rowsOf(root)[0]?.focus();
    const step = async (key: string) => {
      await userEvent.keyboard(key);
      await settle();
      expect(isInSight(document.activeElement), key).toBe(true);
      return Number(document.activeElement?.getAttribute('aria-rowindex')) - 2;
    };
    expect(await step('{ArrowDown}')).toBe(1);
    const afterPage = await step('{PageDown}');
    expect(afterPage).toBeGreaterThan(5);
    expect(await step('{PageUp}')).toBe(1);
    expect(await step('{End}')).toBe(MANY - 1);
    expect(await step('{ArrowDown}')).toBe(MANY - 1);
    expect(await step('{ArrowUp}')).toBe(MANY - 2);
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Control>}c{/Control}');
    expect(events).toEqual([`open ${MANY - 2}`, `copy ${MANY - 2}`]);
    expect(await step('{Home}')).toBe(0);
    expect(rowsOf(root).filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('keeps the row that has the focus when it is scrolled away', async () => {
    const root = openTable();
    await settle();
    rowsOf(root)[3]?.focus();
    await settle();
    window.scrollTo(0, 100_000);
    await settle();
    await settle();
    expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('5');
  });

  it('is printed as its first rows, one below the other, with a word on the others', async () => {
    const root = openTable();
    await settle();
    window.dispatchEvent(new Event('beforeprint'));
    expect(rowsOf(root)).toHaveLength(500);
    expect(root.textContent).toContain('The first 500 of 100,000.');
    window.dispatchEvent(new Event('afterprint'));
    expect(rowsOf(root).length).toBeLessThan(60);
  });

  it('has no serious or critical finding by axe', async () => {
    const root = openTable();
    await settle();
    const { violations } = await axe.run(root);
    expect(
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ).toEqual([]);
  });
});

describe('a table without room for its columns', () => {
  it('stacks each row and is no wider than the window', async () => {
    await page.viewport(240, 600);
    const root = openTable();
    await settle();
    await settle();
    expect(find(root, '[role="grid"]').classList.contains('stacked')).toBe(true);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(240);
    await page.viewport(1000, 700);
    await settle();
    await settle();
    expect(find(root, '[role="grid"]').classList.contains('stacked')).toBe(false);
  });
});

describe('the tallest list', () => {
  it('fits the browser: its element is as tall as it asks to be', () => {
    const root = show(<div class="tall" />);
    const height = mostRows(72, window.devicePixelRatio) * 72;
    expect(height).toBeGreaterThanOrEqual(MANY * 72);
    const tall = find(root, '.tall');
    tall.style.height = `${height}px`;
    expect(tall.getBoundingClientRect().height).toBe(height);
  });

  it('says how much is left out where it must be cut', async () => {
    const root = openTable(5_000_000);
    await settle();
    expect(root.textContent).toMatch(/The first [\d,]+ of 5,000,000 are listed/u);
  });
});

describe('filters', () => {
  const values = Array.from({ length: 12 }, (_, at) => ({
    value: `v${at}`,
    title: `Value ${at}`,
    count: 20 - at,
    isChosen: at === 10,
  }));

  it('show counts, what is chosen, and the rest by a press', async () => {
    const root = show(
      <Facets
        facets={[{ key: 'kind', title: 'Kind', values, more: 3 }]}
        onToggle={(key, value) => events.push(`${key} ${value}`)}
        onClear={() => events.push('clear')}
      />,
    );
    expect(root.querySelectorAll('input')).toHaveLength(8);
    expect(root.querySelectorAll('input:checked')).toHaveLength(1);
    expect(find(root, 'summary').textContent).toBe('Filters (1 chosen)');
    find(root, 'label').click();
    find(root, '.link').click();
    await settle();
    expect(root.querySelectorAll('input')).toHaveLength(12);
    expect(root.textContent).toContain('and 3 others');
    find(root, '.plain').click();
    expect(events).toEqual(['kind v0', 'clear']);
  });
});

describe('who appears with whom', () => {
  it('is a table, and a picture of the same when it is asked for', async () => {
    const root = show(
      <Together
        name="Ada Brandt"
        view={{
          all: [
            { name: 'Port Amber', ref: 'p/amber', facts: 4 },
            { name: 'Bea Holm', ref: 'p/bea', facts: 2 },
          ],
          pairs: [{ one: 0, other: 1, facts: 1 }],
          drawn: 2,
        }}
      />,
    );
    const cells = [...root.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['Port Amber', '4', 'Bea Holm 1'],
      ['Bea Holm', '2', 'Port Amber 1'],
    ]);
    expect(root.querySelector('svg')).toBeNull();
    find(root, 'button').click();
    await expect.poll(() => root.querySelectorAll('svg text').length).toBe(3);
    expect(root.querySelectorAll('line')).toHaveLength(3);
    expect(find(root, 'svg a').getAttribute('href')).toBe('#/actors/p/amber');
  });
});

describe('nothing to show', () => {
  it.each([
    [{ status: 'loading' }, 'Reading the packs'],
    [{ status: 'empty' }, 'close and open the browser.'],
    [{ status: 'failed', reason: 'Storage is full.' }, 'Storage is full.'],
    [{ status: 'missing', ref: 'p/x' }, 'No installed pack has p/x'],
  ] as const)('%j says why and what to do', (waiting, said) => {
    const root = show(
      <WaitingPage
        address={{ view: 'actor', ref: 'p/x' }}
        title="Actors"
        waiting={waiting}
        onRetry={() => events.push('retry')}
      />,
    );
    expect(root.textContent).toContain(said);
    root.querySelector('button')?.click();
    expect(events).toEqual(waiting.status === 'failed' ? ['retry'] : []);
  });
});
