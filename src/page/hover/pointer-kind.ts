/** What the reader points with. A pen hovers as a mouse does. */
export type PointerKind = 'mouse' | 'touch';

/** Reads `PointerEvent.pointerType`. */
export function toPointerKind(pointerType: string): PointerKind {
  return pointerType === 'touch' ? 'touch' : 'mouse';
}
