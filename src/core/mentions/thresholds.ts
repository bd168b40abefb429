/**
 * How sure each rule is, from 0 to 1. A rule links or abstains by itself; the scores order the rules for
 * whoever shows or filters mentions, and are no probabilities.
 */
export const SCORES = {
  strong: 0.97,
  demonym: 0.95,
  'unique-surname': 0.9,
  'unique-surname-near': 0.7,
  introduced: 0.8,
  'look-ahead': 0.7,
  role: 0.85,
  titled: 0.75,
  unnamed: 0.6,
  offered: 0.5,
  weighed: 0.6,
} as const;

/**
 * Several people of one short name on a page: what speaks for each, and how much. Reached on the development half
 * of the labelled texts (`npm run bench -- mentions`): no link of theirs went to the wrong one.
 */
export const BEARER_WEIGHTS = {
  /**
   * Times the share of this bearer in all full names and role phrases on the page that could be the short form's. It
   * is little: whoever is not the main one is named in full again and again.
   */
  share: 0.2,
  /** The first of them on the page: whom the article is about. */
  first: 0.2,
  /** Beside `first`, for a headline: it speaks of whoever the text below names first. */
  headline: 0.25,
  /** Times the share of this bearer in the events that the pack tells of the known ones. */
  prominence: 0.35,
  /** The last to be named in full anywhere before. */
  last: 0.08,
  /** The last to be named in the same paragraph, in full, by office or by a short form that was linked. */
  lastInBlock: 0.35,
  heading: 0.15,
  /** A title that the pack or the page gives to this bearer; the same against whom it does not fit. */
  title: 0.4,
  /** Against whom a pronoun or a verb does not fit. */
  gender: 0.3,
  /** Joined to somebody ("Smith and Kim") with whom the pack has this bearer in most events. */
  company: 0.25,
  /** "Somebody's sister", of whom the pack says so. */
  kin: 0.5,
} as const;
/** A link among several needs this much, */
export const LEAST_SCORE = 0.5;
/**
 * or this much, where it is whom everybody knows by the name and nothing tells one from another (from .3 to .45 the
 * development half has the same links, with .5 two fewer);
 */
export const LEAST_KNOWN_SCORE = 0.4;
/** and this much more than the next. The first and the last are from the first prototype's measurements. */
export const LEAST_MARGIN = 0.12;

/** Whoever everybody knows by a short name, and means without introducing them, has this share of the events of all who share the name. */
export const LEAST_PROMINENCE = 0.7;

/** A page with more bearers of one short name is a list, and says of none that he is meant. */
export const MOST_BEARERS = 8;

/** A shorter page cannot say what world it belongs to, in UTF-16 units. */
export const LEAST_PAGE_UNITS = 400;
/** The same where a page names somebody without the office that news in their language always gives. */
export const LEAST_UNTOLD_UNITS = 150;
/** How far beside a name its cues are looked for, in UTF-16 units. */
export const LONGEST_CUE_UNITS = 90;

/** Does "Russian" link to the place it belongs to? One switch for all demonyms. */
export const ARE_DEMONYMS_LINKED = true;

/** Share of capitalised words from which a line is a headline in title case. */
export const TITLE_CASE_SHARE = 0.7;
/** Fewer words than this say nothing about how a line is capitalised. */
export const TITLE_CASE_LEAST_WORDS = 3;
/** Only this much of a block is looked at to tell its style. */
export const STYLE_SAMPLE_UNITS = 400;
/** How many capitalised words may stand between an adjective and the title it belongs to. */
export const MOST_WORDS_TO_TITLE = 5;
/** A line that begins with "By" is a byline up to this length. */
export const LONGEST_BYLINE_UNITS = 100;

/** A page of the day before an event is already about it: clocks differ, and agencies write ahead. */
export const DAYS_BEFORE_EVENT = 1;

/** Acronyms that are ordinary words when a whole line is in capitals. */
export const WORDS_IN_CAPITALS: ReadonlySet<string> = new Set(
  'us who it am is an or in on at to as if so no do go me my we he up by of eu un was are all can may aid'.split(
    ' ',
  ),
);

/** Why a known name was deliberately not linked. */
export type Why =
  | 'never-alias'
  | 'longer-name'
  | 'named-after'
  | 'other-place'
  | 'other-gender'
  | 'relative'
  | 'byline'
  | 'credit'
  | 'common-word'
  | 'direction'
  | 'all-caps'
  | 'rival'
  | 'ambiguous'
  | 'not-introduced'
  | 'demonym-off'
  | 'event-context'
  | 'out-of-time'
  | 'before-event'
  | 'participants-missing'
  | 'namesake'
  | 'other-world'
  | 'other-title'
  | 'other-time'
  | 'title-of-name'
  | 'not-this-one';
