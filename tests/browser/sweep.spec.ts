/** The lab's sweeps: a heat map is computed, and a cell of it put into the run, digit by digit. */
import { expect } from '@playwright/test';
import { run as runCommand } from '../cli/run';
import { test } from './keptPage';
import { hashOf, openSweep, readExact, savedCsv, settledSweep, toolOf } from './sweepLab';
import { copyLink, exactNumbers, open, settled, trace } from './workbench';

const LINK =
  '/#v=1&data=valley&loss=half-sum&run=momentum;start=-2,-4;steps=50;eta=1;beta=0.9&run=gd;start=-2,-4;steps=50;eta=1&end';

test('a cell that is clicked is the run, to the last digit: in the table, in a fresh page, in the terminal', async ({
  page,
  context,
}) => {
  const complaints = await open(page, LINK);
  const map = await openSweep(page);
  await expect.poll(() => hashOf(page)).toContain('sweep=');
  await expect(map).toHaveAccessibleName(
    /Lowest: .* No cell diverges, but .* of the cells end higher than they began\.$/,
  );
  await map.focus();
  for (const key of ['ArrowRight', 'ArrowUp', 'Shift+ArrowRight']) await page.keyboard.press(key);
  const read = await readExact(page, 'Loss');
  await page.keyboard.press('Enter');
  await settled(page);

  // The loss that was read out for the cell is that of the run at its last step.
  const link = await copyLink(page);
  const run = (await trace(link)).filter((row) => row.run === 0).at(-1);
  expect(run?.loss).toBe(read);
  const fresh = await context.newPage();
  await open(fresh, `/${new URL(link).hash}`);
  await toolOf(fresh, 'Close the lab').click();
  await fresh.keyboard.press('End');
  expect((await exactNumbers(fresh))[0].loss).toBe(run?.loss);

  // The page saves what the terminal prints, however finely it draws.
  const csv = await savedCsv(page);
  const { out } = await runCommand('sweep', [link]);
  expect(csv).toBe(out);
  const lines = csv.trimEnd().split('\n');
  expect(lines).toHaveLength(1 + 65 * 65);
  expect(lines.map((line) => line.split(',')[2])).toContain(read);
  expect(complaints).toEqual([]);
});

test('without a second number there is a curve for each run that has the first', async ({ page }) => {
  await open(page, LINK);
  await openSweep(page);
  await expect.poll(() => hashOf(page)).toContain('sweep=');
  await test.step('an end that the axis cannot have gives back the one from before', async () => {
    const from = page.getByRole('textbox', { name: 'Across from', exact: true });
    const before = await from.inputValue();
    const axes = hashOf(page);
    await from.fill('0');
    await expect(from).toHaveAttribute('aria-invalid', 'true');
    await from.press('Enter');
    await expect(from).toHaveAccessibleDescription(/above 0 on a log axis\. Kept /);
    await expect(from).toHaveValue(before);
    // The sentence stands below both ends and their scale.
    const [scale, sentence] = await Promise.all(
      [page.getByRole('combobox', { name: 'Scale of Across' }), page.getByRole('alert')].map((each) =>
        each.boundingBox(),
      ),
    );
    expect(sentence?.y).toBeGreaterThanOrEqual((scale?.y ?? Number.NaN) + (scale?.height ?? 0));
    expect(hashOf(page)).toBe(axes);
    const to = page.getByRole('textbox', { name: 'Across to', exact: true });
    await to.fill(before);
    await to.press('Enter');
    await expect(to).toHaveAccessibleDescription(/must differ from the axis’ other end\. Kept /);
    await expect(page.getByRole('combobox', { name: 'Scale of Across' })).toHaveValue('log');
  });
  await page
    .getByRole('combobox', { name: 'Up', exact: true })
    .selectOption({ label: 'Nothing: curves of all runs' });
  await settledSweep(page);
  const curves = page.getByRole('application', { name: /^Curves of loss at the end/ });
  await expect(curves).toHaveAccessibleName(
    /Momentum: good (from \S+ to \S+|at one value only)\..*Gradient descent: good (from|at)/,
  );
  await expect(
    page.getByText(
      /^Momentum’s lowest: .*\. Momentum diverges nowhere, but ends higher than it began at .* of the values\.$/,
    ),
  ).toBeVisible();
  await curves.focus();
  // Down is the next run, right the next value.
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /Gradient descent.*good/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByText(/^Gradient descent’s lowest: /)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await readExact(page, 'Loss');
  await page.keyboard.press('Enter');
  await expect.poll(() => hashOf(page)).not.toContain('run=gd;start=-2,-4;steps=50;eta=1&');
  await toolOf(page, 'Undo').click();
  await expect.poll(() => hashOf(page)).toContain('run=gd;start=-2,-4;steps=50;eta=1&');
});

test('the best rate for momentum in the valley is three clicks from the page as it opens', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('combobox', { name: 'Surface', exact: true }).selectOption('data:valley');
  await page.keyboard.press('End');
  const before = (await exactNumbers(page))[1];
  await toolOf(page, 'Lab').click();
  await expect(page.getByRole('combobox', { name: 'Run', exact: true })).toContainText('Momentum');
  await toolOf(page, 'Load the best').click();
  await toolOf(page, 'Close the lab').click();
  await page.keyboard.press('End');
  const after = (await exactNumbers(page))[1];
  expect(Number(after.loss)).toBeLessThan(Number(before.loss));
});

test('beside the seeds of a cell it is said that they draw the data anew, where the data are drawn', async ({
  page,
}) => {
  const words = page.getByText('Each seed draws new data as well as new batches.');
  for (const [data, drawn] of [
    ['noisy,n:20,noise:0.2,seed:3', true],
    ['two-points', false],
  ] as const) {
    await open(page, `/#v=1&data=${data}&loss=mean&run=gd;start=-2,-2;steps=20;eta=1&end`);
    await openSweep(page);
    await page.getByText('Cells, seeds', { exact: true }).click();
    await expect(page.getByRole('combobox', { name: 'Seeds a cell' })).toBeVisible();
    await expect(words).toBeVisible({ visible: drawn });
    await toolOf(page, 'Close the lab').click();
  }
});
