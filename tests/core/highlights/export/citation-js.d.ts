/** The part of Citation.js that the tests read our files with; it ships no types. */
declare module '@citation-js/core' {
  export interface CslDate {
    readonly 'date-parts'?: ReadonlyArray<readonly number[]>;
  }
  export interface CslItem {
    readonly id: string;
    readonly type: string;
    readonly title?: string;
    readonly author?: ReadonlyArray<{
      readonly literal?: string;
      readonly family?: string;
      readonly given?: string;
    }>;
    readonly URL?: string;
    readonly issued?: CslDate;
    readonly accessed?: CslDate;
    readonly note?: string | readonly string[];
    readonly annote?: string;
    readonly keyword?: string;
  }
  export class Cite {
    constructor(data: unknown, options?: { readonly forceType: string });
    readonly data: readonly CslItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
