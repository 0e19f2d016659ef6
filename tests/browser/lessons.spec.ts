import { expect, type Page } from '@playwright/test';
import { LESSONS } from '../../src/lessons';
import { predictionText } from '../../src/text/predictions';
import { axeViolations } from './axe';
import { test } from './keptPage';
import { heading, openLesson, stepCounter, stepStands, turnTo } from './lessonPage';
import { copyLink, exactNumbers, open, stepOf } from './workbench';

/** A lesson with a scene in its first step, to try the buttons on. */
const TIPS = 'tips';
/** A person's own scene, from before the lessons. */
const MINE = '/#v=1&data=valley&loss=half-sum&run=gd;start=-1,-3;steps=40;eta=0.7&playhead=17&end';

/** The faults that the page tells of. */
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' }).getByRole('listitem');

test('the lessons are found by their button, and the contents remember what was read', async ({ page }) => {
  const complaints = await open(page);
  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Contents' })).toBeFocused();
  const [first] = LESSONS;
  await page.getByRole('button', { name: first.title, exact: true }).click();
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press(']');
  await expect.poll(async () => (await stepCounter(page)).step).toBe(2);
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(page.getByText(/^2 of \d+ steps read$/)).toBeVisible();
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect.poll(async () => (await stepCounter(page)).step).toBe(2);
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Close the lessons' }).click();
  await expect(page.getByRole('button', { name: 'Lessons', exact: true })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Runs' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await stepCounter(page)).step).toBe(2);
  expect(complaints).toEqual([]);
});

test('a lesson that is opened shows its scene, and what the person had comes back to the last digit', async ({
  page,
}) => {
  await open(page, MINE);
  const [mine, link] = [await exactNumbers(page), await copyLink(page)];
  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  await page
    .getByRole('button', { name: LESSONS.find(({ id }) => id === TIPS)?.title ?? '' })
    .first()
    .click();
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: /^On show/ })).toBeAttached();
  await expect.poll(async () => JSON.stringify(await exactNumbers(page))).not.toBe(JSON.stringify(mine));
  await page.getByRole('button', { name: 'Back to your scene' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Your scene is back.' })).toBeAttached();
  await expect.poll(() => exactNumbers(page)).toEqual(mine);
  expect(await stepOf(page, 0)).toBe(17);
  expect((await copyLink(page)).replace(/&lesson=[\w.-]+/, '')).toBe(link);
  await expect(page.getByRole('button', { name: 'Back to your scene' })).toHaveCount(0);
});

