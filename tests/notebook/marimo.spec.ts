/** The widget in marimo, in an app as a person opens it. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startServer, temporaryFolder } from './server';

const EXAMPLE = new URL('../../python/examples/scene_marimo.py', import.meta.url);

test('a scene in marimo is steered, and heard', async ({ page }) => {
  const folder = temporaryFolder();
  cpSync(EXAMPLE, join(folder, 'scene.py'));
  const options = ['--headless', '--no-token', '--host', '127.0.0.1'];
  const server = await startServer(
    folder,
    ['-m', 'marimo', '--yes', 'run', 'scene.py', ...options],
    /URL: (http:\/\/\S+:\d+)/,
  );
  try {
    await page.goto(server.address);
    const scene = page.locator('iframe[title=Errorscape]').contentFrame();
    const step = scene.getByRole('slider', { name: 'Step', exact: true });
    await expect(step).toHaveAttribute('aria-valuetext', /^step 60 of /);
    await expect(scene.locator('html')).toHaveAttribute('data-theme', 'light');
    await step.press('ArrowRight');
    await expect(page.getByText('Step 61, η = 1')).toBeVisible();
    const rate = scene.getByRole('textbox', { name: 'Learning rate η' });
    await rate.fill('0.5');
    await rate.press('Enter');
    await expect(page.getByText('Step 61, η = 0.5')).toBeVisible();
    await page.getByRole('button', { name: 'Back to the start' }).click();
    await expect(step).toHaveAttribute('aria-valuetext', /^step 0 of /);
  } finally {
    await server.stop();
  }
});
