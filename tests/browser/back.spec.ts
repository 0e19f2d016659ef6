/** The browser's Back and Forward, and a reload: each leads to a scene as it was, and none loses a person's own. */
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './keptPage';
import { exactNumbers, open, settled } from './workbench';

const MINE = '/#v=1&data=valley&loss=half-sum&run=gd;start=-1,-3;steps=40;eta=0.7&playhead=17&end';
const MINE_IN_LINK = /data=valley.*start=-1,-3;steps=40/;

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

function surface(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Surface', exact: true });
}

function stepHeading(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Lessons' }).locator('article h3').first();
}

/** Says by its colours whether the scene is on show. */
function showMe(page: Page): Locator {
  return page.getByRole('button', { name: /^Show me/ }).first();
}

async function openExample(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Examples', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Examples' });
  await dialog.getByRole('link', { name }).click();
  await expect(dialog).toHaveCount(0);
}

/** Opens the first lesson at its second step, which no scene of a lesson is shown for. */
async function openLesson(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  await page
    .getByRole('complementary', { name: 'Lessons' })
    .getByRole('button', { name: title })
    .first()
    .click();
  await expect(stepHeading(page)).toBeFocused();
}

test('Back leads through examples to the scene before them, Forward to them again, each as it was left', async ({
  page,
}) => {
  const complaints = await open(page, MINE);
  const start = page.getByRole('slider', { name: 'Start w', exact: true });
  await start.press('ArrowRight');
  const mine = await exactNumbers(page);
  await openExample(page, /^One start, four minima/);
  await expect(surface(page)).toHaveValue('function:himmelblau');
  // At once: the address has not followed the example yet.
  await openExample(page, /^Rosenbrock/);
  await expect(surface(page)).toHaveValue('function:rosenbrock');
  await start.press('ArrowRight');
  const changed = await exactNumbers(page);

  await page.goBack();
  await expect(surface(page)).toHaveValue('function:himmelblau');
  await page.goBack();
  await expect(surface(page)).toHaveValue('data:valley');
  await expect.poll(() => exactNumbers(page)).toEqual(mine);
  await expect.poll(() => page.url()).toMatch(/data=valley/);
  await page.goForward();
  await expect(surface(page)).toHaveValue('function:himmelblau');
  await page.goForward();
  await expect(surface(page)).toHaveValue('function:rosenbrock');
  await expect.poll(() => exactNumbers(page)).toEqual(changed);
  expect(complaints).toEqual([]);
});

test('where Back has led is one step of undo, with its window and scales', async ({ page }) => {
  await open(page, MINE);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await openExample(page, /^One start, four minima/);
  await expect.poll(() => page.url()).toContain('function=himmelblau');
  const example = page.url();
  await page.goBack();
  await expect(surface(page)).toHaveValue('data:valley');
  await undo.click();
  await expect(surface(page)).toHaveValue('function:himmelblau');
  await expect.poll(() => page.url()).toBe(example);
  await undo.click();
  await expect.poll(() => page.url()).toMatch(MINE_IN_LINK);
  await expect(undo).toBeDisabled();
});

