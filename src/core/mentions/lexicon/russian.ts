import { inflectName, paradigm } from './inflect';
import type { Paradigm } from './inflect';
import type { EntityKind } from './policy';

/** What decides how a name changes. */
export interface NameTraits {
  readonly kind: EntityKind;
  readonly gender?: 'f' | 'm' | 'x' | undefined;
  readonly isDemonym: boolean;
}

// Cases: genitive, dative, accusative, instrumental, prepositional.
const HARD_ADJECTIVE_M = paradigm(2, 'ого ому ого|ый|ий|ой ым|им ом');
const SOFT_ADJECTIVE_M = paradigm(2, 'его ему его|ий им ем');
const ADJECTIVE_F = paradigm(2, 'ой ой ую ой|ою ой');
const SOFT_ADJECTIVE_F = paradigm(2, 'ей ей юю ей|ею ей');
const ADJECTIVE_N = paradigm(2, 'ого ому ое ым|им ом');
const ADJECTIVE_PLURAL = paradigm(1, 'х м х|е ми х');
/** A demonym adjective agrees with whatever it describes. */
const DEMONYM_ADJECTIVE = paradigm(
  2,
  'ого|ой|их|ых ому|им|ым ую|ий|ый|ой им|ым|ою|ими|ыми ом|ая|ое|ие|ые',
);
const IN_SURNAME = paradigm(0, 'а у а ым|ом е');
const CONSONANT = paradigm(0, 'а у а|у ом|ем е');
const PLURAL_NOUN = paradigm(1, 'ов ам ы ами ах');
const SHORT_I = paradigm(1, 'я ю я|й ем|ём е|и');
const SOFT_M = paradigm(1, 'я|и ю|и я|ь ем|ём|ью е|и');
/** Surnames and given names alike: Петровой, Галины. */
const FEMININE_SURNAME = paradigm(1, 'ой|ы ой|е у ой|ою ой|е');
const A_HARD = paradigm(1, 'ы|и е у ой|ою|ей е');
const IYA = paradigm(1, 'и и ю ей|ею и');
const YA = paradigm(1, 'и е|и ю ей|ёй|ею е|и');
const IYE = paradigm(1, 'я ю е ем и');
const O_NEUTER = paradigm(1, 'а у о ом е');

/** People by their country, singular and plural: россиянин, американец, северокореец. */
const DEMONYM_IN = paradigm(2, 'ина| ину|ам ина| ином|ами ине|ах е');
const DEMONYM_EC = paradigm(2, 'ца|цев цу|цам ца|цев цем|цами це|цах цы');
const DEMONYM_VOWEL_EC = paradigm(2, 'йца|йцев йцу|йцам йца|йцев йцем|йцами йце|йцах йцы');
const DEMONYM_KA = paradigm(2, 'ки|ок ке|кам ку|ок кой|кою|ками ке|ках ки');
/** посол */
const SOL = paradigm(2, 'ла лу ла лом ле');
/** As an adjective or as a noun: Голубой, Ханой. */
const OJ = paradigm(2, 'ого|оя ому|ою ого|ой ым|оем ом|ое');

const CONSONANTS = 'бвгджзклмнпрстфхцчшщ';

/** The case forms of a Russian name, without the one it is given in. */
export function russianForms(text: string, traits: NameTraits): string[] {
  return inflectName(text, (word) => findParadigm(word.toLowerCase(), traits));
}

function findParadigm(word: string, traits: NameTraits): Paradigm | undefined {
  const isPerson = traits.kind === 'person';
  const isWoman = isPerson && traits.gender === 'f';
  if (traits.isDemonym && /(?:ий|ый|ой)$/u.test(word)) return DEMONYM_ADJECTIVE;
  if (traits.isDemonym && word.endsWith('нин')) return DEMONYM_IN;
  if (traits.isDemonym && word.endsWith('ец')) {
    return /[аеиоуя]ец$/u.test(word) ? DEMONYM_VOWEL_EC : DEMONYM_EC;
  }
  if (traits.isDemonym && word.endsWith('ка')) return DEMONYM_KA;
  if (word === 'посол') return SOL;
  if (!isPerson && word.endsWith('ой')) return OJ;
  if (/(?:ский|цкий|ной|ный|кий|гий|хий|ый)$/u.test(word))
    return isWoman ? undefined : HARD_ADJECTIVE_M;
  if (/[жшщчн]ий$/u.test(word) && !isPerson) return SOFT_ADJECTIVE_M;
  if (/[аеиоуыэюяйьё]ая$|[^аеиоуыэюяё]ая$/u.test(word)) return ADJECTIVE_F;
  if (word.endsWith('яя')) return SOFT_ADJECTIVE_F;
  if (!isPerson && /(?:ое|ее)$/u.test(word)) return ADJECTIVE_N;
  if (!isPerson && /(?:ые|ие)$/u.test(word) && !/[стн]ие$/u.test(word)) return ADJECTIVE_PLURAL;
  if (!isPerson && /[стн]ие$/u.test(word)) return IYE;
  if (isPerson && /(?:[оеё]в|[иы]н)а$/u.test(word)) return isWoman ? FEMININE_SURNAME : A_HARD;
  if (word.endsWith('ия')) return IYA;
  if (word.endsWith('я')) return YA;
  if (word.endsWith('а')) return A_HARD;
  if (word.endsWith('ко')) return undefined;
  if (!isPerson && word.endsWith('о')) return O_NEUTER;
  if (!isPerson && word.endsWith('ы')) return PLURAL_NOUN;
  // A woman's surname on a consonant does not change; her given name never ends on one.
  if (isWoman) return undefined;
  if (word.endsWith('й')) return SHORT_I;
  if (word.endsWith('ь')) return SOFT_M;
  if (isPerson && /(?:[оеё]в|[иы]н)$/u.test(word)) return IN_SURNAME;
  return CONSONANTS.includes(word.at(-1) ?? ' ') ? CONSONANT : undefined;
}
