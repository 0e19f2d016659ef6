import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeBuildable } from '../../src/engine/objective';
import { LAYERS } from '../../src/layers';
import { basins } from '../../src/layers/basins';
import { critical } from '../../src/layers/critical';
import { field } from '../../src/layers/field';
import { flow } from '../../src/layers/flow';
import { hessian } from '../../src/layers/hessian';
import type { Layer } from '../../src/layers/kit/define';
import { luck } from '../../src/layers/luck';
import { move } from '../../src/layers/move';
import { pins } from '../../src/layers/pins';
import { pulls } from '../../src/layers/pulls';
import { quadratic } from '../../src/layers/quadratic';
import { ruler } from '../../src/layers/ruler';
import { slice } from '../../src/layers/slice';
import { LAYER_IDS } from '../../src/scene/layerIds';
import type { ObjectiveSpec, Window } from '../../src/scene/types';
import { NOISY, runOf, TWO_POINTS } from '../engine/scenes';
import { follow } from '../engine/trajectory';
import { ofKind, stage } from './stage';

const BOWL: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: 4, angle: 0 } };
const SADDLE: ObjectiveSpec = { kind: 'function', id: 'saddle', params: {} };
const WINDOW: Window = { w: [-4, 4], b: [-4, 4] };
const FILES = import.meta.glob<Readonly<Record<string, Layer>>>(
  ['../../src/layers/*.ts', '!../../src/layers/index.ts'],
  { eager: true },
);
const view = { window: WINDOW };
const gd = (eta: number, w: number, b: number) => runOf('gd', { start: { w, b }, hyper: { eta } });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the layers', () => {
  it('are in the order of the shelf, and every file has one of them', () => {
    expect(LAYERS.map(({ id }) => id)).toEqual(LAYER_IDS);
    for (const [file, exported] of Object.entries(FILES)) {
      const others = Object.entries(exported).filter(([, each]) => !LAYERS.includes(each));
      expect(
        others.map(([name]) => name),
        `${file} exports more than its layer, or it is not on the shelf`,
      ).toEqual([]);
      expect(Object.values(exported), `${file} has one layer`).toHaveLength(1);
    }
    expect(Object.keys(FILES)).toHaveLength(LAYERS.length);
  });

  it('are all in the description of the format', () => {
    const format = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');
    const list = /^\| `layers` \|.*$/m.exec(format)?.[0];
    for (const { id } of LAYERS) expect(list).toContain(`\`${id}\``);
  });

  it('say of themselves whether they give away how runs end or where the minima are', () => {
    for (const { id, isSpoiler } of [basins, flow, luck, critical]) expect(isSpoiler, id).toBe(true);
    for (const { id, isSpoiler } of [pins, ruler, field]) expect(isSpoiler, id).not.toBe(true);
  });

  it('have names and summaries of their own', () => {
    expect(new Set(LAYERS.map(({ name }) => name)).size).toBe(LAYERS.length);
    expect(new Set(LAYERS.map(({ summary }) => summary)).size).toBe(LAYERS.length);
    for (const { name, summary } of LAYERS)
      for (const text of [name, summary]) expect(text).toMatch(/^[A-Z]/);
  });

  it('explain in their key each shape that they tell apart', () => {
    expect(critical.key).toEqual([
      { shape: 'dot', tone: 'good', name: 'minimum' },
      { shape: 'diamond', tone: 'warn', name: 'saddle' },
      { shape: 'triangle', tone: 'bad', name: 'maximum' },
      { shape: 'ring', tone: 'soft', name: 'degenerate' },
    ]);
  });

  it.each([hessian, quadratic])('that look at a run name it in their key ($id)', ({ key }) => {
    if (typeof key !== 'function') throw new Error('no key that names a run');
    expect(key('Adam')).toMatch(/^At the ball of Adam: .*\.$/);
    expect(key('')).toMatch(/^At the ball of the selected run: .*\.$/);
  });

  it('count in the singular', () => {
    const one: ObjectiveSpec = {
      kind: 'neuron',
      loss: 'half-sum',
      data: { kind: 'points', x: [1], y: [0.5] },
    };
    const { told } = stage(pulls, { objective: one, runs: [runOf('gd')], view });
    expect(told()).toContain('its one point is heard');
    const search = runOf('line-search', { hyper: { etas: [0.1] } });
    expect(stage(move, { objective: TWO_POINTS, runs: [search], view }).told()).not.toContain('1 rates');
    const { workbench } = stage(ruler, { objective: BOWL, view });
    const [first, second] = (
      workbench.results.get('surface')?.isolines.map(({ level }) => level) ?? []
    ).toSorted((one, other) => one - other);
    const to = { w: Math.sqrt(first + second), b: 0 };
    const across = { ...view, ruler: [{ w: 0, b: 0 }, to] as const };
    expect(stage(ruler, { objective: BOWL, view: across }).told()).toContain('it crosses isolines once');
  });

  it.each([critical, field, flow, hessian, move, pins, pulls, quadratic, ruler, slice])(
    'that show an answer ask one question ($id)',
    (layer) => {
      const setting = { objective: NOISY, runs: [runOf('nag')], view: { ...view, pins: [{ w: 1, b: 1 }] } };
      expect(stage(layer, setting).open()).toBe(1);
    },
  );

  it.each(LAYERS)(
    'show marks, tell a sentence, and withdraw their question when they stop ($id)',
    (layer) => {
      const setting = { objective: NOISY, runs: [runOf('nag')], view: { ...view, pins: [{ w: 1, b: 1 }] } };
      const { open, stop, marks, told, frame } = stage(layer, setting);
      expect(open()).toBeLessThanOrEqual(1);
      for (let i = 0; i < 3; i++) frame();
      expect(marks().length).toBeGreaterThan(0);
      expect(told()).not.toContain('undefined');
      expect(told()).toMatch(/\.$/);
      stop();
      expect(open()).toBe(0);
    },
  );

  // Those that ask the pool show more and more of one answer; their own tests say when they stop.
  const single = LAYERS.filter((layer) => layer !== basins && layer !== luck);
  it.each(single)('show the same marks once, however often the view is touched ($id)', (layer) => {
    const setting = { objective: NOISY, runs: [runOf('nag')], view: { ...view, pins: [{ w: 1, b: 1 }] } };
    const { workbench, shows, frame } = stage(layer, setting);
    workbench.view.getState().setHover({ w: 1, b: 1 });
    frame();
    workbench.view.getState().setCamera({ azimuth: 1, elevation: 2, distance: 3 });
    frame();
    expect(shows()).toBe(1);
  });

  it.each(LAYERS)('have nothing to do while pointer and camera move ($id)', (layer) => {
    const { workbench, waits, stop } = stage(layer, { objective: BOWL, runs: [runOf('nag')], view });
    const { setHover, setCamera } = workbench.view.getState();
    expect(waits()).toBe(false);
    setHover({ w: 1, b: 1 });
    setCamera({ azimuth: 1, elevation: 2, distance: 3 });
    workbench.scene.getState().endGesture();
    expect(waits()).toBe(false);
    stop();
  });

  it.each([basins, hessian, quadratic, move, pulls])('of a run show nothing without one ($id)', (layer) => {
    const { marks, told } = stage(layer, { objective: NOISY, view });
    expect(marks()).toEqual([]);
    expect(told()).toBe('');
  });
});

