import { expect, type Page } from '@playwright/test';
import { axeViolations } from './axe';
import { holdScripts } from './holdScripts';
import { test } from './keptPage';
import { exactNumbers, open, stepOf } from './workbench';

const SCHEMES = ['light', 'dark'] as const;

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

test('the theme that the system changes to while the program is loaded is followed', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const release = await holdScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  release();
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

/** Looks at the whole page in both themes at a size. */
async function axeFindsNothing(
  page: Page,
  { width, height }: { width: number; height: number },
): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await test.step(`${colorScheme}, ${width} × ${height}`, async () => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      expect(await axeViolations(page), `${colorScheme}, ${width} × ${height}`).toEqual([]);
      await expect(page.locator('body')).toHaveJSProperty('scrollWidth', width);
    });
  }
}

test('axe finds nothing, light and dark, on a wide and a narrow desk', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  // The lazy parts as well: the charts, the 3D panel and the typeset rule.
  await expect(page.locator('.uplot').first()).toBeAttached();
  await expect(page.locator('[data-standing="unsupported"]')).toBeAttached();
  await expect(page.locator('.katex').first()).toBeAttached();
  await axeFindsNothing(page, { width: 1440, height: 900 });
  await axeFindsNothing(page, { width: 1024, height: 768 });
});

test('axe finds nothing, light and dark, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await expect(page.locator('.uplot').first()).toBeAttached();
  // The 3D panel and the controls with the typeset rule are folded.
  await page.getByRole('button', { name: '3D surface' }).click();
  await expect(page.locator('[data-standing="unsupported"]')).toBeAttached();
  await page.getByRole('button', { name: 'Controls', exact: true }).click();
  await expect(page.locator('.katex').first()).toBeAttached();
  await axeFindsNothing(page, { width: 390, height: 844 });
});

test('the name of a hidden run can be read in both themes, and the dialog of keys passes axe', async ({
  page,
}) => {
  await open(page);
  for (const name of ['Gradient descent', 'Momentum'])
    await page.getByRole('button', { name: `Hide ${name}`, exact: true }).click();
  await expect(page.getByRole('row', { name: 'Gradient descent , hidden' })).toBeVisible();
  // Where the pointer is, its ground is another one.
  await page.getByRole('button', { name: 'Show Gradient descent', exact: true }).hover();
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    expect(await axeViolations(page), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  expect(await axeViolations(page), 'the dialog of keys').toEqual([]);
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
    const focused = await focusedElement(page);
    if (focused === null) break;
    reached.push(focused.name);
    if (!focused.isOutlined && !(await looksFocused(page))) unseen.push(focused.name);
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

/** The element with the focus, and whether it, its label or the element beside it that is seen in its place has an outline. */
function focusedElement(page: Page): Promise<{ name: string; isOutlined: boolean } | null> {
  return page.evaluate(() => {
    const element = document.querySelector(':focus');
    if (element === null) return null;
    const words = element.getAttribute('aria-label') ?? element.textContent;
    return {
      name: `${element.tagName} ${words.trim().slice(0, 40)}`,
      isOutlined: [element, element.closest('label'), element.nextElementSibling].some(
        (candidate) => candidate !== null && getComputedStyle(candidate).outlineStyle !== 'none',
      ),
    };
  });
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
