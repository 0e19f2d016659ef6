import { describe, expect, it } from 'vitest';
import { COLUMN } from '../../../src/catalog/columns';
import { FAMILIES } from '../../../src/engine/families';
import { TILINGS } from '../../../src/engine/families/tilings';
import { buildObjective } from '../../../src/engine/objective';
import { createRunner } from '../../../src/engine/runner';
import { lossSteps, pathSteps, type SeedsQuestion } from '../../../src/scene/luck';
import { OUTCOMES, outcomeOf } from '../../../src/scene/outcome';
import { withSeed } from '../../../src/scene/sweep';
import type { ObjectiveSpec, RunSpec } from '../../../src/scene/types';
import { NOISY, runOf } from '../scenes';
import { drain } from './drain';

const batch: RunSpec['batch'] = { size: 4, order: 'shuffled', seed: 5 };
const run = runOf('momentum', { steps: 700, batch });
const question: SeedsQuestion = { objective: NOISY, run, count: 20 };
const generated: ObjectiveSpec = {
  kind: 'neuron',
  loss: 'mean',
  data: { kind: 'generated', id: 'noisy', n: 60, noise: 0.05, seed: 3 },
};

/** All rows of the run with its seeds counted up. */
function recorded({ objective, run: own }: SeedsQuestion, by: number) {
  const scene = withSeed({ version: 1, objective, runs: [own], sharedStart: false }, own.id, by);
  const runner = createRunner(buildObjective(scene.objective).objective, scene.runs[0]);
  const capacity = own.steps + 1;
  const out = new Float64Array(runner.columns.length * capacity);
  const rows = runner.fill(out, capacity);
  const column = (index: number) => out.subarray(index * capacity, index * capacity + rows);
  return { w: column(COLUMN.w), b: column(COLUMN.b), loss: column(COLUMN.loss), rows, end: runner.end };
}

function answersTo(asked: SeedsQuestion) {
  const compute = FAMILIES.seeds.begin(asked);
  return TILINGS.seeds(asked).map((tile) => ({ ...tile, answer: drain(compute(tile)) }));
}

