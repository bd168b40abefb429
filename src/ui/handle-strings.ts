/** What the handles of a pinned card say. */
export const handles = {
  move: 'Move this card: drag, or press an arrow key',
  size: 'Resize this card: drag, or press an arrow key',
};
