/** The precomposed syllables of Hangul, from the first to the last. */
export const FIRST_HANGUL = 0xac00;
export const LAST_HANGUL = 0xd7a3;

/** Hebrew and Arabic letters, from the first to the last of both. */
const FIRST_ABJAD = 0x05d0;
const LAST_ABJAD = 0x06d3;

/** Kana, Han and Hangul: no capitals between these. */
const FIRST_UNCASED = 0x3040;
const LAST_UNCASED = 0xd7ff;

/** Is this UTF-16 unit (or code point) a precomposed Hangul syllable? */
export function isHangul(code: number): boolean {
  return code >= FIRST_HANGUL && code <= LAST_HANGUL;
}

/** Is this UTF-16 unit a Hebrew or Arabic letter, in whose scripts small words are written together with the next? */
export function isAbjad(code: number): boolean {
  return code >= FIRST_ABJAD && code <= LAST_ABJAD;
}

/** Is this code point Han or Kana: written without spaces, so that a name may start and end anywhere? */
export function isIdeograph(code: number): boolean {
  if (code < 0x3005) return false;
  return (
    (code >= 0x3040 && code <= 0x30ff && code !== 0x30fb) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x3fffd) ||
    code === 0x3005 ||
    code === 0x3007
  );
}

/** Is the letter at this place a capital? False for digits and for scripts without capitals. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code >= FIRST_UNCASED && code <= LAST_UNCASED) return false;
  const letter = text[at];
  return letter !== undefined && letter !== letter.toLowerCase();
}

/** Is the letter at this place a small one? False for digits and for scripts without capitals. */
export function isSmallAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  if (code >= FIRST_UNCASED && code <= LAST_UNCASED) return false;
  const letter = text[at];
  return letter !== undefined && letter !== letter.toUpperCase();
}