describe('the field', () => {
  it('points downhill from everywhere, each arrow about its cell’s middle and within it', () => {
    const { marks } = stage(field, { objective: BOWL, view });
    const [{ data }] = ofKind(marks(), 'arrows');
    expect(data.length).toBe(4 * 400);
    for (let i = 0; i < data.length; i += 4) {
      const [w, b, dw, db] = data.subarray(i, i + 4);
      const [middleW, middleB] = [w + dw / 2, b + db / 2];
      expect(((middleW + 4) / 0.4) % 1).toBeCloseTo(0.5, 9);
      expect(Math.hypot(dw, db)).toBeLessThan(0.4);
      // Along −∇L = (−w, −4b).
      expect(dw * -4 * middleB - db * -middleW).toBeCloseTo(0, 9);
      expect(dw * -middleW + db * -4 * middleB).toBeGreaterThan(0);
    }
  });

  it('follows the window', () => {
    const { marks, workbench, frame } = stage(field, { objective: BOWL, view });
    workbench.view.getState().setWindow({ w: [10, 12], b: [10, 12] });
    frame();
    const [{ data }] = ofKind(marks(), 'arrows');
    expect(data[0]).toBeGreaterThan(9);
  });
});

describe('the flow', () => {
  it('is one line for each place where visible runs start', () => {
    const runs = [
      gd(0.1, 1, 2),
      { ...gd(0.2, 1, 2), id: 'r2' },
      { ...gd(0.2, -3, 0), id: 'r3' },
      { ...gd(0.2, 3, 3), id: 'r4', visible: false },
    ];
    const { marks, told } = stage(flow, { objective: BOWL, runs, view });
    const lines = ofKind(marks(), 'line');
    expect(lines.map(({ points }) => [points[0], points[1]])).toEqual([
      [1, 2],
      [-3, 0],
    ]);
    expect(lines.every(({ dashed }) => dashed)).toBe(true);
    expect(told()).toContain('comes to rest');
  });
});

