import type { MarkStyle } from '../core/choices';
import { createHighlightPainter } from './highlight-painter';
import type { LiveMention } from './live-mention';
import { askForcedColors } from './mark-style';
import type { LiveBlock } from './live-block';
import { createWrapPainter } from './wrap-painter';

/** Draws the lines under names. What it draws can always be taken away without a trace. */
export interface Painter {
  /** True where marks are elements in the page: text nodes of painted and dropped blocks are replaced. */
  readonly isInDom: boolean;
  /** Paints the mentions of a block in place of those it had. */
  paint(blockId: number, block: LiveBlock, mentions: readonly LiveMention[]): void;
  /** Takes the marks of a block away, at once. */
  drop(blockId: number): void;
  /** Hides all marks without forgetting them, or shows them again. */
  setVisible(isVisible: boolean): void;
  /** Takes everything away for good. */
  destroy(): void;
}

/**
 * Custom Highlights where the browser has them, which leave the page's DOM alone; else wrapped text. Under forced
 * colours text is wrapped too: Chromium then paints every highlight as if its text were selected, whatever the
 * highlight's own style says (`forced-color-adjust` is no property of highlights).
 */
export function createPainter(window: Window & typeof globalThis, style: MarkStyle): Painter {
  const hasHighlights = window.CSS?.highlights && typeof window.Highlight === 'function';
  return hasHighlights && !askForcedColors(window).matches
    ? createHighlightPainter(window, style)
    : createWrapPainter(window, style);
}
