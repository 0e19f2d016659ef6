import type { Page } from '@playwright/test';

/**
 * Holds the page's scripts back, or those of another pattern; returns what lets them come. Style sheets and what runs before the
 * first paint do come.
 */
export async function holdScripts(page: Page, scripts = /\/assets\/.*\.js$/): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((go) => {
    release = go;
  });
  await page.route(scripts, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
