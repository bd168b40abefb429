import { foldText } from '../../text/fold';
import { SALUTES } from '../words/named-after';
import { KOREAN_QUOTED_THINGS } from '../words/things-ko';
import { isInHangul } from './east-script';
import type { Place } from './place';

const MOST_QUOTED_WORDS = 3;
/** Chinese and Japanese write no spaces; a title is not longer than this. */
const MOST_QUOTED_IDEOGRAPHS = 8;
const LONGEST_QUOTED_UNITS = 80;
const LONGEST_THING = 12;

/** What closes a quotation, by what opens it. Germans and French turn the same marks around. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”"'],
  ['”', '”'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
  ['‚', '‘'],
  ['《', '》'],
  ['〈', '〉'],
  ['「', '」'],
  ['『', '』'],
]);
const ALL_CLOSERS: ReadonlySet<string> = new Set([...CLOSERS.values()].join(''));
const ALWAYS_OPENING = '《〈「『';
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff]/u;
/** Most of what is looked through are these letters. */
const FIRST_SMALL = 0x61;
const LAST_SMALL = 0x7a;
const SPACE = /\s/u;
/** Somebody says so: "»X ist stark«, sagte Y". */
const SPEECH_UNITS = 24;
const SPEECH_AFTER =
  /^\s?,?\s?[–—-]?\s?(?:sag(?:t|te|ten)|mein(?:t|te)|erklärt?e?|schrieb|rief|a (?:dit|déclaré|lancé|écrit)|dit|déclare|lance|dijo|dice|afirmó|declaró|escribió|сказал|говорит|говорил|заявил|написал|отметил|добавил|сказав|сказала|каже|заявив|заявляє|написав|додав)\p{L}*\s/u;
const WORD_UNITS = 16;
/** "The word “Korea”": a word is quoted, and nothing bears it as its name. */
const WORD_BEFORE =
  /(?:^|[^\p{L}])(?:words?|terms?|wort|worte|wörter|begriff|begriffs|mots?|terme|palabras?|término|слов(?:о|а|ом|у|е|і)|термин(?:а|ом|е|у)?|термін(?:а|ом|і|у)?|كلمة)\s$/iu;

/**
 * The quoted phrase of a few words that the name stands in, which is something named after it: a ship, a film. Null
 * where it stands in none.
 */
export function quotedNameAround(place: Pick<Place, 'text' | 'find'>): string | null {
  const { text, find } = place;
  const opener = openerBefore(text, find.start);
  if (opener < 0) return null;
  const closer = closerAfter(text, find.end, text[opener] ?? '');
  if (closer < 0) return null;
  const phrase = text.slice(opener + 1, closer).trim();
  // The word itself is spoken of, and with it whoever it stands for.
  if (
    phrase.length === find.end - find.start &&
    WORD_BEFORE.test(text.slice(Math.max(0, opener - WORD_UNITS), opener))
  )
    return null;
  // A mark at the end inside the quotation makes a sentence of it: somebody says so.
  if (/[.!?,…。！？，]$/u.test(phrase)) return null;
  if (SALUTES.has(foldText(/^\p{L}+/u.exec(phrase)?.[0] ?? ''))) return null;
  if (SPEECH_AFTER.test(text.slice(closer + 1, closer + 1 + SPEECH_UNITS))) return null;
  // Korean sets in quotation marks whatever it speaks of: a thing has its word before them, or the name has them alone.
  if (isInHangul(place) && phrase.length > find.end - find.start) {
    const before = text.slice(Math.max(0, opener - LONGEST_THING), opener);
    return isFewWords(phrase) && KOREAN_QUOTED_THINGS.endOf(before.trimEnd()) !== null
      ? phrase
      : null;
  }
  if (IDEOGRAPH.test(phrase) && phrase.length > MOST_QUOTED_IDEOGRAPHS) return null;
  return isFewWords(phrase) ? phrase : null;
}

function isFewWords(phrase: string): boolean {
  return phrase.split(/\s+/u).length <= MOST_QUOTED_WORDS;
}

/** Where the quotation around `start` begins; -1 where none does, or one of too many words. */
function openerBefore(text: string, start: number): number {
  let spaces = 0;
  const least = Math.max(0, start - LONGEST_QUOTED_UNITS);
  for (let at = start - 1; at >= least; at--) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_SMALL && code <= LAST_SMALL) continue;
    const mark = text[at] ?? '';
    if (SPACE.test(mark) && ++spaces > MOST_QUOTED_WORDS) return -1;
    if (CLOSERS.has(mark) && isOpening(text, at)) return at;
    // The apostrophe of "Korea’s" closes nothing.
    if (ALL_CLOSERS.has(mark) && mark !== '’') return -1;
  }
  return -1;
}

/** A mark that can open and close opens where a word begins right after it and none ends right before it. */
function isOpening(text: string, at: number): boolean {
  const mark = text[at] ?? ' ';
  if (ALWAYS_OPENING.includes(mark)) return true;
  const before = text[at - 1] ?? ' ';
  const isAfterWord = /[\p{L}\p{N}.,!?…]/u.test(before) && !IDEOGRAPH.test(before);
  // The French put a space inside.
  return !isAfterWord && (mark === '«' || !SPACE.test(text[at + 1] ?? ' '));
}

/** Where the quotation around `end` closes; -1 where that is too far. */
function closerAfter(text: string, end: number, opener: string): number {
  const closers = CLOSERS.get(opener) ?? '';
  const most = Math.min(text.length, end + LONGEST_QUOTED_UNITS);
  let spaces = 0;
  for (let at = end; at < most; at++) {
    const mark = text[at] ?? '';
    if (SPACE.test(mark) && ++spaces > MOST_QUOTED_WORDS) return -1;
    // In Korean a particle follows a quotation at once.
    const isApostrophe = mark === '’' && /[^\P{L}\uac00-\ud7a3]/u.test(text[at + 1] ?? '');
    if (closers.includes(mark) && !isApostrophe) return at;
  }
  return -1;
}
