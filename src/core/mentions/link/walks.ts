/**
 * Who bears a full name in German, French, Spanish, English and Arabic: a walk of life beside it that no head of state
 * has, in the place where such a language puts it.
 */
import type { Why } from '../thresholds';
import { ARABIC_OFFICES, ARABIC_WALKS } from '../words/arabic-things';
import { EARLIER } from '../words/occupations';
import { TITLES } from '../words/titles';
import {
  GERMAN_CIVIL_OFFICES,
  GERMAN_WALK,
  LINKS,
  METAPHORS,
  NO_GERMAN_WALK,
  ROMANCE_WALKS,
  WALK_ADJECTIVE,
} from '../words/western-walks';
import { arabicReadings, bareWordsOf, wordsLeftOf } from './bare-words';
import type { BareWord } from './bare-words';
import type { Place } from './place';

const LATIN = /[A-Za-z\u00c0-\u024f]/u;
const ARABIC = /[\u0620-\u064a]/u;
const MOST_WORDS = 5;
const WINDOW_UNITS = 90;
const LONGEST_APPOSITION = 4;
const LONGEST_WORD_UNITS = 24;
const AGE =
  /^\s?[,(،]?\s?(?:(?:âgée? )?(?:de )?|im Alter von |aged? |(?:البالغة?|ويبلغ|وعمره|عمرها) (?:من العمر )?)\p{Nd}{1,3}(?:\s?(?:ans?|años|Jahre(?:\s+alt)?|years?\s+old|عاما|عام|سنة)\p{M}*|(?=[,)،]))\s?[,)،]?\s?/u;
const AGE_BEFORE = /\b\d{1,2}[-‑](?:jährig\p{L}*|years?-old)\s(?:\p{L}+\s)?$/iu;
/** Of a head of state nobody says "a man named": unless others are there, it is somebody else. */
const NAMED =
  /(?:namens|mit Namen|mit dem Namen|(?:homme|femme|garçon|enfant|dame|certain) (?:pré)?nommée?|(?:man|woman|boy|baby|child|student|girl) (?:named|called)|(?:hombre|mujer|niño|niña|joven|vecino|vecina|chico|chica) (?:llamad[oa]|de nombre)|اسمه|اسمها|يدعى|تدعى)\s$/u;
/** How the last word of those ends, folded. */
const NAMED_END = /(?:namens?|nommee?|named|called|llamad[oa]|nombre|ه|ها|ى)$/u;
const DIGIT = /\d/u;
/** Says outright that two have one name. */
const SAME_NAME =
  /(?:namensvetter|namensgleich|gleichnamig|nicht verwandt|homonym|homónim|tocay[oa]|namesake|no relation|sans lien de parenté|sin parentesco|تشابه|سميه|لا صلة)/iu;
const COPULA =
  /^\s(?:is|was|ist|war|est|était|fut|es|era|fue|works as|worked as|arbeitet als|travaille comme|trabaja como)\s/u;
