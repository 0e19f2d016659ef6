/** The contract of every closed-form surface, at its defaults and with its parameters elsewhere. */
import { describe, expect, it } from 'vitest';
import {
  BB,
  GRAD_B,
  GRAD_W,
  LOSS,
  type StationaryPoint,
  type SurfaceFunctionDefinition,
  WB,
  WW,
} from '../../src/catalog/define';
import { createFunctionObjective, SURFACE_FUNCTIONS } from '../../src/catalog/objectives/index';
import { OPTIMIZERS } from '../../src/catalog/optimizers/index';
import { defaultsOf } from '../../src/catalog/parameters';
import { createRandom } from '../../src/math/random';
import { drive } from './drive';

type Values = Readonly<Record<string, number>>;

/** Each surface at its defaults, and with all its sliders at either end. */
const CASES = SURFACE_FUNCTIONS.flatMap((definition) => {
  const ends = ['min', 'max'] as const;
  const at = (values: Values, where: string) => ({ id: definition.id, where, definition, values });
  const { params } = definition;
  const defaults = defaultsOf(params) as Values;
  if (Object.keys(params).length === 0) return [at(defaults, 'as it is')];
  const corners = ends.map((end) => at(sliders(definition, end), `with its parameters at their ${end}`));
  return [at(defaults, 'at its defaults'), ...corners];
});

function sliders({ params }: SurfaceFunctionDefinition, end: 'min' | 'max'): Values {
  return Object.fromEntries(
    Object.entries(params).map(([name, parameter]) => {
      if (parameter.kind !== 'number') throw new Error(`${name} is no number`);
      return [name, parameter.slider[end]];
    }),
  );
}

function surface(definition: SurfaceFunctionDefinition, values: Values) {
  const objective = createFunctionObjective(definition, values);
  const out = new Float64Array(3);
  return {
    objective,
    at(w: number, b: number) {
      objective.evaluate(Float64Array.of(w, b), out, 0, 0, null);
      return { gradW: out[GRAD_W], gradB: out[GRAD_B], loss: out[LOSS] };
    },
    hessian(w: number, b: number) {
      definition.hessian(Float64Array.of(w, b), out, values);
      return { ww: out[WW], wb: out[WB], bb: out[BB] };
    },
  };
}

const H = 1e-5;

/** Drawn from a seed, all over the domain. */
function places({ domain }: SurfaceFunctionDefinition, count: number) {
  const random = createRandom(7);
  const within = ([low, high]: readonly [number, number]) => low + (high - low) * random.uniform();
  return Array.from({ length: count }, () => ({ w: within(domain.w), b: within(domain.b) }));
}

describe.each(CASES)('$id $where', ({ definition, values }) => {
  const { at, hessian, objective } = surface(definition, values);
  const sides = (w: number, b: number) => ({
    right: at(w + H, b),
    left: at(w - H, b),
    up: at(w, b + H),
    down: at(w, b - H),
  });

  it('has the gradient of its height', () => {
    for (const { w, b } of places(definition, 400)) {
      const { gradW, gradB, loss } = at(w, b);
      const { right, left, up, down } = sides(w, b);
      const tolerance = 2e-7 * (1 + Math.abs(loss) + Math.abs(gradW) + Math.abs(gradB));
      expect(Math.abs(gradW - (right.loss - left.loss) / (2 * H))).toBeLessThan(tolerance);
      expect(Math.abs(gradB - (up.loss - down.loss) / (2 * H))).toBeLessThan(tolerance);
    }
  });

  it('has the Hessian of its gradient', () => {
    for (const { w, b } of places(definition, 400)) {
      const { gradW, gradB } = at(w, b);
      const { ww, wb, bb } = hessian(w, b);
      const { right, left, up, down } = sides(w, b);
      const size = Math.abs(gradW) + Math.abs(gradB) + Math.abs(ww) + Math.abs(wb) + Math.abs(bb);
      const tolerance = 2e-7 * (1 + size);
      expect(Math.abs(ww - (right.gradW - left.gradW) / (2 * H))).toBeLessThan(tolerance);
      expect(Math.abs(wb - (right.gradB - left.gradB) / (2 * H))).toBeLessThan(tolerance);
      expect(Math.abs(wb - (up.gradW - down.gradW) / (2 * H))).toBeLessThan(tolerance);
      expect(Math.abs(bb - (up.gradB - down.gradB) / (2 * H))).toBeLessThan(tolerance);
    }
  });

  const minima = definition.minima(values);
  const saddles = definition.saddles(values);

  it('is level, and as high as listed, where it says so, within its window', () => {
    const { domain } = definition;
    for (const { w, b, loss } of [...minima, ...saddles]) {
      const found = at(w, b);
      const { ww, wb, bb } = hessian(w, b);
      const scale = Math.max(1, Math.abs(ww) || 0, Math.abs(wb) || 0, Math.abs(bb) || 0);
      expect(Math.hypot(found.gradW, found.gradB)).toBeLessThanOrEqual(1e-9 * scale);
      expect(Math.abs(found.loss - loss)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(loss)));
      expect(w > domain.w[0] && w < domain.w[1] && b > domain.b[0] && b < domain.b[1]).toBe(true);
    }
  });

  const curvature = ({ w, b }: StationaryPoint) => {
    const { ww, wb, bb } = hessian(w, b);
    return { determinant: ww * bb - wb * wb, ww };
  };
  const plain = ({ degenerate }: StationaryPoint) => degenerate !== true;

  it('bends up all around at its minima, and both ways at its saddles', () => {
    for (const point of minima.filter(plain)) {
      expect(curvature(point).determinant).toBeGreaterThan(0);
      expect(curvature(point).ww).toBeGreaterThan(0);
    }
    for (const point of saddles.filter(plain)) expect(curvature(point).determinant).toBeLessThan(0);
  });

  it('has no telling Hessian at points that it calls degenerate', () => {
    for (const point of [...minima, ...saddles].filter((each) => !plain(each))) {
      expect(Math.abs(curvature(point).determinant)).not.toBeGreaterThan(0);
    }
  });

  it('lists its minima from the lowest, which nothing in its window lies below', () => {
    expect(minima.map(({ loss }) => loss)).toEqual(minima.map(({ loss }) => loss).toSorted((a, b) => a - b));
    if (minima.length === 0) return;
    for (const { w, b } of places(definition, 2000)) {
      expect(at(w, b).loss).toBeGreaterThanOrEqual(minima[0].loss);
    }
  });

  it('costs one evaluation and has no points', () => {
    expect({ points: objective.points, cost: objective.cost }).toEqual({ points: 0, cost: 1 });
  });
});