describe('the cross of curvature', () => {
  it('lies along the axes at the playhead, the arm of less bend longer like 1/√λ', () => {
    const { marks, workbench, frame, told } = stage(hessian, {
      objective: BOWL,
      runs: [gd(0.1, 1, 2)],
      view,
    });
    workbench.playback.getState().seek(3);
    frame();
    const [strong, weak] = ofKind(marks(), 'line');
    const { columns } = follow(BOWL, gd(0.1, 1, 2));
    expect(strong.points[2]).toBeCloseTo(columns.w[3], 12);
    expect(strong.points[3]).toBeCloseTo(columns.b[3], 12);
    const length = ({ points }: { points: Float64Array }) =>
      Math.hypot(points[4] - points[0], points[5] - points[1]);
    // λ = 4 along b and 1 along w: twice as long.
    expect(Math.abs(strong.points[5] - strong.points[1])).toBeCloseTo(length(strong), 12);
    expect(length(weak) / length(strong)).toBeCloseTo(2, 12);
    expect([strong.label, weak.label]).toEqual(['λ₁ 4', 'λ₂ 1']);
    expect(told()).toContain('bent up all around');
  });

  it('is dashed where the surface bends down', () => {
    const { marks, told } = stage(hessian, { objective: SADDLE, runs: [gd(0.1, 1, 1)], view });
    expect(ofKind(marks(), 'line').map(({ dashed }) => dashed)).toEqual([false, true]);
    expect(told()).toContain('bent up one way and down the other');
  });
});

describe('the quadratic model', () => {
  it('of a bowl is the bowl: its isoline is the bowl’s through the point, its centre the minimum', () => {
    const { marks } = stage(quadratic, { objective: BOWL, runs: [gd(0.1, 1, 2)], view });
    const [center] = ofKind(marks(), 'point');
    expect(Math.hypot(center.at.w, center.at.b)).toBeLessThan(1e-12);
    const own = ofKind(marks(), 'line').find(({ label }) => label === 'model');
    const points = own?.points ?? new Float64Array();
    expect(points.length).toBeGreaterThan(100);
    for (let i = 0; i < points.length; i += 2) {
      if (Number.isNaN(points[i])) continue;
      expect(points[i] ** 2 + 4 * points[i + 1] ** 2).toBeCloseTo(17, 9);
      expect(points[i] >= -1 && points[i] <= 3 && points[i + 1] >= 0).toBe(true);
    }
    const [sheet] = ofKind(marks(), 'sheet');
    expect(sheet.window).toEqual({ w: [-1, 3], b: [0, 4] });
  });

  it.each([
    ['a saddle, on the side that is higher', SADDLE, { w: 1, b: 0.2 }],
    ['a saddle, on the side that is lower', SADDLE, { w: 0.2, b: 1 }],
    ['a saddle, between the two', SADDLE, { w: 1, b: 1 }],
    ['a saddle, far from its middle', SADDLE, { w: 200, b: -150 }],
    ['a top', { kind: 'function', id: 'himmelblau', params: {} }, { w: 0.5, b: -1.5 }],
    ['a valley that ends far away', { kind: 'function', id: 'rosenbrock', params: {} }, { w: -1, b: 3 }],
    ['a bowl a thousand windows away', BOWL, { w: 8000, b: 8000 }],
  ] as const)('has its bold isoline through the point: %s', (_, objective, { w, b }) => {
    const window: Window = { w: [w - 4, w + 4], b: [b - 4, b + 4] };
    const { marks } = stage(quadratic, { objective, runs: [gd(0.001, w, b)], view: { window } });
    const own = ofKind(marks(), 'line').find(({ label }) => label === 'model');
    const points = own?.points ?? new Float64Array();
    const distances = Array.from({ length: points.length / 2 }, (__, i) =>
      Math.hypot(points[2 * i] - w, points[2 * i + 1] - b),
    ).filter(Number.isFinite);
    // Points of the line are at most a hundredth of the model's side apart.
    expect(Math.min(...distances)).toBeLessThan(0.04);
  });

  it.each([
    ['a bowl', BOWL, { w: 0.01, b: 0 }],
    ['a top', { kind: 'function', id: 'himmelblau', params: {} }, { w: -0.27, b: -0.92 }],
    ['a saddle', SADDLE, { w: 0, b: 0.01 }],
  ] as const)(
    'has an isoline on the point’s side of the loss where it is nearly level: %s',
    (_, objective, at) => {
      const { marks } = stage(quadratic, { objective, runs: [gd(0.001, at.w, at.b)], view });
      const own = ofKind(marks(), 'line').find(({ label }) => label === 'model');
      const points = (own?.points ?? new Float64Array()).filter(Number.isFinite);
      expect(points.length).toBeGreaterThan(20);
      // Of L = w² − b², below 0: along b.
      if (objective === SADDLE) {
        for (let i = 0; i < points.length; i += 2)
          expect(Math.abs(points[i + 1])).toBeGreaterThan(Math.abs(points[i]));
      }
    },
  );

  it('of a saddle has hyperbolas', () => {
    const { marks } = stage(quadratic, { objective: SADDLE, runs: [gd(0.1, 1, 0.2)], view });
    const own = ofKind(marks(), 'line').find(({ label }) => label === 'model');
    expect(own?.points.some(Number.isNaN)).toBe(true);
  });
});

