/**
 * Pages that change under the marks, one row each. For every row, with highlights and with wrapped text:
 *   no exception in the page · at each frame only names are marked · the page's DOM ends as it does without us ·
 *   what is new is marked once the page is quiet
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHighlightPainter } from '../../src/page/highlight-painter';
import { startPageLife } from '../../src/page/page-life';
import type { Painter } from '../../src/page/painter';
import { createWrapPainter } from '../../src/page/wrap-painter';
import { createDeafCard } from './fake-card';
import { EVERY_MENTION, createFakeBackground, NAMES, paintedTexts, until } from './page-fixture';

/** A page: how it begins, and what it does to itself at each step. */
interface ChangingPage {
  readonly html: string;
  readonly steps: number;
  readonly step: (place: HTMLElement, step: number) => void;
  /** Where text is wrapped the page's own text nodes are cut, and what it does to those it held is not the same. */
  readonly isOnlyForHighlights?: true;
}

const PEOPLE = ['Anna Example', 'Port Sample', 'Harbour Summit'] as const;
const nameAt = (at: number) => PEOPLE[at % PEOPLE.length] as string;
const child = (tag: string, text: string) =>
  Object.assign(document.createElement(tag), { textContent: text });
const firstText = (root: Node): Text => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  return walker.nextNode() as Text;
};

const PAGES: Readonly<Record<string, ChangingPage>> = {
  'infinite scroll': {
    html: '<main><p>Anna Example</p></main>',
    steps: 8,
    step: ({ firstElementChild: main }, step) => {
      for (let row = 0; row < 20; row++)
        main?.append(child('p', `Row ${step}.${row}: ${nameAt(row)}`));
    },
  },
  'live blog that prepends': {
    html: '<main><p>Anna Example</p></main>',
    steps: 12,
    step: ({ firstElementChild: main }, step) =>
      main?.prepend(child('p', `At minute ${step} ${nameAt(step)} spoke`)),
  },
  'text edited in place': {
    html: '<main><p>Anna Example</p><p>Two</p></main>',
    steps: 10,
    step: ({ firstElementChild: main }, step) => {
      const text = firstText(main?.firstElementChild as Element);
      if (step % 2) text.insertData(0, 'So ');
      else text.data = `Then ${nameAt(step)} left`;
    },
    isOnlyForHighlights: true,
  },
  'client-side navigation by history': {
    html: '<main><p>Anna Example</p></main>',
    steps: 4,
    step: (place, step) => {
      history.pushState(null, '', `?following=${step}`);
      place.replaceChildren(child('main', `Story ${step} of ${nameAt(step)}`));
    },
  },
  'client-side navigation by the Navigation API': {
    html: '<main><p>Anna Example</p></main>',
    steps: 4,
    step: (place, step) => {
      navigation.addEventListener(
        'navigate',
        (event) =>
          event.intercept({
            handler: async () =>
              place.replaceChildren(child('main', `Story ${step} of ${nameAt(step)}`)),
          }),
        { once: true },
      );
      void navigation.navigate(`?intercepted=${step}`);
    },
  },
  'virtualised list': {
    html: `<main>${Array.from({ length: 10 }, (_, row) => `<p>Row ${row}: ${nameAt(row)}</p>`).join('')}</main>`,
    steps: 12,
    // Rows that leave at the top are filled anew and come back below.
    step: ({ firstElementChild: main }, step) => {
      const row = main?.firstElementChild as Element;
      row.textContent = `Row ${10 + step}: ${nameAt(step)}`;
      main?.append(row);
    },
  },
  'translation by the browser': {
    html: '<main><p>Anna Example spoke</p><p>In Port Sample nothing happened</p></main>',
    steps: 2,
    step: ({ firstElementChild: main }, step) => {
      document.documentElement.classList.add('translated-ltr');
      const walker = document.createTreeWalker(main as Element, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const [at, text] of texts.entries()) {
        const inner = child('font', `${nameAt(at + step)} hat gesprochen`);
        const outer = document.createElement('font');
        outer.append(inner);
        text.replaceWith(outer);
      }
    },
    isOnlyForHighlights: true,
  },
  'content-visibility: auto': {
    html: `<main>${Array.from({ length: 20 }, (_, row) => `<section style="content-visibility:auto;contain-intrinsic-size:1px 400px"><p>Part ${row}: ${nameAt(row)}</p></section>`).join('')}</main>`,
    steps: 6,
    step: (place, step) => {
      place.querySelectorAll('section')[step * 3]?.scrollIntoView({ behavior: 'instant' });
      place.firstElementChild?.append(child('p', `Late ${step}: ${nameAt(step)}`));
    },
  },
};

