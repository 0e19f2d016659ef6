/** The figures that the newer rules show beside their step. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { move } from '../../src/layers/move';
import type { LineMark } from '../../src/scene/marks';
import type { ObjectiveSpec, RunSpec, Window } from '../../src/scene/types';
import { runOf, TWO_POINTS } from '../engine/scenes';
import { follow } from '../engine/trajectory';
import { ofKind, stage } from './stage';

const BOWL: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: 10, angle: 30 } };
const ROSENBROCK: ObjectiveSpec = { kind: 'function', id: 'rosenbrock', params: {} };
const WINDOW: Window = { w: [-4, 4], b: [-4, 4] };

afterEach(() => {
  vi.unstubAllGlobals();
});

function figures(objective: ObjectiveSpec, run: RunSpec, step: number) {
  const { marks, workbench, frame } = stage(move, { objective, runs: [run], view: { window: WINDOW } });
  workbench.playback.getState().seek(step);
  frame();
  return marks();
}

function line(marks: ReturnType<typeof figures>, label: string): LineMark {
  const found = ofKind(marks, 'line').find((mark) => mark.label === label);
  if (found === undefined) throw new Error(`no line ${label}`);
  return found;
}

/** The sides of the rectangle around a line. */
function extent({ points }: LineMark): readonly [number, number] {
  const part = (from: number) => [...points].filter((_, i) => i % 2 === from && !Number.isNaN(points[i]));
  return [0, 1].map((from) => Math.max(...part(from)) - Math.min(...part(from))) as [number, number];
}

const labels = (marks: ReturnType<typeof figures>) => ofKind(marks, 'line').map(({ label }) => label);

