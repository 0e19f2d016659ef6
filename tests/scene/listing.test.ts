import { describe, expect, it } from 'vitest';
import { COLUMN } from '../../src/catalog/columns';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { defaultsOf } from '../../src/catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../src/catalog/schedules';
import { buildObjective } from '../../src/engine/objective';
import { type ListingLine, LOOP_HEAD, listingOf } from '../../src/scene/listing';
import { asOffered } from '../../src/scene/offers';
import type { DecaySpec, RunSpec, ScheduleSpec } from '../../src/scene/types';
import { drawnBy } from '../catalog/drawn';
import { execute, givenBy, isPair, type Names, type Value } from '../catalog/interpreter';
import { runOf, TWO_POINTS } from '../engine/scenes';
import { resultOf } from './follow';

const STEPS = 80;
const DECAYS: readonly DecaySpec[] = [
  { kind: 'none' },
  { kind: 'l2', lambda: 0.01 },
  { kind: 'decoupled', lambda: 0.01 },
];
const AROUND: readonly Partial<RunSpec>[] = [
  { clip: { kind: 'norm', c: 0.005 } },
  { clip: { kind: 'value', c: 0.004 }, decay: { kind: 'l2', lambda: 0.01 } },
  { average: { kind: 'ema', beta: 0.9 } },
  { average: { kind: 'ema', beta: 0.5 }, decay: { kind: 'decoupled', lambda: 0.01 } },
];
const specs = (shelf: typeof SCHEDULES): ScheduleSpec[] =>
  shelf.map(({ id, params }) => ({ ...(defaultsOf(params) as Record<string, number>), kind: id }));

const runs: [string, RunSpec][] = OPTIMIZERS.flatMap(({ id, learningRate, momentumSchedule }) => {
  const run = runOf(id, { steps: STEPS });
  const etas = learningRate === 'scheduled' ? specs(SCHEDULES) : [run.schedule];
  const betas = momentumSchedule ? specs(MOMENTUM_SCHEDULES) : [run.momentumSchedule];
  const all: [string, RunSpec][] = [
    ...DECAYS.map((decay): [string, RunSpec] => [`${id}, decay ${decay.kind}`, { ...run, decay }]),
    ...AROUND.map((around): [string, RunSpec] => [
      `${id}, ${Object.keys(around).join(' and ')}`,
      { ...run, ...around },
    ]),
    ...etas.map((schedule): [string, RunSpec] => [`${id}, η ${schedule.kind}`, { ...run, schedule }]),
    ...betas.map((each): [string, RunSpec] => [`${id}, β ${each.kind}`, { ...run, momentumSchedule: each }]),
  ];
  return all.filter(([, each]) => asOffered(each) === each);
});

const codes = (lines: readonly ListingLine[]) =>
  lines.map(({ code, depth }) => `${'    '.repeat(depth)}${code}`);
const listed = (run: RunSpec) => codes(listingOf(run));

/** The names that a program finds: hyperparameters, the schedules' parameters, and what every run has. */
function namesOf(run: RunSpec): Names {
  const names: Names = new Map<string, Value>([
    ['start', [run.start.w, run.start.b]],
    ['stepsPerEpoch', 1],
    ['pi', Math.PI],
    ['inf', Number.POSITIVE_INFINITY],
  ]);
  const all = { ...run.hyper, ...run.schedule, ...run.momentumSchedule };
  for (const [name, value] of Object.entries(all)) {
    if (typeof value === 'number') names.set(name, value);
    if (Array.isArray(value)) names.set(name, Float64Array.from(value));
  }
  names.set('eta0', Number(run.hyper.eta)).set('beta0', Number(run.hyper.beta));
  if (run.decay.kind !== 'none') names.set('lam', run.decay.lambda);
  if (run.clip.kind !== 'none') names.set('clip', run.clip.c);
  if (run.average.kind !== 'none') names.set('keep', run.average.beta);
  return names;
}

