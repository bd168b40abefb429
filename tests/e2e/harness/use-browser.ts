import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { BuildMode } from '../../../scripts/steps/build-extension';
import type { Choices } from '../../../src/core/choices';
import { startChromium, type ChromiumRun } from './chromium';
import { startFirefox, type FirefoxRun } from './firefox';

/**
 * Starts a Chromium before the tests of a file and closes it after them; each test begins without tabs of the one
 * before. The file fails where anything but the site was asked for over the network, and keeps pictures of all tabs
 * when a test fails. `choices` are made in the settings first.
 */
export function useChromium(
  mode: BuildMode = 'granted',
  choices: Partial<Choices> = {},
): () => ChromiumRun {
  return useBrowser(async () => {
    const run = await startChromium(mode);
    if (mode === 'granted') await run.closeWelcome();
    if (Object.keys(choices).length > 0) await run.askBackground('choose', choices);
    return run;
  });
}

/** The same for Firefox with the granted build. */
export function useFirefox(): () => FirefoxRun {
  return useBrowser(startFirefox);
}

interface Run {
  keepPictures(name: string): Promise<void>;
  closePages(): Promise<void>;
  requestsElsewhere(): string[];
  close(): Promise<void>;
}

function useBrowser<R extends Run>(start: () => Promise<R>): () => R {
  let run: R | undefined;
  beforeAll(async () => {
    run = await start();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await run?.keepPictures(task.name);
    await run?.closePages();
  });
  afterAll(async () => {
    if (!run) return;
    await run.close();
    expect(run.requestsElsewhere(), 'requests to anything but the site').toEqual([]);
  });
  return () => {
    if (!run) throw new Error('the browser runs only inside tests');
    return run;
  };
}
