import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './scripts/find-browser.mjs';

/** Three kinds of test: pure code in node, page and screens in a real browser, the built extension end to end. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          // No test asserts a time: this only ends one that hangs, on a machine that is busy with others.
          testTimeout: 60_000,
          include: [
            'tests/{core,store,messages,settings,platform,scripts,repo}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        plugins: [preact()],
        // Named here so that Vite does not find them one by one and reload a running test.
        optimizeDeps: {
          include: [
            'axe-core',
            'fast-check',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'valibot',
            '@edtf-ts/core',
            '@tanstack/virtual-core',
            'd3-force',
            'react',
            'react-dom/client',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/{page,ui}/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? '', args: CHROMIUM_ARGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
