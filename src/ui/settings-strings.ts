/** The texts of the settings page, in the manner of strings.ts. */
import type { Choices } from '../core/choices';
import type { Override } from '../core/mentions/link/overrides';

type Names = { readonly [Name in keyof Choices]: Readonly<Record<Choices[Name], string>> };

const VALUES: Names = {
  density: {
    first: 'The first mention of each name in a section',
    every: 'Every mention',
    key: 'Only while a key is held',
  },
  markStyle: {
    line: 'A line below the name',
    background: 'A soft background',
    tick: 'A tick below the first letter',
  },
  dwellMs: { 150: '0.15 seconds', 300: '0.3 seconds', 600: '0.6 seconds', 1000: '1 second' },
  modifier: { shift: 'Shift', alt: 'Alt', ctrl: 'Ctrl' },
  cardSize: { small: 'Small', medium: 'Medium', large: 'Large' },
  dateLanguage: {
    browser: 'The browser’s language',
    'en-GB': 'English (4 May 2021)',
    'en-US': 'English (May 4, 2021)',
    de: 'Deutsch',
    fr: 'Français',
    es: 'Español',
    ru: 'Русский',
    uk: 'Українська',
    ko: '한국어',
    ja: '日本語',
    zh: '中文',
    ar: 'العربية',
  },
  motion: { system: 'As the device says', reduced: 'None: cards appear at once' },
  saveButton: { shown: 'Shown', hidden: 'Not shown' },
};

const CHOICES: Readonly<Record<keyof Choices, { readonly name: string; readonly what: string }>> = {
  density: {
    name: 'Which names are marked',
    what: 'Names that are not marked open their card all the same, with the key below held.',
  },
  markStyle: {
    name: 'How they are marked',
    what: 'The colour follows the page, so that marks can be seen on any background.',
  },
  dwellMs: {
    name: 'How long the pointer rests before a card opens',
    what: 'A click or the key opens it without waiting.',
  },
  modifier: {
    name: 'The key',
    what: 'Held while the pointer moves onto a name, it opens the card at once, marked or not.',
  },
  cardSize: { name: 'Size of cards', what: 'What does not fit scrolls inside the card.' },
  dateLanguage: {
    name: 'Language of dates',
    what: 'Statements stay in the language of their pack.',
  },
  motion: { name: 'Movement', what: 'Cards fade in for a tenth of a second otherwise.' },
  saveButton: {
    name: 'A button beside selected text that saves it',
    what: 'Without it, the page’s menu and the keyboard save what is selected.',
  },
};

/** What the popup says of the places that a page is in, and how it leads to the settings. */
export const places = {
  title: 'On and off: parts of this site, everywhere',
  everywhere: 'Everywhere',
  settings: 'Settings',
};

/** The settings page. */
export const settings = {
  title: 'Settings',
  marksTitle: 'Marks',
  cardsTitle: 'Cards',
  highlightsTitle: 'Highlights',
  sitesTitle: 'Sites',
  notTheseTitle: 'Not this one',
  choices: CHOICES,
  /** The name of a choice's value; the value itself where it is none. */
  valueName: (name: keyof Choices, value: Choices[keyof Choices]): string => {
    const values: Readonly<Record<string, string>> = VALUES[name];
    return values[String(value)] ?? String(value);
  },
  reset: 'Back to the default',
  resetOf: (name: string) => `Back to the default: ${name}`,
  preview: 'Preview',
  previewText: [
    'Ada Brandt opened the Harbour Summit in Port Amber on Tuesday. By noon Ada Brandt had left Port Amber again.',
    'Nobody at the Harbour Summit would say why.',
  ],
  previewNote:
    'An invented text, marked as pages are. Hold the key to see the marks where they wait for it.',
  sitesLead:
    'What you switched on or off, here or with the button in the toolbar. The most particular place decides.',
  noSites: 'Nothing was switched on or off for itself.',
  everywhere: places.everywhere,
  on: 'on',
  off: 'off',
  switchOf: (place: string) => `Backstory on ${place}`,
  remove: 'Forget',
  removeOf: (place: string) => `Forget ${place}`,
  exportSites: 'Export this list',
  importSites: 'Import a list',
  exportName: 'backstory-sites.json',
  imported: (n: number) => (n === 1 ? 'One place was imported.' : `${n} places were imported.`),
  notASitesFile:
    'This is no list of sites that Backstory wrote. Nothing was changed. Choose a file that “Export this list” made.',
  notTheseLead: 'Names that you said do not mean somebody. Their marks come back when you undo it.',
  noNotThese: 'Nothing yet. On a card, “Why is this marked?” leads to it.',
  /** Said around the two names: “Lind” is not Ann Lind, … */
  isNot: 'is not',
  whereOf: (where: Override['where']) => {
    if (where.kind === 'everywhere') return 'anywhere';
    return where.kind === 'site' ? `on ${where.site}` : `on ${where.url}`;
  },
  since: (day: string) => `said on ${day}`,
  undo: 'Undo',
  undoOf: (text: string, name: string) => `Undo: “${text}” is not ${name}`,
  failed: 'That was not kept. Try again; if this stays so, close and open the browser.',
  notRead: 'The settings cannot be read. Close and open the browser.',
  reload: 'Try again',
};
