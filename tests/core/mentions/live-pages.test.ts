import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLivePages } from '../../../src/core/mentions/live-pages';
import type { LiveAnswer, LivePages, LiveUpdate } from '../../../src/core/mentions/live-pages';
import type { Lexicon } from '../../../src/core/mentions/lexicon/open';
import { actor, alias, event, lexiconOf, names, short } from './make-names';
import { world } from './world';

const MEMORY = 'run-1';
/** What the module keeps at the most. */
const MOST_PAGES = 40;

type Put = LiveUpdate['put'][number];
type Step = Partial<Omit<LiveUpdate, 'put'>> & {
  readonly put?: ReadonlyArray<readonly [number, string]>;
};

/** One page under test: each step continues the memory of the step before it. */
function createPage(options: { pages?: LivePages; page?: string; lexicon?: Lexicon } = {}) {
  const { pages = createLivePages(MEMORY), page = 'a', lexicon = world } = options;
  let memory: string | undefined;
  return (step: Step): LiveAnswer => {
    const put = (step.put ?? []).map(([id, text]): Put => ({ id, text, kind: 'text' }));
    const continued = memory === undefined ? {} : { memory };
    const answer = pages.update(lexicon, { page, lang: 'en', ...continued, ...step, put });
    if (answer.status === 'ok') memory = answer.memory;
    return answer;
  };
}

/** An answer as "block: id id", one text for each block that was answered. */
function said(answer: LiveAnswer): string[] {
  if (answer.status !== 'ok') return [answer.status];
  return answer.blocks.map(({ id, mentions }) =>
    `${id}: ${mentions.map(({ ref }) => ref.slice(2)).join(' ')}`.trim(),
  );
}

