/** Rates under the hand: a schedule that is drawn in its chart, and a rate that is changed in the middle of a run. */
import { expect, type Page, test } from '@playwright/test';
import { exactNumbers, open, settled, trace } from './workbench';

const hashOf = (page: Page) => new URL(page.url()).hash;
const MORE = 'Steps, schedule, decay, clip, batch …';
const RUN = 'v=1&data=two-points&loss=half-sum&run=momentum;start=-2,-2;steps=150;eta=1;beta=0.9';

test('a schedule is drawn: taken over, dragged, moved by keys, added to, and undone', async ({ page }) => {
  await open(page, `/#${RUN};schedule=exponential,k:0.02&playhead=80&end`);
  await settled(page);
  await page.getByText(MORE, { exact: true }).click();
  await page.getByRole('combobox', { name: 'Schedule of η' }).selectOption({ label: 'Drawn by hand' });
  await expect.poll(() => hashOf(page)).toMatch(/schedule=by-hand,points:0~1~\d+~0\.\d+/);
  const chart = page.getByRole('region', { name: 'η, learning rate' });
  const handles = chart.getByRole('slider', { name: /Point \d+ of η/ });
  await expect(handles).toHaveCount(12);

  const drawn = hashOf(page);
  const second = handles.nth(1);
  const before = await second.getAttribute('aria-valuetext');
  await expect(async () => {
    const box = await second.boundingBox();
    if (box === null) throw new Error('The handle is not shown');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 3, y + 12, { steps: 3 });
    await page.mouse.up();
    expect(await second.getAttribute('aria-valuetext')).not.toBe(before);
  }).toPass();
  // A drag is one step of undo, and so is a key.
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect.poll(() => hashOf(page)).toBe(drawn);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => hashOf(page)).not.toBe(drawn);
  const dragged = hashOf(page);
  await second.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => hashOf(page)).not.toBe(dragged);
  const nudged = hashOf(page);
  await undo.click();
  await expect.poll(() => hashOf(page)).toBe(dragged);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => hashOf(page)).toBe(nudged);
  await second.focus();
  await page.keyboard.press('Delete');
  await expect(handles).toHaveCount(11);
  await undo.click();
  await expect(handles).toHaveCount(12);
  await page.getByRole('button', { name: 'Remove point 12' }).click();
  await expect(handles).toHaveCount(11);
});

test('η is changed in the middle of a run: what came before stays, to the last digit', async ({ page }) => {
  await open(page, `/#${RUN}&playhead=60&end`);
  const [atSixty] = await exactNumbers(page);
  await page.getByRole('checkbox', { name: 'From this step on' }).check();
  const eta = page.getByRole('textbox', { name: 'Learning rate η from this step on, number' });
  await eta.fill('0.1');
  await eta.press('Enter');
  await expect.poll(() => hashOf(page)).toContain('schedule=by-hand,points:0~1~60~0.1,between:hold');
  await settled(page);
  expect((await exactNumbers(page))[0]).toMatchObject({ w: atSixty.w, b: atSixty.b, loss: atSixty.loss });
  const rows = await trace(page.url());
  expect(rows[59].eta).toBe('1');
  expect(rows[60].eta).toBe('0.1');
  expect(rows[60].w).toBe(atSixty.w);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => hashOf(page)).not.toContain('by-hand');

  // The slider as well, by mouse and by keys: one step of undo each.
  const slider = page.getByRole('slider', { name: 'Learning rate η from this step on' });
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('The slider is not shown');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => hashOf(page)).toMatch(/schedule=by-hand,points:0~1~60~[^~]+,between:hold/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => hashOf(page)).not.toContain('by-hand');
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => hashOf(page)).toMatch(/schedule=by-hand,points:0~1~60~[^~]+,between:hold/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => hashOf(page)).not.toContain('by-hand');
});
