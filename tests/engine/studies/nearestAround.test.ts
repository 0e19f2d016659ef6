import { describe, expect, it } from 'vitest';
import { buildObjective } from '../../../src/engine/objective';
import { startStudy } from '../../../src/engine/studies';
import { openingScene } from '../../../src/scene/defaults';
import { EMPTY_FORM, type NearestForm, searchOf } from '../../../src/scene/nearest/form';
import { type NearRun, pointsBeyond } from '../../../src/scene/nearest/search';
import type { RecordedPath } from '../../../src/scene/recordedPath';
import type { RunSpec } from '../../../src/scene/types';

const built = buildObjective(openingScene().scene.objective);
const STEPS = 60;

function ask(path: RecordedPath, form: Partial<NearestForm> = {}, like?: RunSpec): readonly NearRun[] {
  const search = searchOf({ ...EMPTY_FORM, ...form }, path, { like, hasPoints: true });
  if (search === null) throw new Error('The form has a fault.');
  const study = startStudy('nearest', { path, search }, built);
  let step = study.next();
  while (step.done !== true) step = study.next();
  return step.value;
}

// The same as PyTorch's optimizers, written out apart from the engine's code.

type Pair = readonly [number, number];
const POINTS = [
  [0.5, 0.2],
  [2.5, 0.9],
] as const;

function gradient([w, b]: Pair): Pair {
  let [gradW, gradB] = [0, 0];
  for (const [x, y] of POINTS) {
    const f = 1 / (1 + Math.exp(-(w * x + b)));
    gradW += (f - y) * f * (1 - f) * x;
    gradB += (f - y) * f * (1 - f);
  }
  return [gradW, gradB];
}

function walk(
  next: (theta: Pair, step: number) => Pair,
  rateOf: (step: number) => number = () => Number.NaN,
  steps = STEPS,
): RecordedPath & { readonly eta: readonly number[] } {
  const rows: Pair[] = [[-2, -2]];
  for (let step = 0; step < steps; step++) rows.push(next(rows[step], step));
  return { w: rows.map(([w]) => w), b: rows.map(([, b]) => b), eta: rows.map((_, step) => rateOf(step)) };
}

const without = ({ w, b }: RecordedPath): RecordedPath => ({ w, b });
const each = (pair: Pair, of: (value: number, i: 0 | 1) => number): Pair => [of(pair[0], 0), of(pair[1], 1)];

function sgd({
  eta = 1,
  momentum = 0.9,
  dampening = 0,
  nesterov = false,
  rate = () => 1,
  steps = STEPS,
}: {
  readonly eta?: number;
  readonly momentum?: number;
  readonly dampening?: number;
  readonly nesterov?: boolean;
  readonly rate?: (step: number) => number;
  readonly steps?: number;
}) {
  let buffer: Pair | null = null;
  return walk(
    (theta, step) => {
      const g = gradient(theta);
      const before: Pair | null = buffer;
      const now: Pair =
        before === null ? g : each(before, (value, i) => momentum * value + (1 - dampening) * g[i]);
      buffer = now;
      return each(
        theta,
        (value, i) => value - eta * rate(step) * (nesterov ? g[i] + momentum * now[i] : now[i]),
      );
    },
    (step) => eta * rate(step),
    steps,
  );
}

function adamw({
  eta = 0.1,
  beta1 = 0.9,
  decay = 0,
  longest = Number.POSITIVE_INFINITY,
  rate = () => 1,
}: {
  readonly eta?: number;
  readonly beta1?: number;
  readonly decay?: number;
  readonly longest?: number;
  readonly rate?: (step: number) => number;
}) {
  let [mean, square]: [Pair, Pair] = [
    [0, 0],
    [0, 0],
  ];
  return walk(
    (theta, step) => {
      const raw = gradient(theta);
      const g = each(raw, (value) => value * Math.min(1, longest / (Math.hypot(...raw) + 1e-6)));
      mean = each(mean, (value, i) => beta1 * value + (1 - beta1) * g[i]);
      square = each(square, (value, i) => 0.999 * value + 0.001 * g[i] ** 2);
      const lr = eta * rate(step);
      return each(theta, (value, i) => {
        const meanHat = mean[i] / (1 - beta1 ** (step + 1));
        const squareHat = square[i] / (1 - 0.999 ** (step + 1));
        return value * (1 - lr * decay) - (lr * meanHat) / (Math.sqrt(squareHat) + 1e-8);
      });
    },
    (step) => eta * rate(step),
  );
}

