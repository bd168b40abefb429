import { wordSet, plainSet } from './word-set';

/** Words that stand for a man. */
export const HE = wordSet(
  'he him his himself er ihm ihn il lui él он его ему него нему ним він його йому нього который який котрий 그는',
);
/** Words that stand for a woman. */
export const SHE = wordSet(
  'she her hers herself elle ella она её ее ей неё ней нею вона її їй неї нею которая яка котра 그녀는',
);

/** What everybody is called in Korean, Chinese and Japanese, written after a name. */
export const FORMS_OF_ADDRESS = plainSet('동지 여사 각하 씨 님 氏 先生 女士 夫人 同志 さん');

/** Female relatives, after "somebody's". */
export const KINSWOMEN = wordSet(
  'sister mother daughter wife aunt niece grandmother granddaughter',
);
/** Male relatives, after "somebody's". */
export const KINSMEN = wordSet('brother father son husband uncle nephew grandfather grandson');

/** What tells one of several of a name from the others, or from whom everybody knows by it. */
export const CONTRASTS = wordSet(
  'elder younger older eldest youngest other another former latter second third two three four both one junior senior certain',
  'ältere älterer jüngere jüngerer andere anderer anderen zwei drei beide beiden gewisser',
  'aîné cadet autre deux trois certain otro otra dos tres ambos tal',
  'старший старшего старшему младший младшего младшему другой другого другому второй второго двое оба некий некоего',
  'молодший молодшого інший іншого іншому другий другого двоє обидва якийсь',
);
/** Somebody, not yet known: "a Mr Smith". */
export const ARTICLES_OF_ANY = wordSet('a an ein eine einen einem un une una');
