import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../../src/core/mentions/find';
import { createPageLinker, linkPage } from '../../../src/core/mentions/link/page-linker';
import type { FoundBlock, LinkerSettings } from '../../../src/core/mentions/link/page-linker';
import type { Override } from '../../../src/core/mentions/link/overrides';
import type { BlockKind, BlockMentions } from '../../../src/core/mentions/mention';
import { actor, alias, event, lexiconOf, names, short, surname } from './make-names';

const town = lexiconOf(
  names(
    [
      actor('ann', [alias('Ann Lind'), short('Lind')], {
        gender: 'f',
        roles: [
          {
            title: 'Mayor of Norport',
            aliases: [alias('mayor of Norport', { kind: 'title', match: 'context', case: 'any' })],
            organisation: 'norport',
            valid: '2010/..',
            passages: [],
          },
        ],
      }),
      actor('bo', [alias('Bo Lind'), short('Lind')], { gender: 'm' }),
      actor('cy', [alias('Cy Berg'), surname('Berg')], { gender: 'm' }),
      actor('norport', [alias('Norport'), short('the Port')], { kind: 'place', seatOf: 'council' }),
      actor('council', [alias('Port Council')], { kind: 'organisation' }),
    ],
    [
      event('feast', [alias('Great Feast')], {
        participants: [{ actor: 'norport', required: true }, { actor: 'ann' }],
      }),
    ],
  ),
);
const settings: LinkerSettings = { lexicon: town, page: { lang: 'en', date: '2024-01-01' } };

function found(text: string, kind: BlockKind = 'text'): FoundBlock {
  return { text, kind, finds: findCandidates(town, text) };
}

const SENTENCES = [
  'Then Ann Lind left.',
  'Then Ann Lind, a dentist, left.',
  'Mayor Ann Lind spoke, and Lind slept.',
  'Then Bo Lind left. Lind said he knew.',
  'Then Cleo Lind left.',
  'Later Lind spoke to Berg.',
  'Later Berg met Lind there.',
  'Cy Berg slept.',
  'Elsa Berg slept. Berg woke.',
  'The mayor of Norport spoke.',
  'The Great Feast began.',
  'In Norport it rained. The Port slept.',
  'Norport, Idaho, is wet.',
  'It rained on the harbour and on the hills, and nobody came. '.repeat(8),
  '',
];
const KINDS: readonly BlockKind[] = ['text', 'text', 'text', 'heading', 'caption', 'byline'];

type Edit = {
  readonly put: ReadonlyArray<readonly [id: number, sentence: string, kind: BlockKind]>;
  readonly order: readonly number[] | undefined;
};
const edits = fc.array(
  fc.record({
    put: fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...SENTENCES), fc.constantFrom(...KINDS)), {
      maxLength: 4,
    }),
    order: fc.option(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 12 },
);

test('any run of edits ends where linking the whole page would, evidence and abstentions included', () => {
  fc.assert(
    fc.property(edits, (run: readonly Edit[]) => {
      const linker = createPageLinker(settings);
      const shown = new Map<number, BlockMentions>();
      const blocks = new Map<number, FoundBlock>();
      let order: readonly number[] = [];
      for (const { put, order: wanted } of run) {
        for (const [id, sentence, kind] of put) {
          blocks.set(id, found(sentence, kind));
          linker.put(id, found(sentence, kind));
        }
        if (wanted !== undefined) {
          order = wanted;
          linker.order(order);
          for (const id of blocks.keys()) if (!order.includes(id)) blocks.delete(id);
        }
        for (const [id, result] of linker.settle()) shown.set(id, result);
      }
      const kept = order.filter((id) => blocks.has(id));
      const whole = linkPage({
        ...settings,
        blocks: kept.map((id) => blocks.get(id) ?? found('')),
      });
      const renamed = whole.map((result) => rename(result, kept));
      expect(kept.map((id) => shown.get(id) ?? { mentions: [], abstained: [] })).toEqual(renamed);
    }),
    { numRuns: 400 },
  );
});

