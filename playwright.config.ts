import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/lib/chromium.mjs';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  forbidOnly: true,
  retries: 0,
  // WebGL is drawn in software: two pages at once would only slow each other down.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${process.env.ERRORSCAPE_PORT}/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: findChromium() ?? undefined, args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: 'node scripts/serve-dist.mjs',
    // The server takes the first free port and says which; Playwright puts it into ERRORSCAPE_PORT.
    wait: { stdout: /http:\/\/localhost:(?<errorscape_port>\d+)/ },
  },
});
