/** The texts of saving from a card, in the manner of strings.ts. */
export const card = {
  save: 'Save this sentence to highlights',
  saved: 'Saved to highlights',
  failed: 'That was not saved.',
};
