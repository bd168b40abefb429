import { afterEach, expect, test } from 'vitest';
import { createPageEyes } from '../../src/page/page-eyes';
import { readBlocks } from '../../src/page/read-blocks';
import { planSections, type Section } from '../../src/page/sections';

const eyes = createPageEyes(window);
const VIEW = { left: 0, top: 0, width: 800, height: 600 };

afterEach(() => {
  document.body.replaceChildren();
  scrollTo(0, 0);
});

function plan(root: Element): Section[] {
  const steps = planSections(root, eyes, VIEW);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function buildLongPage(): Element {
  const page = document.body.appendChild(document.createElement('main'));
  page.append('Before ');
  for (let at = 0; at < 40; at++) {
    const part = document.createElement(at % 2 ? 'section' : 'x-part');
    for (let line = 0; line < 20; line++) {
      const paragraph = document.createElement('p');
      paragraph.append(`Line ${at}.${line}`, document.createElement('br'), 'and more');
      part.append(paragraph);
    }
    page.append(part, `between ${at} `);
  }
  return page;
}

test('a page seen from its beginning is one section', () => {
  const page = buildLongPage();
  expect(plan(page)).toEqual([{ root: page, isShallow: false }]);
});

test('scrolled down, what is in view is read first', () => {
  const page = buildLongPage();
  scrollTo(0, document.documentElement.scrollHeight / 2);
  const first = plan(page).find(({ isShallow }) => !isShallow);
  const { top, bottom } = (first as Section).root.getBoundingClientRect();
  expect(bottom).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThanOrEqual(VIEW.height);
});

test('sections hold all text once', () => {
  const page = buildLongPage();
  scrollTo(0, document.documentElement.scrollHeight / 2);
  const sections = plan(page);
  expect(sections.length).toBeGreaterThan(10);
  const parts = sections.flatMap(({ root, isShallow }) => readBlocks(root, { ...eyes, isShallow }));
  const whole = readBlocks(page, eyes);
  const texts = (blocks: typeof whole) => blocks.map(({ text }) => text).toSorted();
  expect(texts(parts)).toEqual(texts(whole));
});