describe('critical points', () => {
  it('have the shape of their kind', () => {
    const { marks, told } = stage(critical, { objective: SADDLE, view });
    const [point] = ofKind(marks(), 'point');
    expect(point).toMatchObject({ shape: 'diamond', label: 'saddle' });
    expect(told()).toContain('1 saddle');
  });

  it('are counted, each kind in its number', () => {
    const himmelblau = { kind: 'function', id: 'himmelblau', params: {} } as const;
    const { marks, told } = stage(critical, {
      objective: himmelblau,
      view: { window: { w: [-5, 5], b: [-5, 5] } },
    });
    expect(told()).toContain('in the window: 4 minima, 4 saddles, 1 maximum. The lowest');
    expect(ofKind(marks(), 'point').every(({ label }) => label !== undefined)).toBe(true);
  });

  it('that are too many to be named have one example of each kind', () => {
    const rastrigin = { kind: 'function', id: 'rastrigin', params: {} } as const;
    const view = { window: { w: [-5.12, 5.12], b: [-5.12, 5.12] } as const };
    const { marks, told } = stage(critical, { objective: rastrigin, view });
    const points = ofKind(marks(), 'point');
    expect(points).toHaveLength(441);
    expect(
      points.flatMap(({ label, shape }) => (label === undefined ? [] : [[shape, label]])).toSorted(),
    ).toEqual([
      ['diamond', 'one of 220 saddles'],
      ['dot', 'one of 121 minima'],
      ['triangle', 'one of 100 maxima'],
    ]);
    expect(told()).toContain('in the window: 121 minima, 220 saddles, 100 maxima.');
  });

  it('that are too many to be shown are said to be the lowest', () => {
    const ackley = { kind: 'function', id: 'ackley', params: {} } as const;
    const { marks, told } = stage(critical, {
      objective: ackley,
      view: { window: { w: [-20, 20], b: [-20, 20] } },
    });
    expect(told()).toMatch(/in the window, the 2\u202f000 lowest of 3\u202f\d{3}: /);
    const labels = ofKind(marks(), 'point').flatMap(({ label }) => label ?? []);
    expect(labels).toHaveLength(3);
    for (const label of labels) expect(label).toMatch(/^one of the \d+ lowest (minima|saddles|maxima)$/);
  });

  it('say so where there are none', () => {
    const { marks, told } = stage(critical, { objective: BOWL, view: { window: { w: [2, 4], b: [2, 4] } } });
    expect(marks()).toEqual([]);
    expect(told()).toContain('no critical point');
  });
});

