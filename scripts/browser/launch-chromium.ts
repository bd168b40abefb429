import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Worker } from 'playwright';
import { CHROMIUM_ARGS } from '../find-browser.mjs';

/** How long a browser may take to start the extension's background on a slow machine. */
const WORKER_WAIT_MS = 30_000;

export interface LaunchOptions {
  readonly executable: string;
  /** The folder of a built extension. */
  readonly extension: string;
  readonly isHeadless: boolean;
  /** A profile to start on, kept afterwards; without one a new profile is made and thrown away. */
  readonly profile?: string;
  readonly args?: readonly string[];
}

/** A Chromium that runs the extension. */
export interface LaunchedChromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The background at this moment; it may be stopped and started again at any time. */
  worker(): Promise<Worker>;
  /** Closes the browser and throws its profile away. */
  close(): Promise<void>;
}

/** Starts Chromium with an unpacked extension and waits until its background runs. */
export async function launchChromium(options: LaunchOptions): Promise<LaunchedChromium> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'backstory-profile-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless: options.isHeadless,
    viewport: options.isHeadless ? { width: 1280, height: 800 } : null,
    args: [
      ...CHROMIUM_ARGS,
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      ...(options.args ?? []),
    ],
  });
  const throwAway = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  // After an interrupt nobody comes to close; Playwright ends the browser at exit, before this runs.
  if (!options.profile) process.once('exit', throwAway);
  const worker = async () =>
    context.serviceWorkers().find((one) => one.url().startsWith('chrome-extension://')) ??
    (await context.waitForEvent('serviceworker', { timeout: WORKER_WAIT_MS }));
  const close = async () => {
    await context.close();
    if (options.profile) return;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    process.off('exit', throwAway);
  };
  try {
    const extensionId = new URL((await worker()).url()).host;
    return { context, extensionId, worker, close };
  } catch (error) {
    await close();
    throw error;
  }
}
