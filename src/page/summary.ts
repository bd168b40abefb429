import type { Ref } from '../core/pack/refs';
import type { PageSummary } from '../messages/calls';
import type { LiveMention } from './live-mention';

type Found = PageSummary['found'][number];

/** Who and what a page mentions, in the order of their first mention, each with its first text and a count. */
export function countFound(mentions: Iterable<LiveMention>): Found[] {
  const found = new Map<Ref, { ref: Ref; kind: 'actor' | 'event'; text: string; count: number }>();
  for (const { mention, text } of mentions) {
    const known = found.get(mention.ref);
    if (known) known.count += 1;
    else found.set(mention.ref, { ref: mention.ref, kind: mention.kind, text, count: 1 });
  }
  return [...found.values()];
}
