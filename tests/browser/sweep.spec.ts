/** The lab's sweeps: a heat map is computed, zoomed, and a cell of it put into the run, digit by digit. */
import { expect, type Page, test } from '@playwright/test';
import { copyLink, exactNumbers, open, rows, settled, trace } from './workbench';

const hashOf = (page: Page) => new URL(page.url()).hash;
const answered = (page: Page) => expect(page.getByText('Click a cell to put it into the run.')).toBeVisible();
const LINK =
  '/#v=1&data=valley&loss=half-sum&run=momentum;start=-2,-4;steps=50;eta=1;beta=0.9&run=gd;start=-2,-4;steps=50;eta=1&end';

test('a cell that is clicked is the run, to the last digit: in the table, in a fresh page, in the terminal', async ({
  page,
  context,
}) => {
  const complaints = await open(page, LINK);
  await page.getByRole('button', { name: 'Lab', exact: true }).click();
  await page.getByRole('button', { name: 'Sweep', exact: true }).click();
  await answered(page);
  await expect.poll(() => hashOf(page)).toContain('sweep=');
  const map = page.getByRole('application', { name: /^Heat map of loss at the end/ });
  await expect(map).toHaveAccessibleName(/Lowest: .* of the cells diverge/);

  // Closer by keys, and back.
  await map.focus();
  await page.keyboard.press('+');
  await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeEnabled();
  await answered(page);
  await page.keyboard.press('ArrowRight');
  const loss = map.locator('xpath=preceding-sibling::dl').getByRole('definition').nth(2);
  await expect(loss).toHaveText(/\d|diverged/);
  const read = await loss.getAttribute('title');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeDisabled();

  // What the cell has read out is the loss of the run at its last step.
  const link = await copyLink(page);
  const run = (await trace(link)).filter((row) => row.run === 0).at(-1);
  expect(run?.loss).toBe(read?.replace('\u2212', '-').replaceAll('\u202f', ''));
  const fresh = await context.newPage();
  await open(fresh, `/${new URL(link).hash}`);
  await fresh.getByRole('button', { name: 'Close the lab' }).click();
  await fresh.keyboard.press('End');
  expect((await exactNumbers(fresh))[0].loss).toBe(run?.loss);
  expect(complaints).toEqual([]);
});

test('without a second number there is a curve for each run that has the first', async ({ page }) => {
  await open(page, LINK);
  await page.getByRole('button', { name: 'Lab', exact: true }).click();
  await page.getByRole('button', { name: 'Sweep', exact: true }).click();
  await page
    .getByRole('combobox', { name: 'Up', exact: true })
    .selectOption({ label: 'Nothing: curves of all runs' });
  await answered(page);
  const curves = page.getByRole('application', { name: /^Curves of loss at the end/ });
  await expect(curves).toHaveAccessibleName(
    /Momentum: good over (under )?[\d.]+ decades.*Gradient descent: good over/,
  );
  await curves.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => hashOf(page)).not.toContain('eta=1;beta=0.9');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => hashOf(page)).toContain('eta=1;beta=0.9');
  expect(await rows(page)).toBeDefined();
});
