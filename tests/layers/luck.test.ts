import { parse } from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FAMILIES } from '../../src/engine/families';
import { TILINGS } from '../../src/engine/families/tilings';
import { lookAtLuck } from '../../src/layers/kit/followLuck';
import { collectLuck, luckCsv, luckCurveCsv, seedAt } from '../../src/layers/kit/luckMap';
import { luck } from '../../src/layers/luck';
import type { Luck } from '../../src/scene/luck';
import type { RunSpec } from '../../src/scene/types';
import { takenSeed, takeSeed } from '../../src/state/luck';
import { drain } from '../engine/families/drain';
import { NOISY, runOf, TWO_POINTS } from '../engine/scenes';
import { ofKind, type Stage, stage } from './stage';

const batch: RunSpec['batch'] = { size: 4, order: 'shuffled', seed: 5 };
const run = runOf('gd', { steps: 30, batch });
const COUNT = 20;

function luckOfRun(count = COUNT): Luck {
  const question = { objective: NOISY, run, count };
  const collector = collectLuck(question);
  const compute = FAMILIES.seeds.begin(question);
  for (const tile of TILINGS.seeds(question)) collector.write(tile, drain(compute(tile)));
  return collector.luck();
}

const parseCsv = (text: string) =>
  parse<Record<string, number | string>>(text, { header: true, dynamicTyping: true, skipEmptyLines: true });

beforeEach(() => {
  takenSeed.setState({ taken: null });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the luck of a run', () => {
  it('is the median and the quartiles of its seeds, at each step and at the end', () => {
    const { loss, lossQuartiles, curve, seeds } = luckOfRun(5);
    expect(seeds).toBe(5);
    const sorted = [...loss].sort((a, b) => a - b);
    expect(lossQuartiles).toEqual({ q1: sorted[1], median: sorted[2], q3: sorted[3] });
    expect(curve.steps).toHaveLength(31);
    expect([curve.q1[30], curve.median[30], curve.q3[30]]).toEqual(sorted.slice(1, 4));
    // All start at one place, on data of their own.
    expect(curve.q1[0]).toBeLessThan(curve.q3[0]);
  });

  it('is known up to the first seed that is missing', () => {
    const question = { objective: NOISY, run, count: COUNT };
    const collector = collectLuck(question);
    const [first, ...others] = TILINGS.seeds(question);
    const compute = FAMILIES.seeds.begin(question);
    for (const tile of others) collector.write(tile, drain(compute(tile)));
    expect(collector.luck().seeds).toBe(0);
    collector.write(first, drain(compute(first)));
    expect(collector.luck().seeds).toBe(COUNT);
  });

  it('has the end and the path of each seed as they were computed', () => {
    const question = { objective: NOISY, run, count: COUNT };
    const compute = FAMILIES.seeds.begin(question);
    const { w, b, best, paths } = luckOfRun();
    for (const tile of TILINGS.seeds(question)) {
      const { from, to } = tile;
      const answer = drain(compute(tile));
      for (let seed = from; seed < to; seed++) {
        const at = seed - from;
        expect([w[seed], b[seed], best[seed]]).toEqual([answer.w[at], answer.b[at], answer.best[at]]);
        // So few steps are all told: a row for each, and the start.
        expect(paths[seed]).toHaveLength(2 * (run.steps + 1));
        expect([...paths[seed].slice(0, 2)]).toEqual([run.start.w, run.start.b]);
        expect([...paths[seed].slice(-2)]).toEqual([w[seed], b[seed]]);
      }
    }
  });

  it('has lost where a run has diverged: its loss counts as infinite, and it is the worst', () => {
    const all = luckOfRun(3);
    const outcomes: Luck['outcomes'] = ['going', 'diverged', 'going'];
    const lost = { ...all, loss: Float64Array.of(2, 0.1, 1), outcomes };
    expect((['best', 'median', 'worst'] as const).map((rank) => seedAt(lost, rank))).toEqual([2, 0, 1]);
    const even = { ...lost, loss: Float64Array.of(1, 1, 1), outcomes: ['going', 'going', 'going'] as const };
    expect((['best', 'median', 'worst'] as const).map((rank) => seedAt(even, rank))).toEqual([0, 1, 2]);
  });

  it('has empty cells where a loss at a step is infinite', () => {
    const infinite = Float64Array.of(Number.POSITIVE_INFINITY);
    const curve = { steps: Uint32Array.of(7), q1: Float64Array.of(1), median: infinite, q3: infinite };
    expect(luckCurveCsv(curve)).toBe('step,loss_q1,loss_median,loss_q3\n7,1,,\n');
  });

  it('has a best, a median and a worst seed', () => {
    const all = luckOfRun();
    const sorted = [...all.loss].sort((a, b) => a - b);
    expect(all.loss[seedAt(all, 'best')]).toBe(sorted[0]);
    expect(all.loss[seedAt(all, 'median')]).toBe(sorted[(COUNT - 1) >> 1]);
    expect(all.loss[seedAt(all, 'worst')]).toBe(sorted[COUNT - 1]);
  });

  it('is written as a line for each step of which the losses are told', () => {
    const { curve } = luckOfRun();
    const { data, errors } = parseCsv(luckCurveCsv(curve));
    expect(errors).toEqual([]);
    expect(data).toHaveLength(31);
    expect(data[30]).toEqual({
      step: 30,
      loss_q1: curve.q1[30],
      loss_median: curve.median[30],
      loss_q3: curve.q3[30],
    });
  });

  it('is written as a line for each seed', () => {
    const all = luckOfRun();
    const { data, errors } = parseCsv(luckCsv(all));
    expect(errors).toEqual([]);
    expect(data).toHaveLength(COUNT);
    data.forEach((line, i) => {
      expect(line).toEqual({
        seed: 5 + i,
        w: all.w[i],
        b: all.b[i],
        loss: all.loss[i],
        best: all.best[i],
        outcome: 'going',
      });
    });
  });
});