describe.each(SURFACE_FUNCTIONS)('from its start, $id', (definition) => {
  const { domain, start, eta, momentumEta = eta } = definition;
  const { at, objective } = surface(definition, defaultsOf(definition.params) as Values);
  const scheduled = OPTIMIZERS.filter(
    ({ group, learningRate }) =>
      (group === 'descent' || group === 'momentum') && learningRate === 'scheduled',
  );

  it('is spaced evenly where it lies below 0', () => {
    const lowest = Math.min(...places(definition, 2000).map(({ w, b }) => at(w, b).loss));
    if (lowest < 0) expect(definition.spacing).toBe('linear');
  });

  it('begins within the window', () => {
    expect(start.w > domain.w[0] && start.w < domain.w[1]).toBe(true);
    expect(start.b > domain.b[0] && start.b < domain.b[1]).toBe(true);
  });

  it.each(scheduled)('goes down with its η and stays finite ($id)', (optimizer) => {
    const steps = 300;
    const rows = drive(optimizer, objective, [start.w, start.b], steps, {
      eta: optimizer.group === 'momentum' ? momentumEta : eta,
    });
    const losses = rows.map(({ next }) => at(next[0], next[1]).loss);
    const lowest = Math.min(...losses.filter((loss) => Number.isFinite(loss)));
    expect(lowest).toBeLessThan(at(start.w, start.b).loss);
    if (definition.unboundedBelow) return;
    expect(losses.every((loss) => Number.isFinite(loss))).toBe(true);
    expect(losses[steps - 1]).toBeLessThan(at(start.w, start.b).loss);
  });
});

describe('a surface that goes down for ever', () => {
  it.each(SURFACE_FUNCTIONS)('says so, and only such a one ($id)', (definition) => {
    const { at } = surface(definition, defaultsOf(definition.params) as Values);
    const far = Array.from({ length: 64 }, (_, i) => (i * Math.PI) / 32).map(
      (angle) => at(1000 * Math.cos(angle), 1000 * Math.sin(angle)).loss,
    );
    const { domain } = definition;
    const corner = Math.min(...[0, 1].flatMap((i) => [0, 1].map((j) => at(domain.w[i], domain.b[j]).loss)));
    const lowest = definition.minima(defaultsOf(definition.params))[0]?.loss ?? corner;
    expect(Math.min(...far) < lowest).toBe(definition.unboundedBelow === true);
  });
});

describe('the bowl', () => {
  const bowl = SURFACE_FUNCTIONS.find(({ id }) => id === 'bowl');
  if (bowl === undefined) throw new Error('no bowl');

  it('turned by 90° is as steep in w as it was in b', () => {
    const plain = surface(bowl, { kappa: 10, angle: 0 }).at(1, 2);
    const turned = surface(bowl, { kappa: 10, angle: 90 }).at(-2, 1);
    expect(turned.loss).toBeCloseTo(plain.loss, 13);
  });

  it('not turned is ½(w² + κb²) to the last bit', () => {
    const { at } = surface(bowl, { kappa: 10, angle: 0 });
    expect(at(0.3, -0.7)).toEqual({
      gradW: 0.3,
      gradB: 10 * -0.7,
      loss: 0.5 * (0.3 * 0.3 + 10 * (-0.7 * -0.7)),
    });
  });
});

it('Ackley’s tip holds a run that is there, and has no Hessian', () => {
  const ackley = SURFACE_FUNCTIONS.find(({ id }) => id === 'ackley');
  if (ackley === undefined) throw new Error('no Ackley');
  const { at, hessian } = surface(ackley, defaultsOf(ackley.params) as Values);
  expect(at(0, 0)).toEqual({ gradW: 0, gradB: 0, loss: 0 });
  expect(Number.isNaN(hessian(0, 0).ww)).toBe(true);
});
