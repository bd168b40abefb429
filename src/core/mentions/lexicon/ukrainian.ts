import { inflectName, paradigm } from './inflect';
import type { Paradigm } from './inflect';
import type { NameTraits } from './russian';

// Cases: genitive, dative, accusative, instrumental, locative, vocative.
const ADJECTIVE_M = paradigm(2, 'ого ому ого|ий им ому|ім ий');
const ADJECTIVE_F = paradigm(1, 'ої ій у ою ій а');
const ADJECTIVE_N = paradigm(1, 'ого ому е им ому|ім е');
const ADJECTIVE_PLURAL = paradigm(1, 'их им их|і ими их і');
const DEMONYM_ADJECTIVE = paradigm(2, 'ого|ої|их ому|ій|им у|ий|е им|ою|ими ім|а|і ий');
const IN_SURNAME = paradigm(0, 'а у|ові а им|ом і|ові|у е');
const CONSONANT = paradigm(0, 'а|у у|ові а|у ом|ем і|ові|у е');
const SHORT_I = paradigm(1, 'я ю|єві я|й єм ї|єві|ю ю');
const SOFT_M = paradigm(1, 'я|і ю|еві|і я|ь ем|ю і|ю|еві ю');
const KO = paradigm(1, 'а у|ові а ом у|ові о');
const O_NEUTER = paradigm(1, 'а у о ом і о');
const A_HARD = paradigm(1, 'и|і і у ою|ею і о');
const IYA = paradigm(1, 'ї ї ю єю ї є');
const YA = paradigm(1, 'і і ю ею і е');
/** Surnames and given names alike: Петрової, Галини. */
const FEMININE_SURNAME = paradigm(1, 'ої|и ій|і у ою ій|і а|о');
const PLURAL_NOUN = paradigm(1, 'ів ам и|і ами ах и');

/** People by their country, singular and plural: росіянин, американець, північнокореєць. */
const DEMONYM_IN = paradigm(2, 'ина| ину|инові|ам ина| ином|ами ині|ах и ине');
const DEMONYM_EC = paradigm(3, 'ця|ців цю|цеві|цям ця|ців цем|цями ці|цях ці че');
const DEMONYM_VOWEL_EC = paradigm(
  3,
  'йця|йців йцю|йцеві|йцям йця|йців йцем|йцями йці|йцях йці йче',
);
const DEMONYM_KA = paradigm(2, 'ки|ок ці|кам ку|ок кою|ками ці|ках ки ко');
/** посол, Південь, Північ, дім: a vowel goes or changes. */
const SOL = paradigm(2, 'ла лу|лові ла лом лі|лові ле');
const DEN = paradigm(3, 'ня ню|неві нь нем ні|ню ню');
const NICH = paradigm(2, 'очі очі іч іччю очі оче');
const DIM = paradigm(2, 'ому|ома ому|омові ім омом омі|ому оме');

const CONSONANTS = 'бвгґджзклмнпрстфхцчшщ';

/** Consonants that change before -і, as in "Америка" and "Америці". */
const SOFTENED: ReadonlyMap<string, string> = new Map([
  ['к', 'ц'],
  ['г', 'з'],
  ['х', 'с'],
]);

/** The case forms of a Ukrainian name, without the one it is given in. */
export function ukrainianForms(text: string, traits: NameTraits): string[] {
  return inflectName(text, (word) => findParadigm(word.toLowerCase(), traits));
}

function findParadigm(word: string, traits: NameTraits): Paradigm | undefined {
  const isPerson = traits.kind === 'person';
  const isWoman = isPerson && traits.gender === 'f';
  if (traits.isDemonym && word.endsWith('ий')) return DEMONYM_ADJECTIVE;
  if (traits.isDemonym && word.endsWith('нин')) return DEMONYM_IN;
  if (traits.isDemonym && /[еє]ць$/u.test(word)) {
    return /[аеиоуіїяє]єць$/u.test(word) ? DEMONYM_VOWEL_EC : DEMONYM_EC;
  }
  if (traits.isDemonym && word.endsWith('ка')) return DEMONYM_KA;
  if (word === 'посол') return SOL;
  if (word === 'південь') return DEN;
  if (word === 'північ') return NICH;
  if (word === 'дім') return DIM;
  if (/(?:ський|цький|зький|ний|кий|вий)$/u.test(word)) return isWoman ? undefined : ADJECTIVE_M;
  if (/(?:ська|цька|зька|ічна|ійна|дна|вна|нна|тна|чна)$/u.test(word)) return ADJECTIVE_F;
  if (!isPerson && /(?:ське|цьке|не)$/u.test(word)) return ADJECTIVE_N;
  if (!isPerson && /(?:ські|цькі|ні|ані)$/u.test(word)) return ADJECTIVE_PLURAL;
  if (isWoman && /(?:[оеє]в|[иіїн]н)а$/u.test(word)) return FEMININE_SURNAME;
  if (/[ії]я$|[еє]я$/u.test(word)) return IYA;
  if (word.endsWith('я')) return YA;
  if (word.endsWith('а')) return softenedA(word);
  if (isWoman) return undefined;
  if (word.endsWith('ко')) return KO;
  if (word.endsWith('о')) return O_NEUTER;
  if (word.endsWith('й')) return SHORT_I;
  if (word.endsWith('ь')) return SOFT_M;
  if (!isPerson && word.endsWith('и')) return PLURAL_NOUN;
  if (isPerson && /(?:[оеєі]в|[иіїе]н)$/u.test(word)) return IN_SURNAME;
  const soft = isPerson ? undefined : SOFTENED.get(word.at(-1) ?? '');
  if (soft !== undefined) return paradigm(1, softenedEndings(word.at(-1) ?? '', soft));
  return CONSONANTS.includes(word.at(-1) ?? ' ') ? CONSONANT : undefined;
}

/** Петербург, у Петербурзі. */
function softenedEndings(hard: string, soft: string): string {
  return `${hard}а|${hard}у ${hard}у|${hard}ові ${hard} ${hard}ом ${soft}і|${hard}у ${hard}у`;
}

function softenedA(word: string): Paradigm {
  const soft = SOFTENED.get(word.at(-2) ?? '');
  if (soft === undefined) return A_HARD;
  const hard = word.at(-2) ?? '';
  return paradigm(2, `${hard}и ${soft}і ${hard}у ${hard}ою ${soft}і ${hard}о`);
}
