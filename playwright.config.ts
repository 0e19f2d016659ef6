import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findTestChromium } from './scripts/lib/chromium.mjs';

const executablePath = findTestChromium() ?? undefined;

/** A test waits for frames and answers almost half of its time. Each worker has a browser, which takes memory. */
const WORKERS = Math.min(2 * availableParallelism(), 8);

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  forbidOnly: true,
  retries: 0,
  workers: WORKERS,
  fullyParallel: true,
  // Only a test that fails waits so long: under a load of 28 on two processors the slowest took two and a half minutes.
  timeout: 300_000,
  expect: { timeout: 60_000, toPass: { timeout: 120_000 } },
  use: {
    baseURL: `http://localhost:${process.env.ERRORSCAPE_PORT}/`,
    viewport: { width: 1440, height: 900 },
    // Requests that a service worker answers pass by `page.route`: the test of the service worker alone has one.
    serviceWorkers: 'block',
  },
  // Drawing WebGL in software takes most of the machine, and so does putting every frame of the page together with it:
  // only the tests that look at the 3D picture have it, and the others run as without a graphics card.
  projects: [
    {
      name: '2d',
      grepInvert: /@3d/,
      use: {
        launchOptions: { executablePath, args: [...CHROMIUM_FLAGS, '--disable-3d-apis', '--disable-gpu'] },
      },
    },
    {
      name: '3d',
      grep: /@3d/,
      use: { launchOptions: { executablePath, args: CHROMIUM_FLAGS } },
    },
  ],
  webServer: {
    command: 'node scripts/serve-dist.mjs',
    // The server takes the first free port and says which; Playwright puts it into ERRORSCAPE_PORT.
    wait: { stdout: /http:\/\/localhost:(?<errorscape_port>\d+)/ },
  },
});