describe('the step taken apart shows', () => {
  it('Rprop’s step lengths before and after, each parameter’s own', () => {
    const marks = figures(TWO_POINTS, runOf('rprop', { start: { w: -2, b: -2 }, steps: 40 }), 3);
    const [before, now] = [extent(line(marks, 'Δ before')), extent(line(marks, 'Δ'))];
    for (const i of [0, 1]) expect(now[i] / before[i]).toBeCloseTo(1.2, 9);
  });

  it('an ellipse whose form counts whole, made smaller where it would leave the picture', () => {
    const start = { w: 2.6, b: -0.2 };
    const drawn = line(figures(BOWL, runOf('full-adagrad', { start, steps: 9 }), 7), 'H, smaller');
    expect(Math.max(...extent(drawn))).toBeGreaterThan(1);
    expect(Math.hypot(...extent(drawn))).toBeLessThan(8);
  });

  it.each(['yogi', 'adabelief'])('what %s divides by beside what Adam would, on the same path', (id) => {
    const run = runOf(id, { start: { w: -2, b: -2 }, steps: 70 });
    const marks = figures(TWO_POINTS, run, 40);
    const adams = line(marks, 'Adam');
    const own = ofKind(marks, 'line').find(({ label }) => label?.startsWith('÷')) as LineMark;
    expect(adams.dashed).toBe(true);
    const { columns } = follow(TWO_POINTS, run);
    const decay = Number(run.hyper.beta2);
    const square = { w: 0, b: 0 };
    for (let step = 0; step <= 40; step++) {
      square.w = decay * square.w + (1 - decay) * columns.gradW[step] ** 2;
      square.b = decay * square.b + (1 - decay) * columns.gradB[step] ** 2;
    }
    // The same numerator divided: sides are to each other as the divisors, and each ellipse as long as wide the other way round.
    const [w, b] = extent(adams);
    expect(b / w).toBeCloseTo(Math.sqrt(square.w / square.b), 1);
    expect(Math.abs(Math.log(extent(own)[0] / w))).toBeGreaterThan(0.2);
  });

  it('the change of the gradient that Adan remembers, what that adds to the step, and Adam’s step beside it', () => {
    const run = runOf('adan', { start: { w: 2.6, b: -0.2 }, hyper: { eta: 0.5 }, steps: 30 });
    const { columns } = follow(BOWL, run);
    const arrows = ofKind(figures(BOWL, run, 4), 'arrow');
    const named = (label: string) => {
      const { from, to } = arrows.find((arrow) => arrow.label === label) as (typeof arrows)[number];
      return { from, to, w: to.w - from.w, b: to.b - from.b };
    };
    // From the tip of the gradient before to that of this one, at one scale.
    const [now, before, change] = ['−∇L', 'before', 'change'].map(named);
    expect(change.from).toEqual(before.to);
    expect(change.to.w).toBeCloseTo(now.to.w, 9);
    expect(change.to.b).toBeCloseTo(now.to.b, 9);
    expect(before.w / now.w).toBeCloseTo(columns.gradW[3] / columns.gradW[4], 9);
    // Adam would go on with the mean alone; the mean change holds it back.
    const [mean, brake, adam] = ['−η̃m̂', '−η̃β₂v̂', '−η̃m̂ (Adam)'].map(named);
    expect(adam.from).toEqual(mean.from);
    expect(brake.from).toEqual(mean.to);
    expect(mean.w * brake.w + mean.b * brake.b).toBeLessThan(
      -0.8 * Math.hypot(mean.w, mean.b) * Math.hypot(brake.w, brake.b),
    );
    // The first step has no gradient before it.
    expect(ofKind(figures(BOWL, run, 0), 'arrow').map(({ label }) => label)).not.toContain('change');
  });

  it('distances about the start enlarged where the mark of the start would hide them', () => {
    const start = { w: -2, b: -2 };
    const box = line(figures(TWO_POINTS, runOf('prodigy', { start, steps: 90 }), 5), 'd ×100');
    expect(Math.max(...extent(box))).toBeCloseTo(2 * 100 * 0.01, 6);
    expect((box.points[0] + box.points[4]) / 2).toBeCloseTo(start.w, 9);
    // As the distance grows it takes less.
    expect(labels(figures(TWO_POINTS, runOf('prodigy', { start, steps: 150 }), 140))).toContain('d ×5');
    expect(
      labels(figures(TWO_POINTS, runOf('dog', { start, steps: 60 }), 2)).some((label) =>
        label?.startsWith('r ×'),
      ),
    ).toBe(true);
    expect(labels(figures(TWO_POINTS, runOf('dog', { start, steps: 60 }), 40))).toContain('r');
  });

  it('Schedule-Free’s walker where it is, also at its defaults within the window, and y on the way to it', () => {
    const run = runOf('schedule-free', { start: { w: -2, b: -2 }, steps: 150 });
    const { columns } = follow(TWO_POINTS, run);
    const marks = figures(TWO_POINTS, run, 45);
    const walker = ofKind(marks, 'point').find(({ label }) => label === 'z');
    expect(walker?.at).toEqual({ w: columns['z.w'][45], b: columns['z.b'][45] });
    for (const name of ['z.w', 'z.b']) expect(Math.max(...columns[name].map(Math.abs))).toBeLessThan(6);
  });

  it('where the paths of Schedule-Free’s walker and of its gradients have led', () => {
    const marks = figures(TWO_POINTS, runOf('schedule-free', { start: { w: -2, b: -2 }, steps: 260 }), 250);
    // Whole pieces of a hundred rows, parted by a pair of NaN, and the rest.
    expect(line(marks, 'z').points).toHaveLength(2 * (101 + 1 + 101 + 1 + 51));
    expect(line(marks, 'y').dashed).toBe(true);
  });

  it('stretches that Sophia has clipped as a band', () => {
    const marks = figures(TWO_POINTS, runOf('sophia', { start: { w: -2, b: -2 }, steps: 40 }), 9);
    expect(line(marks, 'clipped')).toMatchObject({ faint: true });
    const [w, b] = extent(line(marks, 'clip'));
    expect(w).toBeCloseTo(b, 9);
  });

  it('SOAP’s axes across the whole window, at right angles', () => {
    const marks = figures(BOWL, runOf('soap', { start: { w: 2, b: 1 }, steps: 40 }), 10);
    const [one, other] = ['axis 1', 'axis 2'].map((label) => {
      const { points } = line(marks, label);
      expect(extent(line(marks, label)).some((side) => side > 8)).toBe(true);
      return [points[2] - points[0], points[3] - points[1]];
    });
    expect(one[0] * other[0] + one[1] * other[1]).toBeCloseTo(0, 6);
    // They are turned.
    expect(Math.abs(one[0] * one[1])).toBeGreaterThan(1);
  });

  it('the ellipse of full-matrix AdaGrad turned, and that of AdaGrad along w and b', () => {
    const lopsided = ({ points }: LineMark, { w, b }: { w: number; b: number }) => {
      let sum = 0;
      for (let i = 0; i < points.length; i += 2)
        if (!Number.isNaN(points[i])) sum += (points[i] - w) * (points[i + 1] - b);
      return Math.abs(sum) / points.length;
    };
    const start = { w: 2, b: 1 };
    const full = line(figures(BOWL, runOf('full-adagrad', { start, steps: 5 }), 0), 'H, smaller');
    const plain = line(figures(BOWL, runOf('adagrad', { start, steps: 5 }), 0), '÷ √v');
    expect(lopsided(plain, start)).toBeLessThan(1e-9);
    // And AdaGrad's on the path of the other.
    const run = runOf('full-adagrad', { start, steps: 9 });
    const { columns } = follow(BOWL, run);
    const beside = line(figures(BOWL, run, 4), 'AdaGrad');
    expect(lopsided(beside, { w: columns.w[4], b: columns.b[4] })).toBeLessThan(1e-6);
    expect(beside.dashed).toBe(true);
    expect(lopsided(full, start)).toBeGreaterThan(1e-3);
  });

  it('BFGS’s paraboloid beside the true one, both large enough to be seen', () => {
    const marks = figures(ROSENBROCK, runOf('bfgs', { start: { w: -1.2, b: 1 }, steps: 30 }), 3);
    for (const label of ['B⁻¹', '∇²L']) expect(Math.max(...extent(line(marks, label)))).toBeGreaterThan(0.8);
    expect(
      ofKind(marks, 'point').filter(({ shape }) => shape === 'dot' || shape === 'square').length,
    ).toBeGreaterThan(1);
  });

  it('both the same where the rule has learned the curvature of a quadratic', () => {
    const run = runOf('bfgs', { start: { w: 2, b: 1 }, steps: 14 });
    const marks = figures(BOWL, run, 9);
    const [own, truth] = [extent(line(marks, 'B⁻¹')), extent(line(marks, '∇²L'))];
    for (const i of [0, 1]) expect(own[i] / truth[i]).toBeCloseTo(1, 2);
  });

  it('a gradient for all rules but those that look at none', () => {
    const named = (id: string) =>
      ofKind(figures(TWO_POINTS, runOf(id, { start: { w: -2, b: -2 }, steps: 20 }), 2), 'arrow').map(
        ({ label }) => label,
      );
    expect(named('gd')).toContain('−∇L');
    expect(named('nelder-mead')).not.toContain('−∇L');
  });

  it('a short step enlarged, however long what it is compared with', () => {
    const { told, workbench, frame } = stage(move, {
      objective: ROSENBROCK,
      runs: [runOf('adam', { start: { w: -1.2, b: 1 }, hyper: { eta: 0.001 }, steps: 9 })],
      view: { window: WINDOW },
    });
    workbench.playback.getState().seek(3);
    frame();
    expect(told()).toContain('times as long');
  });

  it('Nelder–Mead’s triangle large enough for the marks at its corners', () => {
    const run = runOf('nelder-mead', { start: { w: -1.2, b: 1 }, hyper: { size: 0.1 }, steps: 9 });
    const marks = figures(ROSENBROCK, run, 0);
    expect(Math.max(...extent(line(marks, 'triangle')))).toBeGreaterThan(1);
    expect(ofKind(marks, 'point').filter(({ shape }) => shape === 'diamond')).toHaveLength(3);
  });

  it('circles of one length for normalized momentum, and the square of Lion’s corners', () => {
    const circle = extent(line(figures(TWO_POINTS, runOf('normalized-momentum', { steps: 9 }), 2), 'η'));
    expect(circle[0]).toBeCloseTo(circle[1], 2);
    expect(labels(figures(TWO_POINTS, runOf('lion', { steps: 9 }), 2))).toContain('η');
  });
});
