import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './keptPage';

const SCREEN = { width: 1280, height: 720 };

async function present(page: Page, place: string): Promise<void> {
  await page.goto(`/#lesson=${place}`);
  await page.getByRole('button', { name: 'Presenter mode' }).click();
  await expect(page.getByRole('banner')).toBeHidden();
}

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (box === null) throw new Error('It is not on show');
  return box;
}

const picture = (page: Page, name: string) => page.locator(`#pictures > [data-area="${name}"]`);

test('Escape shows all pictures again before it leaves presenter mode', async ({ page }) => {
  await page.setViewportSize(SCREEN);
  await present(page, 'gradient-descent.direction');
  await expect(picture(page, 'fit')).toBeVisible();
  await page.keyboard.press('m');
  await expect(picture(page, 'fit')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(picture(page, 'fit')).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toBeVisible();
});

test('in presenter mode the pictures have more than half of the screen, the text is for the last row, and what is played with is in sight', async ({
  page,
}) => {
  await page.setViewportSize(SCREEN);
  await present(page, 'gradient-descent.direction');
  const text = page.getByText('A step is worth taking if it lowers the loss.');
  await expect(text).toBeVisible();
  const type = await text.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(type).toBeGreaterThanOrEqual(24);
  const { width, height } = await boxOf(page.locator('#pictures'));
  expect((width * height) / (SCREEN.width * SCREEN.height)).toBeGreaterThan(0.5);
  const plot = page.getByRole('application', { name: 'Contour map' });
  await expect.poll(async () => (await boxOf(plot)).height).toBeGreaterThan(290);
  // Without WebGL the map has the surface's room, under a line that says why.
  await expect(picture(page, 'surface')).toContainText('does not offer WebGL 2');
  expect((await boxOf(picture(page, 'surface'))).height).toBeLessThan(40);
  expect((await boxOf(picture(page, 'map'))).width).toBeGreaterThan(0.99 * width);
  await expect(picture(page, 'fit')).toBeVisible();

  const dial = page.getByRole('slider', { name: 'Direction of u' });
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(dial).toBeVisible({ timeout: 1000 });
  }).toPass();
  const { y, height: high } = await boxOf(dial);
  expect(y + high).toBeLessThan(SCREEN.height);

  // A claim about losses has their chart; another address is presented as well.
  await page.goto('/#lesson=nesterov.behind');
  await expect(picture(page, 'loss')).toBeVisible();
  await expect(picture(page, 'fit')).toBeHidden();
});

test('the dial plays on the map: its step is dragged there, by hand and by keys, selects no text, and goes with its step', async ({
  page,
}) => {
  await page.goto('/#lesson=gradient-descent.direction');
  await page.getByRole('button', { name: 'Show me: a point on a slope' }).click();
  const tip = page.getByRole('slider', { name: 'Tip of the step ηu' });
  const dial = page.getByRole('slider', { name: 'Direction of u' });
  await expect(tip).toBeVisible();
  await expect(dial).toHaveAttribute('aria-valuenow', '120');
  await tip.focus();
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
  await expect(dial).not.toHaveAttribute('aria-valuenow', '120');

  const before = await dial.getAttribute('aria-valuenow');
  const { x, y, width, height } = await boxOf(tip);
  const [middle, level] = [x + width / 2, y + height / 2];
  await page.mouse.move(middle, level);
  await page.mouse.down();
  await page.mouse.move(middle + 60, level + 90, { steps: 5 });
  await page.mouse.up();
  await expect(dial).not.toHaveAttribute('aria-valuenow', before ?? '');

  await dial.scrollIntoViewIfNeeded();
  const face = await boxOf(dial);
  await page.mouse.move(face.x + face.width / 2, face.y + 20);
  await page.mouse.down();
  await page.mouse.move(face.x + face.width / 2, face.y + face.height + 120, { steps: 8 });
  await page.mouse.up();
  await expect(dial).toHaveAttribute('aria-valuenow', '-90');
  expect(await page.evaluate(() => String(getSelection()))).toBe('');

  await page.keyboard.press(']');
  await expect(dial).toHaveCount(0);
  await expect(tip).toHaveCount(0);
});

test('a small plot is enlarged over the pictures and back by Escape, with the focus, and what is dragged in it moves by keys', async ({
  page,
}) => {
  await page.goto('/#lesson=gradient-descent.slope');
  const enlarge = page.getByRole('button', { name: 'Enlarge the plot: y against x' });
  const point = page.getByRole('slider', { name: 'The blue point' });
  await expect(point).toBeVisible();
  const small = await boxOf(page.getByRole('img', { name: /^The curve at x/ }));
  await enlarge.click();
  const dialog = page.getByRole('dialog', { name: 'y against x' });
  await expect(dialog).toBeVisible();
  await expect
    .poll(async () => (await boxOf(dialog.getByRole('img'))).width)
    .toBeGreaterThan(1.5 * small.width);
  const place = await boxOf(page.locator('#pictures'));
  const over = await boxOf(dialog);
  expect(Math.abs(over.x - place.x) + Math.abs(over.width - place.width)).toBeLessThan(2);
  const before = await point.getAttribute('aria-valuenow');
  await point.focus();
  await page.keyboard.press('ArrowRight');
  await expect(point).not.toHaveAttribute('aria-valuenow', before ?? '');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(enlarge).toBeFocused();
  await expect(page.getByRole('img', { name: /^The curve at x/ })).toBeVisible();
  await page.getByRole('button', { name: 'To the plain' }).click();
  await expect(point).toHaveAttribute('aria-valuenow', '-2');
  await page.getByRole('button', { name: 'Take the step' }).press('Enter');
  await expect.poll(async () => Number(await point.getAttribute('aria-valuenow'))).toBeCloseTo(-1.993, 3);
  await page.getByRole('button', { name: 'Take 50 steps' }).press('Enter');
  await expect.poll(async () => Number(await point.getAttribute('aria-valuenow'))).toBeGreaterThan(0);

  // In presenter mode Escape brings the plot back first.
  await present(page, 'gradient-descent.slope');
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(enlarge).toBeVisible({ timeout: 1000 });
  }).toPass();
  await enlarge.click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('banner')).toBeHidden();
});

