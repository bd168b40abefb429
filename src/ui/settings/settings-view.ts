import type { Choices } from '../../core/choices';
import type { RuleOut } from '../../core/mentions/marked-why';

/** What the reader chose, as the settings page shows it. */
export interface SettingsState {
  /** All choices as they hold now. */
  readonly choices: Choices;
  /** Those that the reader made; all others hold by default. */
  readonly chosen: ReadonlySet<keyof Choices>;
  readonly sites: Readonly<Record<string, 'on' | 'off'>>;
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
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onTakeBack: (id: string) => void;
}
