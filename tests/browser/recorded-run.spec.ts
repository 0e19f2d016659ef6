import { expect, type Page } from '@playwright/test';
import { openingScene } from '../../src/scene/defaults';
import { test } from './keptPage';
import { open, trace } from './workbench';

function gradient(w: number, b: number): [number, number] {
  let [gradW, gradB] = [0, 0];
  for (const [x, y] of [
    [0.5, 0.2],
    [2.5, 0.9],
  ]) {
    const f = 1 / (1 + Math.exp(-(w * x + b)));
    gradW += (f - y) * f * (1 - f) * x;
    gradB += (f - y) * f * (1 - f);
  }
  return [gradW, gradB];
}

/** Gradient descent with two rates by turns, which the table tells. */
function turningRates(steps: number): string {
  let { w, b } = openingScene().scene.runs[0].start;
  const rows = ['step,w,b,eta'];
  for (let step = 0; step <= steps; step++) {
    const eta = step % 2 === 0 ? 0.2 : 0.1;
    rows.push(`${step},${w},${b},${eta}`);
    const [gradW, gradB] = gradient(w, b);
    w -= eta * gradW;
    b -= eta * gradB;
  }
  return rows.join('\n');
}

/** Adam on the opening scene's data, without the bias correction, computed plainly. */
function adamWithoutCorrection(steps: number): string {
  const { w: startW, b: startB } = openingScene().scene.runs[0].start;
  let [w, b, meanW, meanB, squareW, squareB] = [startW, startB, 0, 0, 0, 0];
  const rows = ['step,w,b', `0,${w},${b}`];
  for (let step = 1; step <= steps; step++) {
    const [gradW, gradB] = gradient(w, b);
    meanW = 0.9 * meanW + 0.1 * gradW;
    meanB = 0.9 * meanB + 0.1 * gradB;
    squareW = 0.999 * squareW + 0.001 * gradW * gradW;
    squareB = 0.999 * squareB + 0.001 * gradB * gradB;
    w -= (0.1 * meanW) / (Math.sqrt(squareW) + 1e-8);
    b -= (0.1 * meanB) / (Math.sqrt(squareB) + 1e-8);
    rows.push(`${step},${w},${b}`);
  }
  return rows.join('\n');
}

async function drop(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([file, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], file, { type: 'text/csv' }));
      return transfer;
    },
    [name, content],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

async function openExamples(page: Page) {
  await page.getByRole('button', { name: 'Examples', exact: true }).click();
  return page.getByRole('dialog', { name: 'Examples' });
}

