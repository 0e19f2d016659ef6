import { expect, type Locator, type Page } from '@playwright/test';
import { labText } from '../../src/text/lab';
import { predictionText } from '../../src/text/predictions';
import { test } from './keptPage';
import { open } from './workbench';

/** Opens a step and waits for its prediction. */
async function ask(page: Page, place: string, id: string): Promise<{ block: Locator; complaints: string[] }> {
  const complaints = await open(page, `/#lesson=${place}`);
  const block = page.locator(`[data-prediction="${id}"]`);
  await expect(block).toHaveAttribute('data-state', 'asking');
  return { block, complaints };
}

const statuses = (page: Page) => page.getByRole('row').locator('td:last-child');
const map = (page: Page) => page.getByRole('img', { name: /^Contour map of the loss/ });
const step = (page: Page) => page.getByRole('slider', { name: 'Step', exact: true });

test('a choice: nothing shows the answer before it is made, then it plays and is judged, and stays answered', async ({
  page,
}) => {
  const { block, complaints } = await ask(page, 'momentum.another-surface', 'into-the-valley');
  await expect(statuses(page)).toHaveText(['not shown yet', 'not shown yet']);
  await expect(step(page)).toHaveAttribute('max', '0');
  await expect(map(page)).toHaveAccessibleName(/Momentum at step 0/);
  await expect(map(page)).not.toHaveAccessibleName(/Lowest point/);
  const after = page.getByText('Momentum runs across the floor');
  await expect(after).toHaveCount(0);
  const lab = page.getByRole('region', { name: 'Lab', exact: true });
  const sections = lab.getByRole('group', { name: 'Sections of the lab' });
  await page.keyboard.press('b');
  for (const section of ['Basins', 'Luck', 'Compare', 'Sweep']) {
    await sections.getByRole('button', { name: section }).click();
    await expect(lab).toContainText(labText.heldBack);
    await expect(lab.locator('canvas')).toHaveCount(0);
  }

  // By keys.
  await block.getByRole('button', { name: /^It follows/ }).focus();
  await page.keyboard.press('Enter');
  await expect(block).toHaveAttribute('data-state', 'answered');
  await expect(block).toBeFocused();
  await expect(lab).not.toContainText(labText.heldBack);
  await expect(lab.locator('canvas').first()).toBeVisible();
  await page.keyboard.press('b');
  await expect(block.getByRole('status')).toContainText('Not quite. You said: It follows');
  await expect(block.getByRole('status')).toContainText('momentum makes 6 u-turns');
  await expect(after).toBeVisible();
  await expect(step(page)).toHaveAttribute('max', '50');
  await expect.poll(() => step(page).inputValue()).toBe('50');
  await expect(map(page)).toHaveAccessibleName(/Lowest point/);
  await expect(statuses(page).first()).not.toHaveText('not shown yet');

  // Again, by the mouse.
  await block.getByRole('button', { name: predictionText.again }).click();
  await expect(block).toHaveAttribute('data-state', 'asking');
  await expect(statuses(page)).toHaveText(['not shown yet', 'not shown yet']);
  await block.getByRole('button', { name: /^It swings/ }).click();
  await expect(block.getByRole('status')).toContainText('Right.');

  await page.reload();
  await expect(block).toHaveAttribute('data-state', 'answered');
  await expect(after).toBeVisible();
  expect(complaints).toEqual([]);
});

test('what is hidden is shown again by leaving the step, and by another scene, and stays hidden over a reload', async ({
  page,
}) => {
  const { block, complaints } = await ask(page, 'momentum.another-surface', 'into-the-valley');
  await page.reload();
  await expect(block).toHaveAttribute('data-state', 'asking');
  await expect(statuses(page)).toHaveText(['not shown yet', 'not shown yet']);

  // Another scene is not what was asked about; back on it, the question stands.
  await page.getByRole('combobox', { name: 'Surface', exact: true }).selectOption('function:easom');
  await expect(block).toHaveAttribute('data-state', 'waiting');
  await expect(statuses(page).first()).not.toHaveText('not shown yet');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(block).toHaveAttribute('data-state', 'asking');
  await expect(statuses(page)).toHaveText(['not shown yet', 'not shown yet']);

  await page.keyboard.press(']');
  await expect(block).toHaveCount(0);
  await expect(step(page)).toHaveAttribute('max', '50');
  await expect(statuses(page).first()).not.toHaveText('not shown yet');
  expect(complaints).toEqual([]);
});