describe('the slicing plane', () => {
  it('lies where it was put, and its line on the surface there', () => {
    const { marks } = stage(slice, { objective: BOWL, view: { ...view, slice: 2 } });
    expect(ofKind(marks(), 'plane')[0].loss).toBe(2);
    const [{ points, loss }] = ofKind(marks(), 'line');
    expect(loss).toBe(2);
    for (let i = 0; i < points.length; i += 2) {
      if (Number.isNaN(points[i])) continue;
      expect(0.5 * (points[i] ** 2 + 4 * points[i + 1] ** 2)).toBeCloseTo(2, 1);
    }
  });

  it('lies halfway up the scale in use while nobody has put it anywhere', () => {
    const { marks, workbench, frame } = stage(slice, {
      objective: BOWL,
      view: { ...view, levels: 'linear' },
    });
    expect(ofKind(marks(), 'plane')[0].loss).toBeCloseTo(20, 9);
    workbench.view.getState().change({ levels: 'log' });
    frame();
    expect(ofKind(marks(), 'plane')[0].loss).toBeLessThan(2);
    workbench.view.getState().setSlice(7);
    frame();
    expect(ofKind(marks(), 'plane')[0].loss).toBe(7);
  });
});

describe('pins', () => {
  it('stand at the guesses, numbered, and their losses are told', () => {
    const guesses = [
      { w: 3, b: -1 },
      { w: 0.5, b: 0 },
    ];
    const { marks, told } = stage(pins, { objective: TWO_POINTS, view: { ...view, pins: guesses } });
    const points = ofKind(marks(), 'point');
    expect(points.map(({ at }) => at)).toEqual(guesses);
    expect(points.map(({ label }) => label)).toEqual(['1', '2']);
    expect(told()).toContain('2 at w 0.5, b 0, loss 0.0731');
  });
});

describe('the ruler', () => {
  const along = {
    ...view,
    levels: 'linear' as const,
    ruler: [
      { w: 0, b: 0 },
      { w: 4, b: 0 },
    ] as const,
  };

  it('has a tick at each isoline that it crosses', () => {
    const { marks, workbench } = stage(ruler, { objective: BOWL, view: along });
    const [, { points }] = ofKind(marks(), 'line');
    const levels = workbench.results.get('surface')?.isolines.map(({ level }) => level) ?? [];
    const crossed = levels.filter((level) => level <= 8).map((level) => Math.sqrt(2 * level));
    const found: number[] = [];
    for (let i = 0; i < points.length; i += 2) {
      if (!Number.isNaN(points[i]) && points[i + 1] > 0) found.push(points[i]);
    }
    expect(found).toHaveLength(crossed.length);
    found.forEach((w, i) => {
      expect(w).toBeCloseTo(crossed[i], 3);
    });
  });

  it('names its ends and where it is steepest', () => {
    const { marks } = stage(ruler, { objective: BOWL, view: along });
    expect(ofKind(marks(), 'point').map(({ at, label }) => [at.w, label])).toEqual([
      [0, 'A'],
      [4, 'B'],
      [4, 'slope 4'],
    ]);
  });

  it('finds the steepest place beyond a hole that it begins in', async () => {
    const objective = { kind: 'formula', text: 'sqrt(w)' } as const;
    await makeBuildable(objective);
    const { marks } = stage(ruler, {
      objective,
      view: {
        ...along,
        ruler: [
          { w: -4, b: 0 },
          { w: 4, b: 0 },
        ],
      },
    });
    const [, , steepest] = ofKind(marks(), 'point');
    expect(steepest.at.w).toBeGreaterThanOrEqual(0);
    expect(steepest.at.w).toBeLessThan(0.1);
    const { marks: none } = stage(ruler, {
      objective,
      view: {
        ...along,
        ruler: [
          { w: -4, b: 0 },
          { w: -1, b: 0 },
        ],
      },
    });
    expect(ofKind(none(), 'point')).toHaveLength(2);
  });

  it('lies across the window while nobody has drawn it', () => {
    const { marks } = stage(ruler, { objective: BOWL, view });
    const [{ points }] = ofKind(marks(), 'line');
    expect([...points].map((each) => Math.round(each * 10) / 10)).toEqual([-3.2, 0, 3.2, 0]);
  });
});