const cosine = (step: number) => (1 + Math.cos((Math.PI * step) / STEPS)) / 2;
const COSINE = { kind: 'cosine', etaMin: 0, period: STEPS };

describe('runs of other programs', () => {
  it('SGD with momentum and dampening', () => {
    const [first, second] = ask(without(sgd({ dampening: 0.5 })));
    expect(first).toMatchObject({ variant: 'Momentum with dampening', parts: null, isOurs: false });
    expect(first.settings.hyper).toMatchObject({ eta: 1, beta: 0.9, dampening: 0.5 });
    expect(second).toMatchObject({ rule: 'momentum', variant: '', parts: { step: 2 } });
    expect(Object.keys(second.settings.hyper)).toEqual(['eta', 'beta']);
  });

  it('Nesterov’s momentum, as libraries write it', () => {
    const [first] = ask(without(sgd({ nesterov: true })));
    expect(first).toMatchObject({
      rule: 'nesterov',
      parts: null,
      settings: { hyper: { eta: 1, beta: 0.9 } },
    });
  });

  it('a schedule that nothing in the table names, and the rule without it', () => {
    const [first, second] = ask(without(sgd({ momentum: 0, rate: cosine })));
    expect(first).toMatchObject({
      rule: 'gd',
      parts: null,
      settings: { hyper: { eta: 1 }, schedule: COSINE },
    });
    expect(second).toMatchObject({
      rule: 'gd',
      settings: { schedule: { kind: 'constant' } },
      parts: { step: 2 },
    });
  });

  it.each([
    ['decoupled weight decay', { decay: 0.01 }, {}, { decay: { kind: 'decoupled', lambda: 0.01 } }],
    ['a clip by norm', { longest: 0.01 }, {}, { clip: { kind: 'norm', c: 0.01 } }],
    // All pairs of parts are tried, with a fourth of the hyperparameters: the others find this β₂ among all.
    [
      'a schedule and weight decay together',
      { decay: 0.01, rate: cosine },
      { 'hyper.beta2': '0.999' },
      { decay: { kind: 'decoupled', lambda: 0.01 }, schedule: COSINE },
    ],
  ] as const)('Adam with %s', (_, program, texts, settings) => {
    const [first, second] = ask(without(adamw(program)), { rule: 'adam', texts });
    expect(first).toMatchObject({ rule: 'adam', variant: '', parts: null, isOurs: true, settings });
    expect(first.settings.hyper).toMatchObject({ eta: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 });
    expect(second).toMatchObject({ rule: 'adam', variant: '', settings: { decay: { kind: 'none' } } });
    expect(second.parts).not.toBeNull();
  });
});

