import type { Ref } from '../../core/pack/refs';
import type { RunMode } from '../../core/run-mode';
import type { PageDate } from '../../core/time/page-date';

/** What the popup knows of the tab it was opened over. */
export interface TabView {
  /** null where the tab shows no web page. */
  readonly host: string | null;
  readonly site: 'on' | 'off' | 'not-allowed' | 'forbidden';
  readonly run: RunMode | null;
  /** The most particular first: a part of the site, the site, everywhere ("*"). */
  readonly places: ReadonlyArray<{ readonly place: string; readonly isOn: boolean }>;
}

/** Somebody or something that the page names. */
export interface FoundView {
  readonly ref: Ref;
  readonly kind: 'actor' | 'event';
  /** The pack's name; as the page writes it while that is not known. */
  readonly text: string;
  readonly count: number;
}

/** What the page found. */
export interface PageView {
  readonly pageDate?: PageDate;
  readonly found: readonly FoundView[];
  readonly notice?: string;
}

/** What is installed, or why nothing can be read. */
export type StoreView =
  | {
      readonly status: 'ready';
      readonly packs: readonly PackLine[];
      /** How much of the search index is built, from 0 to 1, while one is. */
      readonly indexing?: number;
    }
  | { readonly status: 'installing' }
  | { readonly status: 'failed'; readonly reason: string };

/** One installed pack, in a line. */
export interface PackLine {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly actors: number;
  readonly events: number;
  readonly facts: number;
  /** What it covers, in EDTF. */
  readonly dates: string;
}
