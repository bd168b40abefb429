import type { ComponentChild } from 'preact';
import type { LibraryAddress } from '../../src/core/library-address';
import type { ScreenCalls } from '../../src/messages/calls';
import type { Caller } from '../../src/messages/wire';
import { startBackup } from './backup-view';
import { startEntries } from './entries-view';
import { startFact } from './fact-view';
import { startFacts } from './facts-view';
import { startHighlights } from './highlights-view';
import { startActor, startEvent } from './record-views';
import type { Visit } from './route';
import { startSearch } from './search-view';
import { startSettings } from './settings-view';
import { startSource } from './source-view';

/** What a view is started with. */
export interface LibraryView extends Omit<Visit, 'drawn'> {
  readonly calls: Caller<ScreenCalls>;
  /** Shows this below the library's navigation, with its title in the tab. Has no effect once the view was left. */
  readonly draw: (screen: ComponentChild, title: string) => void;
}

type StartView = (view: LibraryView) => void;

/** Every view of the library. One line a view. */
export const VIEWS: Partial<Record<LibraryAddress['view'], StartView>> = {
  actors: startEntries('actors'),
  actor: startActor,
  events: startEntries('events'),
  event: startEvent,
  facts: startFacts,
  fact: startFact,
  sources: startEntries('sources'),
  source: startSource,
  search: startSearch,
  backup: startBackup,
  highlights: startHighlights,
  settings: startSettings,
};
