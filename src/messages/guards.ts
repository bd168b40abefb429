import { CHOICE_VALUES, type Choices } from '../core/choices';
import type { TabCalls } from './calls';
import type { HighlighterCalls } from './highlight-calls';
import type { Guards } from './wire';

/** Guards of what a content script is asked; by hand, so that no schema library is loaded into every page. */
export const tabGuards: Guards<TabCalls> = {
  summarisePage: () => true,
  readState: () => true,
  revealMention: (params) => hasText(params, 'ref'),
  stepMention: (params) =>
    hasText(params, 'direction') &&
    (params['direction'] === 'next' || params['direction'] === 'previous'),
  setOn: (params) => isObject(params) && typeof params['isOn'] === 'boolean',
  applyChoices: isChoices,
  toggleMarks: (params) =>
    params === null || (isObject(params) && typeof params['isVisible'] === 'boolean'),
  refreshMarks: () => true,
};

/** Guards of what a page's highlighter is asked. */
export const highlighterGuards: Guards<HighlighterCalls> = {
  saveSelection: (params) => isObject(params) && typeof params['hasFocus'] === 'boolean',
  saveShown: (params) =>
    isObject(params) &&
    Array.isArray(params['refs']) &&
    params['refs'].every((ref) => typeof ref === 'string'),
  readSelection: () => true,
  summariseHighlights: () => true,
  revealHighlight: (params) => hasText(params, 'id'),
  refreshHighlights: () => true,
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function hasText(value: unknown, key: string): value is Record<string, string> {
  return isObject(value) && typeof value[key] === 'string';
}

function isChoices(params: unknown): boolean {
  if (!isObject(params)) return false;
  return (Object.keys(CHOICE_VALUES) as Array<keyof Choices>).every((name) => {
    const values: readonly unknown[] = CHOICE_VALUES[name];
    return values.includes(params[name]);
  });
}
