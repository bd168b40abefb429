/**
 * What is asked of the background about highlights. It alone opens their database (threats R-08) and makes one
 * change after the other; a call that changes something is answered when the change is kept in both places.
 */
import type { HighlightEdit } from '../core/highlights/edit';
import type { Highlight } from '../core/highlights/schema';

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
  /** The same change to each of them; those that are not there are passed over. */
  editHighlights(params: { ids: readonly string[]; edit: HighlightEdit }): void;
  /** To the recently deleted. */
  deleteHighlights(params: { ids: readonly string[] }): void;
  /** Back from the recently deleted. */
  restoreHighlights(params: { ids: readonly string[] }): void;
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
