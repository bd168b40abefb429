/**
 * Every English text of the screens, in one place and as functions, so that another language is another module of
 * the same shape. The wording is neutral: the pack says, this page says; nothing is called true or false.
 */
import type { FactView, HeaderView, SectionKind, SourceView } from '../core/facts/card-view';
import type { ActorKind, DateInfo, PackEvent, Segment } from '../core/pack/schema';
import type { PageDateFrom } from '../core/time/page-date';

const ACTOR_KINDS: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  group: 'Group',
  work: 'Work',
};

const EVENT_STATUSES: Readonly<Record<PackEvent['status'], string>> = {
  occurred: 'Event',
  planned: 'Planned event',
  hypothetical: 'Event spoken of, not known to have been planned',
  cancelled: 'Cancelled event',
};

const SECTION_TITLES: Readonly<Record<SectionKind, string>> = {
  by: 'By this article',
  since: 'Since this article',
  undated: 'Without a date',
  all: 'Facts',
};

const MODALITIES: Readonly<Record<FactView['modality'], string>> = {
  reported: '',
  statement: 'Statement',
  quote: 'Quote',
  claim: 'Claim',
  assessment: 'Assessment',
  opinion: 'Opinion',
  expectation: 'Expectation',
  speculation: 'Speculation',
  background: 'Background',
};

const CERTAINTIES: Readonly<Record<FactView['certainty'], string>> = {
  confirmed: '',
  likely: 'Likely',
  uncertain: 'Uncertain',
  disputed: 'Disputed',
};

const SHORT_HOW: Readonly<Record<DateInfo['how'], string>> = {
  stated: 'as stated',
  relative: 'worked out',
  context: 'from context',
  outside: 'from elsewhere',
  user: 'entered by a reader',
  none: '',
};

const LONG_HOW: Readonly<Record<DateInfo['how'], string>> = {
  stated: 'The source states this date.',
  relative: 'The source gives it in relation to another date.',
  context: 'The source does not state it; it follows from what stands around the passage.',
  outside: 'The source does not give it; the pack has it from elsewhere.',
  user: 'A reader entered it.',
  none: 'The source gives no date.',
};

const PAGE_DATE_FROM: Readonly<Record<PageDateFrom, string>> = {
  'json-ld': 'from the page’s metadata',
  meta: 'from the page’s metadata',
  time: 'from a date on the page',
  url: 'from the page’s address',
  given: 'as given',
};

const SEGMENTS: Readonly<Record<Segment['kind'], string>> = {
  article: 'Article',
  caption: 'Caption',
  comment: 'Comment',
  quote: 'Quotation',
  heading: 'Heading',
};

const count = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;

/** "1 fact", "58 facts". */
export const countFacts = count('fact', 'facts');
/** "1 actor", "44 actors". */
export const countActors = count('actor', 'actors');
/** "1 event", "17 events". */
export const countEvents = count('event', 'events');

/** The line above a name: what kind of actor, or whether the event took place. */
export function kicker(header: HeaderView): string {
  return header.type === 'actor' ? ACTOR_KINDS[header.kind] : EVENT_STATUSES[header.status];
}

/** The heading of a section. */
export function sectionTitle(kind: SectionKind): string {
  return SECTION_TITLES[kind];
}

/** Kind of statement and certainty, where they are not those of a plain report. */
export function factLabels({ modality, certainty }: FactView): string[] {
  return [MODALITIES[modality], CERTAINTIES[certainty]].filter((label) => label !== '');
}

/** How a date is known, in two words; empty where there is no date. */
export function shortHow(how: DateInfo['how']): string {
  return SHORT_HOW[how];
}

/** How a date is known, in a sentence. */
export function longHow(how: DateInfo['how']): string {
  return LONG_HOW[how];
}

/** Where a page's date was read. */
export function pageDateFrom(from: PageDateFrom): string {
  return PAGE_DATE_FROM[from];
}

