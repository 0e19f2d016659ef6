import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findTestChromium } from './scripts/lib/chromium.mjs';

/** The Python package in notebooks, as `npm run notebook` runs them. */
export default defineConfig({
  testDir: 'tests/notebook',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/notebook',
  forbidOnly: true,
  retries: 0,
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  use: {
    actionTimeout: 60_000,
    viewport: { width: 1440, height: 1000 },
    launchOptions: {
      executablePath: findTestChromium() ?? undefined,
      args: [...CHROMIUM_FLAGS, '--disable-3d-apis', '--disable-gpu'],
    },
  },
});
