/**
 * `npm run perf`: how fast the built page feels in headless Chromium. First what a person notices, by kind of machine: the
 * load, frames while a slider is dragged, and the time from a key to the picture. Then the script's share of it: six runs
 * of 1,000 steps and the same drag under a trace, in thread CPU time, so that other work on the machine does not count.
 */
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/lib/chromium.mjs';
import { serveFolder } from '../../scripts/lib/static-server.mjs';
import { startSweep, swept } from '../browser/pool';
import { DRAG_SECONDS, drag, largeSweep, sixRuns } from './drag';
import { median } from './measure';
import { MACHINES, type Responsiveness, responsiveness } from './responsiveness';

/** The parts of Chromium's trace that are read: times in microseconds, `tdur` in CPU time of the thread. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly type?: string }; readonly name?: string };
}

const LOADS = 5;

async function main(): Promise<void> {
  const executablePath = findChromium() ?? undefined;
  const { address, close } = await serveFolder(fileURLToPath(new URL('../../dist', import.meta.url)), 4180);
  const browser = await chromium.launch({
    executablePath,
    args: CHROMIUM_FLAGS,
  });
  try {
    console.log(
      `Chromium ${browser.version()}, software WebGL, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores\n`,
    );
    const rows: Responsiveness[] = [];
    for (const machine of MACHINES) rows.push(...(await responsiveness(executablePath, machine, address)));
    console.table(rows);
    const first = await firstPictures(browser, address);
    const drag = await dragging(browser, address);
    const busy = await dragging(browser, address, 'pool');
    const lab = await dragging(browser, address, 'lab');
    console.table([
      {
        what: `stills of both pictures on the screen after navigation, median of ${LOADS}`,
        measured: `${first.stills.toFixed(0)} ms`,
        bound: '600 ms',
      },
      {
        what: `contour picture drawn after navigation, median of ${LOADS}`,
        measured: `${first.drawn.toFixed(0)} ms`,
        bound: '1000 ms',
      },
      {
        what: 'script per slider event (handlers, worker messages, updates), median',
        measured: `${drag.perEvent.toFixed(2)} ms`,
        bound: '8 ms',
      },
      {
        what: 'script and canvas drawing per slider event, median',
        measured: `${drag.withFrames.toFixed(2)} ms`,
        bound: 'none',
      },
      {
        what: `longest script task outside drawing in ${DRAG_SECONDS} s of dragging`,
        measured: `${drag.longest.toFixed(1)} ms`,
        bound: '50 ms',
      },
      {
        what: 'longest task of any kind, drawing and software WebGL included',
        measured: `${drag.longestOfAll.toFixed(1)} ms`,
        bound: 'none',
      },
      { what: 'slider events handled', measured: String(drag.events), bound: 'none' },
      {
        what: 'longest script task outside drawing in the same drag while a sweep runs on the pool',
        measured: `${busy.longest.toFixed(1)} ms`,
        bound: '50 ms',
      },
      {
        what: 'longest task of any kind meanwhile',
        measured: `${busy.longestOfAll.toFixed(1)} ms`,
        bound: 'none',
      },
      {
        what: 'frames a second meanwhile, and without the sweep',
        measured: `${busy.frames.toFixed(1)}, ${drag.frames.toFixed(1)}`,
        bound: 'none',
      },
      { what: 'tiles of the sweep that came meanwhile', measured: String(busy.tiles), bound: 'none' },
      {
        what: 'longest script task in the same drag while the lab draws a sweep anew with each move, drawing included',
        measured: `${lab.longestScript.toFixed(1)} ms`,
        bound: '50 ms',
      },
      { what: 'frames a second meanwhile', measured: lab.frames.toFixed(1), bound: 'none' },
    ]);
  } finally {
    await browser.close();
    close();
  }
}

/**
 * From navigation to the frame that shows the opening scene's stills, by the browser's own word for the larger one, and to the frame
 * after the map has been drawn, with an empty cache each time.
 */
