/**
 * How marks look. The form of the line tells what is marked, its colour is chosen by what the text stands on, so that
 * it has a contrast of at least 3:1 there (WCAG 2.2, 1.4.11): computed, for every block.
 *
 *   line         Anna Example      dotted, dashed or double below the whole name
 *   background   Anna Example      a soft tint, and the same line, thin: a tint alone has no contrast
 *   tick         Anna Example      a short thick line below the first letter
 */
import type { MarkStyle } from '../core/choices';
import { readColour } from './colour';
import type { Look } from './live-mention';

/**
 * What a text stands on: `light` and `dark` have colours of their own; `text` takes the letters' colour; `black` and
 * `white` are for grounds in the middle, where nothing else is seen.
 */
export type Ground = 'light' | 'dark' | 'text' | 'black' | 'white';

export interface MarkLine {
  readonly style: 'dotted' | 'dashed' | 'double';
  readonly color: Readonly<Record<'light' | 'dark', string>>;
}

/** WCAG 2.2, 1.4.11: what tells something apart. */
export const LEAST_CONTRAST = 3;

/** The line of each look. */
export const MARK_LINES: Readonly<Record<Look, MarkLine>> = {
  person: { style: 'dotted', color: { light: '#1f6fb2', dark: '#8ec5f5' } },
  other: { style: 'dashed', color: { light: '#2e7d4f', dark: '#8fd6a8' } },
  event: { style: 'double', color: { light: '#8a4ba8', dark: '#d6a8ec' } },
};

/** Every ground has highlights of its own. */
export const GROUNDS: readonly Ground[] = ['light', 'dark', 'text', 'black', 'white'];
/** People, other actors, and events: told apart by line as well as by colour. */
export const LOOKS: readonly Look[] = ['person', 'other', 'event'];

/** The luminances of the lines of our own colours. */
export const GROUND_LINES = (['light', 'dark'] as const).map((ground) => ({
  ground,
  luminances: LOOKS.map((look) => luminanceOf(MARK_LINES[look].color[ground])),
}));

/** The colour of every line where the reader has chosen all colours: its form alone tells what is marked. */
export const FORCED_LINE_COLOR = 'LinkText';

const THICKNESS: Readonly<Record<MarkStyle, string>> = {
  line: 'from-font',
  background: '1px',
  tick: '3px',
};
/** How much of the line's colour the tint has. */
const TINT = '14%';

/** Whether the reader has chosen all colours of all pages (Windows' contrast themes); it can change. */
export function askForcedColors(window: Window): MediaQueryList {
  return window.matchMedia('(forced-colors: active)');
}

/** The colour of a look's line on a ground, as CSS. */
export function lineColor(look: Look, ground: Ground): string {
  if (ground === 'text') return 'currentColor';
  return ground === 'light' || ground === 'dark' ? MARK_LINES[look].color[ground] : ground;
}

/** Names in the page's highlight registry, which the page can read: they say nothing of what they mark. */
export function highlightName(look: Look, ground: Ground): string {
  return `bs-${LOOKS.indexOf(look) + 1}${ground[0]}`;
}

/** The rules for all highlights of ours and for nothing else. */
export function markCss(style: MarkStyle): string {
  const rules: string[] = [];
  const names: string[] = [];
  for (const look of LOOKS) {
    const { style: form } = MARK_LINES[look];
    for (const ground of GROUNDS) {
      const name = `::highlight(${highlightName(look, ground)})`;
      const color = lineColor(look, ground);
      names.push(name);
      const tint =
        style === 'background'
          ? `background-color:color-mix(in srgb,${color} ${TINT},transparent);`
          : '';
      rules.push(
        `${name}{${tint}text-decoration:underline ${style === 'tick' ? 'solid' : form} ${color};text-decoration-thickness:${THICKNESS[style]};text-underline-offset:.2em}`,
      );
    }
  }
  rules.push(`@media print{${names.join()}{text-decoration:none;background:none}}`);
  return rules.join('');
}

function luminanceOf(hex: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return readColour(`rgb(${parts.join()})`)?.luminance ?? 0;
}
