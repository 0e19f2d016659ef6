import { expect } from '@playwright/test';
import { test } from './keptPage';
import { exactNumbers, open } from './workbench';

const RUNS = ['gd', 'momentum', 'adam'].map((rule) => `run=${rule};start=-2,-2;steps=60`).join('&');

test('a run outside of the window has an arrow at its edge, and a click on it selects the run', async ({
  page,
}) => {
  // At the last step Adam is beside the window, to the right of it, and momentum below it.
  await open(page, `/#v=1&data=two-points&${RUNS}&window=-3,-1,-3,-1&playhead=60&end`);
  const table = page.getByRole('table');
  const selected = table.locator('tr[aria-current="true"]');
  await expect(selected).toContainText('Gradient descent');
  const [, , adam] = await exactNumbers(page);
  const map = page.getByRole('application', { name: 'Contour map of the loss' });
  await expect(page.getByRole('img', { name: /Adam is outside the window/ })).toBeAttached();
  await expect(async () => {
    const box = await map.boundingBox();
    if (box === null) throw new Error('The map is not visible');
    const down = (-1 - Number(adam.b)) / 2;
    await map.click({ position: { x: box.width - 10, y: down * box.height } });
    await expect(selected).toContainText('Adam', { timeout: 2000 });
  }).toPass();
  await expect(page.getByRole('slider', { name: 'Start point of Adam' })).toHaveAttribute(
    'aria-valuetext',
    'w −2, b −2',
  );
});
