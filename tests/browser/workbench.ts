/** Helpers of the browser tests: actions on the page, named as a person would. */
import { expect, type Locator, type Page } from '@playwright/test';
import { run } from '../cli/run';

/** A visit that is not the first: the opening scene stands at its own step and is not played. */
async function visitAgain(page: Page): Promise<void> {
  await page.addInitScript(() => {
    try {
      localStorage.setItem('errorscape.visited', '1');
    } catch {
      // Some tests forbid the storage.
    }
  });
}

/** Frames in which nothing moves before the layout counts as standing. */
const RESTING_FRAMES = 3;

/**
 * Opens the page, not for the first time, and waits for the first pictures and numbers; collects what the page complains about.
 */
export async function open(page: Page, path = '/'): Promise<string[]> {
  const complaints: string[] = [];
  await visitAgain(page);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(path);
  await settled(page);
  // The parts loaded after the first picture: controls, the neuron, charts.
  const hasNeuron = (await page.locator('[data-neuron="shown"]').count()) > 0;
  for (const name of ['Runs', 'Loss per step', ...(hasNeuron ? ['The neuron'] : [])]) {
    await expect(page.getByRole('heading', { name, includeHidden: true })).toBeAttached();
  }
  await layoutStands(page);
  return complaints;
}

/** The 3D picture stands or is given up, and nothing moves any more: without WebGL the map takes the room of both. */
export async function layoutStands(page: Page): Promise<void> {
  const stage = page.locator('[data-standing]');
  // On a phone it is loaded once it is looked at.
  if (await stage.isVisible())
    await expect(stage).toHaveAttribute('data-standing', /^(ready|unsupported|failed|lost)$/);
  await page.evaluate(async (restingFrames) => {
    const places = () =>
      [...document.querySelectorAll('[data-area], [role="application"]')]
        .map((element) => element.getBoundingClientRect())
        .map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`)
        .join();
    for (let last = places(), same = 0; same < restingFrames; ) {
      await new Promise((go) => requestAnimationFrame(go));
      const now = places();
      same = now === last ? same + 1 : 0;
      last = now;
    }
  }, RESTING_FRAMES);
}

/** Every run in the table has a step, and none is still being computed. */
export async function settled(page: Page): Promise<void> {
  // The table comes after the first picture.
  await expect(page.getByRole('heading', { name: 'Numbers', includeHidden: true })).toBeAttached();
  await expect(numbersOf(page).getByText('computing…')).toHaveCount(0);
  await expect(async () => {
    // All at once: a lab that opens meanwhile hides the table, and a row would be waited for that is gone.
    const steps = await numbersOf(page)
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => row.querySelector('td')?.textContent ?? ''));
    for (const step of steps) expect(step).toMatch(/\d/);
  }).toPass();
}

export async function rows(page: Page): Promise<Locator[]> {
  return numbersOf(page).locator('tbody tr').all();
}

/** The table of the runs: an open lab hides it, and may have tables of its own, in which a rule without η has a dash. */
const numbersOf = (page: Page) => page.getByRole('table').and(page.locator(':not([data-area="lab"] *)'));

/** The columns of the table in which each cell's title holds the exact number. */
const EXACT = { step: 0, w: 1, b: 2, loss: 3 } as const;

export interface Exact {
  readonly w: string;
  readonly b: string;
  readonly loss: string;
}

/** Frames that a change may take: one until it is asked for, one until its numbers are written, and one to spare. */
const FRAMES = 4;

async function someFrames(page: Page): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let i = 0; i < frames; i++) await new Promise((go) => requestAnimationFrame(go));
  }, FRAMES);
}

/** All that a change asked for has come and is written. */
async function computed(page: Page): Promise<void> {
  await someFrames(page);
  await expect(page.locator('[data-waiting]')).toHaveAttribute('data-waiting', 'false');
  await someFrames(page);
}

/** w, b and loss of every run at the playhead, to the last digit, once they have come to rest. */
export async function exactNumbers(page: Page): Promise<Exact[]> {
  await settled(page);
  let last = await readNumbers(page);
  for (;;) {
    await computed(page);
    const now = await readNumbers(page);
    if (JSON.stringify(now) === JSON.stringify(last)) return now;
    last = now;
  }
}

async function readNumbers(page: Page): Promise<Exact[]> {
  return Promise.all(
    (await rows(page)).map(async (row) => {
      const cells = row.getByRole('cell');
      const exact = async (index: number) => (await cells.nth(index).getAttribute('title')) ?? '';
      return { w: await exact(EXACT.w), b: await exact(EXACT.b), loss: await exact(EXACT.loss) };
    }),
  );
}

export async function stepOf(page: Page, row: number): Promise<number> {
  const cell = page.getByRole('table').locator('tbody tr').nth(row).getByRole('cell').nth(EXACT.step);
  return Number((await cell.textContent())?.replace(/\D/g, ''));
}

/** The place on the page of a slider's thumb at a share of its width. */
export async function placesOn(slider: Locator): Promise<(share: number) => readonly [number, number]> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('The slider is not visible');
  const thumb = 16;
  return (share) => [box.x + thumb / 2 + share * (box.width - thumb), box.y + box.height / 2];
}

/** Takes a slider's thumb from where it is to a share of its width, and holds it there. */
export async function holdSlider(page: Page, slider: Locator, share: number): Promise<void> {
  const at = await placesOn(slider);
  const value = await slider.evaluate((input: HTMLInputElement) => {
    return (input.valueAsNumber - Number(input.min)) / (Number(input.max) - Number(input.min));
  });
  await page.mouse.move(...at(value));
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) await page.mouse.move(...at(value + ((share - value) * i) / 8));
}

/** Drags a slider's thumb from where it is to a share of its width. */
export async function dragSlider(page: Page, slider: Locator, share: number): Promise<void> {
  await holdSlider(page, slider, share);
  await page.mouse.up();
}

/** The link that "Copy link" puts on the clipboard. */
export async function copyLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeAttached();
  return page.evaluate(() => navigator.clipboard.readText());
}

export interface TraceRow {
  readonly run: number;
  readonly t: number;
  readonly w: string;
  readonly b: string;
  readonly loss: string;
  readonly eta: string;
}

/** The output of the command-line trace for a link, in Node. */
export async function trace(link: string): Promise<TraceRow[]> {
  const { out } = await run('trace', [link]);
  const [header, ...lines] = out.trim().split('\n');
  expect(header).toBe('run,t,w,b,loss,grad_w,grad_b,eta,beta');
  return lines.map((line) => {
    const [run, t, w, b, loss, , , eta] = line.split(',');
    return { run: Number(run), t: Number(t), w, b, loss, eta };
  });
}
