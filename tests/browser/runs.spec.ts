/** The controls of a run, by keyboard and by every entry of the picker. */
import { expect, test } from '@playwright/test';
import { open, settled } from './workbench';

test('every algorithm sets its rule without a complaint', async ({ page }) => {
  const complaints = await open(page);
  const algorithm = page.getByRole('combobox', { name: 'Algorithm' });
  const rule = page.getByRole('region', { name: 'Rule', exact: true });
  await expect(rule.locator('.katex').first()).toBeVisible();
  for (const entry of await algorithm.locator('option').allTextContents()) {
    await algorithm.selectOption({ label: entry });
    await settled(page);
    await expect(rule.locator('.katex').first()).toBeVisible();
  }
  expect(complaints).toEqual([]);
});

test('a schedule that decides β alone leaves no slider without effect', async ({ page }) => {
  await open(page);
  await page.getByText('Schedule, decay, batch and steps').click();
  const momentum = page.getByRole('slider', { name: 'Momentum β' });
  await expect(momentum).toBeVisible();
  await page.getByRole('combobox', { name: 'Schedule of β' }).selectOption({ label: 'Sutskever' });
  await expect(momentum).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Schedule of β' }).selectOption({ label: 'Constant' });
  await expect(momentum).toHaveValue('0.9');
});

test('the focus stays in the list while runs are removed by keyboard, and no step is shown without runs', async ({
  page,
}) => {
  await open(page);
  const names = ['Gradient descent', 'Momentum', 'NAG', 'Adam'];
  for (const name of names) {
    await page.getByRole('button', { name: `More for ${name}` }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Remove ${name}` }).press('Enter');
    if (name !== 'Adam') await expect(page.getByRole('radio', { checked: true }).first()).toBeFocused();
  }
  await expect(page.getByRole('button', { name: 'Add run' })).toBeFocused();
  const chart = page.getByRole('region', { name: 'Loss per step' }).first();
  await expect(chart.getByText(/^step \d/)).toHaveCount(0);
});

test('every button has a name of its own', async ({ page }) => {
  await open(page);
  const names = await page
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => button.closest('[role="group"], fieldset, table') === null)
        .map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
    );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
