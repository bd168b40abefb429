import type { Ref } from '../../src/core/pack/refs';

/** The address of the popup in a tab of its own, searching for this and, where one is named, with its facts open. */
export function popupAddress({ query, ref }: { query: string; ref?: Ref }): string {
  const asked = new URLSearchParams({ q: query, ...(ref !== undefined && { open: ref }) });
  return `/popup.html?${asked}`;
}
