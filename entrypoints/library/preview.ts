import type { Choices } from '../../src/core/choices';
import type { Mention } from '../../src/core/mentions/mention';
import { watchKey } from '../../src/page/hover/watch-key';
import { createPageMarks } from '../../src/page/page-marks';
import { createPageText } from '../../src/page/page-text';
import { createPainter } from '../../src/page/painter';
import { readBlocks } from '../../src/page/read-blocks';

/** Whom the preview's text names; see `settings.previewText`. */
const NAMES: ReadonlyArray<readonly [string, Pick<Mention, 'kind' | 'actorKind'>]> = [
  ['Ada Brandt', { kind: 'actor', actorKind: 'person' }],
  ['Port Amber', { kind: 'actor', actorKind: 'place' }],
  ['Harbour Summit', { kind: 'event' }],
];

/** Marks a text with the reader's choices by what marks pages; returns what takes the marks away. */
export function paintPreview(
  window: Window & typeof globalThis,
  place: HTMLElement,
  { density, markStyle, modifier }: Choices,
): () => void {
  const painter = createPainter(window, markStyle);
  const ending = new AbortController();
  const text = createPageText({ added: () => {}, dropped: ({ id }) => marks.drop(id) });
  const marks = createPageMarks({
    window,
    text,
    painter,
    eyes: {},
    density,
    unseen: (change) => change(),
    onFirst: () => {},
    onGone: () => {},
  });
  for (const block of readBlocks(place)) text.add(block);
  for (const entry of text.all()) marks.set(entry, mentionsIn(entry.block.text));
  if (density === 'key') {
    painter.setVisible(false);
    watchKey({
      window,
      signal: ending.signal,
      key: modifier,
      onChange: (isHeld) => painter.setVisible(isHeld),
    });
  }
  while (marks.paintNext());
  return () => {
    ending.abort();
    painter.destroy();
  };
}

function mentionsIn(text: string): Mention[] {
  return NAMES.flatMap(([name, kind]) =>
    [...text.matchAll(new RegExp(name, 'gu'))].map(({ index }): Mention => ({
      start: index,
      end: index + name.length,
      ...kind,
      ref: `preview/${name.toLowerCase().replace(' ', '-')}`,
      spelling: name.toLowerCase(),
      rule: 'strong',
      score: 1,
      candidates: [],
      evidence: [],
    })),
  ).toSorted((one, other) => one.start - other.start);
}
