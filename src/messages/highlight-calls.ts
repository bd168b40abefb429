/**
 * What is asked of the background about highlights. It alone opens their database (threats R-08) and makes one
 * change after the other; a call that changes something is answered when the change is kept in both places.
 */
import type { HighlightEdit } from '../core/highlights/edit';
import type { Placement } from '../core/highlights/place/place';
import type { Highlight } from '../core/highlights/schema';
import type { Ref } from '../core/pack/refs';
import type { PageBlock } from './calls';

/** What a page is told of a highlight on it: where it is and how it looks, never what its reader wrote. */
export interface Passage extends Pick<Highlight, 'id' | 'quote' | 'position' | 'colour'> {
  /** It has a note or tags: resting on it shows them. */
  readonly isNoted: boolean;
}

/** A passage that the reader marked on a page. */
export interface NewPassage extends Pick<Highlight, 'quote' | 'position' | 'page'> {
  /** Its language where it is not the page's. */
  readonly lang?: string;
  /** What the reader saved it from: the card of an actor or event. */
  readonly refs: readonly Ref[];
  /** The text around it, in which names are looked for. */
  readonly blocks: readonly PageBlock[];
  /** Where the passage is in these blocks, in UTF-16 units of each. */
  readonly at: ReadonlyArray<{ readonly id: number; readonly start: number; readonly end: number }>;
}

/** From a page's highlighter to the background. All that it may write is a new passage of its own page. */
export interface HighlightPageCalls {
  /** The reader selected text where the highlighter is not there yet. */
  startHighlighter(): void;
  listPassages(params: { url: string; canonicalUrl?: string }): readonly Passage[];
  /** Answered when it is kept. */
  addHighlight(params: NewPassage): { id: string };
}

/** What a page knows of its highlights. */
export interface HighlightsOnPage {
  readonly url: string;
  readonly canonicalUrl?: string;
  readonly placed: ReadonlyArray<{ readonly id: string; readonly how: Placement['how'] }>;
}

/** To the highlighter of one tab. */
export interface HighlighterCalls {
  /** Saves what is selected and opens its note; `hasFocus`: with the caret in it. */
  saveSelection(params: { hasFocus: boolean }): void;
  /** Saves the sentence in which the card's mention stands. Answers with its id. */
  saveShown(params: { refs: readonly Ref[] }): { id: string };
  /** Where on the page the selection is, to put a highlight there; null where nothing is selected. */
  readSelection(): Pick<Highlight, 'quote' | 'position'> | null;
  summariseHighlights(): HighlightsOnPage;
  /** Scrolls to it and opens its note. */
  revealHighlight(params: { id: string }): void;
  /** Highlights changed: ask again which are here. */
  refreshHighlights(): void;
}

/** A deleted highlight, with when it was deleted in milliseconds since 1970 UTC. */
export interface DeletedHighlight {
  readonly highlight: Highlight;
  readonly deleted: number;
}

/** A stretch of all highlights, by id. */
export interface HighlightPart {
  readonly highlights: readonly Highlight[];
  /** What to ask next `after`; null at the end. */
  readonly next: string | null;
  /** Another one than that of the part before: something changed in between. */
  readonly revision: string;
}

/** From the extension's own pages. Each rejects with a `StoreError`, whose message is for the reader. */
export interface HighlightScreenCalls {
  /** All highlights, in parts that a message can carry: `listHighlights` of list-highlights.ts puts them together. */
  listHighlightPart(params: { after: string | null }): HighlightPart;
  /** Null where it is not there, or deleted. */
  readHighlight(params: { id: string }): Highlight | null;
  /** Those of the article that a page shows, by when they were saved. */
  listHighlightsOfPage(params: { url: string; canonicalUrl?: string }): readonly Highlight[];
  /** The recently deleted, the last one first. */
  listDeletedHighlights(): readonly DeletedHighlight[];
  /** Every tag that was ever given, by its letters. */
  listTags(): readonly string[];
  /** Keeps new highlights, or others in the place of those with the same id. A long list is kept in parts. */
  saveHighlights(params: { highlights: readonly Highlight[] }): void;
  /** Keeps highlights among the recently deleted, with when they were deleted. */
  saveDeletedHighlights(params: { deleted: readonly DeletedHighlight[] }): void;
  /** The same change to each of them; those that are not there are passed over. */
  editHighlights(params: { ids: readonly string[]; edit: HighlightEdit }): void;
  /** To the recently deleted. */
  deleteHighlights(params: { ids: readonly string[] }): void;
  /** Back from the recently deleted. */
  restoreHighlights(params: { ids: readonly string[] }): void;
  /** Starts the highlighter in a tab, by the reader's click (activeTab). */
  showHighlights(params: { tabId: number }): void;
  /** Saves what is selected in a tab, by the reader's click. */
  saveSelectionIn(params: { tabId: number }): void;
  /** Saves the sentence on which a card was opened; `tabId` where it is shown beside the page. */
  saveFromCard(params: { ref: Ref; tabId?: number }): { id: string };
  /** How many highlights came back after the browser had lost them, until `forgetRestored`; 0 mostly. */
  readRestored(): number;
  /** The reader was told that they came back. */
  forgetRestored(): void;
}

/** From the background to every open page of the extension. Nobody answers. */
export interface ScreenNews {
  /** Highlights were saved, changed, deleted or brought back: ask again for what is shown. */
  readonly highlightsChanged: { readonly ids: readonly string[] };
}
