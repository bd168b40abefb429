/** What the library says. Neutral as everywhere: the pack says, and who says it. */
import type { LibrarySection } from '../core/library-address';

/** The sections as the navigation names them, in its order. */
export const sectionNames: ReadonlyArray<readonly [LibrarySection, string]> = [
  ['highlights', 'Highlights'],
  ['settings', 'Settings'],
];

/** What stands around every view. */
export const library = {
  name: 'Backstory',
  sections: 'Library',
};
