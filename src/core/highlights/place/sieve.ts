/**
 * Tells quickly that a text holds nothing like a quote. What is like it but for k edits shares at least
 * `length - 2 - 3k` of its runs of three units with it, for an edit can break three of them at most (the q-gram lemma;
 * Ukkonen 1992). So where no stretch as long as a match may be holds so many, there is no match.
 */
const RUN = 3;
const BITS = 15;

export interface Sieve {
  /** False only where the text has no match; true where it may have one. */
  mayHold(text: string): boolean;
}

/** Makes a sieve for a quote of which at most so many edits part a match. */
export function createSieve(quote: string, mostErrors: number): Sieve {
  const least = quote.length - (RUN - 1) - RUN * mostErrors;
  /** Positions at which a run of a match may begin. */
  const reach = quote.length + mostErrors - (RUN - 1);
  if (least <= 0) return { mayHold: () => true };
  const known = new Uint8Array(1 << BITS);
  for (let at = 0; at + RUN <= quote.length; at++) known[codeAt(quote, at)] = 1;
  return {
    mayHold(text) {
      const last = text.length - RUN;
      let count = 0;
      for (let at = 0; at <= last; at++) {
        count += known[codeAt(text, at)] as number;
        if (at >= reach) count -= known[codeAt(text, at - reach)] as number;
        if (count >= least) return true;
      }
      return false;
    },
  };
}

/** Runs that share a code only make the sieve let more through. */
function codeAt(text: string, at: number): number {
  const mixed =
    Math.imul(text.charCodeAt(at), 0x9e3779b1) ^
    Math.imul(text.charCodeAt(at + 1), 0x85ebca6b) ^
    Math.imul(text.charCodeAt(at + 2), 0xc2b2ae35);
  return mixed >>> (32 - BITS);
}
