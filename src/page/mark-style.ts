/**
 * How marks look: a quiet line below the letters, its form telling what is marked, its colour following the
 * surroundings so that it can be seen (contrast at least 3:1) on light and on dark text columns.
 */
import type { Look } from './live-mention';

export type Ground = 'light' | 'dark';

export interface MarkLine {
  readonly style: 'dotted' | 'dashed' | 'double';
  readonly color: Readonly<Record<Ground, string>>;
}

/** At least 3:1 (WCAG 2.2, 1.4.11) on every ground from white to #d0d0d0, and from black to #444. */
export const MARK_LINES: Readonly<Record<Look, MarkLine>> = {
  person: { style: 'dotted', color: { light: '#1f6fb2', dark: '#8ec5f5' } },
  other: { style: 'dashed', color: { light: '#2e7d4f', dark: '#8fd6a8' } },
  event: { style: 'double', color: { light: '#8a4ba8', dark: '#d6a8ec' } },
};

/** Dark and light text stand on different grounds; each look has a colour for both. */
export const GROUNDS: readonly Ground[] = ['light', 'dark'];
/** People, other actors, and events: told apart by line as well as by colour. */
export const LOOKS: readonly Look[] = ['person', 'other', 'event'];

/** The colour of every line where the reader has chosen all colours: its form alone tells what is marked. */
export const FORCED_LINE_COLOR = 'LinkText';

/** Whether the reader has chosen all colours of all pages (Windows' contrast themes); it can change. */
export function askForcedColors(window: Window): MediaQueryList {
  return window.matchMedia('(forced-colors: active)');
}

/** Names in the page's highlight registry, which the page can read: they say nothing of what they mark. */
export function highlightName(look: Look, ground: Ground): string {
  return `bs-${LOOKS.indexOf(look) + 1}${ground === 'dark' ? 'd' : 'l'}`;
}

/** The rules for all highlights of ours and for nothing else. */
export function markCss(): string {
  const rules: string[] = [];
  const names: string[] = [];
  for (const look of LOOKS) {
    const { style, color } = MARK_LINES[look];
    for (const ground of GROUNDS) {
      const name = `::highlight(${highlightName(look, ground)})`;
      names.push(name);
      rules.push(
        `${name}{text-decoration:underline ${style} ${color[ground]};text-decoration-thickness:from-font;text-underline-offset:.2em}`,
      );
    }
  }
  rules.push(`@media print{${names.join()}{text-decoration:none}}`);
  return rules.join('');
}
