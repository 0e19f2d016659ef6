/** What the newer rules show beside their step: the idea of each as a figure. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { move } from '../../src/layers/move';
import type { LineMark } from '../../src/scene/marks';
import type { ObjectiveSpec, RunSpec, Window } from '../../src/scene/types';
import { runOf, TWO_POINTS } from '../engine/scenes';
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
    const full = line(figures(BOWL, runOf('full-adagrad', { start, steps: 5 }), 0), 'H');
    const plain = line(figures(BOWL, runOf('adagrad', { start, steps: 5 }), 0), '÷ √v');
    expect(lopsided(plain, start)).toBeLessThan(1e-9);
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
