import { expect } from '@playwright/test';
import { test } from './keptPage';
import { open } from './workbench';

test('a run outside of the window has an arrow where its path leaves, and a click on it selects the run', async ({
  page,
}) => {
  // Gradient descent leaps to and fro along the line b = w/2, at the last step to (−8, −4).
  const runs = 'run=adam;start=-1,1;steps=3&run=gd;start=1,0.5;steps=3;eta=3';
  await open(page, `/#v=1&function=bowl,kappa:1&${runs}&window=-3,3,-3,3&playhead=3&end`);
  const selected = page.getByRole('table').locator('tr[aria-current="true"]');
  await expect(selected).toContainText('Adam');
  const map = page.getByRole('application', { name: 'Contour map of the loss' });
  await expect(page.getByRole('img', { name: /Gradient descent is outside the window/ })).toBeAttached();
  await expect(async () => {
    const box = await map.boundingBox();
    if (box === null) throw new Error('The map is not visible');
    const down = (3 + 1.5) / 6;
    await map.click({ position: { x: 8, y: down * box.height - 4 } });
    await expect(selected).toContainText('Gradient descent', { timeout: 2000 });
  }).toPass();
  await expect(page.getByRole('slider', { name: 'Start point of Gradient descent' })).toHaveAttribute(
    'aria-valuetext',
    'w 1, b 0.5',
  );
});
