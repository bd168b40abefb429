/** The texts of a highlight's note and of the list of highlights in the popup, in the manner of strings.ts. */
import type { Highlight } from '../core/highlights/schema';

const COLOUR_NAMES: Readonly<Record<Highlight['colour'], string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
  orange: 'Orange',
};

/** The note of a highlight. */
export const note = {
  title: 'Highlight',
  saved: 'Saved',
  undo: 'Undo',
  close: 'Close',
  colour: 'Colour',
  colourName: (colour: Highlight['colour']) => COLOUR_NAMES[colour],
  label: 'Note',
  tags: 'Tags',
  addTag: 'Add a tag',
  tagHelp: 'Enter adds it.',
  badTag: 'Write the tag without , and ; and with at most 100 characters.',
  removeTag: (tag: string) => `Remove the tag ${tag}`,
  kept: 'Kept.',
  whole: 'Take whole sentences',
  changed: 'The text has changed since you saved it.',
  confirm: 'This is the passage',
  remove: 'Delete',
  removed: 'Deleted. It can be brought back for 30 days.',
  undone: 'Not saved.',
  covered: 'Nothing was done: the page covers this, or it has just opened. Press again.',
  missing: 'This highlight is not there any more.',
  linked: (count: number) =>
    count === 1 ? 'Linked to one entry of a pack' : `Linked to ${count} entries of packs`,
  'nothing-selected': 'Select the text to save first, then save again.',
  failed: 'That was not saved.',
};

/** The highlights of a page, in the popup. */
export const here = {
  title: 'Highlights on this page',
  none: 'Nothing saved from this page yet. Select text to save it.',
  saveSelection: 'Save the selected text',
  show: 'Show them on the page',
  goTo: 'Go to',
  edit: 'Note',
  editOf: (quote: string) => `Note of: ${quote}`,
  changed: 'text has changed',
  unplaced: 'not found on the page',
  placeHere: 'Put the highlight here',
  placeHelp: 'Select its words on the page, then press this.',
  placed: 'The highlight is there now.',
  nothingSelected: 'Select the words on the page first.',
  failed: 'That did not work.',
  restored: (count: number) =>
    count === 1
      ? 'The browser had lost one highlight; it was restored from its second copy.'
      : `The browser had lost ${count} highlights; they were restored from their second copies.`,
  understood: 'OK',
};