describe('a live page', () => {
  test('answers only blocks whose mentions changed', () => {
    const update = createPage();
    const put = [
      [1, 'Later Putin left.'],
      [2, 'Then Seoul agreed.'],
      [3, 'It rained.'],
    ] as const;
    expect(said(update({ put, order: [1, 2, 3] }))).toEqual(['1: putin', '2: seoul']);
    expect(said(update({}))).toEqual([]);
    expect(said(update({ put: [[2, 'Then Seoul agreed.']] }))).toEqual([]);
    expect(said(update({ put: [[3, 'In Moscow it rained.']] }))).toEqual(['3: moscow']);
    expect(said(update({ put: [[1, 'Nobody left.']] }))).toEqual(['1:']);
  });

  test('says again where a known name has moved in its block', () => {
    const update = createPage();
    update({ put: [[1, 'Later Putin left.']], order: [1] });
    expect(said(update({ put: [[1, 'Much later Putin left.']] }))).toEqual(['1: putin']);
  });

  test('a block put in before links the short forms after it, and those blocks are answered', () => {
    const update = createPage();
    update({
      put: [
        [1, 'Later Moon spoke.'],
        [2, 'In Seoul.'],
      ],
      order: [1, 2],
    });
    const answer = update({ put: [[3, 'Then Moon Jae-in left.']], order: [3, 1, 2] });
    expect(said(answer)).toEqual(['3: moon', '1: moon']);
  });

  test('a block put in after introduces nobody to running text before it', () => {
    const update = createPage();
    update({ put: [[1, 'Later Moon spoke.']], order: [1] });
    const answer = update({ put: [[2, 'Then Moon Jae-in left.']], order: [1, 2] });
    expect(said(answer)).toEqual(['2: moon']);
  });

  test('a block put in after introduces its names to a heading before it, which is answered too', () => {
    const pages = createLivePages(MEMORY);
    const page = { page: 'a', lang: 'en' } as const;
    const heading = { id: 1, text: 'Moon visits Moscow', kind: 'heading' } as const;
    expect(said(pages.update(world, { ...page, put: [heading], order: [1] }))).toEqual([
      '1: moscow',
    ]);
    const text = { id: 2, text: 'Then Moon Jae-in left.', kind: 'text' } as const;
    const answer = pages.update(world, { ...page, memory: MEMORY, put: [text], order: [1, 2] });
    expect(said(answer)).toEqual(['1: moon moscow', '2: moon']);
  });

  test('a block that an order names twice is one block', () => {
    const update = createPage();
    const put = [[1, 'Later Putin left.']] as const;
    expect(said(update({ put, order: [1, 1] }))).toEqual(['1: putin']);
  });

  test('a stranger put in between takes the link back from a block after it', () => {
    const update = createPage();
    update({
      put: [
        [1, 'Then Kim Jong-un left.'],
        [2, 'Later Kim spoke.'],
      ],
      order: [1, 2],
    });
    const answer = update({ put: [[3, 'There Kim Keon Hee sang.']], order: [1, 3, 2] });
    expect(said(answer)).toEqual(['2:']);
  });

  test('a new order changes who was introduced before whom', () => {
    const update = createPage();
    update({
      put: [
        [1, 'Then Moon Jae-in left.'],
        [2, 'Later Moon spoke.'],
      ],
      order: [1, 2],
    });
    expect(said(update({ order: [2, 1] }))).toEqual(['2:']);
    expect(said(update({ order: [1, 2] }))).toEqual(['2: moon']);
  });

  test('a dropped block takes its introductions with it', () => {
    const update = createPage();
    update({
      put: [
        [1, 'Then Moon Jae-in left.'],
        [2, 'Later Moon spoke.'],
      ],
      order: [1, 2],
    });
    expect(said(update({ order: [2] }))).toEqual(['2:']);
    expect(said(update({ put: [[1, 'Then Moon Jae-in left.']], order: [1, 2] }))).toEqual([
      '1: moon',
      '2: moon',
    ]);
  });

  test('a dropped block takes the participants of an event with it', () => {
    const lexicon = lexiconOf(
      names(
        [actor('port', [alias('Norport')], { kind: 'place' })],
        [
          event('feast', [alias('harbour feast', { case: 'any' })], {
            participants: [{ actor: 'port', required: true }],
          }),
        ],
      ),
    );
    const update = createPage({ lexicon });
    expect(
      said(
        update({
          put: [
            [1, 'The harbour feast.'],
            [2, 'In Norport.'],
          ],
          order: [1, 2],
        }),
      ),
    ).toEqual(['1: feast', '2: port']);
    expect(said(update({ order: [1] }))).toEqual(['1:']);
  });

  test('a page date that comes later is heeded', () => {
    const lexicon = lexiconOf(names([actor('a', [alias('Ann Lind', { valid: '2010/2015' })])]));
    const update = createPage({ lexicon });
    expect(said(update({ put: [[1, 'Then Ann Lind left.']], order: [1] }))).toEqual(['1: a']);
    expect(said(update({ pageDate: { date: '2020-01-01', from: 'meta' } }))).toEqual(['1:']);
  });

  test('a block that is in no order yet is kept and not answered', () => {
    const update = createPage();
    expect(said(update({ put: [[1, 'Later Putin left.']] }))).toEqual([]);
    expect(said(update({ order: [1] }))).toEqual(['1: putin']);
  });
});