async function firstPictures(browser: Browser, url: string): Promise<{ stills: number; drawn: number }> {
  const loads: { stills: number; drawn: number }[] = [];
  for (let i = 0; i < LOADS; i++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    // What waits in the page runs a script in each frame, and so has it make frames that it would not: not before it is at rest.
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => performance.getEntriesByName('first-picture').length > 0);
    loads.push(
      await page.evaluate(async () => {
        const stills = /\/opening(Surface|Map)-/;
        const painted = await new Promise<number>((tell) => {
          new PerformanceObserver((list) => {
            const still = list.getEntries().find((entry) => stills.test(Reflect.get(entry, 'url')));
            if (still) tell(still.startTime);
          }).observe({ type: 'largest-contentful-paint', buffered: true });
        });
        const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const come = files.filter(({ name }) => stills.test(name)).map(({ responseEnd }) => responseEnd);
        return {
          stills: Math.max(painted, ...come),
          drawn: performance.getEntriesByName('first-picture')[0].startTime,
        };
      }),
    );
    await context.close();
  }
  return {
    stills: median(loads.map(({ stills }) => stills)),
    drawn: median(loads.map(({ drawn }) => drawn)),
  };
}

/** @param beside a sweep too large to come to an end on the pool, or the lab with one that follows the slider */
async function dragging(browser: Browser, url: string, beside?: 'pool' | 'lab') {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(url + sixRuns());
  await page.waitForSelector('canvas[data-engine]');
  await page.waitForTimeout(3000);
  if (beside === 'pool') await startSweep(page, largeSweep());
  if (beside === 'lab') {
    await page.getByRole('button', { name: 'Lab', exact: true }).click();
    await page.getByRole('button', { name: 'CSV', exact: true, disabled: false }).waitFor();
  }
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing', '__metadata'] });
  await drag(page);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  return { ...read(traceEvents), tiles: beside === 'pool' ? (await swept(page)).tiles : 0 };
}

/** Adds up the main thread's script between one slider event and the next. */
function read(events: readonly TraceEvent[]) {
  const main = events.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const mine = events
    .filter(({ pid, tid, tdur }) => pid === main?.pid && tid === main?.tid && tdur !== undefined)
    .sort((a, b) => a.ts - b.ts);
  const isInput = ({ name, args }: TraceEvent) => name === 'EventDispatch' && args.data?.type === 'input';
  const frames = mine.filter(({ name }) => name === 'FireAnimationFrame');
  const inFrame = ({ ts }: TraceEvent) =>
    frames.some((frame) => ts >= frame.ts && ts < frame.ts + (frame.dur ?? 0));
  // The outermost piece of script of each task: an event's dispatch, or a call from a message or a timer.
  const script: TraceEvent[] = [];
  let until = 0;
  for (const event of mine) {
    if (
      !['EventDispatch', 'FunctionCall', 'TimerFire', 'FireAnimationFrame', 'RunMicrotasks'].includes(
        event.name,
      )
    )
      continue;
    if (event.ts < until) continue;
    until = event.ts + (event.dur ?? 0);
    script.push(event);
  }
  const starts = mine.filter(isInput).map(({ ts }) => ts);
  const perEvent = new Array<number>(starts.length).fill(0);
  const withFrames = new Array<number>(starts.length).fill(0);
  let longest = 0;
  for (const event of script) {
    const cpu = (event.tdur ?? 0) / 1000;
    const index = starts.findLastIndex((start) => start <= event.ts + (event.dur ?? 0));
    if (index === -1) continue;
    withFrames[index] += cpu;
    if (event.name === 'FireAnimationFrame' || inFrame(event)) continue;
    perEvent[index] += cpu;
    longest = Math.max(longest, cpu);
  }
  const longestScript = Math.max(0, ...script.map(({ tdur }) => (tdur ?? 0) / 1000));
  const longestOfAll = Math.max(...mine.map(({ tdur }) => (tdur ?? 0) / 1000));
  return {
    perEvent: median(perEvent),
    withFrames: median(withFrames),
    longest,
    longestScript,
    longestOfAll,
    frames: frames.length / DRAG_SECONDS,
    events: starts.length,
  };
}

await main();
