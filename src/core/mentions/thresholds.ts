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
} as const;

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
  | 'participants-missing';
