/**
 * Every message between Backstory's parts, one map per direction. A member is what one side can ask of the
 * other; its doc comment says when it is sent. `wire.ts` makes typed callers and servers out of these maps,
 * `guards.ts` checks each call where it arrives.
 *
 *   page (content script) ──PageCalls──▶ background ◀──ScreenCalls── card, popup, welcome, side panel
 *   page ◀──TabCalls── background, popup             card ◀──port (card-port.ts)──▶ page
 */
import type { BackedUpSettings } from '../core/backup/schema';
import type { Choices } from '../core/choices';
import type { CardContext, CardMaterial, PageAround } from '../core/facts/material';
import type { PageAddress } from '../core/mentions/link/overrides';
import type { MarkedWhy, RuleOut } from '../core/mentions/marked-why';
import type { BlockKind, Mention } from '../core/mentions/mention';
import type { Ref } from '../core/pack/refs';
import type { RunMode } from '../core/run-mode';
import type { SearchHit } from '../core/search/describe';
import type { SearchHead } from '../core/search/head';
import type { QueryPart } from '../core/search/query';
import type { DateClues } from '../core/time/choose-page-date';
import type { PageDate } from '../core/time/page-date';
import type { HighlightPageCalls, HighlightScreenCalls } from './highlight-calls';

/** A block of the page as the content script numbers it; numbers are never used again on one page. */
export interface PageBlock {
  readonly id: number;
  readonly text: string;
  readonly kind: BlockKind;
}

/** What changed on a page since the last update. The first one of a page names all its blocks. */
export interface PageUpdate {
  /** Made by the content script for each page it opens, and anew after client-side navigation. */
  readonly page: string;
  /** The `memory` of the last answer about this page; left out when everything is sent from the beginning. */
  readonly memory?: string;
  /** BCP 47, from the document; empty where the page does not say. */
  readonly lang: string;
  readonly pageDate?: PageDate;
  /** Asked of what the reader ruled out, and not kept. */
  readonly address?: PageAddress;
  /** New and changed blocks. */
  readonly put: readonly PageBlock[];
  /** Ids of all blocks in document order, sent or still to come; left out where it did not change. */
  readonly order?: readonly number[];
}

/** Only blocks whose mentions changed are named. */
export type PageMarks =
  | {
      readonly status: 'ok';
      /** Names the memory that the background keeps of the page; a restarted background has another. */
      readonly memory: string;
      readonly blocks: ReadonlyArray<{ id: number; mentions: Mention[] }>;
      /** For the page's cards: kept by the page, since the background may be killed at any moment. */
      readonly around: PageAround;
    }
  /** The background was restarted, or forgot this page: send every block again, without `memory`. */
  | { readonly status: 'unknown-page' }
  /** The facts are not there yet, or cannot be read; `reason` is a sentence for the reader. */
  | { readonly status: 'not-ready'; readonly reason: string };

/** What a content script needs to know of the reader's choices. */
export interface PageSettings {
  readonly isOn: boolean;
  readonly choices: Choices;
  /** In a frame: the address of the page around it, which is what the reader means by "this page". */
  readonly url?: string;
  /** In a frame: are the marks of the page around it shown? */
  readonly isVisible?: boolean;
}

/** From the content script to the background. Nothing here reads facts or settings; all it can write is a new highlight. */
export interface PageCalls extends HighlightPageCalls {
  /**
   * First thing on every page and in every frame that is read: may Backstory run here, and how? Off means nothing
   * else is loaded. A frame is told what holds for the page around it.
   */
  readPageSettings(params: { url: string }): PageSettings;
  /** Once a page, before its text: the day it was published, out of what it says of itself; null where it does not. */
  choosePageDate(params: DateClues): PageDate | null;
  /** Finds mentions in what changed. */
  annotate(params: PageUpdate): PageMarks;
  /** How many different actors the page shows; the badge. */
  countActors(params: { count: number }): void;
  /** A card frame is about to be greeted with this one-time key. */
  expectCard(params: { key: string }): void;
  /** The page refuses the card's frame: show this in the side panel. */
  showInPanel(params: PanelRequest): void;
}

export interface PanelRequest {
  readonly ref: Ref;
  readonly context: CardContext;
  readonly pageDate?: PageDate;
  readonly why?: MarkedWhy;
}

/** What the reader chose. */
export interface SettingsView {
  /** null until the reader has answered the welcome page. */
  readonly run: RunMode | null;
  /** Places switched on and off; see `Settings.sites`. */
  readonly sites: Readonly<Record<string, 'on' | 'off'>>;
  /** Packs that are not used at a place; see `Settings.leftOut`. */
  readonly leftOut: Readonly<Record<string, readonly string[]>>;
  /** Only what was chosen. */
  readonly choices: Partial<Choices>;
  readonly notThese: ReadonlyArray<RuleOut & { readonly id: string; readonly since: string }>;
}

/** What the popup shows of one tab before it asks the page itself. */
export interface TabState {
  readonly host: string | null;
  /** 'forbidden': the browser lets no extension run there, or it is not a web page. */
  readonly site: 'on' | 'off' | 'not-allowed' | 'forbidden';
  readonly run: RunMode | null;
  /** The places that can be switched, the most particular first, each with whether it is on by itself. */
  readonly places: ReadonlyArray<{ readonly place: string; readonly isOn: boolean }>;
}

