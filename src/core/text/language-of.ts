/** Letters that one language has and its neighbours in the script have not; the first that fits decides. */
const SIGNS: ReadonlyArray<readonly [lang: string, letters: RegExp]> = [
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['zh', /\p{Script=Han}/u],
  ['uk', /[іїєґІЇЄҐ]/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['fa', /[پچژگ]/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['el', /\p{Script=Greek}/u],
];
const LETTER = /\p{L}/u;

/**
 * In which language (BCP 47) a text is most likely written, by the script of its first letter, for whoever reads it
 * out. Undefined for Latin letters, which say too little, and where there are no letters.
 */
export function languageOf(text: string): string | undefined {
  const first = LETTER.exec(text)?.[0];
  if (first === undefined || /\p{Script=Latin}/u.test(first)) return undefined;
  // A text that begins in the script of the sign.
  return SIGNS.find(
    ([, letters]) => letters.test(text) && isOfSameScript(first, letters, text),
  )?.[0];
}

/** Han begins Japanese as often as kana does; Cyrillic and Arabic are told apart by letters anywhere. */
function isOfSameScript(first: string, letters: RegExp, text: string): boolean {
  const sign = letters.exec(text)?.[0] ?? '';
  return scriptOf(first) === scriptOf(sign);
}

const SCRIPTS = [
  /\p{Script=Hangul}/u,
  /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Greek}/u,
];

function scriptOf(letter: string): number {
  return SCRIPTS.findIndex((script) => script.test(letter));
}
