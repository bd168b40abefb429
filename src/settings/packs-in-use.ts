/**
 * Which packs are used where. What is kept are the packs that are left out at a place (see `Settings.sites`), so that
 * a pack that is installed later is used everywhere until somebody says otherwise.
 */
export type LeftOut = Readonly<Record<string, readonly string[]>>;

/** What is kept of this in whatever stands in storage; what does not fit is left away. */
export function readLeftOut(stored: unknown): LeftOut {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  const entries = Object.entries(stored).filter((entry): entry is [string, string[]] =>
    isListOfIds(entry[1]),
  );
  return Object.fromEntries(entries);
}

/** A list of packs, as files and storage have it. */
export function isListOfIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string');
}

/** The packs that are left out at the first of these places of which something is said; none elsewhere. */
export function leftOutAt(leftOut: LeftOut, places: readonly string[]): readonly string[] {
  return places.map((place) => leftOut[place]).find((ids) => ids !== undefined) ?? [];
}

/** The same with these packs left out at a place; null: nothing is said of it any more. */
export function withLeftOut(
  leftOut: LeftOut,
  place: string,
  ids: readonly string[] | null,
): LeftOut {
  const { [place]: _, ...rest } = leftOut;
  return ids === null ? rest : { ...rest, [place]: [...new Set(ids)] };
}
