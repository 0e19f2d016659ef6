/** Runs side by side against the recording path, a loop written by hand and one in C; and maps of many starts. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DataPoints, LossDefinition, Objective } from '../../src/catalog/define';
import { findLoss } from '../../src/catalog/losses';
import { createFunctionObjective, createNeuron, findSurfaceFunction } from '../../src/catalog/objectives';
import { computeRuns } from '../../src/engine/lanes/computeRuns';
import { createRunner } from '../../src/engine/runner';
import { defaultRun } from '../../src/scene/defaults';
import type { RunSpec } from '../../src/scene/types';
import { type CLoop, withCLoop } from './cLoop';
import { points } from './data';
import { HYPER, INLINED, START } from './inlined';
import { completed, cpuSince, mapOfStarts, TARGET } from './mapOfStarts';

const ROUNDS = 25;
const RUNS = 64;

function nanoseconds(work: () => void, steps: number): number {
  const start = performance.now();
  work();
  return ((performance.now() - start) * 1e6) / steps;
}

/** Prints the best of some rounds in which all four ways take turns: on a busy machine, what nothing has interrupted. */
function race(c: CLoop | null, label: string, data: DataPoints, steps: number): void {
  const objective = createNeuron(data, findLoss('half-sum') as LossDefinition);
  for (const { optimizer, run } of INLINED) {
    const spec = { ...defaultRun(optimizer, 'r1', START), steps };
    const same: RunSpec = { ...spec, hyper: { ...spec.hyper, ...HYPER[optimizer] } };
    const runs = Array.from({ length: RUNS }, () => same);
    const rows = steps + 1;
    const out = new Float64Array(rows * createRunner(objective, same).columns.length);
    const ways = {
      'side by side': () => nanoseconds(() => completed(computeRuns(objective, runs, TARGET)), RUNS * steps),
      recording: () =>
        nanoseconds(() => {
          for (const each of runs) createRunner(objective, each).fill(out, rows);
        }, RUNS * steps),
      'by hand': () =>
        nanoseconds(() => {
          for (let i = 0; i < RUNS; i++) run(data.x, data.y, steps, out);
        }, RUNS * steps),
      ...(c === null ? {} : { C: () => c(optimizer, data, steps, RUNS) }),
    };
    const times = new Map(Object.keys(ways).map((way) => [way, [] as number[]]));
    for (let i = -2; i < ROUNDS; i++) {
      for (const [way, measure] of Object.entries(ways)) {
        const time = measure();
        if (i >= 0) times.get(way)?.push(time);
      }
    }
    const ours = Math.min(...(times.get('side by side') ?? []));
    const told = [...times].map(([way, all]) => {
      const best = Math.min(...all);
      const speed = (1000 / best).toFixed(best > 200 ? 3 : 1);
      return `${way} ${speed}${way === 'side by side' ? '' : ` (${(best / ours).toFixed(2)}×)`}`;
    });
    console.log(`  ${optimizer.padEnd(9)} ${label.padEnd(11)} ${told.join(', ')}`);
  }
}

/** The milliseconds that half of the large map takes in a process of its own, and those of CPU time. */
function inProcess(half: number): Promise<readonly number[]> {
  const program = fileURLToPath(new URL('largeMap.ts', import.meta.url));
  return new Promise((done, failed) => {
    execFile(process.execPath, ['--import', 'tsx', program, `${half}`], (error, stdout) => {
      if (error === null) done(stdout.split(' ').map(Number));
      else failed(error);
    });
  });
}

export async function benchSideBySide(): Promise<void> {
  const [twoPoints, many] = [points('two-points'), points('sparse', 500)];
  console.log(
    '\nRuns side by side, nothing recorded, in million steps a second (and how many times as long the others take)',
  );
  await withCLoop(async (c) => {
    if (c === null) console.log('  There is no gcc: nothing in C is measured.');
    race(c, '2 points', twoPoints, 2_000);
    race(c, '500 points', many, 50);
  });

  console.log('\nMaps of starts (the best of 25)');
  const objective = createNeuron(twoPoints, findLoss('half-sum') as LossDefinition);
  const himmelblau = findSurfaceFunction('himmelblau');
  if (himmelblau === undefined) throw new Error('There is no Himmelblau');
  const small: readonly (readonly [string, Objective, RunSpec])[] = [
    ['gd on two points', objective, defaultRun('gd', 'r1')],
    ['momentum on two points', objective, defaultRun('momentum', 'r1')],
    [
      'gd on Himmelblau',
      createFunctionObjective(himmelblau, {}),
      { ...defaultRun('gd', 'r1'), hyper: { eta: 0.011 } },
    ],
  ];
  for (const [name, on, run] of small) {
    let [best, bestCpu] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let i = 0; i < ROUNDS; i++) {
      const before = process.cpuUsage();
      best = Math.min(
        best,
        nanoseconds(() => mapOfStarts(on, { ...run, steps: 150 }, 65, 0, 65 * 65), 1e6),
      );
      bestCpu = Math.min(bestCpu, cpuSince(before));
    }
    console.log(
      `  65² starts × 150 steps, ${name}: ${best.toFixed(1)} ms, CPU time ${bestCpu.toFixed(1)} ms (the goal is 20)`,
    );
  }
  const halves = await Promise.all([0, 1].map(inProcess));
  const slower = (which: 0 | 1) => (Math.max(...halves.map((each) => each[which])) / 1000).toFixed(2);
  console.log(
    `  1,000,000 starts × 100 steps, gd on two points, two processes: ${slower(0)} s, CPU time ${slower(1)} s (the goal is 3)`,
  );
}
