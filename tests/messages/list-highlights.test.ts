import { expect, test } from 'vitest';
import { listHighlights } from '../../src/messages/list-highlights';
import { makeHighlight } from '../core/highlights/make-highlight';
import { createFakeHighlights } from './fake-highlights';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const many = Array.from({ length: 7 }, (_, number) => makeHighlight({ id: idOf(number) }));

test.each([1, 2, 3, 7, 100])('all come, once each, in parts of %i', async (part) => {
  const { calls } = createFakeHighlights(many, part);
  expect((await listHighlights(calls)).map(({ id }) => id)).toEqual(many.map(({ id }) => id));
});

test('without highlights there are none', async () => {
  expect(await listHighlights(createFakeHighlights().calls)).toEqual([]);
});

test('what changes between two parts makes it look again, so that all are of one moment', async () => {
  const { calls } = createFakeHighlights(many, 2);
  let asked = 0;
  const all = await listHighlights({
    async listHighlightPart(params) {
      // The first is changed after it came over.
      if (++asked === 2)
        await calls.editHighlights({ ids: [idOf(0), idOf(6)], edit: { note: 'new' } });
      return await calls.listHighlightPart(params);
    },
  });
  expect(all.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
  expect([all[0]?.note, all[6]?.note]).toEqual(['new', 'new']);
});

test('where it never stops changing, the last look is taken', async () => {
  const { calls } = createFakeHighlights(many, 2);
  const all = await listHighlights({
    async listHighlightPart(params) {
      await calls.editHighlights({ ids: [idOf(1)], edit: { note: 'again' } });
      return await calls.listHighlightPart(params);
    },
  });
  expect(all).toHaveLength(many.length);
});
