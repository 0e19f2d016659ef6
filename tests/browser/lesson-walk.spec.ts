/** Each lesson is walked through once, from its first step to its last, and all that holds for every step is looked at on the way. */
import { expect, type Locator, type Page } from '@playwright/test';
import { LESSONS } from '../../src/lessons';
import type { Block, Step } from '../../src/lessons/define';
import { predictionText } from '../../src/text/predictions';
import { axeViolations } from './axe';
import { collisions, drawnPictures, keepWhatIsDrawn } from './drawnNames';
import { test } from './keptPage';
import { heading, openLesson, stepCounter, stepStands } from './lessonPage';
import { readsNoTex } from './screenReader';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const COLUMN = 'aside[aria-label="Lessons"]';

const lessons = await Promise.all(LESSONS.map(({ load }) => load()));

/** The blocks that axe looks at once: each kind, and each explorable by itself. */
function kindOf(block: Block): string {
  return block.kind === 'explore' ? `explore ${block.explorable.name}` : block.kind;
}

/** The steps with a kind of block that no step before them has. */
function stepsWithNewBlocks(): ReadonlySet<Step> {
  const seen = new Set<string>();
  return new Set(
    lessons
      .flatMap(({ steps }) => steps)
      .filter(({ blocks }) => {
        const before = seen.size;
        for (const block of blocks) seen.add(kindOf(block));
        return seen.size > before;
      }),
  );
}

/** How many lines of formulas a step has. */
const linesOf = ({ blocks }: Step) =>
  blocks.reduce((sum, block) => sum + (block.kind === 'tex' ? block.lines.length : 0), 0);

const formulasOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Lessons' }).locator('.katex-display');

async function axeFindsNothing(page: Page, about: string): Promise<void> {
  expect.soft(await axeViolations(page, { include: COLUMN }), about).toEqual([]);
}

/** The prediction of the step is asked with nothing that would answer it, is skipped by keyboard, and tells the truth then. */
async function skipPrediction(page: Page, id: string, looked: boolean, about: string): Promise<void> {
  const prediction = page.locator(`[data-prediction="${id}"]`);
  await expect(prediction, about).toHaveAttribute('data-state', 'asking');
  await expect(page.locator('[data-claim]'), `${about}: claims before the answer`).toHaveCount(0);
  if (looked) await axeFindsNothing(page, `${about}, asked`);
  await prediction.getByRole('button', { name: predictionText.skip }).press('Enter');
  await expect(prediction, about).toHaveAttribute('data-state', 'answered');
  await expect(prediction.getByRole('status'), about).toContainText(/^Skipped\. .+/);
}

/** Shows every scene of the step, by keyboard. */
async function showAll(page: Page, about: string): Promise<void> {
  for (const button of await page.getByRole('button', { name: /^Show me/ }).all()) {
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button, about).toHaveAttribute('data-shown', 'true');
  }
}

/** In the narrowest column that shows them no formula is cut off at the edge. */
async function formulasFitAPhone(page: Page, about: string): Promise<void> {
  await page.setViewportSize(PHONE);
  // KaTeX's fonts come with the first formula; each line is measured again then.
  await page.evaluate(() => document.fonts.ready);
  await expect
    .poll(
      () =>
        formulasOf(page).evaluateAll(
          (all, width) =>
            all
              .filter((formula) => {
                const line = formula.closest<HTMLElement>('[data-broken]')?.parentElement;
                const room = line?.clientWidth ?? 0;
                return !line || room === 0 || room > width || line.scrollWidth > room + 1;
              })
              .map((formula) => formula.textContent),
          PHONE.width,
        ),
      { message: `${about}: formulas that are cut off on a phone` },
    )
    .toEqual([]);
  await page.setViewportSize(DESK);
}

test('the lessons have formulas to look at', () => {
  expect(lessons.flatMap(({ steps }) => steps.map(linesOf)).reduce((a, b) => a + b)).toBeGreaterThan(40);
});

for (const { id, title, steps } of lessons) {
  test(`${title}: by keyboard every step is read, every prediction skipped, every scene shown and every claim measured; no name is written over another, no formula is cut off on a phone`, async ({
    page,
  }) => {
    test.slow();
    const withNewBlocks = stepsWithNewBlocks();
    await page.addInitScript(keepWhatIsDrawn);
    await page.addInitScript(() => localStorage.setItem('errorscape.visited', '1'));
    const complaints = await openLesson(page, id);
    const count = steps.length;
    expect(count).toBeGreaterThan(2);
    let written = 0;
    for (const [index, step] of steps.entries()) {
      const about = `${id}.${step.id}`;
      await test.step(about, async () => {
        const looked = withNewBlocks.has(step);
        await expect.poll(() => stepCounter(page), { message: about }).toEqual({ step: index + 1, count });
        await expect(heading(page), about).toBeFocused();
        if (index === 0) {
          const column = page.getByRole('complementary', { name: 'Lessons' });
          await expect(column.getByRole('heading', { level: 2 })).toContainText(title);
          await readsNoTex(page, about);
        }
        const asked = step.blocks.flatMap((block) => (block.kind === 'predict' ? [block.prediction.id] : []));
        for (const prediction of asked) await skipPrediction(page, prediction, looked, about);
        if (asked.length === 0) await expect(page.locator('[data-prediction]'), about).toHaveCount(0);
        await stepStands(page, about);
        // The page that is turned to has put its first scene on the workbench.
        if (index > 0 && asked.length === 0)
          await expect(page.getByRole('button', { name: /^Show me/ }).first(), about).toHaveAttribute(
            'data-shown',
            'true',
          );

        // A scene that plays goes to its end.
        if (await page.getByTitle('Pause (Space)').isVisible()) await page.keyboard.press('End');
        for (const picture of await drawnPictures(page)) {
          written += picture.texts.length;
          expect.soft(collisions(picture), `${about}: what lies on each other`).toEqual([]);
        }

        if (looked) {
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
            await axeFindsNothing(page, `${about}, ${colorScheme}`);
          }
          await page.emulateMedia({ colorScheme: 'light' });
        }

        const lines = linesOf(step);
        await expect.poll(() => formulasOf(page).count(), { message: about }).toBeGreaterThanOrEqual(lines);
        if ((await formulasOf(page).count()) > 0) await formulasFitAPhone(page, about);

        await showAll(page, about);
        if (index + 1 < count) await page.keyboard.press(']');
      });
    }
    expect(written, 'names on the pictures').toBeGreaterThan(20 * count);
    expect(complaints).toEqual([]);
  });
}
