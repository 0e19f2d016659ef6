/** The page as a screen reader has it: mathematics instead of TeX, and what changes elsewhere is told. */
import { expect, type Page } from '@playwright/test';
import { test } from './keptPage';
import { readsNoTex } from './screenReader';
import { open, settled } from './workbench';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

/** The values that are seen in each line of the rule, and all numbers that are read out of the same line. */
function valuesOfRule(page: Page): Promise<{ seen: string[]; read: string[] }[]> {
  return page.getByRole('figure', { name: /^Update rule/ }).evaluate((figure) => {
    const texts = (elements: Iterable<Element>) => [...elements].map(({ textContent }) => textContent ?? '');
    return [...figure.querySelectorAll('.katex')]
      .map((line) => ({
        seen: texts(line.querySelectorAll('[data-place]')),
        read: texts(line.querySelectorAll('math mn')),
      }))
      .filter(({ seen }) => seen.length > 0);
  });
}

test('every rule is read as mathematics, with the values that are seen', async ({ page }) => {
  const complaints = await open(page);
  const algorithm = page.getByRole('combobox', { name: 'Algorithm' });
  const rule = page.getByRole('figure', { name: /^Update rule/ });
  await expect(rule.locator('.katex').first()).toBeVisible();
  for (const entry of await algorithm.locator('option').allTextContents()) {
    await algorithm.selectOption({ label: entry });
    await settled(page);
    await expect(async () => {
      const lines = await valuesOfRule(page);
      expect(lines.length, entry).toBeGreaterThan(0);
      for (const { seen, read } of lines) expect(read, entry).toEqual(expect.arrayContaining(seen));
    }).toPass();
    await readsNoTex(page, entry);
  }
  await page.getByRole('radio', { name: 'Code', exact: true }).check();
  await expect(page.getByRole('list', { name: /^Code of/ })).toBeVisible();
  await readsNoTex(page, 'code');
  expect(complaints).toEqual([]);
});

test('no surface has a word of TeX for a screen reader, nor has a typed formula', async ({ page }) => {
  const complaints = await open(page);
  const picker = page.getByRole('combobox', { name: 'Surface', exact: true });
  const options = await picker
    .locator('option')
    .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
  for (const option of options.filter((each) => /^(data|function):/.test(each))) {
    await picker.selectOption(option);
    await settled(page);
    await readsNoTex(page, option);
  }
  await picker.selectOption({ label: 'Your own formula…' });
  await expect(page.getByRole('textbox', { name: /^Formula/ })).toBeVisible();
  await expect(
    page.getByRole('figure', { name: 'The formula and its slopes' }).locator('math').first(),
  ).toBeAttached();
  await readsNoTex(page, 'formula');
  expect(complaints).toEqual([]);
});

test('what changes away from the focus is told once it has come to rest', async ({ page }) => {
  await open(page);
  // A sentence may soon give way to the next.
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('[role="status"]'))
        if (textContent !== null && textContent !== '' && !heard.includes(textContent))
          heard.push(textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const told = (words: RegExp) =>
    expect
      .poll(() => page.evaluate(() => (Reflect.get(window, 'heard') as string[]).join('\n')))
      .toMatch(words);
  await page.getByRole('slider', { name: 'Start w', exact: true }).press('ArrowRight');
  await page.keyboard.press('Control+z');
  await told(/Undone\. .*start at w −2, b −2/);
  await page.keyboard.press('Control+Shift+z');
  await told(/Redone\. .*start at w −1\.99/);
  await page.getByRole('button', { name: 'Hide Momentum', exact: true }).click();
  await told(/Momentum: hidden\./);
  await page.getByRole('combobox', { name: 'Surface', exact: true }).selectOption('function:easom');
  await told(/Surface: Easom\./);
  await page.getByRole('application', { name: /^Contour map/ }).focus();
  await page.keyboard.press('ArrowRight');
  await told(/The map shows w from .* to .*, b from .* to/);
});