describe('the tiles of many seeds', () => {
  it('have each seed once, a few seeds first', () => {
    const tiles = TILINGS.seeds({ ...question, count: 1000 });
    expect(tiles.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))).toEqual(
      Array.from({ length: 1000 }, (_, i) => i),
    );
    expect(Math.max(...tiles.filter(({ level }) => level === 0).map(({ to }) => to))).toBe(16);
    expect(tiles.map(({ level }) => level)).toEqual(
      tiles.map(({ level }) => level).toSorted((a, b) => a - b),
    );
  });

  it.each([
    ['batches', question],
    ['generated data', { ...question, objective: generated, run: { ...run, steps: 60 }, count: 5 }],
  ] as const)('have the numbers of the recorded runs, to the last bit: %s', (_name, asked) => {
    const { steps } = asked.run;
    const [lossRows, pathRows] = [lossSteps(steps), pathSteps(steps)];
    for (const { from, to, answer } of answersTo(asked)) {
      for (let seed = from; seed < to; seed++) {
        const at = seed - from;
        const rows = recorded(asked, seed);
        expect(answer.loss[at]).toBe(rows.loss[rows.rows - 1]);
        expect([answer.w[at], answer.b[at]]).toEqual([rows.w[rows.rows - 1], rows.b[rows.rows - 1]]);
        expect(answer.best[at]).toBe(Math.min(...rows.loss));
        expect(OUTCOMES[answer.outcome[at]]).toBe(rows.end && outcomeOf(rows.end));
        lossRows.forEach((step, i) => {
          expect(answer.losses[at * lossRows.length + i]).toBe(rows.loss[step]);
        });
        pathRows.forEach((step, i) => {
          const place = 2 * (at * pathRows.length + i);
          expect([...answer.paths.subarray(place, place + 2)]).toEqual([rows.w[step], rows.b[step]]);
        });
      }
    }
  });

  it('have as many numbers as there are seeds, and steps of which they tell', () => {
    for (const { from, to, answer } of answersTo(question)) {
      const { w, b, loss, best, outcome, losses, paths } = answer;
      for (const each of [w, b, loss, best, outcome]) expect(each).toHaveLength(to - from);
      expect(losses).toHaveLength((to - from) * lossSteps(run.steps).length);
      expect(paths).toHaveLength((to - from) * 2 * pathSteps(run.steps).length);
    }
  });

  it('a run that finds no slope has infinite losses from there on too', () => {
    const saddle: ObjectiveSpec = { kind: 'function', id: 'saddle', params: {} };
    const own = runOf('adam', { start: { w: 1, b: 0 }, hyper: { epsilon: 0 }, steps: 3 });
    const [{ answer }] = answersTo({ objective: saddle, run: own, count: 1 });
    expect(OUTCOMES[answer.outcome[0]]).toBe('no-slope');
    expect([...answer.losses].slice(1)).toEqual(Array(3).fill(Number.POSITIVE_INFINITY));
  });

  it('cost what their runs cost, about 100,000 evaluations a part: two of each point a row', () => {
    const costs = (n: number, steps: number, seeds: number) => {
      const objective = { ...generated, data: { ...generated.data, n } } as ObjectiveSpec;
      const own = runOf('gd', { steps, batch: { ...batch, size: 'all' } });
      const compute = FAMILIES.seeds.begin({ objective, run: own, count: seeds });
      return [...compute({ level: 0, at: null, effort: 1, from: 0, to: seeds })];
    };
    expect(costs(53, 10, 3)).toEqual(Array(3).fill(11 * 106));
    expect(costs(5_000, 24, 1)).toEqual([100_000, 100_000, 50_000]);
    // The points are drawn 65,536 at a time; then each row is a part.
    expect(costs(65_537, 1, 1)).toEqual([100_000, 131_074, 131_074]);
  });

  it('have the numbers of the recorded runs where those come in several parts', () => {
    const asked: SeedsQuestion = {
      objective: { ...generated, data: { ...generated.data, n: 5_000 } } as ObjectiveSpec,
      run: runOf('gd', { steps: 24, hyper: { eta: 20 } }),
      count: 3,
    };
    const [{ answer }] = answersTo(asked);
    for (let seed = 0; seed < 3; seed++) {
      const { w, b, loss } = recorded(asked, seed);
      expect(answer.losses.subarray(25 * seed, 25 * (seed + 1))).toEqual(Float64Array.from(loss));
      const places = Array.from(w, (each, row) => [each, b[row]]).flat();
      expect([...answer.paths.subarray(50 * seed, 50 * (seed + 1))]).toEqual(places);
      expect([answer.w[seed], answer.b[seed], answer.best[seed]]).toEqual([w[24], b[24], Math.min(...loss)]);
    }
  });

  it('each of several runs that diverge has infinite losses of its own', () => {
    const wild = runOf('gd', { steps: 3, batch, hyper: { eta: 10_000 }, decay: { kind: 'l2', lambda: 10 } });
    const [{ answer }] = answersTo({ objective: NOISY, run: { ...wild, steps: 400 }, count: 3 });
    const steps = [...lossSteps(400)];
    for (let seed = 0; seed < 3; seed++) {
      const { loss, rows } = recorded({ objective: NOISY, run: { ...wild, steps: 400 }, count: 3 }, seed);
      expect(rows).toBeLessThan(400);
      expect([...answer.losses.subarray(seed * steps.length, (seed + 1) * steps.length)]).toEqual(
        steps.map((step) => (step < rows ? loss[step] : Number.POSITIVE_INFINITY)),
      );
    }
  });

  it('a run that diverges has infinite losses from there on, and no places', () => {
    const bowl: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: 1, angle: 0 } };
    const wild = { objective: bowl, run: runOf('gd', { hyper: { eta: 1e9 }, steps: 100 }), count: 1 };
    const [{ answer }] = answersTo(wild);
    expect(OUTCOMES[answer.outcome[0]]).toBe('diverged');
    expect(answer.losses[answer.losses.length - 1]).toBe(Number.POSITIVE_INFINITY);
    expect(answer.paths[answer.paths.length - 1]).toBeNaN();
  });
});
