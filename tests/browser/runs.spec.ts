/** The controls of a run, by keyboard and by every entry of the picker. */
import { expect, type Page } from '@playwright/test';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { encodeHash } from '../../src/scene/codec';
import { DEFAULT_VIEW, defaultRun, openingScene } from '../../src/scene/defaults';
import { MAX_RUNS, RUN_IDS } from '../../src/scene/limits';
import { test } from './keptPage';
import { cutOff, exactNumbers, open, rows, settled } from './workbench';

test('every algorithm sets its rule without a complaint, and names its parameters in full', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  const complaints = await open(page);
  const labels = page.getByRole('complementary', { name: 'Controls' }).locator('label');
  await expect(labels.first()).toBeVisible();
  const algorithm = page.getByRole('combobox', { name: 'Algorithm' });
  const rule = page.getByRole('region', { name: 'Rule', exact: true });
  await expect(rule.locator('.katex').first()).toBeVisible();
  for (const entry of await algorithm.locator('option').allTextContents()) {
    await algorithm.selectOption({ label: entry });
    await settled(page);
    await expect(rule.locator('.katex').first()).toBeVisible();
    expect.soft(await labels.evaluateAll(cutOff), entry).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

test('what stands below a rule stays where it is at every step, however long the numbers in it are', async ({
  page,
}) => {
  await open(
    page,
    '/#v=1&data=two-points&shared&run=momentum;start=-2,-2;steps=60&run=nag;start=-2,-2;steps=60&end',
  );
  for (const name of ['Momentum', 'NAG'])
    for (const width of [1440, 1050])
      await test.step(`${name}, ${width} pixels`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await page.getByRole('table').getByRole('button', { name }).click();
        await page.getByRole('slider', { name: 'Step', exact: true }).press('Home');
        const rule = page.getByRole('figure', { name: `Rule of ${name}` });
        await expect(rule.locator('.katex').first()).toBeVisible();
        await expect(rule).not.toHaveAttribute('aria-busy');
        const heights = await rule.evaluate(async (figure) => {
          const found = new Set<number>();
          const said = figure.previousElementSibling;
          for (let step = 0; step < 60; step++) {
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
            while (said?.textContent?.endsWith(` ${Math.min(step + 1, 59)}`) === false)
              await new Promise(requestAnimationFrame);
            found.add(figure.getBoundingClientRect().height);
          }
          return [...found];
        });
        expect(heights).toHaveLength(1);
      });
});

test('every rule is opened from a link by a page that has just been loaded', async ({ page }) => {
  for (let from = 0; from < OPTIMIZERS.length; from += MAX_RUNS) {
    const rules = OPTIMIZERS.slice(from, from + MAX_RUNS);
    const { scene, view } = openingScene();
    const runs = rules.map(({ id }, index) => defaultRun(id, RUN_IDS[index]));
    await page.goto('about:blank');
    const link = encodeHash({ scene: { ...scene, runs }, view: { ...view, selected: RUN_IDS[0] } });
    expect(await open(page, `/#${link}`)).toEqual([]);
    await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(rules.length);
    await expect(page.getByText('could not be', { exact: false })).toHaveCount(0);
  }
});

test('a schedule that decides a rate alone leaves no slider without effect, and says so', async ({
  page,
}) => {
  await open(
    page,
    '#v=1&data=two-points&run=momentum;start=1,1;steps=100;eta=1;schedule=by-hand,points:0~1~60~5&end',
  );
  const rate = page.getByRole('slider', { name: 'Learning rate η' });
  await expect(page.getByText('Learning rate η comes from its schedule, “Drawn by hand”.')).toBeVisible();
  await expect(rate).toHaveCount(0);
  await page.getByRole('button', { name: 'Make η constant' }).click();
  await expect(rate).toHaveAttribute('aria-valuetext', '1');
  await expect(rate).toBeFocused();
  await page.getByText('Steps, schedule, decay, clip, batch …').click();
  await page.getByRole('combobox', { name: 'Schedule of η' }).selectOption({ label: 'Cosine annealing' });
  await expect(page.getByText('Its schedule: Cosine annealing.')).toBeVisible();
  await expect(rate).toHaveAttribute('aria-valuetext', '1');
  const momentum = page.getByRole('slider', { name: 'Momentum β' });
  await expect(momentum).toBeVisible();
  await page.getByRole('combobox', { name: 'Schedule of β' }).selectOption({ label: 'Sutskever' });
  await expect(momentum).toHaveCount(0);
  await expect(page.getByText('Momentum β comes from its schedule, “Sutskever”.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Schedule of β' }).selectOption({ label: 'Constant' });
  await expect(momentum).toHaveValue('0.9');
});

test('the ring around the run that has the focus is in sight on all sides', async ({ page }) => {
  await open(page);
  const controls = page.getByRole('complementary', { name: 'Controls' });
  const row = controls.getByRole('listitem').filter({ has: page.getByRole('radio', { name: /^NAG/ }) });
  await page.getByRole('radio', { name: /^Momentum/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(row).toHaveCSS('outline-style', 'solid');
  const [inner, outer] = [await row.boundingBox(), await controls.boundingBox()];
  if (inner === null || outer === null) throw new Error('The list takes no room');
  expect(inner.x).toBeGreaterThanOrEqual(outer.x);
  expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
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

test('a click on a ball selects its run and leaves the start, and one on the ground moves the start', async ({
  page,
}) => {
  const complaints = await open(page);
  const start = page.getByRole('slider', { name: /^Start point/ });
  const run = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });
  await expect(run('Momentum')).toBeChecked();
  const before = await start.getAttribute('aria-valuetext');
  const adam = await placeOfBall(page, 'Adam');
  // Before the click the ball says whose it is, and the pointer that it can be clicked.
  const map = page.getByRole('application', { name: 'Contour map of the loss' });
  await expect(map).toHaveCSS('cursor', 'crosshair');
  await expect(async () => {
    await page.mouse.move(adam.x + 5, adam.y - 6);
    await page.mouse.move(adam.x + 6, adam.y - 6);
    await expect(page.getByText('Adam, step 60')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(map).toHaveCSS('cursor', 'pointer');
  await page.mouse.click(adam.x + 6, adam.y - 6);
  await expect(run('Adam')).toBeChecked();
  await expect(start).toHaveAttribute('aria-valuetext', before ?? '');
  await page.mouse.click(adam.x + 40, adam.y - 40);
  await expect(start).not.toHaveAttribute('aria-valuetext', before ?? '');
  await expect(run('Adam')).toBeChecked();
  expect(complaints).toEqual([]);
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true });

  test('a tap beside a ball selects its run as well', async ({ page }) => {
    await open(page);
    const start = page.getByRole('slider', { name: /^Start point/ });
    const before = await start.getAttribute('aria-valuetext');
    const adam = await placeOfBall(page, 'Adam');
    await page.touchscreen.tap(adam.x + 11, adam.y - 11);
    await expect(page.getByRole('radio', { name: /^Adam/ })).toBeChecked();
    await expect(start).toHaveAttribute('aria-valuetext', before ?? '');
  });
});

/** A run's ball on the map, in pixels of the page. */
async function placeOfBall(page: Page, name: string): Promise<{ readonly x: number; readonly y: number }> {
  const numbers = await exactNumbers(page);
  const names = await Promise.all((await rows(page)).map((row) => row.getByRole('rowheader').textContent()));
  const { w, b } = numbers[names.findIndex((each) => each?.includes(name))];
  const box = await page.getByRole('application', { name: 'Contour map of the loss' }).boundingBox();
  if (box === null) throw new Error('The map is not visible');
  const { window } = DEFAULT_VIEW;
  return {
    x: box.x + (box.width * (Number(w) - window.w[0])) / (window.w[1] - window.w[0]),
    y: box.y + (box.height * (window.b[1] - Number(b))) / (window.b[1] - window.b[0]),
  };
}
