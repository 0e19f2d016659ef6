/** The export dialog's section "Embed": what it previews is what another page gets from the lines it copies. */

import { expect, type FrameLocator } from '@playwright/test';
import { axeViolations } from './axe';
import { openHost } from './host';
import { test } from './keptPage';
import { open } from './workbench';

/** With a name that HTML would trip over. */
const SCENE =
  '#v=1&function=rosenbrock&run=adam;start=-1,2;steps=30;label=~22A~22~20~3Cb~3E~26quot~3B&playhead=12&end';
const NAME = '"A" <b>&quot;';

/** The panels that an embed shows, with their scene and theme. */
async function shown(embed: FrameLocator) {
  await expect(embed.getByRole('heading', { name: 'Numbers' })).toBeVisible();
  await expect(embed.getByRole('rowheader', { name: NAME })).toBeVisible();
  return embed.locator('html').evaluate((html: HTMLElement) => ({
    panels: [...html.querySelectorAll<HTMLElement>('[data-area]')].map(({ dataset }) => dataset.area),
    theme: html.dataset.theme,
    link: html.querySelector<HTMLAnchorElement>('footer a')?.href,
  }));
}

test('the lines for another page show there what the dialog previews', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const complaints = await open(page, `/${SCENE}`);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: 'Embed', exact: true }).click();
  const preview = dialog.frameLocator('iframe');
  await expect(preview.getByRole('slider', { name: 'Step' })).toHaveValue('12');

  await expect(dialog.getByRole('checkbox', { name: 'The neuron' })).toHaveCount(0);
  await dialog.getByRole('checkbox', { name: 'Contour map' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Timeline' }).uncheck();
  await expect(dialog.getByText('Choose a panel.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Copy', exact: true })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'The table' }).check();
  await dialog.getByRole('checkbox', { name: 'The loss chart' }).check();
  await dialog.getByRole('radio', { name: 'Dark' }).check();
  await dialog.getByRole('combobox', { name: 'Size' }).selectOption('Small, 400 × 300 px');
  await dialog.getByRole('textbox', { name: 'Width in pixels' }).fill('560');
  await expect(dialog.getByRole('combobox', { name: 'Size' })).toHaveValue('own');
  await expect(dialog.locator('iframe')).toHaveCSS('width', '560px');
  const previewed = await shown(preview);
  expect(previewed).toMatchObject({ panels: ['loss', 'numbers'], theme: 'dark' });
  // The embed itself is looked at as a page of its own, elsewhere.
  expect(await axeViolations(page, { include: 'dialog', exclude: 'iframe' })).toEqual([]);

  const copied = async () => {
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(dialog.getByRole('status')).toHaveText('Copied.');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const line = await copied();
  await dialog.getByRole('radio', { name: 'Element' }).check();
  const lines = await copied();
  expect(await dialog.getByRole('region', { name: 'The lines for your page' }).textContent()).toBe(lines);
  expect(complaints).toEqual([]);

  for (const html of [line, lines]) {
    const host = await openHost(page, html);
    const frame = page.locator('iframe');
    expect(await shown(page.frameLocator('iframe'))).toEqual(previewed);
    await expect(frame).toHaveAttribute('title', `Rosenbrock: ${NAME}`);
    await expect(frame).toHaveCSS('width', '560px');
    await expect(frame).toHaveCSS('height', '300px');
    expect(host.complaints).toEqual([]);
  }
});
