import { wordSet } from './word-set';

/**
 * Verbs and adjectives beside a surname in a headline where every word has a capital; in "-s", "-ed" and "-ing"
 * they need no list. Anything else beside a surname there may be part of somebody else's name.
 */
const HEADLINE_WORDS = wordSet(
  'Sign Meet Visit Agree Hold Vow Call Warn Urge Discuss Begin Start End Open Close Arrive Leave Join Host Greet Praise',
  'Slam Hail Eye Seek Want Need Set Put Cut Get Go Say Pledge Plan Talk Fly Travel Return Reach Shake Exchange Send Sent',
  'Met Held Said Told Left Came Went Saw Won Lost Back Face Fail Win Lose Push Reject Accept Deny Mark Attend Observe Test',
  'Sack Sell Buy Beat Draw Axe Fire Hire Drop Name Pick Recall Loan Snub Stun Rout Edge Held Hold Miss Score Bid',
  'New Big Old More Most Top Joint Rare First Second Third Last Next High Key Secret Historic Summit Nuclear Missile War',
  'Peace Trade Arms Aid Deal Pact Treaty Trip Letter Speech Threat Ban Ally Aide Era Regime Government Administration',
);

/** Words that make a name of the plain word after them; before a month there is a day, "in", "last". */
const BEFORE_MONTHS = wordSet(
  'in on of since until till by last this next early late mid from during through before after the a for every each or to and',
);
const GIVEN_NAMES_TOO = wordSet('Will May June April August Don Jan Mark Art Grace');
/** Given names that end like verbs and adverbs. */
const GIVEN_LIKE_VERBS = wordSet(
  'Sterling Irving Fleming Harding Kimberly Beverly Waverly Everly Jinping Xiaoping Xueliang Yingying Liling Meiling Weiming',
);

/** In a headline in title case, is this word no part of a person's name? */
export function isHeadlineWord(folded: string): boolean {
  return HEADLINE_WORDS.has(folded) || (folded.length > 3 && /(?:s|ed|ing)$/u.test(folded));
}

/** Is this word, which is usually a month or an auxiliary, a given name after `before`? */
export function isGivenNameToo(folded: string, before: string | null): boolean {
  if (!GIVEN_NAMES_TOO.has(folded)) return false;
  return before === null || !(BEFORE_MONTHS.has(before) || /^\d/u.test(before));
}

/** Can this word, capitalised because a sentence begins, be nobody's given name: "Telling", "Apparently"? */
export function isOpeningWord(folded: string): boolean {
  return /^(?:.{3,}ing|.{5,}ly)$/u.test(folded) && !GIVEN_LIKE_VERBS.has(folded);
}
