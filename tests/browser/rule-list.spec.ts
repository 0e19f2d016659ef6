/** The list of algorithms beside the picker: by typing, by keys and by a tap. */
import { expect, test } from '@playwright/test';
import { open, settled } from './workbench';

test('an algorithm is found by what it is for and taken by keys, and another by a tap', async ({ page }) => {
  const complaints = await open(page);
  const algorithm = page.getByRole('combobox', { name: 'Algorithm', exact: true });
  await page.getByRole('button', { name: 'Find an algorithm' }).click();
  const field = page.getByRole('combobox', { name: 'Find an algorithm' });
  await expect(field).toBeFocused();
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
