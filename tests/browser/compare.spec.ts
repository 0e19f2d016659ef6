import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { formatNumber } from '../../src/text/number';
import { run } from '../cli/run';
import { axeViolations } from './axe';
import { test } from './keptPage';
import { copyLink, exactNumbers, open } from './workbench';

/** Four rules from nine starts. */
const LINK =
  '/#v=1&data=two-points&run=gd;start=-2,-2;steps=30&run=momentum;start=-2,-2;steps=30&run=adam;start=-2,-2;steps=30' +
  '&run=line-search;start=-2,-2;steps=30&compare=none;rules=visible;budget=40;target=0.01;starts=3;seeds=1;surfaces=&end';

const labOf = (page: Page) => page.getByRole('region', { name: 'Lab', exact: true });
const rulesIn = (lab: Locator) =>
  lab.getByRole('table').locator('tbody tr').getByRole('button').allTextContents();

async function openLab(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Lab', exact: true }).click();
  const lab = labOf(page);
  await lab.getByRole('button', { name: 'Compare', exact: true }).click();
  return lab;
}

/** All rules have been tuned. */
async function tuned(lab: Locator, rules: number): Promise<void> {
  await expect(lab.getByRole('table').locator('tbody tr')).toHaveCount(rules);
  await expect(lab.getByRole('progressbar')).toHaveCount(0);
}

async function saved(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path(), 'utf8');
}

async function compareInTerminal(link: string): Promise<string> {
  const { out } = await run('compare', [link]);
  return out;
}

test('a comparison in the lab has the digits of the terminal, and its link opens it again', async ({
  page,
}) => {
  const complaints = await open(page, LINK);
  const lab = labOf(page);
  await tuned(lab, 4);
  await expect(lab.getByRole('status').first()).toContainText('within 40 passes');
  const link = await copyLink(page);
  expect(link).toContain('compare=none;rules=visible;budget=40;target=0.01;starts=3;seeds=1;surfaces=');
  const csv = await saved(page, lab.getByRole('button', { name: 'Table as CSV' }));
  expect(csv).toBe(await compareInTerminal(link));
  const names = new Map([
    ['gd', 'Gradient descent'],
    ['momentum', 'Momentum'],
    ['adam', 'Adam'],
    ['line-search', 'Line search'],
  ]);
  const order = csv.trim().split('\n').slice(1);
  expect(await rulesIn(lab)).toEqual(order.map((line) => names.get(line.split(',')[0])));

  const curves = await saved(page, lab.getByRole('button', { name: 'Curves as CSV' }));
  const last = curves.split('\n').find((line) => line.startsWith('adam,40,'));
  const adam = order
    .find((line) => line.startsWith('adam,'))
    ?.split(',')
    .slice(4, 7);
  expect(last?.split(',').slice(2, 5)).toEqual(adam);
  expect(complaints).toEqual([]);
});

test('the ranks follow the budget without another search, by keys too, and the defaults stand beside the tuned', async ({
  page,
}) => {
  await open(page);
  const lab = await openLab(page);
  await tuned(lab, 4);
  const slider = lab.getByRole('slider', { name: 'Budget in passes' });
  const winner = () => lab.getByRole('status').first().textContent();
  const before = await winner();
  await slider.focus();
  await page.keyboard.press('Home');
  await expect.poll(winner).toContain('within 1 pass:');
  await expect(lab.getByRole('progressbar')).toHaveCount(0);
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(winner).toContain('within 10 passes:');
  const field = lab.getByRole('textbox', { name: 'Budget in passes, number' });
  await field.fill('abc');
  await expect(lab.getByRole('alert').filter({ visible: true })).toHaveText(
    'Budget in passes must be from 1 to 100\u202f000.',
  );
  await field.fill('100');
  await expect.poll(winner).toBe(before);

  await lab.getByRole('button', { name: 'Defaults', exact: true }).click();
  await expect(lab.getByRole('table', { name: 'Defaults, within 100 passes, best first' })).toBeVisible();
  await expect(lab.getByRole('columnheader', { name: 'tuned' })).toBeVisible();
  await lab.getByRole('columnheader', { name: 'rule' }).getByRole('button').click();
  expect(await rulesIn(lab)).toEqual(['Adam', 'Gradient descent', 'Momentum', 'NAG']);
  await lab.getByRole('button', { name: 'NAG' }).click();
  await expect(lab.getByRole('button', { name: 'NAG' })).toHaveAttribute('aria-pressed', 'true');
});

