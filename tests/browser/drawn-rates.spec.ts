/** Rates under the hand: a schedule that is drawn in its chart, and a rate that is changed in the middle of a run. */
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './keptPage';
import { dragSlider, exactNumbers, open, placesOn, rows, settled, trace } from './workbench';

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

test('mouse and finger draw a schedule in its chart; a finger changes η and β while a run plays', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, hasTouch: true });
  const page = await context.newPage();
  await open(
    page,
    `/#${RUN};schedule=by-hand,points:0~1~100~0.1,between:log-line&playhead=80&quantity=eta&end`,
  );
  const chart = page.getByRole('region', { name: 'η, learning rate' });
  const handles = chart.getByRole('slider', { name: /Point \d+ of η/ });
  await expect(handles).toHaveCount(2);
  const opened = hashOf(page);
  const finger = await fingerOf(page);
  const undo = page.getByRole('button', { name: 'Undo' });

  const three = /points:0~1~\d+~[\d.]+~100~0\.1,/;
  const twice = {
    mouse: async (at: readonly [number, number]) => page.mouse.dblclick(...at),
    finger: async (at: readonly [number, number]) => {
      for (let tap = 0; tap < 2; tap++) await page.touchscreen.tap(...at);
    },
  };
  for (const [pointer, removes] of [
    [page.mouse, twice.mouse],
    [finger, twice.finger],
  ] as const) {
    await press(await middleOf(handles.nth(1)), [-30, 8], pointer);
    await expect.poll(() => hashOf(page)).not.toBe(opened);
    await undo.click();
    await expect.poll(() => hashOf(page)).toBe(opened);
    // A faint spot becomes a point and is dragged on, in one step of undo; two taps remove it.
    await press(await middleOf(spots(chart).first()), [10, -8], pointer);
    await expect(handles).toHaveCount(3);
    await expect.poll(() => hashOf(page)).toMatch(three);
    await expect(async () => {
      if ((await handles.count()) === 3) await removes(await middleOf(handles.nth(1)));
      await expect(handles).toHaveCount(2, { timeout: 1000 });
    }).toPass();
    await expect.poll(() => hashOf(page)).toBe(opened);
    await undo.click();
    await expect.poll(() => hashOf(page)).toMatch(three);
    await undo.click();
    await expect.poll(() => hashOf(page)).toBe(opened);
  }

  // Keys add one on the line, halfway to the next, and stay on it.
  await handles.nth(0).focus();
  await page.keyboard.press('Insert');
  await expect.poll(() => hashOf(page)).toMatch(/points:0~1~50~0\.3162\d*~100~0\.1,/);
  await expect(handles.nth(1)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect.poll(() => hashOf(page)).toBe(opened);

  // While it plays, by one drag each.
  // A run so long that a slow machine does not play it to its end meanwhile.
  await page.goto(`/#${RUN.replace('steps=150', 'steps=9000')}&playhead=0&end`);
  await page.reload();
  await settled(page);
  const before = await trace(page.url());
  await page.getByRole('checkbox', { name: 'From this step on' }).tap();
  for (const [name, drawn] of [
    ['Learning rate η', /;schedule=by-hand,points:0~1~/],
    ['Momentum β', /=by-hand[\w-]*,points:0~0\.9~/],
  ] as const) {
    await page.getByRole('button', { name: 'Play', exact: true }).tap();
    await expect(page.getByRole('slider', { name: 'Step', exact: true })).not.toHaveValue('0');
    const at = await placesOn(page.getByRole('slider', { name: `${name} from this step on` }));
    const [x, y] = at(0.8);
    await press([x, y], [at(0.3)[0] - x, 0], finger);
    await page.getByRole('button', { name: 'Pause', exact: true }).tap();
    await expect.poll(() => hashOf(page)).toMatch(drawn);
    await settled(page);
    const first = Number(/points:0~[\d.]+~(\d+)~/.exec(hashOf(page))?.[1]);
    expect(first).toBeGreaterThan(0);
    const after = await trace(page.url());
    expect(after.slice(0, first)).toEqual(before.slice(0, first));
    expect(after[first]).toMatchObject({ w: before[first].w, b: before[first].b });
    await undo.tap();
    await expect.poll(() => hashOf(page)).not.toContain('by-hand');
  }
  await context.close();
});

const spots = (chart: Locator) => chart.getByTitle('Press here to add a point', { exact: false });

async function middleOf(element: Locator): Promise<readonly [number, number]> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('The element is not shown');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

interface Pointer {
  move(x: number, y: number): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
}

/** Presses at a place, and lets go so far from there. */
async function press(
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
  pointer: Pointer,
): Promise<void> {
  await pointer.move(x, y);
  await pointer.down();
  for (let i = 1; i <= 4; i++) await pointer.move(x + (dx * i) / 4, y + (dy * i) / 4);
  await pointer.up();
}

/** One finger, which moves once it is down. */
async function fingerOf(page: Page): Promise<Pointer> {
  const session = await page.context().newCDPSession(page);
  let at = { x: 0, y: 0 };
  let isDown = false;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd') =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [at] });
  return {
    move: async (x, y) => {
      at = { x, y };
      if (isDown) await touch('touchMove');
    },
    down: async () => {
      isDown = true;
      await touch('touchStart');
    },
    up: async () => {
      isDown = false;
      await touch('touchEnd');
    },
  };
}

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

test('a run that has ended goes on from its last step with the rate that is dragged there', async ({
  page,
}) => {
  await open(page, `/#${RUN};stop=loss,at:0.01&playhead=100&end`);
  await page.getByRole('checkbox', { name: 'From this step on' }).check();
  const ended = Number(/condition met at (\d+)/.exec(await (await rows(page))[0].innerText())?.[1]);
  expect(ended).toBeLessThan(100);
  const opened = hashOf(page);
  await dragSlider(page, page.getByRole('slider', { name: 'Learning rate η from this step on' }), 0.2);
  await dragSlider(page, page.getByRole('slider', { name: 'Momentum β from this step on' }), 0.5);
  // One point each, however many places the drag went through.
  const point = String.raw`~${ended}~[\d.e-]+,between:hold`;
  await expect
    .poll(() => hashOf(page))
    .toMatch(
      new RegExp(`schedule=by-hand,points:0~1${point};momentumSchedule=by-hand,points:0~0.9${point};`),
    );
  await settled(page);
  const changed = await trace(page.url());
  expect(changed).toHaveLength(ended + 1);
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await undo.click();
  await expect.poll(() => hashOf(page)).toBe(opened);
});