test('Back leads through lessons: to the step before with its scene, out of the lessons to one’s own', async ({
  page,
}) => {
  const complaints = await open(page, MINE);
  const mine = await exactNumbers(page);
  const back = page.getByRole('button', { name: 'Back to your scene' });
  await openLesson(page, /Momentum$/);
  const first = (await stepHeading(page).textContent()) ?? '';
  await page.keyboard.press(']');
  await expect(stepHeading(page)).not.toHaveText(first);
  const second = (await stepHeading(page).textContent()) ?? '';
  await expect(back).toBeVisible();
  await expect.poll(() => exactNumbers(page)).not.toEqual(mine);

  await page.goBack();
  await expect(stepHeading(page)).toHaveText(first);
  await expect(back).toBeVisible();
  await expect.poll(() => exactNumbers(page)).not.toEqual(mine);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeEnabled();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Contents' })).toBeVisible();
  await expect.poll(() => exactNumbers(page)).toEqual(mine);
  await page.goBack();
  await expect(page.getByRole('complementary', { name: 'Lessons' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Lessons', exact: true })).toBeFocused();
  await page.goForward();
  await page.goForward();
  await expect(stepHeading(page)).toHaveText(first);
  await page.goForward();
  await expect(stepHeading(page)).toHaveText(second);
  await expect(back).toBeVisible();
  await expect.poll(() => exactNumbers(page)).not.toEqual(mine);
  await back.click();
  await expect.poll(() => exactNumbers(page)).toEqual(mine);
  expect(complaints).toEqual([]);
});

test('after a reload the scene before a lesson’s still comes back, by its button, by undo and by Back', async ({
  page,
}) => {
  await open(page, MINE);
  const mine = await exactNumbers(page);
  const back = page.getByRole('button', { name: 'Back to your scene' });
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const reload = async () => {
    await page.reload();
    await settled(page);
    await expect(stepHeading(page)).toBeVisible();
  };
  await openLesson(page, /Momentum$/);
  await expect(back).toBeVisible();
  await expect.poll(() => exactNumbers(page)).not.toEqual(mine);
  const lesson = await exactNumbers(page);

  await reload();
  await expect(back).toBeVisible();
  await back.click();
  await expect.poll(() => exactNumbers(page)).toEqual(mine);

  await reload();
  await expect(undo).toBeEnabled();
  await undo.click();
  await expect.poll(() => exactNumbers(page)).toEqual(lesson);
  await expect(showMe(page)).toHaveAttribute('data-shown', 'true');
  await undo.click();
  await expect.poll(() => exactNumbers(page)).toEqual(mine);
  await expect(undo).toBeDisabled();
  await expect(showMe(page)).toHaveAttribute('data-shown', 'false');
  await expect(back).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect.poll(() => exactNumbers(page)).toEqual(lesson);
  await expect(showMe(page)).toHaveAttribute('data-shown', 'true');
  await expect(back).toBeVisible();

  await reload();
  await page.goBack();
  await expect(back).toBeVisible();
  await reload();
  await page.goBack();
  await expect(back).toHaveCount(0);
  await expect.poll(() => exactNumbers(page)).toEqual(mine);
  await page.goForward();
  await expect(back).toBeVisible();
});

test('undo over a change of surface gives back its window, scales and camera with it, also after a reload', async ({
  page,
}) => {
  await open(page);
  const address = () => page.evaluate(() => decodeURIComponent(location.hash));
  await surface(page).selectOption('function:easom');
  await expect.poll(address).toContain('function=easom');
  const easom = await address();
  expect(easom).toContain('window=');
  await page.keyboard.press('Control+z');
  await expect.poll(address).not.toContain('function=easom');
  expect(await address()).not.toMatch(/window=|levels=|camera=/);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(address).toBe(easom);

  await page.reload();
  await settled(page);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toBeEnabled();
  await undo.click();
  await expect.poll(address).not.toContain('function=easom');
  expect(await address()).not.toMatch(/window=|levels=|camera=/);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect.poll(address).toBe(easom);
});

test('Back leads from a broken link to the scene before it, and from a lesson’s link its button does', async ({
  page,
}) => {
  await open(page, MINE);
  const mine = await exactNumbers(page);
  await page.getByRole('slider', { name: 'Start b', exact: true }).press('ArrowRight');
  const changed = await exactNumbers(page);
  expect(changed).not.toEqual(mine);
  await page.evaluate(() => {
    location.hash = 'v=1&function=no-such&run=gd;steps=none&end';
  });
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('could not be read');
  await page.goBack();
  await expect.poll(() => exactNumbers(page)).toEqual(changed);

  await page.evaluate(() => {
    location.hash = 'lesson=momentum.rule';
  });
  const back = page.getByRole('button', { name: 'Back to your scene' });
  await expect(back).toBeVisible();
  await page.keyboard.press(']');
  await expect.poll(() => page.url()).toContain('lesson=momentum.ball');
  await page.reload();
  await settled(page);
  await back.click();
  await expect.poll(() => exactNumbers(page)).toEqual(changed);
});

test('a file that is opened is a place of its own, and Back leads out of it', async ({ page }) => {
  await open(page, MINE);
  const mine = await exactNumbers(page);
  const file = { version: 1, objective: { kind: 'function', id: 'ackley', params: {} }, runs: [] };
  const run = { optimizer: 'adam', start: { w: 1, b: 2 }, steps: 30 };
  await page
    .getByLabel('Open scene')
    .last()
    .setInputFiles({
      name: 'scene.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...file, runs: [run] })),
    });
  await expect(surface(page)).toHaveValue('function:ackley');
  await page.goBack();
  await expect(surface(page)).toHaveValue('data:valley');
  await expect.poll(() => exactNumbers(page)).toEqual(mine);
});

test('a step that is presented is one place with its scene', async ({ page }) => {
  await open(page, MINE);
  await openLesson(page, /Momentum$/);
  const first = (await stepHeading(page).textContent()) ?? '';
  await page.getByRole('button', { name: 'Presenter mode' }).click();
  await page.keyboard.press(']');
  await expect(stepHeading(page)).not.toContainText(first);
  await expect(page.getByRole('status').filter({ hasText: /^On show/ })).toBeAttached();
  await expect(showMe(page)).toHaveCount(0);
  // The step before has its scene on show again: this one’s is offered, on a page of words too.
  await page.keyboard.press('Control+z');
  await expect(showMe(page)).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(showMe(page)).toHaveCount(0);
  await page.goBack();
  await expect(stepHeading(page)).toContainText(first);
  await page.goBack();
  await expect.poll(() => page.url()).toMatch(MINE_IN_LINK);
  await page.goBack();
  await expect(page.getByRole('complementary', { name: 'Lessons' })).toHaveCount(0);
  await page.goForward();
  await page.goForward();
  // It is read at the desk again.
  await expect(stepHeading(page)).toHaveText(first);
  await expect(page.getByRole('button', { name: 'Presenter mode' })).toBeVisible();
});

test('Back leads out of the dialog of examples too', async ({ page }) => {
  await open(page, MINE);
  await openExample(page, /^Rosenbrock/);
  await expect(surface(page)).toHaveValue('function:rosenbrock');
  await page.getByRole('button', { name: 'Examples', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Examples' });
  await expect(dialog.getByRole('link').first()).toBeVisible();
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await expect(surface(page)).toHaveValue('data:valley');
});

test('without any storage Back works all the same', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
  });
  const complaints = await open(page, MINE);
  const mine = await exactNumbers(page);
  await openExample(page, /^Rosenbrock/);
  await expect(surface(page)).toHaveValue('function:rosenbrock');
  await page.goBack();
  await expect.poll(() => exactNumbers(page)).toEqual(mine);
  await page.reload();
  await settled(page);
  await expect.poll(() => exactNumbers(page)).toEqual(mine);
  expect(complaints).toEqual([]);
});
