import katex, { type KatexOptions } from 'katex';
import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS } from '../../src/catalog/columns';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { defaultsOf } from '../../src/catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../src/catalog/schedules';
import { splitFormula } from '../../src/catalog/tex';
import { ruleLines, ruleShape, symbolic } from '../../src/controls/rule/lines';
import { placeholder, withPlaceholders } from '../../src/controls/rule/placeholders';
import { roomy } from '../../src/controls/rule/typeset';
import { defaultRun } from '../../src/scene/defaults';
import type { RunStep } from '../../src/scene/ruleValues';
import type { DecaySpec, RunSpec, ScheduleSpec } from '../../src/scene/types';
import type { RunResult } from '../../src/state/results';

const DECAYS: readonly DecaySpec[] = [
  { kind: 'none' },
  { kind: 'l2', lambda: 0.25 },
  { kind: 'decoupled', lambda: 0.25 },
];
const specs = (shelf: typeof SCHEDULES): ScheduleSpec[] =>
  shelf.map(({ id, params }) => ({ ...(defaultsOf(params) as Record<string, number>), kind: id }));

const runs: [string, RunSpec][] = OPTIMIZERS.flatMap(({ id, learningRate, momentumSchedule }) => {
  const run = defaultRun(id, 'r1');
  const etas = learningRate === 'scheduled' ? specs(SCHEDULES) : [run.schedule];
  const betas = momentumSchedule ? specs(MOMENTUM_SCHEDULES) : [run.momentumSchedule];
  return [
    ...DECAYS.map((decay): [string, RunSpec] => [`${id}, decay ${decay.kind}`, { ...run, decay }]),
    ...etas.map((schedule): [string, RunSpec] => [`${id}, η ${schedule.kind}`, { ...run, schedule }]),
    ...betas.map((each): [string, RunSpec] => [`${id}, β ${each.kind}`, { ...run, momentumSchedule: each }]),
  ];
});

/** Two rows with a number of its own in each cell: column · 10 + row + 1. */
function twoRows(run: RunSpec): RunResult {
  const slots = OPTIMIZERS.find(({ id }) => id === run.optimizer)?.slots ?? {};
  const names = [...BASE_COLUMNS, ...Object.keys(slots).flatMap((slot) => [`${slot}.w`, `${slot}.b`])];
  const columns = names.map((_, i) => Float64Array.of(i * 10 + 1, i * 10 + 2));
  return { id: run.id, names, columns, length: 2, end: null };
}

const runStepOf = (run: RunSpec, component: RunStep['component'] = 'w'): RunStep => ({
  run,
  result: twoRows(run),
  row: 0,
  component,
});

/** Kept: the rules of many runs have lines in common. */
const rendered = new Map<string, string>();

function render(tex: string, options: KatexOptions = {}): string {
  const key = JSON.stringify([tex, options]);
  const html = rendered.get(key) ?? katex.renderToString(tex, options);
  rendered.set(key, html);
  return html;
}

