/** What a reader can choose about marks and cards, one value each, in the order in which they are offered. */

/** `first`: the first mention of each in a section; `every`: all; `key`: only while a key is held. */
export const DENSITIES = ['first', 'every', 'key'] as const;
/** A line below the name; a soft background; a tick below its first letter. */
export const MARK_STYLES = ['line', 'background', 'tick'] as const;
/** How long a pointer rests before a card opens, in milliseconds. */
export const DWELLS_MS = [150, 300, 600, 1_000] as const;
/** The key that opens cards of unpainted mentions, and shows marks where `density` is `key`. */
export const MODIFIERS = ['shift', 'alt', 'ctrl'] as const;
export const CARD_SIZES = ['small', 'medium', 'large'] as const;
/** BCP 47; `browser` is the browser's own language. */
export const DATE_LANGUAGES = [
  'browser',
  'en-GB',
  'en-US',
  'de',
  'fr',
  'es',
  'ru',
  'uk',
  'ko',
  'ja',
  'zh',
  'ar',
] as const;
/** `system`: as the device says. */
export const MOTIONS = ['system', 'reduced'] as const;

/** Whether a button to save it stands by selected text. */
export const SAVE_BUTTONS = ['shown', 'hidden'] as const;

export type ModifierKey = (typeof MODIFIERS)[number];
export type MarkStyle = (typeof MARK_STYLES)[number];
export type CardSize = (typeof CARD_SIZES)[number];
export type Density = (typeof DENSITIES)[number];

export interface Choices {
  readonly density: Density;
  readonly markStyle: MarkStyle;
  readonly dwellMs: (typeof DWELLS_MS)[number];
  readonly modifier: ModifierKey;
  readonly cardSize: CardSize;
  readonly dateLanguage: (typeof DATE_LANGUAGES)[number];
  readonly motion: (typeof MOTIONS)[number];
  readonly saveButton: (typeof SAVE_BUTTONS)[number];
}

/** All values that each choice can have. */
export const CHOICE_VALUES: { readonly [Name in keyof Choices]: readonly Choices[Name][] } = {
  density: DENSITIES,
  markStyle: MARK_STYLES,
  dwellMs: DWELLS_MS,
  modifier: MODIFIERS,
  cardSize: CARD_SIZES,
  dateLanguage: DATE_LANGUAGES,
  motion: MOTIONS,
  saveButton: SAVE_BUTTONS,
};

/** What holds where nothing was chosen. */
export const DEFAULT_CHOICES: Choices = {
  density: 'first',
  markStyle: 'line',
  dwellMs: 300,
  modifier: 'shift',
  cardSize: 'medium',
  dateLanguage: 'browser',
  motion: 'system',
  saveButton: 'shown',
};

/** Is this a value of the choice of that name? */
export function isChoice(name: string, value: unknown): boolean {
  if (!Object.hasOwn(CHOICE_VALUES, name)) return false;
  const values: readonly unknown[] = CHOICE_VALUES[name as keyof Choices];
  return values.includes(value);
}

/** The locale in which dates are written, given the browser's. */
export function dateLocaleOf(
  { dateLanguage }: Pick<Choices, 'dateLanguage'>,
  browserLocale: string,
): string {
  return dateLanguage === 'browser' ? browserLocale : dateLanguage;
}
