import type { Highlight } from '../core/highlights/schema';
import type { HighlightPart, HighlightScreenCalls } from './highlight-calls';
import type { Caller } from './wire';

/** Whoever changes highlights all the time while they are listed: the last look is taken as it is. */
const MOST_LOOKS = 5;

/** All highlights as they were at one moment, by id: where something changes while they come, they are asked for again. */
export async function listHighlights(
  calls: Pick<Caller<HighlightScreenCalls>, 'listHighlightPart'>,
): Promise<Highlight[]> {
  for (let look = 1; ; look++) {
    const all: Highlight[] = [];
    let part: HighlightPart = await calls.listHighlightPart({ after: null });
    const { revision } = part;
    all.push(...part.highlights);
    while (part.next !== null && (part.revision === revision || look === MOST_LOOKS)) {
      part = await calls.listHighlightPart({ after: part.next });
      all.push(...part.highlights);
    }
    if (part.revision === revision || look === MOST_LOOKS) return all;
  }
}
