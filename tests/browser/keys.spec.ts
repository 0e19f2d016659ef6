/** The list of keys, and a few of the keys in it. */
import { expect, test } from '@playwright/test';
import { COMMAND_GROUPS } from '../../src/commands';
import { keyText } from '../../src/commands/keyText';
import { open, stepOf } from './workbench';

test('the list under ? has every command, and buttons say their keys', async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const { title, commands } of COMMAND_GROUPS) {
    const group = list.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });
    await expect(group.locator('dd')).toHaveText(commands.map(({ words }) => words));
    await expect(group.locator('kbd')).toHaveText(commands.flatMap(({ keys }) => keys.map(keyText)));
  }
  // The page's keys rest while the list is open.
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('?');
  await expect(list).toBeVisible();
  await list.getByRole('button', { name: 'Close' }).click();
  await expect(list).toBeHidden();

  for (const [name, title, keys] of [
    ['Step back', 'Step back (←)', 'ArrowLeft'],
    ['Undo', 'Undo (Ctrl Z)', 'Control+Z'],
    ['Top view', 'Top view (T)', 'T'],
    ['Zoom into the map', 'Zoom into the map (+)', 'Plus'],
  ]) {
    // Without WebGL the buttons of the 3D picture are put away with it.
    const button = page.getByRole('button', { name, exact: true, includeHidden: true });
    await expect(button).toHaveAttribute('title', title);
    await expect(button).toHaveAttribute('aria-keyshortcuts', keys);
  }
});

test('keys step, move the focused map, and set a pin while that layer is on', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Home');
  await expect.poll(() => stepOf(page, 0)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => stepOf(page, 0)).toBe(1);

  const map = page.getByRole('application', { name: 'Contour map of the loss' });
  await map.focus();
  const address = () => page.evaluate(() => location.hash);
  await page.keyboard.press('+');
  await expect.poll(address).toContain('window=');
  await page.keyboard.press('0');
  await expect.poll(address).not.toContain('window=');
  await page.keyboard.press('ArrowRight');
  await expect.poll(address).toContain('window=');
  expect(await stepOf(page, 0)).toBe(1);

  await page.getByRole('button', { name: 'Layers over the map' }).click();
  await page.getByRole('checkbox', { name: 'Pins' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Pin / })).toHaveAttribute('aria-keyshortcuts', 'P');
  await page.keyboard.press('p');
  await expect.poll(address).toContain('pins=');
});