/** Is the store there, and with what in it. */
export type StoreState =
  | {
      readonly status: 'ready';
      readonly packs: ReadonlyArray<PackSummary>;
      /** How much of the search index is built, from 0 to 1, while one is. */
      readonly indexing?: number;
    }
  | { readonly status: 'installing' }
  | { readonly status: 'failed'; readonly reason: string };

export interface PackSummary {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly actors: number;
  readonly events: number;
  readonly facts: number;
  readonly dates: string;
}

export interface SearchRequest {
  readonly query: string;
  readonly limit: number;
  /** The reader's languages (BCP 47), for the names of months. */
  readonly locales: readonly string[];
  /** What the page names: first among equals. */
  readonly page: readonly Ref[];
  /** Its address: only packs that are used there are searched. */
  readonly pageUrl?: string;
}

export interface SearchReply {
  readonly hits: readonly SearchHit[];
  /** The query's parts as they were understood. */
  readonly parts: readonly QueryPart[];
  /** Where nothing was found: the nearest names. */
  readonly nearest: ReadonlyArray<{ ref: Ref; name: string }>;
}

/** From the extension's own pages (card, popup, welcome, side panel) to the background. */
export interface ScreenCalls extends HighlightScreenCalls {
  /** The card was greeted with this key: is it one that a content script announced? True once. */
  claimCard(params: { key: string }): boolean;
  /** Everything the card shows of one actor or event; null where no installed pack has it. */
  readCard(params: { ref: Ref }): CardMaterial | null;
  /** Is a card that was read before still what the pack says? The `stamp` it would have now. */
  readCardStamp(params: { ref: Ref }): string | null;
  /** As the reader types in the popup. */
  search(params: SearchRequest): SearchReply;
  /** What is shown of the packs before anything is asked: most linked names, newest facts. */
  readSearchHeads(params: { pageUrl?: string }): readonly SearchHead[];
  /** The names by which the packs list these; a ref that no pack has is left out. */
  readNames(params: { refs: readonly Ref[] }): ReadonlyArray<{ ref: Ref; name: string }>;
  readStoreState(): StoreState;
  readSettings(): SettingsView;
  /** The welcome page's choice, after the browser granted what it needs. */
  setRunMode(params: { run: RunMode }): void;
  readTabState(params: { tabId: number; url: string }): TabState;
  /**
   * A switch of popup or settings: kept, and in force at once in every open tab. `place`: see `Settings.sites`;
   * null takes back what was said of it.
   */
  setSiteOn(params: { place: string; isOn: boolean | null }): void;
  /** Takes over a list of sites: what it says goes before what was said. Answers how many places it names. */
  importSites(params: Pick<SettingsView, 'sites' | 'leftOut'>): { count: number };
  /** Leaves packs out at a place, in every open tab at once; null: all are used there that are used around it. */
  setLeftOut(params: { place: string; packs: readonly string[] | null }): void;
  /** Adds the settings of a backup to what is said here, which stays; in force at once in every open tab. */
  restoreSettings(params: BackedUpSettings): void;
  /** A choice of the settings: kept, and in force at once in every open tab. */
  choose(params: Partial<Choices>): void;
  /** Back to the default. */
  resetChoice(params: { name: keyof Choices }): void;
  /** Not this one: kept, and in force at once in every open tab. Answers the number by which it is taken back. */
  ruleOut(params: RuleOut): { id: string };
  /** Takes a "not this one" back; nothing happens where it is not there any more. */
  takeBack(params: { id: string }): void;
  /** Annotate this tab once, by the reader's click (activeTab). */
  runOnce(params: { tabId: number }): void;
  /** What the side panel of this tab should show; null where nothing was asked for. */
  readPanel(params: { tabId: number }): PanelRequest | null;
}

/** What a page found, for the popup. */
export interface PageSummary {
  readonly title: string;
  readonly pageDate?: PageDate;
  readonly found: ReadonlyArray<{ ref: Ref; kind: 'actor' | 'event'; text: string; count: number }>;
  /** Set where the page could not be read to the end, or the facts are not ready. */
  readonly notice?: string;
}

/** To the content script of one tab; `all-frames.ts` asks those of its frames too. */
export interface TabCalls {
  /** The popup opened. */
  summarisePage(): PageSummary;
  /**
   * A name was clicked in the popup: scroll to its next mention. False where none follows; `isEntered` (another frame
   * had no more, or all were seen) begins anew.
   */
  revealMention(params: { ref: Ref; isEntered?: boolean }): boolean;
  /** The command: open the card of the next or previous mention, with focus inside. As `revealMention`. */
  stepMention(params: { direction: 'next' | 'previous'; isEntered?: boolean }): boolean;
  /** Asked for the frames of the page. */
  readState(): { readonly isOn: boolean; readonly isVisible: boolean };
  /** The site was switched off (or access taken away), or on again; `isOnce`: on for this page only. */
  setOn(params: { isOn: boolean; isOnce?: boolean }): void;
  /** The reader chose otherwise in the settings: in force at once. */
  applyChoices(params: Choices): void;
  /** The command: hides all marks of this page, or shows them again; or as said. Answers whether they are shown now. */
  toggleMarks(params: { isVisible: boolean } | null): boolean;
  /** Packs changed: ask for everything again. */
  refreshMarks(): void;
}
