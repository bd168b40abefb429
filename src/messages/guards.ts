import type { TabCalls } from './calls';
import type { Guards } from './wire';

/** Guards of what a content script is asked; by hand, so that no schema library is loaded into every page. */
export const tabGuards: Guards<TabCalls> = {
  summarisePage: () => true,
  revealMention: (params) => hasText(params, 'ref'),
  stepMention: (params) =>
    hasText(params, 'direction') &&
    (params['direction'] === 'next' || params['direction'] === 'previous'),
  setOn: (params) => isObject(params) && typeof params['isOn'] === 'boolean',
  refreshMarks: () => true,
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function hasText(value: unknown, key: string): value is Record<string, string> {
  return isObject(value) && typeof value[key] === 'string';
}
