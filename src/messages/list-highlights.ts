import type { Highlight } from '../core/highlights/schema';
import type { HighlightPart, HighlightScreenCalls } from './highlight-calls';
import type { Caller } from './wire';

/** Whoever changes highlights all the time while they are listed: the last look is taken as it is. */
const MOST_LOOKS = 5;

/**
 * All highlights, by id, as they were at one moment: where something changes while they come, they are asked for again, up to
 * `MOST_LOOKS` times.
 */
export async function listHighlights(
  calls: Pick<Caller<HighlightScreenCalls>, 'listHighlightPart'>,
): Promise<Highlight[]> {
  for (let looks = 1; ; looks++) {
    const { highlights, isOneMoment } = await lookOnce(calls);
    if (isOneMoment || looks === MOST_LOOKS) return highlights;
  }
}

async function lookOnce(calls: Pick<Caller<HighlightScreenCalls>, 'listHighlightPart'>) {
  const highlights: Highlight[] = [];
  const revisions = new Set<string>();
  let after: string | null = null;
  do {
    const part: HighlightPart = await calls.listHighlightPart({ after });
    highlights.push(...part.highlights);
    revisions.add(part.revision);
    after = part.next;
  } while (after !== null);
  return { highlights, isOneMoment: revisions.size === 1 };
}
