import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './keptPage';
import { open, settled } from './workbench';

const TWO_RUNS =
  '/#v=1&data=two-points&shared&run=gd;start=-2,-2;steps=100&run=momentum;start=-2,-2;steps=100&playhead=50&end';

/** The place of an element once it has been the same for two frames: late parts move what stands. */
async function standingBox(page: Page, element: Locator) {
  let found = { x: 0, y: 0, width: 0, height: 0 };
  await expect(async () => {
    const before = await element.boundingBox();
    await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
    const after = await element.boundingBox();
    expect(after).not.toBeNull();
    expect(after).toEqual(before);
    found = after ?? found;
  }).toPass();
  return found;
}

const hashOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

test('a run that diverges leaves the others their axis, and is told of with its number', async ({ page }) => {
  await open(
    page,
    '/#v=1&function=rosenbrock&shared&run=gd;start=-1.5,2;steps=50;eta=0.001&run=gd;start=-1.5,2;steps=50;eta=1&window=-2,2,-1,3&playhead=50&end',
  );
  const chart = page.getByRole('region', { name: 'Loss per step' }).getByRole('img');
  await expect(chart).toHaveAccessibleName(/Beyond the axis: Gradient descent 2 \d.*·10¹/);
  // Alone there is nobody to make room for.
  await page.getByRole('button', { name: 'Hide Gradient descent', exact: true }).click();
  await expect(chart).toHaveAccessibleName(/Gradient descent 2/);
  await expect(chart).not.toHaveAccessibleName(/Beyond the axis/);
});

test('steps are chosen with Shift and a drag, stay in the link, and all are back after a double click', async ({
  page,
}) => {
  await open(page, TWO_RUNS);
  const plot = page.locator('.uplot .u-over').first();
  await plot.scrollIntoViewIfNeeded();
  const box = await standingBox(page, plot);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.keyboard.down('Shift');
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, y, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const range = () => /&stepRange=(\d+),(\d+)/.exec(hashOf(page))?.slice(1).map(Number) ?? [];
  await expect.poll(() => range().length).toBe(2);
  const [from, to] = range();
  expect(Math.abs(from - 20)).toBeLessThan(5);
  expect(Math.abs(to - 40)).toBeLessThan(5);
  // The playhead stands where it was: marking does not scrub.
  await expect(page.getByRole('slider', { name: 'Step', exact: true })).toHaveAttribute(
    'aria-valuetext',
    'step 50 of 100',
  );
  await page.reload();
  await settled(page);
  expect(hashOf(page)).toContain('&stepRange=');
  await page.locator('.uplot .u-over').first().dblclick();
  await expect.poll(() => hashOf(page)).not.toContain('&stepRange=');
});

test('the axis of the steps is zoomed by keys and by its menu, and has a logarithmic scale', async ({
  page,
}) => {
  await open(page, TWO_RUNS);
  const chart = page.getByRole('region', { name: 'Loss per step' });
  await chart.getByRole('button', { name: 'Log', exact: true }).focus();
  await page.keyboard.press('+');
  await expect.poll(() => hashOf(page)).toMatch(/&stepRange=\d+,\d+/);
  await page.keyboard.press('0');
  await expect.poll(() => hashOf(page)).not.toContain('&stepRange=');
  await chart.getByRole('button', { name: 'Axis of the steps' }).click();
  await chart.getByRole('button', { name: 'Show fewer steps' }).click();
  await expect.poll(() => hashOf(page)).toMatch(/&stepRange=\d+,\d+/);
  await chart.getByRole('radio', { name: 'Log' }).check();
  await expect.poll(() => hashOf(page)).toContain('&stepAxis=log');
  await chart.getByRole('button', { name: 'All steps' }).click();
  await expect.poll(() => hashOf(page)).not.toContain('&stepRange=');
});

test('what was said of runs on a surface with losses below 0 leaves no empty line once another surface is back', async ({
  page,
}) => {
  await open(page, '#data=two-points');
  const chart = page.locator("[data-area='loss']");
  const surface = page.getByRole('combobox', { name: 'Surface', exact: true });
  await expect(chart.locator('[data-remark]')).toBeHidden();
  await surface.selectOption('function:saddle');
  await expect(chart.getByRole('img')).toHaveAttribute('aria-label', /linear/);
  await page.keyboard.press('Control+z');
  await expect(chart.getByRole('img')).toHaveAttribute('aria-label', /log/);
  await expect(chart.locator('[data-remark]')).toBeHidden();
});

