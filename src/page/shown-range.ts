/** Where the highlighter, a script of its own in the same world, finds on what the last card was opened. */
const SHOWN = Symbol.for('backstory.shown');
type World = typeof globalThis & { [SHOWN]?: StaticRange };

/** A card opens on this range. */
export function showRange(range: StaticRange): void {
  (globalThis as World)[SHOWN] = range;
}

/** The range on which the last card was opened; undefined where none was. */
export function shownRange(): StaticRange | undefined {
  return (globalThis as World)[SHOWN];
}
