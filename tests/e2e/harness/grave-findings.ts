import axe, { type AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright';

const GRAVE: ReadonlySet<string> = new Set(['serious', 'critical']);

/** What axe calls serious or critical, each with how many places and the first. */
export async function graveFindings(screen: Page | Frame): Promise<string[]> {
  return await findings(screen, ({ impact }) => GRAVE.has(impact ?? ''));
}

/** All that axe finds, of any level. */
export async function findings(
  screen: Page | Frame,
  isMeant: (violation: AxeResults['violations'][number]) => boolean = () => true,
): Promise<string[]> {
  await screen.evaluate(axe.source);
  const { violations } = await screen.evaluate<AxeResults>(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  return violations
    .filter(isMeant)
    .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html ?? ''}`);
}
