import type { Choices } from '../../core/choices';
import type { RuleOut } from '../../core/mentions/marked-why';
import { settings } from '../settings-strings';

/** Stands in lists of places for all of them. */
export const EVERYWHERE = '*';

/** How a place (see `Settings.sites`) is shown. */
export function nameOfPlace(place: string): string {
  return place === EVERYWHERE ? settings.everywhere : place;
}

/** What the reader chose, as the settings page shows it. */
export interface SettingsState {
  /** All choices as they hold now. */
  readonly choices: Choices;
  /** Those that the reader made; all others hold by default. */
  readonly chosen: ReadonlySet<keyof Choices>;
  readonly sites: Readonly<Record<string, 'on' | 'off'>>;
  /** The installed packs; null until they are known. */
  readonly packs: ReadonlyArray<{ readonly id: string; readonly title: string }> | null;
  /** Packs that are not used at a place; see `Settings.leftOut`. */
  readonly leftOut: Readonly<Record<string, readonly string[]>>;
  readonly notThese: ReadonlyArray<RuleOut & { readonly id: string; readonly since: string }>;
  /** One sentence about what the reader just did. */
  readonly notice: string | null;
}

/** What can be done on the settings page. */
export interface SettingsActions {
  readonly onChoose: (choice: Partial<Choices>) => void;
  readonly onReset: (name: keyof Choices) => void;
  /** null: forgets what was said of the place. */
  readonly onSwitch: (place: string, isOn: boolean | null) => void;
  /** Leaves these packs out at a place; null: forgets what was said of the place. */
  readonly onLeaveOut: (place: string, packs: readonly string[] | null) => void;
  /** Begins a choice for a place with the packs that are used there now. */
  readonly onAddPlace: (place: string) => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onTakeBack: (id: string) => void;
}