const ANY_NAME = new RegExp(NAMES.map(([name]) => name).join('|'), 'g');
const PAINTERS: Readonly<Record<string, () => Painter>> = {
  highlights: () => createHighlightPainter(window),
  'wrapped text': () => createWrapPainter(window),
};

let running: AbortController;
const errors: string[] = [];
const onError = (event: ErrorEvent) => void errors.push(event.message);
const address = location.href;

beforeEach(() => {
  running = new AbortController();
  errors.length = 0;
  addEventListener('error', onError);
});

afterEach(() => {
  running.abort();
  removeEventListener('error', onError);
  history.replaceState(null, '', address);
  document.documentElement.classList.remove('translated-ltr');
  document.body.replaceChildren();
});

function open({ html }: ChangingPage): HTMLElement {
  const place = document.createElement('section');
  place.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  document.body.append(place);
  return place;
}

const markedIn = (place: HTMLElement, painter: Painter) =>
  painter.isInDom
    ? [...place.querySelectorAll('span')].map(({ textContent }) => textContent)
    : paintedTexts();
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const plain = (text: string | null) => (text ?? '').match(ANY_NAME) ?? [];

async function runAlone(page: ChangingPage): Promise<string> {
  const place = open(page);
  for (let step = 0; step < page.steps; step++) {
    page.step(place, step);
    await frame();
  }
  await frame();
  const { innerHTML } = place;
  place.remove();
  history.replaceState(null, '', address);
  document.documentElement.classList.remove('translated-ltr');
  return innerHTML;
}

describe.each(Object.entries(PAINTERS))('with %s', (_name, createPainter) => {
  const isInDom = createPainter().isInDom;
  const rows = Object.entries(PAGES).filter(([, page]) => !(isInDom && page.isOnlyForHighlights));

  test.each(rows)(
    '%s: never a stale mark, the page as without us, what is new marked',
    async (_page, page) => {
      const expected = await runAlone(page);
      const place = open(page);
      const painter = createPainter();
      startPageLife({
        window,
        calls: createFakeBackground(),
        address: createDeafCard(),
        choices: EVERY_MENTION,
        signal: running.signal,
        painter,
      });
      await until('names are marked', () => markedIn(place, painter).length > 0);
      const stale: string[] = [];
      let frames = 0;
      const look = () => {
        frames++;
        for (const text of markedIn(place, painter))
          if (!PEOPLE.some((name) => name === text)) stale.push(`frame ${frames}: "${text}"`);
        if (!running.signal.aborted) requestAnimationFrame(look);
      };
      look();
      for (let step = 0; step < page.steps; step++) {
        page.step(place, step);
        await frame();
        // Now and then there is time to mark, so that marks are really in the way.
        if (step % 3 === 2) await new Promise((resolve) => setTimeout(resolve, 400));
      }
      await until('all that is there is marked', () => {
        const names = plain(place.textContent);
        return markedIn(place, painter).toSorted().join() === names.toSorted().join();
      });
      expect(stale).toEqual([]);
      expect(frames).toBeGreaterThan(page.steps);
      expect(errors).toEqual([]);
      running.abort();
      expect(place.innerHTML).toBe(expected);
    },
  );
});

test('in a tab that nobody sees nothing is read or told; seen again, it goes on', async () => {
  let visibility: DocumentVisibilityState = 'hidden';
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => visibility,
  });
  try {
    const place = open({ html: '<p>Anna Example</p>', steps: 0, step: () => {} });
    const background = createFakeBackground();
    startPageLife({
      window,
      calls: background,
      address: createDeafCard(),
      choices: EVERY_MENTION,
      signal: running.signal,
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    place.append(child('p', 'Port Sample'));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(background.updates).toEqual([]);
    visibility = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    await until('all is marked', () => paintedTexts().join() === 'Anna Example,Port Sample');
  } finally {
    Reflect.deleteProperty(document, 'visibilityState');
  }
});
