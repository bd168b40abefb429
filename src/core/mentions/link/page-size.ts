import { isHangul, isIdeograph } from '../../text/scripts';

/** What a syllable of Hangul and a Chinese character or Kana say, in letters of an alphabet. */
const LETTERS_OF_SYLLABLE = 2;
const LETTERS_OF_IDEOGRAPH = 3;

/** No ideograph and no syllable comes before: most texts need no other look. */
const DENSE = /[\u3000-\uffff]/;

/** How much a text says, in UTF-16 units of an alphabetic script: others need fewer for the same. */
export function lettersOf(text: string): number {
  if (!DENSE.test(text)) return text.length;
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    letters += isHangul(unit) ? LETTERS_OF_SYLLABLE : isIdeograph(unit) ? LETTERS_OF_IDEOGRAPH : 1;
  }
  return letters;
}
