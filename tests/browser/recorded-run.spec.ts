import { expect, test } from '@playwright/test';
import { openingScene } from '../../src/scene/defaults';
import { open, trace } from './workbench';

/** Adam on the opening scene's data, without the bias correction, computed plainly. */
function adamWithoutCorrection(steps: number): string {
  const { w: startW, b: startB } = openingScene().scene.runs[0].start;
  const points = [
    [0.5, 0.2],
    [2.5, 0.9],
  ];
  let [w, b, meanW, meanB, squareW, squareB] = [startW, startB, 0, 0, 0, 0];
  const rows = ['step,w,b', `0,${w},${b}`];
  for (let step = 1; step <= steps; step++) {
    let [gradW, gradB] = [0, 0];
    for (const [x, y] of points) {
      const f = 1 / (1 + Math.exp(-(w * x + b)));
      gradW += (f - y) * f * (1 - f) * x;
      gradB += (f - y) * f * (1 - f);
    }
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

test('a run of one’s own is pasted or dropped, looked at first, and then in every picture and in the link', async ({
  page,
}) => {
  const table = adamWithoutCorrection(120);
  await open(page);

  await page.getByRole('button', { name: 'Read in…' }).click();
  const dialog = page.getByRole('dialog', { name: 'A run of your own' });
  await dialog.getByRole('textbox').fill(`${table}\n121,oops,0`);
  await expect(dialog.getByRole('status')).toContainText('121 rows, read as step, w, b.');
  await expect(dialog).toContainText('line 123: w: expected a number');
  // Nothing is taken before a person agrees.
  await expect(page.locator('input[name="run"]')).toHaveCount(4);
  await dialog.getByRole('button', { name: 'Add this run' }).click();

  const numbers = page.getByRole('row', { name: /Recorded/ });
  await expect(numbers).toContainText('still going');
  await expect(page.getByRole('radio', { name: 'Recorded' })).toBeChecked();
  await expect(page.getByText('121 rows of a table, up to step 120.')).toBeVisible();
  await expect.poll(() => page.url()).toContain('run=recorded');
  const printed = (await trace(page.url())).filter(({ run }) => run === 4);
  expect(printed).toHaveLength(121);
  expect(`${printed[120].w},${printed[120].b}`).toBe(table.split('\n').at(-1)?.slice(4));

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
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'homework.csv', { type: 'text/csv' }));
    return transfer;
  }, table);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
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
    timeout: 60_000,
  });

  // It is still there after a reload.
  await page.reload();
  await expect(page.getByRole('row', { name: /Recorded/ })).toContainText('still going');
  await expect(page.getByText('121 rows of a table, up to step 120.')).toBeVisible();
});