test('a mark on the map: by keys and by a click, with the true place beside it', async ({ page }) => {
  const { block, complaints } = await ask(page, 'momentum.gentle-slopes', 'fifty-steps-on-the-plateau');
  const commit = block.getByRole('button', { name: predictionText.commit });
  await expect(block.getByRole('button', { name: predictionText.placeFirst })).toBeDisabled();
  const mark = page.getByRole('slider', { name: /^Your mark/ });
  await mark.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(mark).not.toHaveAttribute('aria-valuenow', '0');
  await expect(commit).toBeEnabled();

  // A click on the map moves the mark, and not the start.
  const plot = page.getByRole('application', { name: 'Contour map of the loss' });
  const box = await plot.boundingBox();
  if (box === null) throw new Error('The map is not there');
  // (3, 3) of a window from −6 to 6.
  await plot.click({ position: { x: box.width * 0.75, y: box.height * 0.25 } });
  await expect(mark).toHaveAttribute('aria-valuetext', /w (2\.9|3)\d*, b (2\.9|3)\d*/);
  await expect(map(page)).toHaveAccessibleName(/Gradient descent at step 0: w −2, b −2/);
  await expect(map(page)).toHaveAccessibleName(/Your mark is at w/);
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(block).toHaveAttribute('data-right', 'false');
  await expect(block.getByRole('status')).toContainText(
    /Your mark is \d\.\d+ away: the right place is w −1\.\d+, b −1\.\d+/,
  );
  await expect(mark).toHaveCount(0);
  await expect.poll(() => step(page).inputValue()).toBe('50');
  expect(complaints).toEqual([]);
});

test('a curve in the loss chart: by keys and by a drag, with the true one beside it', async ({ page }) => {
  const { block, complaints } = await ask(page, 'momentum.still-faster', 'after-the-lucky-step');
  const knots = page.getByRole('slider', { name: /^Your curve for Momentum/ });
  await expect(knots).toHaveCount(5);
  await knots.first().focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(knots.first()).toHaveAttribute('aria-valuetext', '7.5·10⁻⁵');
  const value = async (index: number) => Number(await knots.nth(index).getAttribute('aria-valuenow'));
  const [first, last] = [await knots.first().boundingBox(), await knots.last().boundingBox()];
  if (first === null || last === null) throw new Error('The knots are not there');
  const level = await value(4);
  await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2 - 30, { steps: 3 });
  await page.mouse.up();
  expect(await value(4)).toBeGreaterThan(level);
  // All knots on the way have followed.
  expect(await value(2)).toBeGreaterThan(level);
  await expect(step(page)).toHaveValue('50');

  // A person who wants less motion sees the end at once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await block.getByRole('button', { name: predictionText.commit }).click();
  await expect(step(page)).toHaveValue('100');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(knots).toHaveCount(0);
  await expect(block.getByRole('status')).toContainText(
    /off by a factor of [\d.]+\. It is off most at step \d+/,
  );

  // On a phone the chart has the place of the map, above the sheet of the lesson.
  await page.setViewportSize({ width: 390, height: 844 });
  await block.getByRole('button', { name: predictionText.again }).click();
  await expect(block).toHaveAttribute('data-state', 'asking');
  await expect(knots.last()).toBeInViewport();

  // With the answer it stays in sight; the next step begins with the map again.
  const map = page.locator('[data-area="map"]');
  await block.getByRole('button', { name: predictionText.skip }).click();
  await expect(page.locator('[data-area="loss"]')).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press(']');
  await expect(map).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('[');
  await block.getByRole('button', { name: predictionText.again }).click();
  await expect(knots.last()).toBeInViewport();
  await page.keyboard.press(']');
  await expect(map).toBeInViewport({ ratio: 0.9 });
  expect(complaints).toEqual([]);
});
