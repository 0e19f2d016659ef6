import { expect, type Locator, type Page } from '@playwright/test';
import { axeViolations } from './axe';
import { test } from './keptPage';
import { copyLink, exactNumbers, open, stepOf, trace } from './workbench';

const FIELD = 'Formula for L(w, b)';
const field = (page: Page) => page.getByRole('textbox', { name: FIELD });
const map = (page: Page) => page.locator('[data-area="map"] canvas').first();
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

const picture = (canvas: Locator) =>
  canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL('image/png'));

/** A link to a formula, and to runs where given. */
const linkTo = (formula: string, runs = 'run=gd;start=1,1;steps=50;eta=0.05') =>
  `/#v=1&formula=${formula.replace(/[^A-Za-z0-9.-]/g, (sign) =>
    sign === ' ' ? '_' : `~${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )}&${runs}&window=-2,2,-2,2&playhead=20&end`;

async function choose(page: Page): Promise<void> {
  await page.getByLabel('Surface', { exact: true }).selectOption({ label: 'Your own formula…' });
  await expect(field(page)).toBeFocused();
}

test('a typed formula gives surface, runs, link and trace the same numbers', async ({ page, browser }) => {
  const complaints = await open(page);
  await choose(page);
  const first = await exactNumbers(page);
  const before = await picture(map(page));
  await field(page).fill('w^4/4 - w^2 + b^2 + exp(-(w-1)^2) sin(3b)');
  await expect.poll(async () => JSON.stringify(await exactNumbers(page))).not.toBe(JSON.stringify(first));
  await expect.poll(() => picture(map(page))).not.toBe(before);
  // Set as mathematics, with its slopes.
  await expect(page.getByRole('figure', { name: 'The formula and its slopes' }).locator('math')).toHaveCount(
    3,
  );

  const after = await exactNumbers(page);
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  const link = await copyLink(page);
  expect(link).toContain('formula=');
  const step = await stepOf(page, 0);
  const traced = (await trace(link)).filter(({ t }) => t === step);
  expect(traced.map(({ w, b, loss }) => ({ w, b, loss }))).toEqual(after);
  const fresh = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await open(fresh, link);
  expect(await exactNumbers(fresh)).toEqual(after);
  await fresh.context().close();

  // Typing is one step of the history, choosing a formula another.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => JSON.stringify(await exactNumbers(page))).toBe(JSON.stringify(first));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Surface', { exact: true })).toHaveValue('data:two-points');
  expect(complaints).toEqual([]);
});

test('a fault is shown at its place, and the last good formula stays', async ({ page }) => {
  const complaints = await open(page);
  await choose(page);
  await field(page).fill('w^2 + b^2');
  const good = await exactNumbers(page);
  await field(page).fill('w^2 + bad(b)');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page)).toHaveAccessibleDescription(/At character 7: there is no function “bad”/);
  await expect(page.locator('pre', { hasText: 'bad(b)' })).toHaveText('w^2 + bad(b)\n      ^^^');
  await expect(page.getByRole('status').filter({ hasText: 'At character 7' })).toBeAttached();
  expect(await exactNumbers(page)).toEqual(good);
  // Cut to what the field may hold, this would be another surface.
  const long = `w^2 + ${'0.0*b + '.repeat(65)}100*b`;
  await field(page).selectText();
  await page.keyboard.insertText(long);
  await expect(field(page)).toHaveAccessibleDescription(
    /At character 501: a formula has at most 500 characters; this one is longer/,
  );
  await expect(field(page)).toHaveValue(long);
  expect(await exactNumbers(page)).toEqual(good);
  for (const text of [
    '',
    'import("x")',
    'w.constructor',
    '('.repeat(500),
    '1/0',
    '<img src=x onerror=alert(1)>',
  ]) {
    await field(page).fill(text);
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  }
  expect(await exactNumbers(page)).toEqual(good);
  // An example is one click away.
  await page.getByRole('button', { name: 'Use w^2/2 + 5b^2: a long bowl' }).click();
  await expect(field(page)).toHaveValue('w^2/2 + 5b^2');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'false');
  expect(await exactNumbers(page)).not.toEqual(good);
  expect(complaints).toEqual([]);
});

test('where a formula is undefined, the surface has a hole and runs end; a listed function shows its formula', async ({
  page,
}) => {
  const complaints = await open(page, linkTo('log(w) + b^2', 'run=gd;start=0.5,0.5;steps=50;eta=0.1'));
  const status = page.getByRole('table').locator('tbody tr').first().getByRole('cell').last();
  await expect(status).toHaveText(/diverged at \d/);
  // Over the hole the read-out says so.
  const box = await page.getByRole('application', { name: 'Contour map of the loss' }).boundingBox();
  if (box === null) throw new Error('The map is not visible');
  const readout = page.getByLabel('Under the pointer');
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
  await expect(readout).toContainText('undefined');
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.4);
  await expect(readout).not.toContainText('undefined');

  // A listed function shows its formula in its settings.
  await page.goto('/#v=1&function=himmelblau&run=gd;start=1,1;steps=20;eta=0.01&end');
  await expect(page.getByLabel('Surface', { exact: true })).toHaveValue('function:himmelblau');
  await page.getByRole('button', { name: 'Settings of the surface' }).click();
  await expect(page.getByRole('figure', { name: 'The function' }).locator('math')).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('a formula without a value at the start moves it once it is taken over, and one undo takes both back', async ({
  page,
}) => {
  const complaints = await open(page);
  await choose(page);
  const startW = page.getByRole('slider', { name: 'Start w', exact: true });
  const moved = page.getByText('their start was moved');
  await expect(startW).toHaveValue('-1.5');
  await page.getByRole('button', { name: /undefined for w ≤ 0/ }).click();
  await expect(startW).toHaveValue('0.75');
  await expect(moved).toBeVisible();
  await expect
    .poll(async () => Math.max(...(await exactNumbers(page)).map(({ loss }) => Number(loss))))
    .toBeLessThan(5);

  // While it is typed the start stays: what stands there on the way may be no more than that.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(startW).toHaveValue('-1.5');
  await page.getByRole('button', { name: 'Settings of the surface' }).click();
  await field(page).fill('log(w)');
  await expect(page.getByText('No step taken: the surface has no loss where this run starts.')).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Step', exact: true })).toHaveAttribute(
    'aria-valuetext',
    'step 0: no run takes a step',
  );
  await expect(startW).toHaveValue('-1.5');
  await field(page).press('Enter');
  await expect(startW).toHaveValue('0.75');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(startW).toHaveValue('-1.5');
  await expect(page.getByText('No step taken')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a formula that is nowhere defined leaves the page alive, and says so', { tag: '@3d' }, async ({
  page,
}) => {
  const complaints = await open(page, linkTo('sqrt(-1 - w^2)'));
  // The map's picture in words, and the 3D picture's.
  for (const role of ['img', 'application'] as const)
    await expect(page.getByRole(role, { name: /Undefined everywhere in this window/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Settings of the surface' }).click();
  await field(page).fill('w^2 + b^2');
  await expect(page.getByRole('img', { name: /^Contour map.*Lowest point: w 0, b 0/ })).toBeAttached();
  expect(complaints).toEqual([]);
});

/** The first is opened, the others come into the address of an open page. */
const HOSTILE: readonly (readonly [formula: string, words: RegExp])[] = [
  ['w + __proto__', /objective\.text: at character 5.*__proto__/],
  ['constructor(w)', /there is no function “constructor”/],
  ['w^'.repeat(200), /objective\.text/],
  ['1e999 w', /this number is too large/],
];

test('a hostile formula in a link is named, and the page works', async ({ page }) => {
  const complaints = await open(page, linkTo(HOSTILE[0][0]));
  for (const [formula, words] of HOSTILE)
    await test.step(formula.slice(0, 20), async () => {
      await page.goto(linkTo(formula));
      await expect(notices(page)).toContainText(words);
      await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
      expect((await exactNumbers(page)).length).toBeGreaterThan(0);
      await notices(page).getByRole('button', { name: 'Dismiss' }).first().click();
      await expect(notices(page).getByRole('button', { name: 'Dismiss' })).toHaveCount(0);
    });
  expect(complaints).toEqual([]);
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`the panel passes axe in both themes and fits, ${viewport.width} wide`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(linkTo('(w^2 - b)^2 + 0.1 sin(5w)'));
    await page.getByRole('button', { name: 'Settings of the surface' }).click();
    await expect(
      page.getByRole('figure', { name: 'The formula and its slopes' }).locator('math'),
    ).toHaveCount(3);
    await page.getByText('What it may contain').click();
    const check = async () => {
      for (const colorScheme of ['light', 'dark'] as const)
        await test.step(colorScheme, async () => {
          await page.emulateMedia({ colorScheme });
          await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
          expect(await axeViolations(page)).toEqual([]);
        });
      await expect(page.locator('body')).toHaveJSProperty('scrollWidth', viewport.width);
    };
    await check();
    await field(page).fill('(w^2 - b)^2 + 0.1 sinn(5w)');
    await expect(field(page)).toHaveAccessibleDescription(/no function “sinn”/);
    await check();
  });
