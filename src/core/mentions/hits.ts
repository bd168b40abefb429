/**
 * How long the names may be that begin at one place, as the bitmap of prefixes says, and their fingerprints. The
 * lists are filled again and again; nothing in them outlives the next `gather`.
 */
import {
  GAP_BREAK,
  INNER,
  KIND_BITS,
  SYLLABLE,
  createTokenBuffer,
  fillTokens,
} from '../text/tokens';
import type { TokenBuffer } from '../text/tokens';
import { checkOf } from '../text/word-check';
import type { HangulSieve } from './hangul-sieve';
import { mayBeSurname } from './korean';
import { SINGLE_SALT, extendCheck, extendHash, hasBit, shiftFor } from './lexicon/hash';
import type { LexiconViews } from './lexicon/layout';

/** A name's first word, and where it starts in the text. */
export interface Opening {
  readonly hash: number;
  readonly start: number;
  /** How the lexicon would write the word; null where that is how it stands. */
  readonly word: string | null;
}

/** A place at which names may begin. */
export interface Start {
  readonly text: string;
  readonly at: number;
  readonly opening: Opening;
  /** May the last word be in a German genitive? */
  readonly isGerman: boolean;
  readonly work: { probes: number };
}

/** Names that may stand at a place, the shortest first. */
export interface Hits {
  /** Does a name of one token, or the first two tokens of a longer one, stand here, as far as the bitmap can tell? */
  mayBegin(at: number, text: string): boolean;
  /** Gathers them and returns how many there are. */
  gather(start: Start): number;
  /** How many tokens each has. */
  readonly count: Int32Array;
  readonly hash: Int32Array;
  readonly check: Int32Array;
  /** 1 where the last word is without its genitive s. */
  readonly isGenitive: Uint8Array;
}

/** A name and the s of its German genitive. */
const LEAST_GENITIVE = 4;
const SMALL_S = 0x73;

/** Lists for the names of this lexicon, in the text whose tokens are in this buffer. */
export function createHits(
  { prefixes, mostTokens }: LexiconViews,
  tokens: TokenBuffer,
  sieve: HangulSieve,
): Hits {
  const shift = shiftFor(prefixes.length * 32);
  // Of every length the plain name, and the one in a genitive.
  const most = 2 * mostTokens + 2;
  const count = new Int32Array(most);
  const hash = new Int32Array(most);
  const check = new Int32Array(most);
  const isGenitive = new Uint8Array(most);

  function mayBegin(at: number, text: string): boolean {
    const first = tokens.hash[at] as number;
    if (((tokens.gap[at + 1] as number) & GAP_BREAK) === 0) {
      const pair = extendHash(first, tokens.hash[at + 1] as number);
      if (hasBit(prefixes, shift, pair)) return true;
    }
    return hasBit(prefixes, shift, first ^ SINGLE_SALT) && canStandAlone(text, at);
  }

  function gather(start: Start): number {
    const hits = gatherHashes(start);
    if (hits > 0) addChecks(hits, start);
    return hits;
  }

  function gatherHashes({ text, at, opening, isGerman, work }: Start): number {
    const longest = Math.min(tokens.count - at, mostTokens);
    const isSyllable = ((tokens.kind[at] as number) & KIND_BITS) === SYLLABLE;
    let prefix = opening.hash;
    let hits = isGerman ? addGenitive(0, { text, at, words: 1, prefix: 0 }) : 0;
    work.probes++;
    if (hasBit(prefixes, shift, prefix ^ SINGLE_SALT) && canStandAlone(text, at)) {
      hits = add(hits, 1, prefix);
    }
    for (let words = 2; words <= longest; words++) {
      const last = at + words - 1;
      if (((tokens.gap[last] as number) & GAP_BREAK) !== 0) break;
      work.probes++;
      if (isGerman) hits = addGenitive(hits, { text, at, words, prefix });
      prefix = extendHash(prefix, tokens.hash[last] as number);
      // Every pair is in the bitmap; longer beginnings are, where the name goes on. Of names that begin with a
      // syllable all of them are, and those that are a pair once more.
      const isBeginning = hasBit(prefixes, shift, prefix);
      const mayEnd = isSyllable
        ? isBeginning && (words > 2 || hasBit(prefixes, shift, prefix ^ SINGLE_SALT))
        : isBeginning || words > 2;
      if (mayEnd) hits = add(hits, words, prefix);
      if (!isBeginning) break;
    }
    return hits;
  }

  function add(hits: number, words: number, nameHash: number): number {
    count[hits] = words;
    hash[hits] = nameHash;
    isGenitive[hits] = 0;
    return hits + 1;
  }

  /** The same name with its last word in a German genitive. */
  function addGenitive(
    hits: number,
    { text, at, words, prefix }: { text: string; at: number; words: number; prefix: number },
  ): number {
    const last = at + words - 1;
    const start = tokens.start[last] as number;
    const end = tokens.end[last] as number;
    if (end - start < LEAST_GENITIVE || (text.charCodeAt(end - 1) | 0x20) !== SMALL_S) return hits;
    const bare = hashOfWord(text.slice(start, end - 1));
    const nameHash = words === 1 ? bare : extendHash(prefix, bare);
    const key = words === 1 ? nameHash ^ SINGLE_SALT : nameHash;
    if (words <= 2 && !hasBit(prefixes, shift, key)) return hits;
    add(hits, words, nameHash);
    isGenitive[hits] = 1;
    return hits + 1;
  }

  /** One walk over the words of the longest. */
  function addChecks(hits: number, { text, at, opening }: Start): void {
    let prefix = 0;
    let walked = 0;
    for (let hit = 0; hit < hits; hit++) {
      const words = count[hit] as number;
      for (; walked < words; walked++) {
        const isLast = walked === words - 1;
        const cut = isLast ? (isGenitive[hit] as number) : 0;
        const next =
          walked === 0 && opening.word !== null
            ? checkOf(opening.word, 0, opening.word.length - cut)
            : checkOf(
                text,
                tokens.start[at + walked] as number,
                (tokens.end[at + walked] as number) - cut,
              );
        const joined = walked === 0 ? next : extendCheck(prefix, next);
        if (isLast) {
          check[hit] = joined;
          break;
        }
        prefix = joined;
      }
    }
  }

  /** Where the word goes on after its first syllable, the sieve knows. */
  function canStandAlone(text: string, at: number): boolean {
    if (tokens.kind[at] !== SYLLABLE || tokens.kind[at + 1] !== (SYLLABLE | INNER)) return true;
    if (at + 1 >= tokens.count) return true;
    const start = tokens.start[at] as number;
    const end = tokens.end[at] as number;
    // The sieve does not read syllables that are written in parts.
    return end - start > 1 ? mayBeSurname(text, end) : sieve.mayStandAlone(text, start);
  }

  return { mayBegin, gather, count, hash, check, isGenitive };
}

const oneWord = createTokenBuffer(1);

/** The hash of a word that does not stand in the text as it is. */
export function hashOfWord(word: string): number {
  oneWord.count = 0;
  oneWord.pendingGap = GAP_BREAK;
  fillTokens(oneWord, word, 0);
  return oneWord.hash[0] as number;
}
