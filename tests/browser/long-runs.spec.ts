import { expect } from '@playwright/test';
import { test } from './keptPage';

/** A million points: steps that take so long that nobody waits for thousands of them. */
const LONG =
  '/#v=1&data=noisy,n:1000000,noise:0.05,seed:1&loss=mean&run=gd;start=-2,-2;steps=90000;eta=0.5&end';

test('a run that takes long tells how far it has come, stops when it is told to, and goes on', async ({
  page,
}) => {
  await page.goto(LONG);
  const row = page.getByRole('row').filter({ hasText: 'Gradient descent' });
  const stop = page.getByRole('button', { name: 'Stop computing Gradient descent' });
  const goOn = page.getByRole('button', { name: 'Go on computing Gradient descent' });
  await stop.focus();
  await page.keyboard.press('Enter');
  await expect(goOn).toBeFocused();
  await expect(row).toContainText(/stopped at step [\d,]+/);

  // Once what was under way has come, nothing more does.
  const words = row.getByText('stopped at step');
  let before = '';
  await expect(async () => {
    const now = await words.innerText();
    const same = now === before;
    before = now;
    expect(same).toBe(true);
  }).toPass();

  await page.keyboard.press('Enter');
  await expect(stop).toBeFocused();
  await expect(row).toContainText('computing…');
});