test('a run of one’s own is pasted or dropped, looked at first, and then in every picture and in the link', async ({
  page,
}) => {
  const table = adamWithoutCorrection(120);
  await page.route(/\/NearestRules-.*\.js/, (route) => route.abort());
  await open(page);

  await page.getByRole('button', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog', { name: 'A run of your own' });
  await dialog.getByRole('textbox').fill('https://elsewhere.test/#v=1&data=valley&run=adam&end');
  await expect(dialog.getByRole('status')).toContainText('This is a link that this page can open.');
  await expect(dialog.getByRole('button', { name: 'Open the link' })).toBeVisible();
  await dialog.getByRole('textbox').fill(`${table}\n121,oops,0`);
  await expect(dialog.getByRole('status')).toContainText('121 rows, read as step, w, b.');
  await expect(dialog).toContainText('line 123: w: expected a number');
  // Nothing is taken before a person agrees.
  await expect(page.locator('input[name="run"]')).toHaveCount(4);
  await dialog.getByRole('button', { name: 'Add this run' }).click();

  const numbers = page.getByRole('row', { name: /Recorded/ });
  await expect(numbers).toContainText('end of the table');
  await expect(page.getByRole('radio', { name: 'Recorded' })).toBeChecked();
  await expect(page.getByText('121 rows of a table, up to step 120.')).toBeVisible();
  await expect.poll(() => page.url()).toContain('run=recorded');
  const printed = (await trace(page.url())).filter(({ run }) => run === 4);
  expect(printed).toHaveLength(121);
  expect(`${printed[120].w},${printed[120].b}`).toBe(table.split('\n').at(-1)?.slice(4));

  const missing = page.getByText('What compares it with rules could not be loaded.');
  await expect(missing).toBeVisible();
  await page.unroute(/\/NearestRules-.*\.js/);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(missing).toHaveCount(0);

  // It lacks the bias correction: that fits to the last digits, and Adam itself parts at the first step.
  await page.getByRole('button', { name: 'Compare with a rule' }).click();
  const near = page
    .getByRole('list')
    .filter({ hasText: 'Adam without bias correction' })
    .getByRole('listitem');
  await expect(near.nth(0)).toContainText(
    /Adam without bias correction.*η 0\.1,.*the same to the end, within \d\S*·10⁻¹\S/,
  );
  await expect(near.nth(1)).toContainText(/^Adam.*parts at step 1, by 0\.30\d/);
  await page.getByRole('button', { name: 'Go to where Adam parts', exact: true }).click();
  await expect(page.getByRole('slider', { name: 'Step' })).toHaveValue('1');

  // The same as a file, dropped on the page.
  await drop(page, 'homework.csv', table);
  await dialog.getByRole('button', { name: 'Add this run' }).click();
  await expect(page.getByRole('radio', { name: 'homework' })).toBeChecked();

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'homework' })).toHaveCount(0);

  // One’s own rate, in the place of the one that the first step tells.
  await page.getByRole('radio', { name: 'Recorded' }).press('Space');
  await page.getByText('What is tried').click();
  await page.getByRole('textbox', { name: 'η', exact: true }).fill('fast');
  await expect(page.getByRole('alert').filter({ hasText: 'Numbers from 0 to' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Compare with a rule' })).toBeDisabled();
  await page.getByRole('textbox', { name: 'η', exact: true }).fill('0.05');
  await page.getByRole('button', { name: 'Compare with a rule' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'but it is not the same' })).toBeVisible({
    // All of the search, on a machine that has other pages to draw.
    timeout: 240_000,
  });

  // It is still there after a reload.
  await page.reload();
  await expect(page.getByRole('row', { name: /Recorded/ })).toContainText('end of the table');
  await expect(page.getByText('121 rows of a table, up to step 120.')).toBeVisible();

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(numbers).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(numbers).toContainText('end of the table');

  // Another scene is opened: Back leads to the run again, and Forward away from it.
  const surface = page.getByRole('combobox', { name: 'Surface' });
  const example = async () =>
    (await openExamples(page)).getByRole('link', { name: /^One start, four minima/ }).click();
  await example();
  await expect(surface).toHaveValue('function:himmelblau');
  await expect(numbers).toHaveCount(0);
  await page.goBack();
  await expect(numbers).toContainText('end of the table');
  await expect.poll(() => page.url()).toContain('run=recorded');
  await page.goForward();
  await expect(surface).toHaveValue('function:himmelblau');
  await expect(numbers).toHaveCount(0);

  // Among one’s recent scenes it is, too.
  // The list is read when it is opened, and a scene is written a moment after a change.
  await expect(async () => {
    await page.keyboard.press('Escape');
    const recent = (await openExamples(page)).getByRole('region', { name: 'Your recent scenes' });
    await recent
      .getByRole('button', { name: /^Two points.*Recorded/ })
      .first()
      .click({ timeout: 2000 });
  }).toPass();
  await expect(numbers).toContainText('end of the table');
  await expect.poll(() => page.url()).toContain('run=recorded');
  expect((await trace(page.url())).filter(({ run }) => run === 4)).toEqual(printed);

  // A table too long for the address, whose rate has more points than a schedule of ours may have.
  await drop(page, 'long.csv', turningRates(1001));
  await dialog.getByRole('button', { name: 'Add this run' }).click();
  await expect(page.getByText('This scene holds too much data for the address bar')).toBeVisible();
  await page.getByText('What is tried').click();
  await page.getByRole('combobox', { name: 'Rule', exact: true }).selectOption('Gradient descent');
  await page.getByRole('button', { name: 'Compare with a rule' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Nearest is Gradient descent.' })).toBeVisible();
  const descent = page.getByRole('listitem').filter({ hasText: 'a schedule of' });
  await expect(descent).toContainText(
    'The table’s η would need a schedule of 1\u202f001 points, and 1\u202f000 is the most.',
  );
  await expect(descent.getByRole('button')).toHaveCount(0);

  // Back has it all the same, though no address holds it.
  await example();
  await expect(surface).toHaveValue('function:himmelblau');
  await page.goBack();
  await expect(page.getByRole('row', { name: /long/ })).toContainText('end of the table');
});
