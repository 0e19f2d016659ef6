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
 * Waits until nothing is missing. The page is asked by one script for all of it: a query by role goes through the whole
 * document each time, and the page would be busier with the questions than with what is waited for.
 */
async function waitUntil(missing: () => Promise<readonly string[]>): Promise<void> {
  await expect(async () => expect(await missing(), 'what the page waits for').toEqual([])).toPass({
    intervals: [50, 100],
  });
}

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
  await waitUntil(() => headingsMissing(page, 'Runs', 'Loss per step', 'The neuron'));
  await layoutStands(page);
  return complaints;
}

/** Those of the headings that are not there, whether on show or not; that of the neuron is asked for where there is one. */
function headingsMissing(page: Page, ...names: readonly string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const headings = [...document.querySelectorAll('h1, h2, h3')].map(({ textContent }) => textContent);
    const hasNeuron = document.querySelector('[data-neuron="shown"]') !== null;
    return wanted
      .filter((name) => name !== 'The neuron' || hasNeuron)
      .filter((name) => !headings.some((text) => text.includes(name)));
  }, names);
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

/** The words of the elements that have no room for them, to be run in the page. */
export const cutOff = (all: Element[]): (string | null)[] =>
  all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent);

/** Every run in the table has a step, and none is still being computed. */
export async function settled(page: Page): Promise<void> {
  await waitUntil(async () => {
    // The table comes after the first picture.
    const missing = await headingsMissing(page, 'Numbers');
    if (missing.length > 0) return missing;
    return numbersOf(page).evaluateAll((tables) => {
      const computing = tables.filter(({ textContent }) => textContent.includes('computing…'));
      const withoutStep = tables
        .flatMap((table) => [...table.querySelectorAll('tbody tr')])
        .filter((row) => !/\d/.test(row.querySelector('td')?.textContent ?? ''));
      return [...computing, ...withoutStep].map(({ textContent }) => textContent);
    });
  });
}

export async function rows(page: Page): Promise<Locator[]> {
  return numbersOf(page).locator('tbody tr').all();
}

/** The table of the runs: an open lab hides it, and may have tables of its own, in which a rule without η has a dash. */
const numbersOf = (page: Page) => page.locator('table:not([data-area="lab"] *)').filter({ visible: true });

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

function readNumbers(page: Page): Promise<Exact[]> {
  return numbersOf(page)
    .locator('tbody tr')
    .evaluateAll(
      (all: HTMLTableRowElement[], columns) =>
        all.map((row) => {
          const cells = row.querySelectorAll('td');
          const exact = (index: number) => cells[index].title;
          return { w: exact(columns.w), b: exact(columns.b), loss: exact(columns.loss) };
        }),
      EXACT,
    );
}

export async function stepOf(page: Page, row: number): Promise<number> {
  const cell = numbersOf(page).locator('tbody tr').nth(row).locator('td').nth(EXACT.step);
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