describe('the memory of pages', () => {
  const put = [[1, 'Later Putin left.']] as const;

  test('a page that nobody knows is unknown', () => {
    expect(said(createPage()({ memory: MEMORY, put }))).toEqual(['unknown-page']);
  });

  test('a page of another run is unknown, though the name is known', () => {
    const update = createPage();
    update({ put, order: [1] });
    expect(said(update({ memory: 'run-0' }))).toEqual(['unknown-page']);
  });

  test('other packs since make a page unknown, and it can begin anew', () => {
    const pages = createLivePages(MEMORY);
    const other = lexiconOf(names([actor('p', [alias('Putin')])]));
    createPage({ pages })({ put, order: [1] });
    const later = createPage({ pages, lexicon: other });
    expect(said(later({ memory: MEMORY }))).toEqual(['unknown-page']);
    expect(said(later({ put, order: [1] }))).toEqual(['1: p']);
  });

  test('an unknown page stays unknown until it begins anew', () => {
    const update = createPage();
    update({ put, order: [1] });
    expect(said(update({ memory: 'run-0' }))).toEqual(['unknown-page']);
    expect(said(update({ memory: MEMORY }))).toEqual(['unknown-page']);
  });

  test('a page that begins anew forgets what it was', () => {
    const pages = createLivePages(MEMORY);
    createPage({ pages })({ put: [[1, 'Then Moon Jae-in left.']], order: [1] });
    const again = createPage({ pages });
    expect(said(again({ put: [[2, 'Later Moon spoke.']], order: [1, 2] }))).toEqual([]);
  });

  test('the pages updated longest ago are forgotten first', () => {
    const pages = createLivePages(MEMORY);
    const updates = Array.from({ length: MOST_PAGES }, (_, index) =>
      createPage({ pages, page: `page ${index}` }),
    );
    for (const update of updates) update({ put, order: [1] });
    expect(said(updates[0]?.({}) ?? ({ status: 'unknown-page' } as const))).toEqual([]);
    createPage({ pages, page: 'one more' })({ put, order: [1] });
    const forgotten = updates.map((update) => said(update({})).includes('unknown-page'));
    expect(forgotten.flatMap((isGone, index) => (isGone ? [index] : []))).toEqual([1]);
  });

  test('pages do not introduce names to each other', () => {
    const pages = createLivePages(MEMORY);
    createPage({ pages, page: 'a' })({ put: [[1, 'Then Moon Jae-in left.']], order: [1] });
    const other = createPage({ pages, page: 'b' });
    expect(said(other({ put: [[1, 'Later Moon spoke.']], order: [1] }))).toEqual([]);
  });
});

const lindens = lexiconOf(
  names(
    [
      actor('ann', [alias('Ann Lind'), short('Lind')]),
      actor('bo', [alias('Bo Lind'), short('Lind')]),
      actor('port', [alias('Norport')], { kind: 'place' }),
    ],
    [
      event('feast', [alias('feast', { case: 'any' })], {
        participants: [{ actor: 'port', required: true }],
      }),
    ],
  ),
);
const SENTENCES = [
  'Then Ann Lind left.',
  'Then Bo Lind left.',
  'Then Cleo Lind left.',
  'Later Lind spoke.',
  'Later Lind met Lind there.',
  'The feast began.',
  'In Norport it rained.',
  '',
];

test('any run of edits ends where one update of the whole page would', () => {
  const id = fc.nat(5);
  const edit = fc.record({
    put: fc.array(fc.tuple(id, fc.constantFrom(...SENTENCES)), { maxLength: 3 }),
    order: fc.option(fc.shuffledSubarray([0, 1, 2, 3, 4, 5]), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const update = createPage({ lexicon: lindens });
      const texts = new Map<number, string>();
      const shown = new Map<number, string>();
      let order: readonly number[] = [];
      for (const { put, order: wanted } of edits) {
        for (const [block, text] of put) texts.set(block, text);
        if (wanted !== undefined) {
          order = wanted;
          for (const block of [0, 1, 2, 3, 4, 5].filter((one) => !wanted.includes(one))) {
            texts.delete(block);
            shown.delete(block);
          }
        }
        const answer = update({ put, ...(wanted !== undefined && { order: wanted }) });
        if (answer.status !== 'ok') throw new Error('the page was forgotten');
        for (const { id: block, mentions } of answer.blocks) {
          shown.set(
            block,
            JSON.stringify(mentions.map(({ start, end, ref }) => [start, end, ref])),
          );
        }
      }
      const fresh = createPage({ lexicon: lindens })({ put: [...texts], order });
      if (fresh.status !== 'ok') throw new Error('a new page is never unknown');
      const whole = fresh.blocks.map(({ id: block, mentions }) => [
        block,
        JSON.stringify(mentions.map(({ start, end, ref }) => [start, end, ref])),
      ]);
      const now = order.flatMap((block) => {
        const marks = shown.get(block);
        return marks === undefined || marks === '[]' ? [] : [[block, marks]];
      });
      expect(now).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});