test('a scene that an explorable makes has a way back too, which outlives the lessons’ closing', async ({
  page,
}) => {
  const lessons = page.getByRole('button', { name: 'Lessons', exact: true });
  await open(page, MINE);
  const mine = await exactNumbers(page);
  await turnTo(page, 'schedules.map');
  await page.getByRole('button', { name: 'NAdam', exact: true }).click();
  await expect(page.getByRole('button', { name: 'NAdam', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect.poll(() => exactNumbers(page)).not.toEqual(mine);
  await lessons.click();
  await lessons.click();
  await page.getByRole('button', { name: 'Back to your scene' }).click();
  await expect.poll(() => exactNumbers(page)).toEqual(mine);
});

test('a page that is turned to puts its scene on the workbench, and what the person had outlives a reload', async ({
  page,
}) => {
  await open(page, MINE);
  const code = page.getByRole('region', { name: 'The rule as code' });
  const mine = await exactNumbers(page);
  await turnTo(page, 'adaptive.two-features');
  await expect(heading(page)).toBeVisible();
  while ((await heading(page).textContent()) !== 'AdaGrad') {
    const before = await heading(page).textContent();
    await page.keyboard.press(']');
    await expect(heading(page)).not.toHaveText(before ?? '');
  }
  await expect(code).toContainText('v = v + g*g');
  await expect(code).not.toContainText('while a scene with this rule is shown');
  await expect(page.getByRole('row', { name: /AdaGrad/ }).first()).toBeVisible();
  // Of another scene the listing has no values, and says so.
  await page.getByRole('button', { name: 'Back to your scene' }).click();
  await expect(code).toContainText('while a scene with this rule is shown');
  await expect.poll(() => exactNumbers(page)).toEqual(mine);

  await page.getByRole('button', { name: /^Show me/ }).click();
  await expect(code).not.toContainText('while a scene with this rule is shown');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('lesson=adaptive.adagrad');
  await page.reload();
  await expect(heading(page)).toHaveText('AdaGrad');
  await page.getByRole('button', { name: 'Back to your scene' }).click();
  await expect.poll(() => exactNumbers(page)).toEqual(mine);
});

test('the link carries the lesson and the step; one that has moved is opened in its new place, and what is not there is named', async ({
  page,
}) => {
  await test.step('the link that is copied opens the step', async () => {
    await openLesson(page, TIPS);
    await page.keyboard.press(']');
    await expect.poll(async () => (await stepCounter(page)).step).toBe(2);
    const link = await copyLink(page);
    expect(link).toContain(`&lesson=${TIPS}.`);
    const title = await heading(page).textContent();
    await page.goto('about:blank');
    await page.goto(link);
    await expect(heading(page)).toHaveText(title ?? '');
    await expect(notices(page)).toHaveCount(0);
  });
  await test.step('a lesson is typed into the address of the open page, which is not loaded anew', async () => {
    await page.goto('/#lesson=momentum');
    await expect(page.getByRole('heading', { name: '5.4 Momentum' })).toBeVisible();
  });
  await test.step('a step that has moved', async () => {
    await page.goto('/#lesson=adaptive.adam');
    await expect(page.getByRole('heading', { name: '5.9b Adam' })).toBeVisible();
    await expect(heading(page)).toHaveText('Adam: everything together');
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('lesson=adam.adam');
    await expect(notices(page)).toHaveCount(0);
  });
  await test.step('a step that is not there', async () => {
    await page.goto(`/#lesson=${TIPS}.no-such-step`);
    await expect(page.getByText(/has no step “no-such-step”/)).toBeVisible();
    await expect.poll(async () => (await stepCounter(page)).step).toBe(1);
  });
  await test.step('a lesson that is not there, in an address that the page is loaded with', async () => {
    await page.goto('about:blank');
    await page.goto('/#lesson=no-such-lesson');
    await expect(page.getByText('There is no lesson “no-such-lesson”. Here are all of them.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Contents' })).toBeVisible();
  });
});

test('an address typed while the scene still changes is not written over before its lesson is here', async ({
  page,
}) => {
  await page.clock.install();
  await openLesson(page, TIPS);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/momentum-/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/#lesson=momentum');
  const map = page.getByRole('region', { name: 'Contour map' });
  await map.getByRole('button', { name: 'Zoom into the map' }).click();
  // Longer than a change takes to settle: it would be in the address by now.
  await page.clock.fastForward(1000);
  expect(new URL(page.url()).hash).toBe('#lesson=momentum');
  release();
  await expect(page.getByRole('heading', { name: '5.4 Momentum' })).toBeVisible();
  await expect.poll(() => page.url()).toContain('&lesson=momentum.');
});

test('the core path of a link is switched on in the contents, turned through, and keeps its own progress', async ({
  page,
}) => {
  await openLesson(page, 'momentum.rule');
  const contents = page.getByRole('button', { name: 'Contents' });
  await contents.click();
  await page.getByRole('checkbox', { name: /^Core path/ }).check();
  await expect(page.getByText(/^1 of 38 steps read$/)).toBeVisible();
  await contents.click();
  await page.keyboard.press(']');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('lesson=momentum.ball');
  await expect(page.getByRole('status').filter({ hasText: /^On show/ })).toBeAttached();
  // Nothing was there before the link.
  await expect(page.getByRole('button', { name: 'Back to your scene' })).toHaveCount(0);
  await page.keyboard.press(']');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('lesson=momentum.u-turns');
  await page.reload();
  await contents.click();
  await expect(page.getByRole('checkbox', { name: /^Core path/ })).toBeChecked();
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(heading(page)).toHaveText('What training is after');
  await contents.click();
  await page.getByRole('checkbox', { name: /^Core path/ }).uncheck();
  await contents.click();
  await page.keyboard.press(']');
  await expect(heading(page)).toHaveText('A random guess');
});

test('lesson and controls share a column; Escape closes the layers that lie over it, and leaves the lesson in it', async ({
  page,
}) => {
  await openLesson(page, TIPS);
  await page.getByRole('button', { name: 'Controls', exact: true }).first().click();
  await expect(heading(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Runs' })).toBeVisible();
  await page.getByRole('button', { name: 'Lesson', exact: true }).click();
  await expect(heading(page)).toBeVisible();

  const layers = page.getByRole('button', { name: 'Layers over the map' });
  await layers.click();
  const panel = page.getByRole('group', { name: 'Layers over the map' });
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(layers).toBeFocused();
  const read = await heading(page).textContent();
  await page.keyboard.press('Escape');
  // The next key turns the page: by then the one before would have been carried out.
  await page.keyboard.press(']');
  await expect(heading(page)).not.toHaveText(read ?? '');
  await expect(page.getByRole('complementary', { name: 'Lessons' })).toBeVisible();
});

test('presenter mode shows the step and its scene, goes on by a clicker, and is left by Escape', async ({
  page,
}) => {
  const complaints = await openLesson(page, TIPS);
  await page.getByRole('button', { name: 'Presenter mode' }).click();
  await expect(page.getByRole('banner')).toBeHidden();
  const size = await heading(page).evaluate((element) =>
    Number.parseFloat(getComputedStyle(element).fontSize),
  );
  expect(size).toBeGreaterThan(30);
  expect(await axeViolations(page)).toEqual([]);
  // Page by page, and at a step's last page to the next step; back to the page that one came from.
  await expect(heading(page)).toContainText('Page 1 of 4');
  for (const number of [2, 3, 4]) {
    await page.keyboard.press('ArrowRight');
    await expect(heading(page)).toContainText(`Page ${number} of 4`);
  }
  await expect(page.getByRole('status').filter({ hasText: /^On show/ })).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await stepCounter(page)).step).toBe(2);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await stepCounter(page)).step).toBe(1);
  await expect(heading(page)).toContainText('Page 4 of 4');
  // A clicker turns the page once all of it was read.
  await expect(async () => {
    await page.keyboard.press('PageDown');
    expect((await stepCounter(page)).step).toBe(2);
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect.poll(async () => (await stepCounter(page)).step).toBe(2);
  // Back over the first step: the last one of the lesson before.
  await page.keyboard.press('[');
  await expect.poll(async () => (await stepCounter(page)).step).toBe(1);
  const title = await heading(page).textContent();
  await page.keyboard.press('[');
  await expect(heading(page)).not.toHaveText(title ?? '');
  const { step, count } = await stepCounter(page);
  expect(step).toBe(count);
  expect(complaints).toEqual([]);
});

test('a challenge says how near one is, is failed and solved on the workbench, and stays solved', async ({
  page,
}) => {
  const complaints = await openLesson(page, 'gradient-descent.your-turn');
  const challenge = page.locator('[data-challenge="off-the-plain"]');
  await challenge.getByRole('button', { name: /^(Begin|Start over)$/ }).click();
  const goal = challenge.getByRole('listitem').filter({ hasText: 'loss at the end' });
  await expect(goal).toHaveText(/loss at the end: 0\.4\d+, at most 0\.01 \(not met yet\)/);
  const eta = async (value: string) => {
    await page.getByRole('button', { name: 'Controls', exact: true }).first().click();
    await page.getByRole('textbox', { name: /^Learning rate/ }).fill(value);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Lesson', exact: true }).click();
  };
  await eta('10');
  await expect(goal).toHaveText(/0\.4045/);
  await expect(challenge).toHaveAttribute('data-solved', 'false');
  await eta('15');
  await expect(goal).toHaveText(/\(met\)$/);
  await expect(challenge).toHaveAttribute('data-solved', 'true');
  await expect(challenge.getByRole('status')).toHaveText('Solved.');
  await page.reload();
  await expect(challenge).toHaveAttribute('data-solved', 'true');

  // A solution that is given away is not the person's own.
  const other = page.locator('[data-challenge="standing-still"]');
  for (const name of ['Hint 1 of 2', 'Hint 2 of 2', 'Show a solution'])
    await other.getByRole('button', { name }).click();
  await expect(other.getByRole('listitem').filter({ hasText: 'distance moved' })).toHaveText(/\(met\)$/);
  await expect(other).toHaveAttribute('data-solved', 'false');
  expect(complaints).toEqual([]);
});

test('a coin is tossed, six guesses are made, a slider ends where another one bounds it, and Adam is raced, all by keys', async ({
  page,
}) => {
  const complaints = await openLesson(page, 'stochastic.coin');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

  const value = (name: string) => page.locator('dl > div').filter({ hasText: name }).first().locator('dd');
  await expect(page.getByText('Not tossed yet.')).toBeVisible();
  await press('Toss it');
  await expect(page.getByText(/^[HT]$/)).toBeVisible();
  await press('24 more');
  await expect(page.getByText(/^… ([HT] ){19}[HT]$/)).toBeVisible();
  await expect(page.getByRole('img', { name: /^After 25 tosses the share of heads is 0\.\d/ })).toBeVisible();
  const chance = page.getByRole('slider', { name: 'Chance of heads p' });
  await chance.press('Home');
  await expect(chance).toHaveAttribute('aria-valuetext', '0.05');
  await expect(page.getByRole('img', { name: /the chance is 0\.05\.$/ })).toBeVisible();
  await press('Another coin');
  await expect(value('Tosses')).toHaveText('0');

  await turnTo(page, 'guess-work.random-search');
  const prediction = page.locator('[data-prediction]');
  await expect(prediction).toHaveAttribute('data-state', 'asking');
  await prediction.getByRole('button', { name: predictionText.skip }).press('Enter');
  await expect(prediction).toHaveAttribute('data-state', 'answered');
  const guess = page.getByRole('button', { name: /^(Guess \d of 6|Six guesses made)$/ });
  const w = page.getByRole('slider', { name: 'w', exact: true });
  for (let made = 1; made <= 6; made++) {
    await guess.press('Enter');
    // The same guess counts once.
    await expect(guess).toBeDisabled();
    if (made < 6) await w.press('ArrowRight');
  }
  await expect(guess).toHaveText('Six guesses made');
  await expect(
    page.getByText(/^After 6 guesses (you are|the lecture is|random search is) ahead\.$/),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'The losses, guess by guess' }).getByRole('row')).toHaveCount(
    7,
  );
  await press('Play again with other dice');
  await expect(guess).toHaveText('Guess 1 of 6');

  await turnTo(page, 'schedules.shape');
  const [most, least] = ['Highest η', 'Least η'].map((name) => page.getByRole('slider', { name }));
  await most.focus();
  await page.keyboard.press('Home');
  await least.focus();
  await page.keyboard.press('End');
  await expect(least).toHaveAttribute('aria-valuetext', '0.1');
  // Each key on the way moves it.
  await page.keyboard.press('ArrowLeft');
  await expect(least).toHaveAttribute('aria-valuetext', '0.0977');
  await page.keyboard.press('ArrowRight');
  await expect(least).toHaveAttribute('aria-valuetext', '0.1');
  expect(await least.inputValue()).toBe(await least.getAttribute('max'));

  await turnTo(page, 'adam.race');
  await expect(page.getByText('Choose your numbers, then race.')).toBeVisible();
  await press('Race');
  const verdict = page.getByRole('status').filter({ hasText: /^You: .* Adam: / });
  await expect(verdict).toContainText(/(You win|Adam wins|A draw)\.$/);
  const before = await verdict.textContent();
  await page.getByRole('radio', { name: 'along the valley' }).press('Space');
  await page.getByRole('radio', { name: 'drawn by hand' }).press('Space');
  const knot = page.getByRole('slider', { name: 'η at step 0' });
  await knot.press('ArrowUp');
  await expect(knot).not.toHaveAttribute('aria-valuetext', '1');
  await press('Race');
  await expect(verdict).not.toHaveText(before ?? '');
  const races = page.getByRole('table', { name: /^Steps until the loss stays below/ });
  await expect(races.getByRole('row')).toHaveCount(3);
  await expect(races).not.toContainText('…');
  await press('The last race in the big pictures');
  await expect(page.getByRole('row', { name: /^you\b/ }).first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('on a phone the lesson is a sheet that can be made larger and smaller', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  const complaints = await openLesson(page, 'momentum');
  const map = page.getByRole('heading', { name: 'Contour map' });
  await expect(map).toBeVisible();
  await stepStands(page);
  expect(await axeViolations(page)).toEqual([]);
  await expect(page.locator('body')).toHaveJSProperty('scrollWidth', 390);

  await page.getByRole('button', { name: 'Enlarge the lesson' }).tap();
  await expect(map).toBeHidden();
  // A scene that is shown can be seen.
  await page
    .getByRole('button', { name: /^Show me/ })
    .first()
    .tap();
  await expect(map).toBeVisible();
  await page.getByRole('button', { name: 'Make the lesson smaller' }).tap();
  await expect(heading(page)).toBeHidden();
  await page.getByRole('button', { name: 'Enlarge the lesson' }).tap();
  await expect(heading(page)).toBeVisible();

  await page.getByRole('button', { name: 'Controls', exact: true }).tap();
  await expect(heading(page)).toBeHidden();
  await page.getByRole('button', { name: 'Close controls' }).tap();
  await expect(heading(page)).toBeVisible();
  await page.getByRole('button', { name: 'Next step' }).tap();
  await expect.poll(async () => (await stepCounter(page)).step).toBe(2);

  await turnTo(page, 'stochastic.coin');
  await page.getByRole('button', { name: 'Toss it' }).tap();
  await expect(page.getByText(/^[HT]$/)).toBeVisible();
  await expect(page.locator('body')).toHaveJSProperty('scrollWidth', 390);
  expect(complaints).toEqual([]);
  await context.close();
});
