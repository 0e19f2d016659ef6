/** The list of algorithms beside the picker: by typing, by keys and by a tap. */
import { expect } from '@playwright/test';
import { test } from './keptPage';
import { open, settled } from './workbench';

test('an algorithm is found by what it is for and taken by keys, and another by a tap', async ({ page }) => {
  const complaints = await open(page);
  const algorithm = page.getByRole('combobox', { name: 'Algorithm', exact: true });
  await page.getByRole('button', { name: 'Find an algorithm' }).click();
  const field = page.getByRole('combobox', { name: 'Find an algorithm' });
  await expect(field).toBeFocused();
  const placeOfField = async () => (await field.boundingBox())?.y;
  const opened = await placeOfField();
  await field.fill('no rule is for this');
  await expect(page.getByText('No algorithm matches these words.')).toBeVisible();
  expect(await placeOfField()).toBe(opened);
  await field.fill('do not want to choose');
  const rules = page.getByRole('listbox', { name: 'Algorithms' }).getByRole('option');
  await expect(rules).toHaveCount(3);
  await field.press('ArrowDown');
  await field.press('Enter');
  await settled(page);
  await expect(algorithm).toHaveValue('dog');
  await expect(field).toHaveCount(0);

  await page.getByRole('button', { name: 'Find an algorithm' }).click();
  await expect(rules.filter({ hasText: 'DoG' })).toHaveAttribute('aria-selected', 'true');
  await rules.filter({ hasText: 'Rprop' }).click();
  await settled(page);
  await expect(algorithm).toHaveValue('rprop');
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
});

test('a rule for sums of squares says that it needs data, is not offered without, and its scene opens again', async ({
  page,
}) => {
  await open(
    page,
    '/#v=1&data=two-points&run=levenberg-marquardt;start=-2,-2;steps=30&run=gd;start=-2,-2;steps=30;eta=1&end',
  );
  await settled(page);
  const told = page.getByText('Levenberg–Marquardt needs data: on this surface it takes no step.');
  await expect(told).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Surface', exact: true }).selectOption('function:rosenbrock');
  await settled(page);
  await expect(told).toBeVisible();
  await expect(page.getByRole('cell', { name: 'needs data' })).toBeVisible();
  const algorithm = page.getByRole('combobox', { name: 'Algorithm', exact: true });
  await expect(algorithm).toHaveValue('levenberg-marquardt');

  await page.reload();
  await settled(page);
  await expect(told).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Dismiss' }),
  ).toHaveCount(0);
  await algorithm.selectOption('gd');
  await expect(told).toHaveCount(0);
  await expect(algorithm.locator('option[value="levenberg-marquardt"]')).toHaveCount(0);
});