test('the menu of the axis of the steps leaves the chart that it changes in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  // A 3D picture that is not drawn keeps its place: the chart is below it.
  await page.route(/\/surface3d-.*\.js/, (route) => route.abort());
  await open(page, TWO_RUNS);
  const chart = page.getByRole('region', { name: 'Loss per step' });
  await chart.getByRole('button', { name: 'Axis of the steps' }).click();
  const menu = chart.getByRole('group', { name: 'Axis of the steps' });
  await expect(menu).toBeVisible();
  await expect(async () => {
    const [over, plot] = [await menu.boundingBox(), await chart.locator('.u-over').boundingBox()];
    expect((over?.y ?? Number.NaN) + (over?.height ?? Number.NaN)).toBeLessThanOrEqual(plot?.y ?? Number.NaN);
  }).toPass();
});

test('a key goes to the step at which the runs part, and says which it is', async ({ page }) => {
  await open(page, TWO_RUNS);
  const numbers = page.getByRole('region', { name: 'Numbers' });
  await expect(numbers.getByRole('button', { name: 'Where do they part?' })).toBeAttached();
  await page.keyboard.press('d');
  const said = numbers
    .getByRole('status')
    .filter({ hasText: /^They part at step \d+: .+ and .+, [\d.]+ apart$/ });
  await expect(said).toBeAttached();
  const slider = page.getByRole('slider', { name: 'Step', exact: true });
  await expect(slider).not.toHaveAttribute('aria-valuetext', 'step 50 of 100');
  // The button of the same name is within reach of a finger, above the table.
  await page.setViewportSize({ width: 390, height: 844 });
  await numbers.getByRole('button', { name: 'Where do they part?' }).click();
  await expect(said).toBeInViewport();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('button', { name: 'Hide Momentum' }).click();
  await expect(numbers.getByRole('button', { name: 'Where do they part?' })).toHaveCount(0);
});

test('one value goes to all runs, says to how many, and is taken back at once', async ({ page }) => {
  await open(page);
  await page.getByRole('checkbox', { name: 'One value for all runs' }).check();
  await expect(page.getByText('Each value changes all 4 runs, but Momentum β only 2.')).toBeVisible();
  // By a number and by the slider alike: to every run whose rule has it, and to no other.
  const rate = page.getByRole('textbox', { name: 'Learning rate η, number' });
  await rate.fill('0.5');
  await rate.press('Enter');
  await expect.poll(() => hashOf(page).match(/;eta=0\.5/g)?.length).toBe(4);
  await page.getByRole('slider', { name: 'Momentum β', exact: true }).press('Home');
  await expect.poll(() => hashOf(page).match(/;beta=0[;&]/g)?.length).toBe(2);
  await expect.poll(() => hashOf(page)).toContain(';beta1=0.9;');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => hashOf(page).match(/;beta=0\.9/g)?.length).toBe(2);
  await page.getByText('Steps, schedule, decay, clip, batch …', { exact: true }).click();
  const steps = page.getByRole('textbox', { name: 'Steps, number' });
  await steps.fill('300');
  await steps.press('Enter');
  await expect.poll(() => hashOf(page).match(/;steps=300/g)?.length).toBe(4);
  await page.getByRole('combobox', { name: 'Weight decay' }).selectOption('l2');
  await expect.poll(() => hashOf(page).match(/;decay=l2/g)?.length).toBe(4);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => hashOf(page)).not.toContain(';decay=l2');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => hashOf(page)).not.toContain(';steps=300');
});

test('the table is sorted by a click on a head, at the playhead or over the whole run', async ({ page }) => {
  await open(page);
  const numbers = page.getByRole('region', { name: 'Numbers' });
  await numbers.getByRole('button', { name: 'Whole run' }).click();
  const head = numbers.getByRole('columnheader', { name: 'lowest loss' });
  const exact = () =>
    numbers
      .locator('tbody td:nth-child(5)')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('title'))));
  await expect.poll(async () => (await exact()).length).toBe(4);
  await expect(head).not.toHaveAttribute('aria-sort', /.+/);
  await head.getByRole('button').press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect
    .poll(async () => (await exact()).every((loss, i, all) => i === 0 || loss >= all[i - 1]))
    .toBe(true);
  await head.getByRole('button').press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect
    .poll(async () => (await exact()).every((loss, i, all) => i === 0 || loss <= all[i - 1]))
    .toBe(true);
});