describe('rates between those of the grids', () => {
  const coarser = ({ w, b }: RecordedPath, rounded: (value: number) => number): RecordedPath => ({
    w: w.map(rounded),
    b: b.map(rounded),
  });

  it.each([
    ['SGD with momentum', sgd({ eta: 0.7, momentum: 0.93 }), { rule: 'momentum' }, { eta: 0.7, beta: 0.93 }],
    ['Nesterov’s', sgd({ eta: 0.35, momentum: 0.87, nesterov: true }), {}, { eta: 0.35, beta: 0.87 }],
    ['Adam', adamw({ eta: 0.07, beta1: 0.93 }), {}, { eta: 0.07, beta1: 0.93, beta2: 0.999, epsilon: 1e-8 }],
  ] as const)('are found by search: %s', (_, path, form, hyper) => {
    const [first] = ask(without(path), form);
    expect(first).toMatchObject({ parts: null, isRefined: true, isOurs: true, settings: { hyper } });
    expect(first.most).toBeLessThan(1e-9);
  });

  it.each([
    ['six decimals', 1e-5, (value: number) => Number(value.toFixed(6))],
    ['six digits', 1e-4, (value: number) => Number(value.toPrecision(6))],
    ['four digits', 5e-3, (value: number) => Number(value.toPrecision(4))],
    ['single precision', 1e-5, Math.fround],
  ])('are found where a table has only %s', (_, most, rounded) => {
    const [first] = ask(coarser(adamw({ eta: 0.07, beta1: 0.93 }), rounded), { rule: 'adam' });
    expect(first).toMatchObject({
      variant: '',
      parts: null,
      settings: { hyper: { eta: 0.07, beta1: 0.93 } },
    });
    expect(first.most).toBeLessThan(most);
  });

  it('are found where rows lie steps apart, so that no first step tells η', () => {
    const path = adamw({ eta: 0.07, beta1: 0.93 });
    const step = path.w.flatMap((_, t) => (t % 4 === 0 ? [t] : []));
    const [first] = ask(
      { step, w: step.map((t) => path.w[t]), b: step.map((t) => path.b[t]) },
      { rule: 'adam' },
    );
    expect(first).toMatchObject({ parts: null, settings: { hyper: { eta: 0.07, beta1: 0.93 } } });
  });

  it('are found with something around the rule', () => {
    const [first] = ask(without(adamw({ eta: 0.07, beta1: 0.93, decay: 0.01 })), { rule: 'adam' });
    const decay = { kind: 'decoupled', lambda: 0.01 };
    expect(first).toMatchObject({
      parts: null,
      isRefined: true,
      settings: { decay, hyper: { eta: 0.07, beta1: 0.93 } },
    });
  });

  it('are not searched where a person gives them, or the grid has them', () => {
    const path = without(adamw({ beta1: 0.93 }));
    // A clip is still tried, by which the search goes through all of its parts.
    const [given] = ask(path, {
      rule: 'adam',
      schedule: 'constant',
      decay: 'none',
      texts: { 'hyper.beta1': '0.9, 0.95' },
    });
    expect([0.9, 0.95]).toContain(given.settings.hyper.beta1);
    expect(given.parts).not.toBeNull();
    const [plain] = ask(without(adamw({})), { rule: 'adam' });
    expect(plain).toMatchObject({ isRefined: false, parts: null });
  });
});

describe('a column of η', () => {
  it('tells the schedule, where it is one of ours', () => {
    const [first] = ask(adamw({ rate: cosine }), { rule: 'adam' });
    expect(first).toMatchObject({ parts: null, settings: { schedule: COSINE, hyper: { eta: 0.1 } } });
  });

  it('is drawn by hand, where it is any other', () => {
    const rate = (step: number) => (step < 7 ? 1 : step < 31 ? 0.3 : 0.7);
    const [first] = ask(sgd({ rate }), { rule: 'momentum' });
    const points = [
      [0, 1],
      [7, 0.3],
      [31, 0.7],
    ];
    expect(first).toMatchObject({
      parts: null,
      isOurs: true,
      settings: { schedule: { kind: 'by-hand', points } },
    });
  });

  it('fits, but is no run of ours, where it has more points than a schedule may have', () => {
    const rate = (step: number) => (step % 2 === 0 ? 1 : 0.5);
    const told = (steps: number) => ask(sgd({ rate, steps }), { rule: 'momentum' })[0];
    const [most, beyond] = [told(1000), told(1001)];
    expect([most.parts, beyond.parts]).toEqual([null, null]);
    expect([most.isOurs, beyond.isOurs]).toEqual([true, false]);
    expect([pointsBeyond(most.settings), pointsBeyond(beyond.settings)]).toEqual([null, 1001]);
  });
});

describe('what a person gives', () => {
  it('is tried instead of the grid', () => {
    const path = without(adamw({ beta1: 0.85 }));
    const [first] = ask(path, { rule: 'adam', texts: { 'hyper.beta1': '0.8, 0.85', 'hyper.eta': '0.1' } });
    expect(first).toMatchObject({ parts: null, settings: { hyper: { beta1: 0.85 } } });
  });

  it('may be around the rule', () => {
    const path = without(adamw({ decay: 0.03 }));
    const [first] = ask(path, { rule: 'adam', decay: 'decoupled', texts: { 'decay.lambda': '0.02 0.03' } });
    expect(first).toMatchObject({ parts: null, settings: { decay: { kind: 'decoupled', lambda: 0.03 } } });
  });

  it('may be what a run of the list has around it', () => {
    const { runs } = openingScene().scene;
    const like: RunSpec = {
      ...runs[0],
      clip: { kind: 'norm', c: 0.02 },
      batch: { ...runs[0].batch, size: 'all' },
    };
    const [first, ...others] = ask(without(adamw({ longest: 0.02 })), { rule: 'adam', like: like.id }, like);
    expect(first).toMatchObject({ rule: 'adam', parts: null, settings: { clip: like.clip } });
    for (const { settings } of others) expect(settings.clip).toEqual(like.clip);
  });
});