describe('a step, taken apart', () => {
  /** Of a window that is so wide. */
  const near = (side: number) => ({ ...view, window: { w: [0, side], b: [0, side] } }) as const;

  it('leads head to tail from θ to the next θ, by way of the look-ahead point', () => {
    const run = runOf('nag');
    const { marks, workbench, frame, told } = stage(move, {
      objective: TWO_POINTS,
      runs: [run],
      view: near(1),
    });
    workbench.playback.getState().seek(40);
    frame();
    const { columns } = follow(TWO_POINTS, run);
    const arrows = ofKind(marks(), 'arrow').filter(({ dashed }) => dashed !== true);
    expect(arrows[0].from).toEqual({ w: columns.w[40], b: columns.b[40] });
    expect(arrows[1].from).toEqual(arrows[0].to);
    expect(arrows[1].to.w).toBeCloseTo(columns.w[41], 12);
    expect(arrows[1].to.b).toBeCloseTo(columns.b[41], 12);
    const [ring] = ofKind(marks(), 'point');
    expect(ring).toMatchObject({ shape: 'ring', at: arrows[0].to, label: '−ηβu: look-ahead' });
    expect(told()).toContain('momentum');
  });

  it('names nothing that has no length yet: before the first step there is no memory', () => {
    for (const rule of ['momentum', 'nag']) {
      const { marks } = stage(move, { objective: TWO_POINTS, runs: [runOf(rule)], view });
      const names = marks().map((mark) => ('label' in mark ? mark.label : undefined));
      expect(
        names.filter((name) => name?.includes('β')),
        rule,
      ).toEqual([]);
      expect(names, rule).toContain('−∇L');
    }
  });

  it('shows where each rate of a line search would lead, the winner marked', () => {
    const run = runOf('line-search');
    const { marks, told } = stage(move, { objective: TWO_POINTS, runs: [run], view: near(0.5) });
    const candidates = ofKind(marks(), 'point');
    const winners = candidates.filter(({ shape }) => shape === 'square');
    const { columns } = follow(TWO_POINTS, run);
    expect(candidates.length).toBe((run.hyper.etas as readonly number[]).length);
    expect(winners).toHaveLength(1);
    expect(winners[0].at.w).toBeCloseTo(columns.w[1], 12);
    expect(told()).toContain('lands lowest');
  });

  it('is drawn longer where it would be too short to be seen, and says how much', () => {
    const run = runOf('momentum');
    const at = (side: number) => {
      const { marks, workbench, frame, told } = stage(move, {
        objective: TWO_POINTS,
        runs: [run],
        view: near(side),
      });
      workbench.playback.getState().seek(2);
      frame();
      const arrows = ofKind(marks(), 'arrow').filter(({ dashed }) => dashed !== true);
      const { from, to } = { from: arrows[0].from, to: arrows[arrows.length - 1].to };
      return { arrows, dw: to.w - from.w, told: told() };
    };
    const wide = at(40);
    const [, times] = /^.* ×(\d+)$/.exec(wide.arrows[0].label ?? '') ?? [];
    const { columns } = follow(TWO_POINTS, run);
    expect(Number(times)).toBeGreaterThan(1);
    expect(wide.dw).toBeCloseTo(Number(times) * (columns.w[3] - columns.w[2]), 9);
    expect(wide.told).toContain(`It is drawn ${times} times as long`);
    const close = at(0.1);
    expect(close.arrows[0].label).not.toContain('×');
    expect(close.told).not.toContain('times as long');
  });

  it('has −∇L beside it, at right angles to the isoline', () => {
    const { marks } = stage(move, { objective: BOWL, runs: [gd(0.1, 1, 2)], view });
    const [gradient] = ofKind(marks(), 'arrow').filter(({ label }) => label === '−∇L');
    const [dw, db] = [gradient.to.w - gradient.from.w, gradient.to.b - gradient.from.b];
    expect(db / dw).toBeCloseTo(8, 9);
    expect(dw).toBeLessThan(0);
  });
});