describe('the rule of a run', () => {
  it.each(runs)('%s: has TeX that parses, in symbols and with a place for each value', (_, run) => {
    for (const line of ruleLines(run)) {
      expect(() => render(symbolic(line))).not.toThrow();
      expect(symbolic(line)).not.toContain('\\val');
      const { tex, places } = withPlaceholders(line.tex);
      const html = render(tex, { trust: true, strict: false, output: 'html' });
      expect(html.match(/data-place="\d+"/g)?.length ?? 0).toBe(places.length);
      // Each value is one number of its own in what is read out.
      const spoken = render(roomy(tex), { trust: true, strict: false, output: 'mathml' });
      for (const [index] of places.entries())
        expect(spoken.split(`<mn>${placeholder(index)}</mn>`)).toHaveLength(2);
      // KaTeX gives its tallest braces a style attribute, which the page's policy forbids.
      for (const each of [tex, symbolic(line)])
        expect(render(roomy(each), { trust: true, strict: false })).not.toMatch(/<svg[^>]*style/);
    }
  });

  it.each(runs)('%s: knows a symbol and a value for every name', (_, run) => {
    const runStep = runStepOf(run);
    for (const { tex, symbols, valueAt } of ruleLines(run)) {
      for (const piece of splitFormula(tex)) {
        if (piece.kind === 'tex') continue;
        expect([piece.name, symbols.has(piece.name)]).toEqual([piece.name, true]);
        expect([piece.name, valueAt(piece.name, runStep)]).not.toEqual([piece.name, Number.NaN]);
      }
    }
  });

  it('takes each name from its place in the trajectory', () => {
    const run: RunSpec = { ...defaultRun('momentum', 'r1'), decay: { kind: 'l2', lambda: 0.25 } };
    const { valueAt } = ruleLines(run)[0];
    const names = ['theta', "theta'", 'g', 'eta', 'beta', 'u', "u'", 'k', 'lambda'];
    expect(names.map((name) => valueAt(name, runStepOf(run)))).toEqual([1, 2, 31, 61, 71, 101, 102, 1, 0.25]);
    expect(names.map((name) => valueAt(name, runStepOf(run, 'b')))).toEqual([
      11, 12, 41, 61, 71, 111, 112, 1, 0.25,
    ]);
    const adam = defaultRun('adam', 'r1');
    const value = ruleLines(adam)[0].valueAt;
    expect(value('beta1', runStepOf(adam))).toBe(0.9);
    expect(value('mHat', runStepOf(adam))).toBeCloseTo(102 / (1 - 0.9), 9);
  });

  it('keeps its lines while only numbers change', () => {
    const run = defaultRun('adam', 'r1');
    const shape = ruleShape(run);
    expect(ruleShape({ ...run, hyper: { ...run.hyper, eta: 3 }, steps: 5 })).toBe(shape);
    expect(ruleShape({ ...run, hyper: { ...run.hyper, scaling: false } })).not.toBe(shape);
    expect(ruleShape({ ...run, decay: { kind: 'l2', lambda: 0 } })).not.toBe(shape);
    expect(ruleShape({ ...run, schedule: { kind: 'step', factor: 0.5, every: 5 } })).not.toBe(shape);
  });

  it('says which values move from step to step', () => {
    const [line] = ruleLines(defaultRun('adam', 'r1'));
    expect(['m', "m'", 'g', 'k', 'theta', 'mHat'].filter(line.moves)).toHaveLength(6);
    expect(['beta1', 'epsilon', 'eta', 'lambda'].filter(line.moves)).toEqual([]);
    const cosine = { ...defaultRun('adam', 'r1'), schedule: { kind: 'cosine', etaMin: 0, period: 9 } };
    expect(ruleLines(cosine)[0].moves('eta')).toBe(true);
  });
});

describe('places', () => {
  it('ask for parentheses around a negative operand, and keep no room in exponents', () => {
    const { places } = withPlaceholders(
      "\\val{u'} = \\val{beta} \\cdot \\val{u} + \\val{g}^2 - \\val{c}^{\\val{k}}",
    );
    expect(places.map(({ operand }) => operand)).toEqual([false, false, true, true, true, false]);
    expect(places.map(({ raised }) => raised)).toEqual([false, false, false, false, false, true]);
  });

  it('ask for them behind each dot, and behind the space of a product of matrices', () => {
    const factors: string[] = [];
    for (const { id } of OPTIMIZERS)
      for (const { tex } of ruleLines(defaultRun(id, 'r1'))) {
        const { places } = withPlaceholders(tex);
        tex
          .split('\\val{')
          .slice(0, -1)
          .forEach((before, i) => {
            if (!/\\(?:cdot|,)\s*$/.test(before)) return;
            factors.push(`${id} ${places[i].name}`);
            expect(places[i].operand, `${places[i].name} in ${tex}`).toBe(true);
          });
      }
    expect(factors).toEqual(expect.arrayContaining(['momentum u', 'soap g', 'full-adagrad g', 'newton g']));
  });
});