describe('the layer of luck', () => {
  let staged: Stage;
  const noisy = () => {
    staged = stage(luck, { objective: NOISY, runs: [run], view: { selected: run.id } });
    staged.workbench.familySpecs.getState().setLuck({ run: '', seeds: COUNT });
    return staged;
  };

  afterEach(() => staged.stop());

  it('shows an end for each seed and some of the paths, and says median and quartiles', () => {
    const { frame, marks, told } = noisy();
    for (let i = 0; i < 8; i++) frame();
    const [{ points }] = ofKind(marks(), 'dots');
    expect(points).toHaveLength(2 * COUNT);
    const { w, b, paths } = luckOfRun();
    expect([...points]).toEqual([...w].flatMap((each, i) => [each, b[i]]));
    const [line] = ofKind(marks(), 'line');
    expect(line.faint).toBe(true);
    // With a gap between each two.
    expect(line.points).toHaveLength(COUNT * paths[0].length + 2 * (COUNT - 1));
    expect(told()).toMatch(/^Luck of Gradient descent: over 20 seeds the loss at the end has the median /);
  });

  it('a seed that is taken is the run’s, in one undo step, and the ends stay where they are', () => {
    const { frame, marks, workbench } = noisy();
    for (let i = 0; i < 8; i++) frame();
    const before = ofKind(marks(), 'dots')[0].points;
    takeSeed(workbench.scene, run.id, 7);
    for (let i = 0; i < 8; i++) frame();
    const { scene } = workbench.scene.getState();
    expect(scene.runs[0].batch.seed).toBe(12);
    expect(scene.objective).toEqual({ ...NOISY, data: { ...NOISY.data, seed: 14 } });
    expect(ofKind(marks(), 'dots')[0].points).toBe(before);
    takeSeed(workbench.scene, run.id, 2);
    expect(workbench.scene.getState().scene.runs[0].batch.seed).toBe(7);
    workbench.scene.getState().undo();
    workbench.scene.getState().undo();
    expect(workbench.scene.getState().scene.runs[0].batch.seed).toBe(5);
  });

  it('stays where it is when another run or a name changes, and the data are not gone through for that', () => {
    const { frame, marks, workbench, open } = noisy();
    for (let i = 0; i < 8; i++) frame();
    const before = ofKind(marks(), 'dots')[0].points;
    const look = vi.spyOn(JSON, 'stringify');
    const other = runOf('adam', { id: 'r2', steps: 3 });
    workbench.scene.getState().edit((scene) => ({ ...scene, runs: [{ ...run, label: 'mine' }, other] }));
    for (let i = 0; i < 2; i++) frame();
    expect(look).not.toHaveBeenCalled();
    look.mockRestore();
    expect(ofKind(marks(), 'dots')[0].points).toBe(before);
    expect(open()).toBe(1);
  });

  it('is that of another run once it is selected, and of as many seeds as the document then asks for', () => {
    const other = runOf('adam', { id: 'r2', steps: 30, batch });
    staged = stage(luck, { objective: NOISY, runs: [run, other], view: { selected: run.id } });
    const { frame, told, workbench } = staged;
    workbench.familySpecs.getState().setLuck({ run: '', seeds: 3 });
    for (let i = 0; i < 4; i++) frame();
    expect(told()).toMatch(/^Luck of Gradient descent: over 3 seeds/);
    workbench.view.getState().select('r2');
    for (let i = 0; i < 4; i++) frame();
    expect(told()).toMatch(/^Luck of Adam: over 3 seeds/);
    workbench.familySpecs.getState().setLuck({ run: run.id, seeds: 5 });
    for (let i = 0; i < 4; i++) frame();
    expect(told()).toMatch(/^Luck of Gradient descent: over 5 seeds/);
  });

  it('shows nothing where chance plays no part, and asks nobody', () => {
    staged = stage(luck, { objective: TWO_POINTS, runs: [runOf('gd')] });
    const { marks, told, open, frame } = staged;
    frame();
    expect(marks()).toEqual([]);
    expect(told()).toBe('Luck: chance plays no part in the selected run.');
    expect(open()).toBe(0);
  });

  it('asks once for all who look, until the last of them is gone', () => {
    const { workbench, open, stop } = noisy();
    const leave = lookAtLuck(workbench);
    expect(open()).toBe(1);
    stop();
    expect(open()).toBe(1);
    leave();
    leave();
    expect(open()).toBe(0);
  });
});