/** What part of a source a passage is in. */
export function segmentKind(kind: Segment['kind']): string {
  return SEGMENTS[kind];
}

/** An outlet by name, or the plain statement that none is named. */
export function outletName({ outlet, outletKnown }: Pick<SourceView, 'outlet' | 'outletKnown'>) {
  if (outlet === undefined || outletKnown === 'not-named') return 'outlet not named';
  return outletKnown === 'inferred' ? `${outlet} (inferred)` : outlet;
}

/** The card and what it has in common with popup and side panel. */
export const card = {
  pin: 'Pin',
  unpin: 'Unpin',
  close: 'Close',
  onDay: (day: string) => `On ${day}:`,
  possibly: 'possibly',
  seatOf: 'Seat of',
  partOf: 'Part of',
  place: 'Place',
  withWhom: 'With',
  /** No role is known on the page's day; the nearest, with its dates. */
  otherRole: { earlier: 'Earlier:', later: 'Later:', latest: 'Latest role the pack gives:' },
  thisPage: (day: string, from: string) => `This page: ${day}, ${from}.`,
  noPageDate: 'This page gives no date, so facts are not split.',
  alsoNames: 'also names',
  otherFacts: 'Other facts',
  via: 'via',
  as: 'as',
  nobodyNamed: 'nobody named',
  sourcesDiffer: (n: number) => `The sources differ: ${n} facts about the same thing`,
  more: (n: number) => `${n} more`,
  moreIn: (n: number, section: string) => `Show ${n} more facts: ${section}`,
  source: 'Source:',
  sourceOf: (date: string) => `Source and date of the fact of ${date}.`,
  sourceOfUndated: 'Source and date of an undated fact.',
  noDate: 'No date',
  howDate: 'How the date is known',
  wordsOfSource: 'In the source’s words:',
  countedFrom: (date: string) => `Counted from ${date}:`,
  textAlone: (date: string) => `The source’s text alone gives: ${date}.`,
  straddles: 'It may reach beyond the date of this page.',
  superseded: 'The pack has a later fact that replaces this one.',
  whoSays: 'Who says it',
  document: 'Document',
  untitled: 'Untitled document',
  published: (date: string) => `published ${date}`,
  retrieved: (date: string) => `retrieved ${date}`,
  passage: 'Passage',
  by: 'by',
  offsets: (start: number, end: number) => `characters ${start}–${end}`,
  hash: 'SHA-256',
  begins: 'The passage begins:',
  reads: 'The passage reads:',
  noWords: 'The pack carries no words of this passage.',
  packLine: (version: string) => `version ${version}, by`,
  covers: (dates: string) => `Covers ${dates}:`,
  silence: 'Beyond that, silence means nothing.',
  noFacts: 'The pack knows this name but has no facts about it.',
  loading: 'Reading the facts …',
  missing:
    'No installed pack has this name any more. Reload the page to bring its marks up to date.',
  installing: 'The facts are being made ready. They appear here as soon as they are.',
  failed: 'The facts cannot be read.',
  failedAdvice:
    'Close and open the browser. If this stays so, update Backstory and the browser. Do not remove Backstory: what you saved would go with it.',
  error: 'Something went wrong while this was read.',
  retry: 'Try again',
};

