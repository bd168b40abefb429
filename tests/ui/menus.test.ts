import { describe, expect, it } from 'vitest';
import { chooseInMenu } from '../../entrypoints/background/menus';
import type { TabState } from '../../src/messages/calls';
import type { MenuItem } from '../../src/platform/menus';

const HOST = 'news.example';
const PART = `${HOST}/sport/`;
const TAB = { id: 7, url: `https://${PART}golf/a` };

/** What an entry does, in words; `refused` where the reader does not grant the site. */
async function choose(
  item: MenuItem,
  options: {
    readonly off?: readonly string[];
    readonly site?: TabState['site'];
    readonly isRefused?: boolean;
    readonly url?: string;
  } = {},
): Promise<string[]> {
  const { off = [], site = 'on', isRefused = false, url = TAB.url } = options;
  const done: string[] = [];
  await chooseInMenu(
    item,
    { ...TAB, url },
    {
      reach: {
        readTabState: async () => ({
          host: HOST,
          site,
          run: 'everywhere',
          places: [`${PART}golf/`, PART, HOST, '*'].map((place) => ({
            place,
            isOn: !off.includes(place),
          })),
        }),
        runOnce: async (id) => void done.push(`once ${id}`),
        setSiteOn: async (place, isOn) => void done.push(`${place} ${isOn ? 'on' : 'off'}`),
      },
      requestHost: async () => {
        done.push('asked');
        return !isRefused;
      },
      toggleMarks: async (id) => done.push(`marks ${id}`) > 0,
      openSettings: async () => void done.push('settings'),
    },
  );
  return done;
}

describe('an entry of the menu', () => {
  it.each<[MenuItem, Parameters<typeof choose>[1], string[]]>([
    ['once', {}, ['once 7']],
    ['marks', {}, ['marks 7']],
    ['settings', {}, ['settings']],
    ['site', {}, ['asked', `${HOST} off`]],
    ['site', { off: [HOST], site: 'off' }, ['asked', `${HOST} on`]],
    ['part', {}, ['asked', `${PART} off`]],
    ['part', { off: [PART] }, ['asked', `${PART} on`]],
    ['everywhere', {}, ['* off']],
    ['everywhere', { off: ['*'] }, ['* on']],
  ])('%s, %j', async (item, options, done) => {
    expect(await choose(item, options)).toEqual(done);
  });

  it('turns a site on that only lacked the permission, and nothing where that is refused', async () => {
    expect(await choose('site', { site: 'not-allowed' })).toEqual(['asked', `${HOST} on`]);
    expect(await choose('site', { site: 'not-allowed', isRefused: true })).toEqual(['asked']);
  });

  it('turns a site off whatever the browser says', async () => {
    expect(await choose('site', { isRefused: true })).toEqual(['asked', `${HOST} off`]);
  });

  it('does nothing with a page of the browser', async () => {
    expect(await choose('site', { url: 'chrome://settings' })).toEqual([]);
  });
});