describe('the pulls', () => {
  const batch = { size: 10, order: 'shuffled', seed: 4 } as const;

  it('of all points start at the playhead’s point, the batch’s apart from the others', () => {
    const run = runOf('gd', { batch });
    const { marks, workbench, frame, told } = stage(pulls, { objective: NOISY, runs: [run], view });
    workbench.playback.getState().seek(7);
    frame();
    const { columns } = follow(NOISY, run);
    const [others, heard] = ofKind(marks(), 'arrows');
    expect([others.data.length, heard.data.length]).toEqual([4 * 43, 4 * 10]);
    expect([others.data[0], others.data[1]]).toEqual([columns.w[7], columns.b[7]]);
    const [all, together] = ofKind(marks(), 'arrow');
    expect([all.label, together.label]).toEqual(['all 53', 'batch of 10']);
    // The batch's arrow points against the gradient that the run saw.
    const [dw, db] = [together.to.w - together.from.w, together.to.b - together.from.b];
    expect(dw * columns.gradB[7] - db * columns.gradW[7]).toBeCloseTo(0, 9);
    expect(dw * columns.gradW[7] + db * columns.gradB[7]).toBeLessThan(0);
    expect(told()).toContain('10 of 53');
  });

  it('have one scale: the arrow of all is the sum of the points’ own, or with the mean loss their mean', () => {
    for (const [loss, share] of [
      ['half-sum', 1],
      ['mean', 0.5],
    ] as const) {
      const objective: ObjectiveSpec = {
        ...TWO_POINTS,
        kind: 'neuron',
        loss,
        data: { kind: 'preset', id: 'two-points' },
      };
      const { marks } = stage(pulls, { objective, runs: [runOf('gd', { start: { w: 1, b: 1 } })], view });
      const [{ data }] = ofKind(marks(), 'arrows');
      const [all] = ofKind(marks(), 'arrow');
      expect(all.to.w - all.from.w).toBeCloseTo(share * (data[2] + data[6]), 9);
      expect(all.to.b - all.from.b).toBeCloseTo(share * (data[3] + data[7]), 9);
    }
  });

  it('have that scale even where one point pulls many times as hard as the others', () => {
    const x = Array.from({ length: 20 }, (_, i) => (i === 0 ? 3 : 0.05 * i));
    const y = x.map((_, i) => (i === 0 ? 0 : 0.5));
    const objective: ObjectiveSpec = {
      ...NOISY,
      kind: 'neuron',
      loss: 'mean',
      data: { kind: 'points', x, y },
    };
    const { marks } = stage(pulls, { objective, runs: [runOf('gd', { start: { w: 0.2, b: 0 } })], view });
    const [{ data }] = ofKind(marks(), 'arrows');
    const [all] = ofKind(marks(), 'arrow');
    const along = (from: number) => x.reduce((sum, _, i) => sum + (data[4 * i + from] ?? 0), 0) / x.length;
    expect(all.to.w - all.from.w).toBeCloseTo(along(2), 9);
    expect(all.to.b - all.from.b).toBeCloseTo(along(3), 9);
    const reach = (i: number) => Math.hypot(data[4 * i + 2], data[4 * i + 3]) / 8;
    expect(reach(0)).toBeCloseTo(0.36, 6);
    expect(Math.max(...x.slice(1).map((_, i) => reach(i + 1)))).toBeLessThan(0.16);
  });

  it('of many points that add up to more than the picture holds say that the sum is drawn shorter', () => {
    const { marks, told } = stage(pulls, {
      objective: { ...NOISY, loss: 'half-sum' } as ObjectiveSpec,
      runs: [runOf('gd')],
      view,
    });
    const [all] = ofKind(marks(), 'arrow');
    expect(Math.hypot(all.to.w - all.from.w, all.to.b - all.from.b) / 8).toBeCloseTo(0.36, 6);
    expect(told()).toContain('drawn shorter');
  });

  it('are taken where the rule looks ahead', () => {
    const run = runOf('nag', { batch: { ...batch, size: 1 } });
    const { marks, workbench, frame } = stage(pulls, { objective: NOISY, runs: [run], view });
    workbench.playback.getState().seek(9);
    frame();
    const { columns } = follow(NOISY, run);
    const [, together] = ofKind(marks(), 'arrow');
    expect(together.from.w).not.toBe(columns.w[9]);
    const [dw, db] = [together.to.w - together.from.w, together.to.b - together.from.b];
    expect(dw * columns.gradB[9] - db * columns.gradW[9]).toBeCloseTo(0, 9);
  });

  it('are everyone’s where the run takes all points, and none without data', () => {
    const { marks, told } = stage(pulls, { objective: NOISY, runs: [runOf('gd')], view });
    expect(ofKind(marks(), 'arrows')).toHaveLength(1);
    expect(ofKind(marks(), 'arrow')).toHaveLength(1);
    expect(told()).toContain('all 53 points are heard');
    expect(stage(pulls, { objective: BOWL, runs: [gd(0.1, 1, 1)], view }).marks()).toEqual([]);
  });
});
