/**
 * The speed that a person notices, by kind of machine: how long the load blocks the page, how many frames come while a slider is
 * dragged, and how long a key takes to show. Wall-clock time: to be read beside another page measured in the same run.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { DRAG_SECONDS, drag, sixRuns, startSlider } from './drag';
import { median } from './measure';

interface Machine {
  readonly name: string;
  readonly flags: readonly string[];
}

const SHARED_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const MACHINES: readonly Machine[] = [
  { name: 'no graphics card', flags: ['--disable-gpu'] },
  { name: 'no card, no WebGL', flags: ['--disable-gpu', '--disable-3d-apis'] },
  {
    name: 'SwiftShader compositing',
    flags: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  },
];

/** One row of the printed table. Times in milliseconds. */
export interface Responsiveness {
  readonly machine: string;
  readonly scene: string;
  /** Main-thread time beyond 50 ms in each task of the load, added up. */
  readonly 'blocked while loading': string;
  readonly 'frames a second': string;
  readonly 'key to picture': string;
}

/** The median of so many measurements of each. */
const TIMES = 3;
const KEYS = 10;
/** Between two keys, as someone presses them one after the other. */
const KEY_MS = 150;
/** The shortest duration of an event that browsers report. */
const SHORTEST_EVENT_MS = 16;
/** By then everything has been loaded that loads by itself. */
const LOAD_MS = 10_000;
/** Tasks shorter than this do not count as blocking. */
const BLOCKING_MS = 50;

interface Measured {
  readonly blocked: number;
  readonly frames: number;
  readonly key: number;
}

/** The opening scene, and six runs of 1,000 steps, on one kind of machine. */
export async function responsiveness(
  executablePath: string | undefined,
  machine: Machine,
  url: string,
): Promise<readonly Responsiveness[]> {
  const scenes = { opening: url, 'six runs of 1,000 steps': url + sixRuns() };
  const rows: Responsiveness[] = [];
  for (const [scene, address] of Object.entries(scenes)) {
    const all: Measured[] = [];
    for (let i = 0; i < TIMES; i++) {
      // A browser of its own each time: what one visit has compiled or cached must not help the next.
      const browser = await chromium.launch({
        executablePath,
        args: [...SHARED_FLAGS, ...machine.flags],
      });
      all.push(await measure(browser, address).finally(() => browser.close()));
    }
    const middle = (what: keyof Measured) => median(all.map((one) => one[what]));
    rows.push({
      machine: machine.name,
      scene,
      'blocked while loading': `${middle('blocked').toFixed(0)} ms`,
      'frames a second': middle('frames').toFixed(1),
      'key to picture': `${middle('key').toFixed(0)} ms`,
    });
  }
  return rows;
}

async function measure(browser: Browser, address: string): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(
    ({ shortest, visited }) => {
      localStorage.setItem(visited, '1');
      // A method instead of functions in constants: tsx would name those by a helper that the page does not have.
      const seen = {
        tasks: [] as number[],
        keys: [] as number[],
        frames: 0,
        count() {
          seen.frames++;
          requestAnimationFrame(seen.count);
        },
      };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.tasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });
      // The library's types do not know the threshold yet.
      const events = Object.assign({ type: 'event', buffered: true }, { durationThreshold: shortest });
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === 'keydown') seen.keys.push(duration);
      }).observe(events);
      seen.count();
    },
    { shortest: SHORTEST_EVENT_MS, visited: 'errorscape.visited' },
  );
  await page.goto(address);
  await page.waitForTimeout(LOAD_MS);
  const blocked = (await seen(page)).tasks.reduce((sum, task) => sum + Math.max(0, task - BLOCKING_MS), 0);
  const before = await seen(page);
  await drag(page);
  const after = await seen(page);
  await startSlider(page).focus();
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(KEY_MS);
  }
  await page.waitForTimeout(KEYS * KEY_MS);
  const { keys } = await seen(page);
  return {
    blocked,
    frames: (after.frames - before.frames) / DRAG_SECONDS,
    key: keys.length > 0 ? median(keys) : SHORTEST_EVENT_MS,
  };
}

interface Seen {
  readonly tasks: readonly number[];
  readonly keys: readonly number[];
  readonly frames: number;
}

function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const { tasks, keys, frames } = Reflect.get(window, 'seen') as Seen;
    return { tasks, keys, frames };
  });
}
