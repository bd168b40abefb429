import type { ComponentChild } from 'preact';
import type { LibraryAddress } from '../../src/core/library-address';
import type { ScreenCalls } from '../../src/messages/calls';
import type { Caller } from '../../src/messages/wire';
import type { Visit } from './route';
import { startHighlights } from './highlights-view';
import { startSettings } from './settings-view';

/** What a view is started with. */
export interface LibraryView extends Visit {
  readonly calls: Caller<ScreenCalls>;
  /** Shows this below the library's navigation, with its title in the tab. Has no effect once the view was left. */
  readonly draw: (screen: ComponentChild, title: string) => void;
}

type StartView = (view: LibraryView) => void;

/** Every view of the library. One line a view. */
export const VIEWS: Partial<Record<LibraryAddress['view'], StartView>> = {
  highlights: startHighlights,
  settings: startSettings,
};