describe('the program of a run', () => {
  const { objective } = buildObjective(TWO_POINTS);

  it.each(runs)('%s: walks the path of the engine, and shows its values', (_, run) => {
    const result = resultOf(TWO_POINTS, run);
    const lines = listingOf(run);
    const head = lines.findIndex(({ code }) => code === LOOP_HEAD);
    const body = lines.slice(head + 1);
    const names = namesOf(run);
    // Gathered, and asserted once: half a million assertions take longer than the programs.
    const differences: string[] = [];
    const tell = (what: string, row: number, found: number, wanted: number, within: number) => {
      if (!(Math.abs(found - wanted) < within))
        differences.push(`${what}, step ${row}: ${found} for ${wanted}`);
    };
    execute(codes(lines.slice(0, head)), names);
    for (let row = 0; row < STEPS; row++) {
      names.set('t', row);
      execute(codes(body), names, {
        ...givenBy(objective),
        ...drawnBy([run.schedule, 0], [run.momentumSchedule, 1]),
      });
      const theta = names.get('theta') ?? 0;
      if (!isPair(theta)) throw new Error('θ is not a pair');
      tell('w', row, theta[0], result.columns[COLUMN.w][row + 1], 5e-10);
      tell('b', row, theta[1], result.columns[COLUMN.b][row + 1], 5e-10);
      for (const { code, shows, valueAt } of body) {
        if (shows === null) continue;
        const found = names.get(code.split(' ')[0]) ?? Number.NaN;
        const shown = [
          valueAt({ run, result, row, component: 'w' }),
          valueAt({ run, result, row, component: 'b' }),
        ];
        for (const i of [0, 1] as const) {
          const value = Number(isPair(found) ? found[i] : found);
          tell(code, row, value, shown[i], 1e-8 * Math.max(1, Math.abs(value)));
        }
      }
    }
    expect(differences).toEqual([]);
  });

  it('begins with the state before the loop', () => {
    expect(listed(runOf('adam')).slice(0, 4)).toEqual(['theta = start', 'm = 0', 'v = 0', LOOP_HEAD]);
  });

  it('is the lecture’s rule', () => {
    expect(listed(runOf('nag'))).toEqual([
      'theta = start',
      'u = 0',
      LOOP_HEAD,
      '    g = gradient(theta - eta*beta*u)',
      '    u = beta*u + g',
      '    theta = theta - eta*u',
    ]);
  });

  it('has the penalty where the gradient is taken, and decoupled decay at the end', () => {
    expect(listed(runOf('nag', { decay: DECAYS[1] }))).toContain(
      '    g = gradient(theta - eta*beta*u) + lam*(theta - eta*beta*u)',
    );
    expect(listed(runOf('gd', { decay: DECAYS[1] }))).toContain('    g = gradient(theta) + lam*theta');
    expect(listed(runOf('gd', { decay: DECAYS[2] })).at(-1)).toBe(
      '    theta = theta - eta*g - eta*lam*theta',
    );
    expect(listed(runOf('adadelta', { decay: DECAYS[2] })).at(-1)).toBe(
      '    theta = theta - delta - lam*theta',
    );
    expect(listed(runOf('adamp', { decay: DECAYS[2] })).at(-1)).toMatch(/ - eta\*decayScale\*lam\*theta$/);
    expect(listed(runOf('adamp')).join()).not.toContain('decayScale');
  });

  it('clips between the gradient and the rule, and averages after the step', () => {
    expect(listed(runOf('gd', { ...AROUND[1], average: { kind: 'ema', beta: 0.9 } }))).toEqual([
      'theta = start',
      'thetaMean = theta',
      LOOP_HEAD,
      '    gRaw = gradient(theta) + lam*theta',
      '    g = max(-clip, min(clip, gRaw))',
      '    theta = theta - eta*g',
      '    thetaMean = keep*thetaMean + (1 - keep)*theta',
    ]);
  });

  it('takes a batch where the run does', () => {
    const batch = { size: 1, order: 'sequential', seed: 1 } as const;
    expect(listed(runOf('gd', { batch, decay: DECAYS[1] })).slice(1, 4)).toEqual([
      LOOP_HEAD,
      '    batch = next(batches)',
      '    g = gradient(theta, batch) + lam*theta',
    ]);
  });

  it('counts epochs where its schedule does', () => {
    const lines = listed(runOf('gd', { schedule: { kind: 'step', factor: 0.5, every: 5 } }));
    expect(lines.slice(2, 4)).toEqual([
      '    epoch = floor(t/stepsPerEpoch)',
      '    eta = eta0*factor**floor(epoch/every)',
    ]);
  });

  it('is empty for a rule that nobody knows', () => {
    expect(listingOf({ ...runOf('gd'), optimizer: 'none' })).toEqual([]);
  });
});