test('“Load these” puts the tuned runs into the scene with the table’s losses, as one step of undo', async ({
  page,
}) => {
  await open(page);
  const lab = await openLab(page);
  await tuned(lab, 4);
  await lab.getByRole('textbox', { name: 'Budget in passes, number' }).fill('40');
  await expect(lab.getByRole('status').first()).toContainText('within 40 passes');
  const csv = await saved(page, lab.getByRole('button', { name: 'Table as CSV' }));
  const losses = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[5]);
  await lab.getByRole('button', { name: 'Load these' }).click();
  await lab.getByRole('button', { name: 'Close the lab' }).click();
  await expect(lab).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Lab', exact: true })).toBeFocused();
  await page.keyboard.press('End');
  await expect.poll(async () => (await exactNumbers(page)).map(({ loss }) => loss)).toEqual(losses);
  expect(await copyLink(page)).not.toContain('compare');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('the charts are read out by pointer and keys in a line that is always there, and mark the rule’s row', async ({
  page,
}) => {
  await open(page, LINK);
  const lab = labOf(page);
  await tuned(lab, 4);
  const row = (name: string) => lab.getByRole('row').filter({ has: page.getByRole('button', { name }) });
  const chart = lab.getByRole('application', { name: /^Median loss/ });
  const hint = lab.getByText('Point, tap or use the arrow keys.');
  await expect(hint).toHaveCount(2);
  const bottom = async () => {
    const box = await chart.boundingBox();
    return box === null ? Number.NaN : box.y + box.height;
  };
  await chart.scrollIntoViewIfNeeded();
  const before = await bottom();
  await chart.hover({ position: { x: 150, y: 60 } });
  const pointed = lab.getByText(/^[A-Z][\w ]+, \d+ passe?s?: [\d.]/);
  await expect(pointed).toBeVisible();
  const named = (await pointed.textContent())?.split(',')[0] ?? '';
  await expect(row(named)).toHaveAttribute('data-near', 'true');
  expect(await bottom()).toBe(before);

  await page.mouse.move(0, 0);
  await expect(hint).toHaveCount(2);
  await expect(lab.locator('[data-near="true"]')).toHaveCount(0);
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  const [best, second] = await rulesIn(lab);
  const csv = await saved(page, lab.getByRole('button', { name: 'Table as CSV' }));
  await chart.focus();
  await page.keyboard.press('End');
  const median = Number(csv.split('\n')[1].split(',')[5]);
  const read = lab.getByText(`${best}, 40 passes: ${formatNumber(median, 3)}`);
  await expect(read).toBeVisible();
  await expect(read.locator('..')).toHaveAttribute('aria-live', 'polite');
  await expect(row(best)).toHaveAttribute('data-near', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(lab.getByText(`${second}, 40 passes: `)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hint).toHaveCount(2);
  await expect(lab).toBeVisible();

  await lab.getByRole('button', { name: 'Profile', exact: true }).click();
  const profile = lab.getByRole('application', { name: /^Performance profile/ });
  await profile.focus();
  await page.keyboard.press('Home');
  await expect(lab.getByText(`${best}: `)).toContainText(/\s% solved at τ ≤ 1$/);
  await lab.getByRole('button', { name: second, exact: true }).focus();
  await expect(row(second)).toHaveAttribute('data-near', 'true');
});

test('several surfaces have a performance profile, and say where who wins', async ({ page }) => {
  await open(page);
  const lab = await openLab(page);
  await tuned(lab, 4);
  await expect(lab.getByRole('img', { name: /^Performance profile/ })).toHaveCount(0);
  await lab.getByText('Surfaces', { exact: true }).click();
  await lab.getByRole('checkbox', { name: 'Beale' }).check();
  await lab.getByRole('button', { name: 'Profile', exact: true }).click();
  await expect(lab.getByRole('img', { name: /^Performance profile over 2 problems/ })).toBeVisible();
  await expect(lab.getByRole('status').first()).toContainText('Over all surfaces: ');
  await lab.getByRole('combobox', { name: 'Shown' }).selectOption('Beale');
  await expect(lab.getByRole('button', { name: 'Load these' })).toHaveCount(0);
});

test('a comparison of all rules can be stopped, and goes on', async ({ page }) => {
  await open(page);
  const lab = await openLab(page);
  await tuned(lab, 4);
  await lab.getByRole('combobox', { name: 'Starts' }).selectOption('15 × 15 grid');
  await lab.getByRole('radio', { name: 'All rules' }).check();
  await lab.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(lab.getByText(/^Stopped after \d+ of \d+\.$/)).toBeVisible();
  await lab.getByRole('combobox', { name: 'Starts' }).selectOption('This one');
  await lab.getByRole('radio', { name: 'Visible runs' }).check();
  await tuned(lab, 4);
});

for (const [colorScheme, viewport] of [
  ['light', { width: 1280, height: 800 }],
  ['dark', { width: 390, height: 844 }],
] as const) {
  test(`the comparison passes axe, keeps to the page’s width, and cuts neither heads nor the longest numbers of its table, ${colorScheme}, ${viewport.width} px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    await open(page, LINK);
    const lab = labOf(page);
    await tuned(lab, 4);
    await lab.getByText('Surfaces', { exact: true }).click();
    await lab.getByRole('button', { name: 'Profile', exact: true }).click();
    await expect(lab.getByRole('img', { name: /^Performance profile/ })).toBeAttached();
    // The size of targets is looked at only where it is asked for.
    expect(await axeViolations(page, { include: '[data-area="lab"]' })).toEqual([]);
    await expect(page.locator('body')).toHaveJSProperty('scrollWidth', viewport.width);

    const cut = await lab.getByRole('table').evaluate((table) => {
      const longest = '−8.88·10⁻³⁰⁸';
      const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent);
      const cells = table.querySelectorAll('tbody tr:first-child > *');
      return ['lowest', 'loss', 'middle half', 'at defaults'].filter((head) => {
        const cell = cells[heads.indexOf(head)];
        cell.textContent = head === 'middle half' ? `${longest} – ${longest}` : longest;
        return cell.scrollWidth > cell.clientWidth;
      });
    });
    expect(cut).toEqual([]);
    const heads = lab.getByRole('table').locator('thead').getByRole('button');
    const cutHeads = await heads.evaluateAll((all) =>
      all
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );
    expect(cutHeads).toEqual([]);
  });
}
