import { wordSet } from './word-set';

/** What follows "North" or "South" in the name of another country or state than the Koreas. */
export const OTHER_HALVES = wordSet(
  'Macedonia Macedonian Macedonians Vietnam Vietnamese Yemen Yemeni Yemenis Sudan Sudanese Africa African Africans',
  'Ossetia Ossetian Ossetians Cyprus Cypriot Cypriots Carolina Dakota',
);
