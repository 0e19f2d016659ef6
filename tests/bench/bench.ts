/**
 * `npm run bench`: the engine against loops written by hand, runs side by side against those and C, and the separable surface
 * against the plain one.
 */
import { cpus } from 'node:os';
import { type DataPoints, LOSS, type LossDefinition } from '../../src/catalog/define';
import { findLoss } from '../../src/catalog/losses';
import { createNeuron } from '../../src/catalog/objectives';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { createRunner } from '../../src/engine/runner';
import { neuronSurface, sampleAt } from '../../src/engine/surface';
import { sigmoid } from '../../src/math/sigmoid';
import { defaultRun } from '../../src/scene/defaults';
import type { RunSpec, Window } from '../../src/scene/types';
import { points } from './data';
import { HYPER, INLINED, START } from './inlined';
import { compare } from './measure';
import { benchSideBySide } from './sideBySide';

const halfSum = findLoss('half-sum') as LossDefinition;

function runOf(optimizer: string, steps: number, hyper: object = {}): RunSpec {
  const run = defaultRun(optimizer, 'r1', START);
  return { ...run, steps, hyper: { ...run.hyper, ...hyper } };
}

/** The plain loop: the loss alone, without the gradient that a step would need. */
function plainLoop({ x, y }: DataPoints, window: Window, grid: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    const b = sampleAt(window.b, row, size);
    for (let column = 0; column < size; column++) {
      const w = sampleAt(window.w, column, size);
      let squares = 0;
      for (let i = 0; i < x.length; i++) {
        const residual = sigmoid(w * x[i] + b) - y[i];
        squares += residual * residual;
      }
      grid[row * size + column] = 0.5 * squares;
    }
  }
}

/** Every rule once, so that the engine is measured as it is used: with many rules behind the same calls. */
function warmUp(data: DataPoints): void {
  const objective = createNeuron(data, halfSum);
  for (const { id } of OPTIMIZERS) {
    const runner = createRunner(objective, runOf(id, 300));
    runner.fill(new Float64Array(301 * runner.columns.length), 301);
  }
}

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`);
console.log('\nA run against the same rule inlined by hand (medians of 15 pairs; the bound is 1.25)');
for (const [label, data, steps, repeats] of [
  ['2 points', points('two-points'), 2_000, 25],
  ['500 points', points('sparse', 500), 400, 1],
] as const) {
  warmUp(data);
  for (const { optimizer, run } of INLINED) {
    const objective = createNeuron(data, halfSum);
    const spec = runOf(optimizer, steps, HYPER[optimizer]);
    const rows = steps + 1;
    const ours = new Float64Array(rows * createRunner(objective, spec).columns.length);
    const theirs = new Float64Array(ours.length);
    const result = compare(
      () => {
        for (let i = 0; i < repeats; i++) createRunner(objective, spec).fill(ours, rows);
      },
      () => {
        for (let i = 0; i < repeats; i++) run(data.x, data.y, steps, theirs);
      },
    );
    const same = ours.every((value, i) => Object.is(value, theirs[i]));
    console.log(
      `  ${optimizer.padEnd(10)} ${label.padEnd(11)} ${perStep(result.ours, steps * repeats)} against ${perStep(result.other, steps * repeats)} a step:` +
        ` ${result.ratio.toFixed(3)}×, ${same ? 'same bits' : 'DIFFERENT NUMBERS'}`,
    );
  }
}

await benchSideBySide();

console.log('\nThe surface of 500 points at 257² (medians of 7 pairs; the bound is 5×)');
{
  const size = 257;
  const data = points('sparse', 500);
  const window: Window = { w: [-6, 6], b: [-6, 6] };
  const objective = createNeuron(data, halfSum);
  const separable = new Float64Array(size * size);
  const plain = new Float64Array(size * size);
  const result = compare(
    () => neuronSurface(objective, data, halfSum, window, separable, size).advance(Number.POSITIVE_INFINITY),
    () => plainLoop(data, window, plain, size),
    7,
    1,
  );
  const highest = plain.reduce((a, b) => Math.max(a, b));
  let worst = 0;
  for (let i = 0; i < plain.length; i++) {
    worst = Math.max(worst, Math.abs(separable[i] - plain[i]) / Math.max(plain[i], highest / 1000));
  }
  console.log(
    `  separable ${result.ours.toFixed(1)} ms against plain ${result.other.toFixed(1)} ms: ` +
      `${(1 / result.ratio).toFixed(2)}× as fast, largest error ${worst.toExponential(1)} of max(L, highest/1000)`,
  );
}

console.log('\nThe surface of 1,000,000 points at 129², statistics included, against 500 (the bound is 20×)');
for (const id of ['noisy', 'sparse']) {
  const size = 129;
  const window: Window = { w: [-6, 6], b: [-6, 6] };
  const many = points(id, 1_000_000);
  const few = points(id, 500);
  const grid = new Float64Array(size * size);
  const ofFew = new Float64Array(size * size);
  const surface = (data: DataPoints, into: Float64Array) =>
    neuronSurface(createNeuron(data, halfSum), data, halfSum, window, into, size).advance(
      Number.POSITIVE_INFINITY,
    );
  const tenOfFew = () => {
    for (let i = 0; i < 10; i++) surface({ ...few }, ofFew);
  };
  // A copy of the object is new data: the statistics are made anew.
  const first = compare(() => surface({ ...many }, grid), tenOfFew, 7, 2);
  const again = compare(() => surface(many, grid), tenOfFew, 7, 2);
  const objective = createNeuron(many, halfSum);
  const highest = grid.reduce((a, b) => Math.max(a, b));
  const out = new Float64Array(3);
  let worst = 0;
  for (let row = 0; row < size; row += 16) {
    for (let column = 0; column < size; column += 16) {
      const theta = Float64Array.of(sampleAt(window.w, column, size), sampleAt(window.b, row, size));
      objective.evaluate(theta, out, 0, many.x.length, null);
      const error = Math.abs(grid[row * size + column] - out[LOSS]);
      worst = Math.max(worst, error / Math.max(out[LOSS], highest / 1000));
    }
  }
  console.log(
    `  ${id.padEnd(7)} ${first.ours.toFixed(1)} ms against ${(first.other / 10).toFixed(1)} ms: ` +
      `${(first.ratio * 10).toFixed(1)}×; in another window ${again.ours.toFixed(1)} ms, ` +
      `${(again.ratio * 10).toFixed(1)}×; largest error ${worst.toExponential(1)} of max(L, highest/1000)`,
  );
}

function perStep(milliseconds: number, steps: number): string {
  return `${((milliseconds * 1e6) / steps).toFixed(1)} ns`.padStart(10);
}
