/** Formulas of the lessons fit in the narrowest column that shows them: none is cut off at the edge. */
import { expect, test } from '@playwright/test';
import { LESSONS } from '../../src/lessons';
import { predictionText } from '../../src/text/predictions';

test('each formula of each step fits in the width of a phone', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => localStorage.setItem('errorscape.visited', '1'));
  let seen = 0;
  for (const { id, load } of LESSONS) {
    const { steps } = await load();
    await page.goto(`/#lesson=${id}`);
    for (const [i, step] of steps.entries()) {
      await expect(page.getByText(`Step ${i + 1} of ${steps.length}`)).toBeVisible();
      // Blocks after a prediction show once it is answered or skipped.
      if (step.blocks.some(({ kind }) => kind === 'predict'))
        await page.getByRole('button', { name: predictionText.skip }).press('Enter');
      const wanted = step.blocks.flatMap((block) => (block.kind === 'tex' ? block.lines : [])).length;
      const formulas = page.getByRole('complementary', { name: 'Lessons' }).locator('.katex-display');
      await expect.poll(() => formulas.count()).toBeGreaterThanOrEqual(wanted);
      // KaTeX's fonts come with the first formula; each line is measured again then.
      await page.evaluate(() => document.fonts.ready);
      seen += wanted;
      await expect
        .poll(
          () =>
            formulas.evaluateAll((all) =>
              all
                .filter((formula) => {
                  const line = formula.closest<HTMLElement>('[data-broken]')?.parentElement;
                  return !line || line.scrollWidth > line.clientWidth + 1;
                })
                .map((formula) => formula.textContent),
            ),
          { message: `${id}.${step.id}` },
        )
        .toEqual([]);
      if (i + 1 < steps.length) await page.keyboard.press(']');
    }
  }
  expect(seen).toBeGreaterThan(40);
});
