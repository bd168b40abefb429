import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { HighlightEdit } from '../../src/core/highlights/edit';
import { EditHighlight } from '../../src/ui/highlights/EditHighlight';
import { makeHighlight } from '../core/highlights/make-highlight';
import { find, findInput, show } from './view-fixture';

test('only what was changed is sent: a note that was written on elsewhere meanwhile is not put back', async () => {
  const edits: HighlightEdit[] = [];
  const root = show(
    <EditHighlight
      highlight={makeHighlight({ tags: ['harbour', 'quay'] })}
      onSave={(edit) => edits.push(edit)}
      onClose={() => undefined}
    />,
  );
  const tags = findInput(root, 'input[list]');
  await userEvent.clear(tags);
  await userEvent.type(tags, 'harbour, minutes');
  find(root, 'form').querySelector<HTMLButtonElement>('[type="submit"]')?.click();
  expect(edits).toEqual([{ addTags: ['minutes'], removeTags: ['quay'] }]);
});
