import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Highlight } from '../../../src/core/highlights/schema';
import type { HighlightPart } from '../../../src/messages/highlight-calls';
import { listHighlights } from '../../../src/messages/list-highlights';
import { makeHighlight } from '../../core/highlights/make-highlight';
import type { ChromiumRun } from './chromium';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Highlights with the ids `from`, `from + 1` … and one note. */
export function makeHighlights(count: number, from = 0, note = ''): Highlight[] {
  return Array.from({ length: count }, (_, at) => makeHighlight({ id: idOf(from + at), note }));
}

/** All that the background has, as an export reads them. */
export function readHighlights(run: ChromiumRun): Promise<Highlight[]> {
  return listHighlights({
    listHighlightPart: async (params) =>
      (await run.askBackground('listHighlightPart', params)) as HighlightPart,
  });
}

/** Resolves when the background says that they are kept. */
export async function saveHighlights(
  run: ChromiumRun,
  highlights: readonly Highlight[],
): Promise<void> {
  await run.askBackground('saveHighlights', { highlights });
}

/** Lends a profile folder that is thrown away afterwards. */
export async function withProfile(work: (profile: string) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'backstory-profile-'));
  try {
    await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