const COMMA = /^\s?(?:[,(–—،]|-\s)\s?(?:و?ه[وي]\s)?/u;
const CLAUSE_END = /[.!?…;:,،؛()–—\n]/u;
/** "X, vecino de Getafe", right behind a name, is no neighbour of a country. */
const RESIDENTS: ReadonlySet<string> = new Set(['vecino', 'resident']);
const HONOURS: ReadonlySet<string> = new Set([
  'dr',
  'prof',
  'don',
  'dona',
  'herr',
  'frau',
  'm',
  'mme',
]);
const SPECIAL: ReadonlySet<string> = new Set(['الخاص', 'الخاصة', 'السامي', 'الدائم']);

/** Words before a full name that say what its bearer does; none where they belong to somebody else. */
export function walksBefore(place: Place): string[] {
  const [first] = wordsLeftOf(place, 1);
  if (first === undefined || first.word.isPossessive || LINKS.has(first.bare)) return [];
  const said: string[] = [];
  for (let index = 0; index < MOST_WORDS; index++) {
    // One word ahead: most go on no further.
    const words = wordsLeftOf(place, Math.min(index + 2, MOST_WORDS));
    const here = words[index];
    if (here === undefined) break;
    const { word, bare } = here;
    if (word.gap === 'comma' || word.isPossessive) break;
    if (EARLIER.has(bare)) return said.slice(0, -1);
    said.push(bare);
    if (!mayGoOn(place, words, index)) break;
  }
  return said;
}

/** May the word that says it stand further left: before an honour, an adjective, "de" and a noun? */
function mayGoOn({ style }: Place, words: readonly BareWord[], index: number): boolean {
  const here = words[index];
  const next = words[index + 1];
  if (here === undefined || next === undefined) return false;
  const { bare } = here;
  if (HONOURS.has(bare) || TITLES.has(bare) || EARLIER.has(next.bare)) return true;
  if (style.isEnglish || style.capitals === 'nouns') return false;
  if (WALK_ADJECTIVE.test(bare)) return true;
  // "gardien de but", "professeur de musique", "chef d’orchestre"
  const isOf = next.bare === 'de' || /^d['’]/iu.test(here.word.text) || bare === 'de';
  return index < 2 && isOf;
}

/** Is this word a walk of life in German, French or Spanish? */
export function isWesternWalk(folded: string): boolean {
  if (ROMANCE_WALKS.has(folded) || GERMAN_CIVIL_OFFICES.has(folded)) return true;
  return GERMAN_WALK.test(folded) && !NO_GERMAN_WALK.test(folded);
}

/** Is the name written in a script whose walks of life are looked for here? */
export function isWestern({ text, find }: Place): boolean {
  return LATIN.test(text[find.start] ?? '');
}

/** What stands behind a name: "X, 34 ans, boulangère", "X ist Bäcker". Metaphors of politics say nothing. */
export function isWalkBehind(place: Place, isWalk: (word: string) => boolean): boolean {
  const { text, find } = place;
  let rest = text.slice(find.end, find.end + WINDOW_UNITS);
  const copula = COPULA.exec(rest)?.[0];
  const age = AGE.exec(rest)?.[0];
  const lead = copula ?? (age === undefined ? COMMA.exec(rest)?.[0] : age);
  if (lead === undefined) return false;
  rest = rest.slice(lead.length);
  const stop = rest.search(CLAUSE_END);
  const words = bareWordsOf(stop < 0 ? rest : rest.slice(0, stop), LONGEST_APPOSITION + 1);
  for (const [index, word] of words.slice(0, LONGEST_APPOSITION).entries()) {
    if (LINKS.has(word) && word !== 'a') return false;
    if (EARLIER.has(word)) return false;
    if (!isWalk(word)) continue;
    if (RESIDENTS.has(word)) return copula === undefined;
    const isOf = LINKS.has(words[index + 1] ?? '');
    return !METAPHORS.has(word) || (copula === undefined && !isOf);
  }
  return false;
}

/** Is an age given, before the name as German and English write it or behind it? */
export function isAgeGiven({ text, find, left }: Place): boolean {
  const before = text.slice(Math.max(0, find.start - WINDOW_UNITS / 2), find.start);
  if (left !== null && NAMED_END.test(left.folded) && NAMED.test(before)) return true;
  return (
    (DIGIT.test(before) && AGE_BEFORE.test(before)) ||
    AGE.test(text.slice(find.end, find.end + WINDOW_UNITS))
  );
}

/** Does the text right beside a name say that somebody else has it, too? */
export function isSameNameSaid({ text, find }: Place): boolean {
  const start = Math.max(0, find.start - 24);
  // Hardly any name has one of them in sight.
  if (!SAME_NAME.test(text.slice(start, find.end + WINDOW_UNITS))) return false;
  const after = text.slice(find.end, find.end + WINDOW_UNITS).split(/[.!?\n]/u)[0] ?? '';
  return SAME_NAME.test(after) || SAME_NAME.test(text.slice(start, find.start));
}

/** "الممثلة", "طبيب الأسنان", "لاعب كرة القدم" before an Arabic name, or "، وهي خبازة" behind it. */
export function isArabicWalkBeside(place: Place): boolean {
  const { text, find } = place;
  if (!ARABIC.test(text[find.start] ?? '')) return false;
  if (isWalkBehind(place, isArabicWalk)) return true;
  // Arabic has no word for "is": "X is a dentist" is "X dentist".
  const next = bareWordsOf(text.slice(find.end, find.end + LONGEST_WORD_UNITS), 1)[0] ?? '';
  if (/^\s$/u.test(text[find.end] ?? '') && ARABIC_WALKS.has(next)) return true;
  if (isArabicWalkBefore(place)) return true;
  const words = wordsLeftOf(place, MOST_WORDS - 1).map(({ bare }) => bare);
  const [first = ''] = words;
  if (!isDefinite(first) || ARABIC_OFFICES.has(first) || SPECIAL.has(first)) return false;
  for (const word of words.slice(1)) {
    if (isArabicWalk(word)) return true;
    if (!/^\p{L}{2,}$/u.test(word)) return false;
  }
  return false;
}

/** "The doctor of President X" is not X; "doctor X’s" neither: only with its article it is his own. */
export function isArabicWalkBefore(place: Place): boolean {
  const first = wordsLeftOf(place, 1)[0]?.bare ?? '';
  return isDefinite(first) && !ARABIC_OFFICES.has(first) && isArabicWalk(first);
}

function isDefinite(word: string): boolean {
  return arabicReadings(word).some((one) => one.startsWith('ال'));
}

function isArabicWalk(word: string): boolean {
  return arabicReadings(word).some((one) => ARABIC_WALKS.has(one.replace(/^ال/u, '')));
}

const SIGNED =
  /(?:^|[\s(|])(?:Fotos?|Photos?|Bild(?:er)?|Text|Texte|Texto|Crédit|Crédito|Illustration|Ilustración|Grafik|Infographie|Traduction|Traducción|Übersetzung|Vidéo|Vídeo|Video|Image|Imagen|Protokoll|Interview|Propos recueillis|Mitarbeit|تصوير|صورة|ترجمة|إعداد|بقلم|كتب|تحرير)(?:\s+(?:de|par|por|von|by))?\s?[:/]?\s+$/u;
const SIGNATURE_END = /^\s?(?:$|[/)|]|\s[–—-]\s|\.$)/u;
const SIGNATURE =
  /^\s*(?:Von|Par|Por|De|Di|بقلم|كتب|كتبت|إعداد|تحرير)\s?:?\s+(?:[\p{Lu}\p{Lo}][\p{L}'’.-]*[\s,]*|(?:und|et|y|de|von|van|à|au|in|en|aus|nach)[\s,]+){2,9}$/u;

/** Who wrote, photographed or translated signs with a name: "Von X", "Par X, à Séoul", "Foto: X". */
export function isSignature({ text, find, style }: Place): Why | null {
  if (style.isEnglish) return null;
  if (style.kind === 'text' && text.length <= WINDOW_UNITS && SIGNATURE.test(text)) return 'byline';
  const before = text.slice(Math.max(0, find.start - WINDOW_UNITS / 2), find.start);
  const isSigned = SIGNATURE_END.test(text.slice(find.end, find.end + 4)) && SIGNED.test(before);
  return isSigned ? 'credit' : null;
}