test('a dial, bars and a quiz are enlarged as plots are, and go on working', async ({ page }) => {
  const large = async (name: string) => {
    const dialog = page.getByRole('dialog', { name });
    await page.getByRole('button', { name: `Enlarge the plot: ${name}` }).click();
    await expect(dialog).toBeVisible();
    return dialog;
  };
  const turnTo = (place: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, `lesson=${place}`);
  await page.goto('/#lesson=gradient-descent.direction');
  const dial = page.getByRole('slider', { name: 'Direction of u' });
  await expect(dial).toBeVisible();
  const small = await boxOf(dial);
  const dialog = await large('Direction of u');
  await expect.poll(async () => (await boxOf(dial)).height).toBeGreaterThan(1.2 * small.height);
  const face = await boxOf(dial);
  await page.mouse.click(face.x + face.width / 2, face.y + 0.2 * face.height);
  await expect(dial).toHaveAttribute('aria-valuenow', '90');
  await page.keyboard.press('ArrowRight');
  await expect(dial).not.toHaveAttribute('aria-valuenow', '90');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await turnTo('momentum.weights');
  const bars = page.getByRole('img', { name: /^The newest gradients of the selected run/ });
  await expect(bars).toBeVisible();
  const { height } = await boxOf(bars);
  const weights = await large('gradients times their weights');
  await expect.poll(async () => (await boxOf(bars)).height).toBeGreaterThan(1.2 * height);
  await expect(weights).toContainText(/weighted and summed|No gradient yet/);
  await page.keyboard.press('Escape');
  await expect(weights).toHaveCount(0);

  await turnTo('contours.quiz');
  await expect(page.getByRole('img', { name: /^A contour map/ })).toBeVisible();
  const quiz = await large('the map and the four surfaces');
  await quiz.getByRole('button', { name: /^A\. / }).press('Enter');
  await expect(quiz.getByRole('status')).toContainText(/^(Right|No), it is [A-D]\./);
  await quiz.getByRole('button', { name: 'Next map' }).press('Enter');
  await expect(quiz.getByRole('heading', { name: 'Map 2 of' })).toBeFocused();
});

test('presented, a prediction covers the pictures from its step’s first page until it is answered, and its answer is in sight', async ({
  page,
}) => {
  await page.setViewportSize(SCREEN);
  await present(page, 'gradient-descent.far-start');
  const step = page.getByRole('slider', { name: 'Step', exact: true });
  const map = page.getByRole('img', { name: /^Contour map of the loss/ });
  await expect(page.getByText('Page 1 of')).toBeVisible();
  await expect(step).toHaveAttribute('max', '0');
  await expect(map).not.toHaveAccessibleName(/Lowest point/);
  await page.getByRole('button', { name: 'Next page' }).click();
  const prediction = page.locator('[data-prediction]');
  await expect(prediction).toHaveAttribute('data-state', 'asking');
  await expect(step).toHaveAttribute('max', '0');
  await prediction.getByRole('button', { name: 'Just show me' }).click();
  await expect(prediction).toHaveAttribute('data-state', 'answered');
  await expect(step).not.toHaveAttribute('max', '0');
  await expect(prediction.getByRole('status')).toBeInViewport({ ratio: 0.99 });
});

test('presented, a page that would be longer than the screen is set smaller until it fits, and its type is still large', async ({
  page,
}) => {
  await page.setViewportSize(SCREEN);
  const pages = [
    { place: 'guess-work.random-search', at: 2 },
    { place: 'stochastic.exercise', at: 2 },
    { place: 'gradient-descent.taylor', at: 3 },
    { place: 'gradient-descent.slope', at: 2 },
  ];
  for (const { place, at } of pages) {
    await present(page, place);
    const heading = page.getByRole('heading', { name: /Page \d+ of/ });
    for (let turned = 1; turned < at; turned++) {
      await expect(heading).toContainText(`Page ${turned} of`);
      await page.getByRole('button', { name: 'Next page' }).click();
    }
    await expect(heading).toContainText(`Page ${at} of`);
    await expect(page.getByText('Loading the lesson')).toHaveCount(0);
    const body = page.locator('article:has(#lesson-step)').locator('..');
    await expect
      .poll(() => body.evaluate((element) => element.scrollHeight - element.clientHeight), { message: place })
      .toBeLessThanOrEqual(1);
    const type = await body.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(type, place).toBeGreaterThanOrEqual(18);
    await page.keyboard.press('Escape');
  }
  // Everything that can be pressed in a question lies above the way on.
  await present(page, 'stochastic.exercise');
  await page.getByRole('button', { name: 'Next page' }).click();
  const skip = await boxOf(page.locator('[data-prediction]').getByRole('button', { name: 'Just show me' }));
  const onward = await boxOf(page.getByRole('button', { name: 'Next page' }));
  expect(skip.y + skip.height).toBeLessThanOrEqual(onward.y);
});
