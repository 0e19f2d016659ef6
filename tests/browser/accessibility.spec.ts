import { expect, type Page } from '@playwright/test';
import { axeViolations } from './axe';
import { test } from './keptPage';
import { exactNumbers, open, stepOf } from './workbench';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

test('in forced colours the theme is the system’s, whatever was chosen', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('errorscape.theme', 'light'));
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('axe tells of a picture without words, at the first look and at the second', async ({ page }) => {
  await page.setContent('<main><h1>Pictures</h1></main>');
  expect(await axeViolations(page)).not.toContainEqual(expect.stringContaining('image-alt'));
  await page.evaluate(() => document.body.append(new Image()));
  expect(await axeViolations(page)).toContainEqual(expect.stringContaining('image-alt: <img>'));
  expect(await axeViolations(page, { include: 'main' })).not.toContainEqual(
    expect.stringContaining('image-alt'),
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of SIZES) {
    test(`axe finds nothing, ${colorScheme}, ${viewport.width} × ${viewport.height}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.goto('/');
      // The lazy parts as well: the charts, the 3D panel and the typeset rule; the last two are folded on a phone.
      const phone = viewport.width < 760;
      await expect(page.locator('.uplot').first()).toBeAttached();
      if (phone) await page.getByRole('button', { name: '3D surface' }).click();
      await expect(page.locator('[data-standing="unsupported"]')).toBeAttached();
      if (phone) await page.getByRole('button', { name: 'Controls', exact: true }).click();
      await expect(page.locator('.katex').first()).toBeAttached();
      expect(await axeViolations(page)).toEqual([]);
      await expect(page.locator('body')).toHaveJSProperty('scrollWidth', viewport.width);
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the name of a hidden run can be read, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    for (const name of ['Gradient descent', 'Momentum'])
      await page.getByRole('button', { name: `Hide ${name}`, exact: true }).click();
    await expect(page.getByRole('row', { name: 'Gradient descent , hidden' })).toBeVisible();
    // A hovered button has another ground.
    await page.getByRole('button', { name: 'Show Gradient descent', exact: true }).hover();
    expect(await axeViolations(page)).toEqual([]);
  });
}

test('the dialog of keys and the popovers pass axe too', async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('everything of the main job can be done by the keyboard', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Home');
  await expect.poll(() => stepOf(page, 0)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => stepOf(page, 0)).toBe(1);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => stepOf(page, 0)).toBe(11);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => stepOf(page, 0)).toBe(10);
  await page.keyboard.press('Space');
  await expect.poll(() => stepOf(page, 0)).toBeGreaterThan(12);
  await page.keyboard.press('Space');
  const before = await exactNumbers(page);
  await page.getByRole('slider', { name: 'Start w', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => JSON.stringify(await exactNumbers(page))).not.toBe(JSON.stringify(before));
});

test('Tab reaches every control, and the focus can be seen on each', async ({ page }) => {
  await open(page);
  await expect(page.locator('.uplot').first()).toBeAttached();
  await expect(page.locator('[data-standing="unsupported"]')).toBeVisible();
  await exactNumbers(page);
  const reached: string[] = [];
  const unseen: string[] = [];
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) break;
    const name = await focused.evaluate(
      (element) =>
        `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`,
    );
    reached.push(name);
    if (!(await outlined(page)) && !(await looksFocused(page))) unseen.push(name);
  }
  expect(unseen).toEqual([]);
  for (const part of [
    'Add run',
    'Start w',
    'Start b',
    'Momentum β',
    'Play',
    'Step',
    'Copy link',
    'Start point',
  ]) {
    expect(
      reached.some((name) => name.includes(part)),
      part,
    ).toBe(true);
  }
});

/** Whether the focused element, its label or what stands for it has an outline. */
function outlined(page: Page): Promise<boolean> {
  return page
    .locator(':focus')
    .evaluate((element) =>
      [element, element.closest('label'), element.nextElementSibling].some(
        (candidate) => candidate !== null && getComputedStyle(candidate).outlineStyle !== 'none',
      ),
    );
}

/** Whether the element's surroundings look different once it has lost the focus: a slider's thumb is the browser's. */
async function looksFocused(page: Page): Promise<boolean> {
  const focused = page.locator(':focus');
  const box = await focused.boundingBox();
  if (box === null) return false;
  const clip = { x: box.x - 8, y: box.y - 8, width: box.width + 16, height: box.height + 16 };
  const marked = await focused.evaluateHandle((element) => element as HTMLElement);
  const before = await page.screenshot({ clip });
  await marked.evaluate((element) => element.blur());
  const after = await page.screenshot({ clip });
  await marked.evaluate((element) => element.focus());
  return !before.equals(after);
}
