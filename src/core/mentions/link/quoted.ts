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
const NAMES_A_THING = new RegExp(`(?:${KOREAN_QUOTED_THINGS.join('|')})\\s?$`, 'u');

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

/** Does the name stand in a quoted phrase of a few words, which is something named after it: a ship, a film? */
export function isInQuotedName(place: Pick<Place, 'text' | 'find'>): boolean {
  const { text, find } = place;
  const opener = openerBefore(text, find.start);
  if (opener < 0) return false;
  const closer = closerAfter(text, find.end, text[opener] ?? '');
  if (closer < 0) return false;
  const phrase = text.slice(opener + 1, closer).trim();
  // A mark at the end inside the quotation makes a sentence of it: somebody says so.
  if (/[.!?,…。！？，]$/u.test(phrase)) return false;
  if (SALUTES.has(foldText(/^\p{L}+/u.exec(phrase)?.[0] ?? ''))) return false;
  // Korean sets in quotation marks whatever it speaks of: a thing has its word before them, or the name has them alone.
  if (isInHangul(place)) {
    const isAlone = phrase.length === find.end - find.start;
    return (
      isAlone ||
      (isFewWords(phrase) &&
        NAMES_A_THING.test(text.slice(Math.max(0, opener - LONGEST_THING), opener)))
    );
  }
  if (IDEOGRAPH.test(phrase) && phrase.length > MOST_QUOTED_IDEOGRAPHS) return false;
  return isFewWords(phrase);
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