/** The toolbar popup. */
export const popup = {
  name: 'Backstory',
  back: 'Back',
  onThisPage: 'On this page',
  /** Said around the name: "Go to … on the page, named once". */
  goTo: 'Go to',
  onThePage: (n: number) => `on the page, ${n === 1 ? 'named once' : `named ${n} times`}`,
  times: (n: number) => `${n}×`,
  facts: 'Facts',
  factsAbout: (name: string) => `Facts about ${name}`,
  nothingFound: 'The packs used here know nobody and nothing that this page names.',
  siteSwitch: (host: string) => `Backstory on ${host}`,
  on: 'On',
  off: 'Off',
  siteOff: (host: string) => `Backstory is off on ${host}.`,
  forbidden: 'The browser lets no extension work on this page. Search works all the same.',
  notChosenYet: 'You have not chosen yet where Backstory may run.',
  choose: 'Choose where it may run',
  onlyChosen: (host: string) => `Backstory does not run on ${host}.`,
  turnOnFor: (host: string) => `Turn on for ${host}`,
  onlyClicked: 'Backstory runs only where you click.',
  noPermission: 'The browser has not granted Backstory this page.',
  showOnce: 'Show on this page once',
  notRunning: 'This page was open before Backstory could read it. Reload it, or show it once.',
  refused: 'The browser did not grant it. Nothing has changed.',
  failed: 'That did not work. Nothing has changed.',
  installing: 'The packs are being made ready …',
  storeFailed: 'The facts cannot be read:',
  packs: 'Installed',
  packCounts: (actors: string, events: string, facts: string) => `${actors}, ${events}, ${facts}`,
  packCovers: (dates: string) => `covers ${dates}`,
  whereItRuns: 'Where Backstory runs',
};

/** The welcome page. */
export const welcome = {
  title: 'Welcome to Backstory',
  lead: 'Backstory underlines the names and events it knows on the pages you read. Rest on one, and a card tells its facts: each with its date, and with who says so.',
  tryIt: 'Try it on a sample article',
  tryNote: 'It opens inside the extension. Nothing on the web is touched.',
  demoLabel: 'An invented example',
  whereTitle: 'Where may it run?',
  whereLead: 'Nothing on the web is read until you answer. You can answer differently at any time.',
  modes: {
    everywhere: {
      name: 'On every page',
      what: 'Names are underlined wherever you read.',
      asks: 'The browser will ask whether Backstory may read and change data on all websites. It needs that to read the text and to draw the underlines.',
    },
    chosen: {
      name: 'On sites I choose',
      what: 'Open a site, click Backstory’s button in the toolbar, and turn it on there.',
      asks: 'The browser asks then, once for each site. Now it asks nothing.',
    },
    clicked: {
      name: 'Only when I click',
      what: 'Click Backstory’s button on a page and choose “Show on this page once”.',
      asks: 'The browser asks nothing: a click gives Backstory that one page until you leave it.',
    },
  },
  confirmEverywhere: 'Ask the browser, then start',
  confirm: 'Keep this choice',
  current: 'Your choice now',
  done: {
    everywhere:
      'Backstory now runs on every page. To leave out a site, use the switch in its popup.',
    chosen: 'Backstory now runs on the sites you turn on. Use its popup on a site to do so.',
    clicked: 'Backstory now runs only where you click. Use its popup on a page to do so.',
  },
  doneHow: 'To change this, open the popup and follow “Where Backstory runs” back to this page.',
  refused:
    'The browser did not grant every page, so nothing has changed. You can choose another way, or ask again.',
  failed: 'The choice could not be kept. Try again; if this stays so, close and open the browser.',
  neverTitle: 'What it never does',
  never: [
    'It sends nothing anywhere: no page, no address, no search. It makes no request to any server.',
    'It changes no word of a page. Facts are shown in a frame of its own that the page cannot read.',
    'It does not say what is right. It shows who says what, as of when, and where sources differ.',
    'It keeps no list of what you read.',
  ],
};

/** The side panel. */
export const panel = {
  title: 'Backstory',
  empty: 'Nothing to show yet',
  emptyWhat:
    'Some pages do not let Backstory open a card over them. On those, rest on an underlined name and its facts appear here.',
};

/** The sample page. */
export const sample = {
  banner: 'A sample article inside Backstory: rest the pointer on an underlined name.',
  bannerTouch: 'A sample article inside Backstory: tap an underlined name.',
  failed: 'The sample article is missing from this copy of Backstory. Install it again.',
};