/** `linkPage` names blocks by their rank, a linker by the ids it was given. */
function rename({ mentions, abstained }: BlockMentions, ids: readonly number[]): BlockMentions {
  const of = <T extends BlockMentions['mentions'][number] | BlockMentions['abstained'][number]>(
    one: T,
  ): T => ({
    ...one,
    evidence: one.evidence.map((each) => ({ ...each, block: ids[each.block] ?? -1 })),
  });
  return { mentions: mentions.map(of), abstained: abstained.map(of) };
}

describe('work', () => {
  const PARAGRAPHS = 300;

  function liveBlog(last: string) {
    const linker = createPageLinker(settings);
    linker.put(0, found('In Norport Mayor Ann Lind met Cy Berg.'));
    for (let id = 1; id <= PARAGRAPHS; id++) linker.put(id, found('Later Lind spoke to Berg.'));
    const ids = Array.from({ length: PARAGRAPHS + 1 }, (_, id) => id);
    linker.order(ids);
    linker.settle();
    const before = { ...linker.work };
    linker.put(PARAGRAPHS + 1, found(last));
    linker.order([...ids, PARAGRAPHS + 1]);
    linker.settle();
    return {
      read: linker.work.read - before.read,
      decided: linker.work.decided - before.decided,
    };
  }

  test.each([
    ['names nobody', 'Nobody came.'],
    ['names by surname whom the page has', 'Later Lind slept.'],
    ['names a place again', 'In Norport it rained.'],
  ])('a block at the end that %s is read and decided alone', (_, last) => {
    expect(liveBlog(last)).toEqual({ read: 1, decided: 1 });
  });

  test('one that names another bearer is read alone, and what it may change is decided again', () => {
    expect(liveBlog('Then Bo Lind left.')).toEqual({ read: 1, decided: PARAGRAPHS + 1 });
  });
});

describe('"not this one"', () => {
  const page = { lang: 'en', url: 'https://paper.example/a', site: 'paper.example' };
  const blocks = [found('Then Cy Berg left. Later Berg spoke in Norport.')];
  const ids = (override: Override) => {
    const [result] = linkPage({ lexicon: town, page, blocks, overrides: [override] });
    return {
      linked: result?.mentions.map(({ ref }) => ref),
      open: result?.abstained.map(({ why }) => why),
    };
  };
  const cy = { ref: 'p/cy' } as const;

  test.each<readonly [string, Override, number]>([
    ['everywhere', { ...cy, where: { kind: 'everywhere' } }, 2],
    ['on this site', { ...cy, where: { kind: 'site', site: 'paper.example' } }, 2],
    ['on another site', { ...cy, where: { kind: 'site', site: 'other.example' } }, 0],
    ['on this page', { ...cy, where: { kind: 'page', url: page.url } }, 2],
    ['on another page', { ...cy, where: { kind: 'page', url: 'https://paper.example/b' } }, 0],
    ['one spelling', { ...cy, spelling: 'berg', where: { kind: 'everywhere' } }, 1],
    ['another spelling', { ...cy, spelling: 'boss', where: { kind: 'everywhere' } }, 0],
    ['somebody else', { ref: 'p/ann', where: { kind: 'everywhere' } }, 0],
  ])('%s', (_, override, count) => {
    const { linked, open } = ids(override);
    expect(open).toEqual(Array.from({ length: count }, () => 'not-this-one'));
    expect(linked).toHaveLength(3 - count);
    expect(linked).toContain('p/norport');
  });

  test('leaves the others of a name', () => {
    const both = [found('Then Ann Lind left, and Bo Lind. Lind spoke.')];
    const override: Override = { ref: 'p/ann', where: { kind: 'everywhere' } };
    const [result] = linkPage({ lexicon: town, page, blocks: both, overrides: [override] });
    expect(result?.mentions.map(({ ref }) => ref)).toEqual(['p/bo', 'p/bo']);
  });
});
