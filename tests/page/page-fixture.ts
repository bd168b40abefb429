import { DEFAULT_CHOICES, type Choices } from '../../src/core/choices';
import type { Mention } from '../../src/core/mentions/mention';
import type { Ref } from '../../src/core/pack/refs';
import { choosePageDate } from '../../src/core/time/choose-page-date';
import type { PageCalls, PageMarks, PageUpdate, PanelRequest } from '../../src/messages/calls';
import type { Caller } from '../../src/messages/wire';

/** For tests that are not about which mentions are painted. */
export const EVERY_MENTION: Choices = { ...DEFAULT_CHOICES, density: 'every' };

/** The names that the fake background knows. */
export const NAMES: ReadonlyArray<readonly [string, Ref, Pick<Mention, 'kind' | 'actorKind'>]> = [
  ['Anna Example', 'p/anna', { kind: 'actor', actorKind: 'person' }],
  ['Port Sample', 'p/port', { kind: 'actor', actorKind: 'place' }],
  ['Harbour Summit', 'p/summit', { kind: 'event' }],
];

/** Finds the known names in a text, by plain search. */
export function findNames(text: string): Mention[] {
  const found: Mention[] = [];
  for (const [name, ref, kind] of NAMES) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      found.push({
        start: at,
        end,
        ...kind,
        ref,
        spelling: name.toLowerCase(),
        rule: 'strong',
        score: 1,
        candidates: [ref],
        evidence: [],
      });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

export interface FakeBackground extends Caller<PageCalls> {
  readonly updates: PageUpdate[];
  readonly panels: PanelRequest[];
  readonly keys: string[];
  readonly counts: number[];
  /** Answers instead of the usual one, each once. */
  readonly answers: Array<PageMarks | Error>;
}

/** A background that remembers what it was asked and knows three names. */
export function createFakeBackground(): FakeBackground {
  const updates: PageUpdate[] = [];
  const panels: PanelRequest[] = [];
  const keys: string[] = [];
  const counts: number[] = [];
  const answers: Array<PageMarks | Error> = [];
  return {
    updates,
    panels,
    keys,
    counts,
    answers,
    readPageSettings: async () => ({ isOn: true, choices: DEFAULT_CHOICES }),
    choosePageDate: async (clues) => choosePageDate(structuredClone(clues)) ?? null,
    annotate: async (update) => {
      updates.push(structuredClone(update));
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      if (answer) return answer;
      const blocks = update.put.map(({ id, text }) => ({ id, mentions: findNames(text) }));
      return {
        status: 'ok',
        memory: 'm1',
        around: { lang: 'en', named: [], dates: ['2019'] },
        blocks: blocks.filter(({ mentions }) => mentions.length > 0),
      };
    },
    startHighlighter: async () => {},
    listPassages: async () => [],
    addHighlight: async () => ({ id: '' }),
    countActors: async ({ count }) => void counts.push(count),
    expectCard: async ({ key }) => void keys.push(key),
    showInPanel: async (request) => void panels.push(request),
  };
}

/** Puts HTML into a new element of the test's page and returns it. */
export function putHtml(html: string): HTMLElement {
  const place = document.createElement('section');
  place.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  document.body.append(place);
  return place;
}

/** Cuts every text node into single UTF-16 units. */
export function splitTexts(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (let text of texts) while (text.length > 1) text = text.splitText(1);
}

/** Waits until the question has an answer that is not false; throws with what it was after five seconds. */
export async function until<T>(
  what: string,
  ask: () => T | false | undefined | Promise<T | false | undefined>,
): Promise<T> {
  const end = performance.now() + 5_000;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The ranges that our highlights hold now. */
export function paintedRanges(): AbstractRange[] {
  const ranges: AbstractRange[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (name.startsWith('bs-')) for (const range of highlight) ranges.push(range);
  }
  return ranges;
}

/** What our highlights cover now, in the order of the page. */
export function paintedTexts(): string[] {
  return paintedRanges()
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    })
    .sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
    .map(String);
}
