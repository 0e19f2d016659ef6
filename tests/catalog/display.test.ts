/** The mathematics on the page is printed from the code that runs: listings, and the formulas of surfaces. */
import { describe, expect, it } from 'vitest';
import { findAverage } from '../../src/catalog/around/averages';
import { findClip } from '../../src/catalog/around/clips';
import { LOSS, type LossDefinition, type SurfaceFunctionDefinition } from '../../src/catalog/define';
import { expressionTex } from '../../src/catalog/display/expressionTex';
import { listingTex, lossTex, optimizerTex, scheduleTex, surfaceTex } from '../../src/catalog/display/lines';
import { readExpression } from '../../src/catalog/display/syntax';
import { LOSSES } from '../../src/catalog/losses/index';
import { SURFACE_FUNCTIONS } from '../../src/catalog/objectives/index';
import { createNeuron } from '../../src/catalog/objectives/neuron';
import { adam } from '../../src/catalog/optimizers/adam';
import { lineSearch } from '../../src/catalog/optimizers/line-search';
import { nag } from '../../src/catalog/optimizers/nag';
import { radam } from '../../src/catalog/optimizers/radam';
import { rmsprop } from '../../src/catalog/optimizers/rmsprop';
import { defaultsOf, type Parameters, type ParameterValue } from '../../src/catalog/parameters';
import { cosine } from '../../src/catalog/schedules/cosine';
import { halveOnRise } from '../../src/catalog/schedules/halve-on-rise';
import { warmRestarts } from '../../src/catalog/schedules/warm-restarts';
import { toTex } from '../../src/catalog/tex';
import { compileFormula } from '../../src/math/formula/compile';
import { execute, isPair, type Names, type Value } from './interpreter';
import { randomNumbers } from './randomHyper';

describe('expressions as TeX', () => {
  const tex = (text: string, dots = false) => {
    const name = (each: string) => each;
    return expressionTex(readExpression(text), { name, vector: (each) => `\\vec ${each}`, dots });
  };

  it.each([
    ['a - (b - c)', 'a - (b - c)'],
    ['drawn(t, eta0)', '\\text{as drawn at step } t'],
    ['a - (b + c)', 'a - (b + c)'],
    ['a + (b + c)', 'a + b + c'],
    ['a + (-b)', 'a + (-b)'],
    ['-(a + b)*c', '-(a + b) c'],
    ['(a + b)*c', '(a + b) c'],
    ['(a + b)*(c - d)', '(a + b) (c - d)'],
    ['a*b/c', 'a \\frac{b}{c}'],
    ['a/b*c', '\\frac{a}{b} c'],
    ['a/(b*c)', '\\frac{a}{b c}'],
    ['a/(b/c)', '\\frac{a}{b / c}'],
    ['a/(b/(c*d))', '\\frac{a}{b / (c d)}'],
    ['a**-b', 'a^{-b}'],
    ['(a*b)**2', '(a b)^2'],
    ['-a**2', '-a^2'],
    ['(-a)^2', '(-a)^2'],
    ['2^3^c', '2^{3^{c}}'],
    ['a*a', 'a^2'],
    ['1/2*a', '\\tfrac{1}{2} a'],
    ['2*3', '2 \\cdot 3'],
    ['sqrt(a + b)', '\\sqrt{a + b}'],
    ['abs(a)', '\\left|a\\right|'],
    ['exp(-a/b)', 'e^{-a / b}'],
    ['cos(a)*b', '\\cos a \\cdot b'],
    ['cos(a + b)*c', '\\cos(a + b) c'],
    ['sin(a)^2', '\\sin^2 a'],
    ['a*pi/180', 'a^\\circ'],
    ['max(a, b + c)', '\\max\\left(a,\\ b + c\\right)'],
    ['sign(a)', '\\operatorname{sign}(a)'],
    ['a + 1e-6', 'a + 10^{-6}'],
    ['a*2.5e-3', 'a \\cdot 2.5 \\cdot 10^{-3}'],
    ['norm(a)*dot(a, b)', '\\|\\vec a\\| (\\vec a \\cdot \\vec b)'],
    ['dot(a, b - c)', '\\vec a \\cdot (\\vec b - \\vec c)'],
    ['where(a < b, c, d)', 'c \\text{ if } a < b, \\text{ else } d'],
  ])('%s is %s', (text, expected) => {
    expect(tex(text).replaceAll(/\\left(?=\()|\\right(?=\))/g, '')).toBe(
      expected.replaceAll(/\\left(?=\()|\\right(?=\))/g, ''),
    );
  });

  it('have a dot between factors where values are to stand in them', () => {
    expect(tex('a*(b + c)*d', true)).toBe('a \\cdot (b + c) \\cdot d');
  });

  it.each(['', 'a +', '(a', 'a b', 'a = b', 'f(a', '[a for', 'a[1', '$', '*a'])('%s is none', (text) => {
    expect(() => readExpression(text)).toThrow();
  });
});

describe('a rule', () => {
  it('is printed from its listing, state before the step and after it told apart', () => {
    expect(optimizerTex(rmsprop, defaultsOf(rmsprop.hyper))).toEqual([
      "\\val{v'} = \\val{beta} \\cdot \\val{v} + (1 - \\val{beta}) \\cdot \\val{g}^2",
      "\\val{theta'} = \\val{theta} - \\val{eta} \\cdot \\frac{\\val{g}}{\\sqrt{\\val{v'}} + \\val{epsilon}}",
    ]);
  });

  it('changes on the page when its listing changes', () => {
    const changed = rmsprop
      .listing(defaultsOf(rmsprop.hyper))
      .map((line) => line.replace('beta*v +', 'beta*v -'));
    expect(listingTex(rmsprop, changed)[0]).toBe(
      "\\val{v'} = \\val{beta} \\cdot \\val{v} - (1 - \\val{beta}) \\cdot \\val{g}^2",
    );
  });

  it('says where its gradient is taken, if that is not θ', () => {
    expect(optimizerTex(nag, defaultsOf(nag.hyper))[0]).toBe(
      '\\val{g} = \\nabla \\mathcal{L}(\\val{theta} - \\val{eta} \\cdot \\val{beta} \\cdot \\val{u})',
    );
  });

  it('counts its steps by k and raises to that power', () => {
    expect(optimizerTex(adam, defaultsOf(adam.hyper))[1]).toBe(
      "\\val{mHat} = \\frac{\\val{m'}}{1 - \\val{beta1}^\\val{k}}",
    );
  });

  it('writes out what has no symbol where it is used', () => {
    expect(optimizerTex(lineSearch, defaultsOf(lineSearch.hyper))[0]).toBe(
      '\\val{eta} = \\operatorname*{arg\\,min}_{\\eta \\in \\val{etas}} ' +
        '\\mathcal{L}(\\val{theta} - \\eta \\cdot \\val{g})',
    );
    expect(optimizerTex(radam, defaultsOf(radam.hyper)).at(-2)).toMatch(
      /^\\val\{scale\} = \\sqrt\{\\frac\{.*\} \\text\{ if \} \\val\{rho\} > 5, \\text\{ else \} 1$/,
    );
  });
});

describe('a schedule', () => {
  it('is printed from its listing', () => {
    expect(scheduleTex(cosine)).toEqual([
      '\\eta_t = \\val{etaMin} + \\tfrac{1}{2} (\\val{eta0} - \\val{etaMin}) ' +
        '\\left(1 + \\cos \\frac{\\pi \\cdot \\min\\left(\\val{t},\\ \\val{period}\\right)}{\\val{period}}\\right)',
    ]);
  });

  it('tells what it does under a condition', () => {
    expect(scheduleTex(halveOnRise)).toEqual([
      '\\eta_0 = \\val{eta0}',
      '\\text{at the start of an epoch, }\\text{if } \\mathcal{L}(\\theta_t) > ' +
        '\\mathcal{L}_{\\text{one epoch before}}\\text{:}\\quad \\eta \\leftarrow \\val{factor} \\cdot \\eta',
    ]);
    expect(scheduleTex(warmRestarts).at(-1)).toBe(
      '\\text{if } s > T_i\\text{:}\\quad s \\leftarrow 0,\\quad ' +
        'T_i \\leftarrow \\left\\lfloor \\val{factor} \\cdot T_i + 0.5 \\right\\rfloor',
    );
  });
});

/** A surface's formula as a person would type it: parts and parameters written out. */
function typed(
  { formula, where = {} }: SurfaceFunctionDefinition,
  params: Readonly<Record<string, ParameterValue>>,
): string {
  const parts = new Map([
    ...Object.entries(params).map(([name, value]) => [name, `(${value})`] as const),
    ...Object.entries(where).map(([name, text]) => [name, `(${text})`] as const),
  ]);
  const writtenOut = (text: string): string =>
    text.replace(/[A-Za-z]\w*/g, (name) => {
      const part = parts.get(name);
      return part === undefined ? name : writtenOut(part);
    });
  return writtenOut(formula);
}

function someParams(parameters: Parameters, random: (from: number, to: number) => number) {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, parameter]) =>
      parameter.kind === 'number'
        ? [[name, Number(random(parameter.slider.min, parameter.slider.max).toFixed(6))]]
        : [],
    ),
  );
}

describe.each(SURFACE_FUNCTIONS)('the formula of $id', (surface) => {
  it('is in the grammar of formulas, and is what the surface computes', () => {
    const random = randomNumbers(11);
    const theta = new Float64Array(2);
    const [found, expected] = [new Float64Array(3), new Float64Array(3)];
    for (let i = 0; i < 40; i++) {
      const params = i === 0 ? defaultsOf(surface.params) : someParams(surface.params, random);
      const compiled = compileFormula(typed(surface, params));
      if ('fault' in compiled) throw new Error(compiled.fault.message);
      theta[0] = random(...surface.domain.w);
      theta[1] = random(...surface.domain.b);
      compiled.formula.values.run(theta, found);
      surface.evaluate(theta, expected, params as never);
      for (const index of [0, 1, LOSS]) {
        const allowed = 1e-9 * Math.max(1, Math.abs(expected[index]));
        expect(Math.abs(found[index] - expected[index]), `at ${theta}`).toBeLessThanOrEqual(allowed);
      }
    }
  });
});

it('prints the constants of a surface as they are written', () => {
  const beale = SURFACE_FUNCTIONS.find(({ id }) => id === 'beale');
  if (beale === undefined) throw new Error('Beale is missing');
  expect(surfaceTex(beale)).toEqual([
    '\\mathcal{L}(w, b) = (1.5 - w + w b)^2 + \\left(2.25 - w + w b^2\\right)^2 + \\left(2.625 - w + w b^3\\right)^2',
  ]);
  expect(surfaceTex({ ...beale, formula: beale.formula.replace('2.25', '2.26') })[0]).toContain('2.26');
});

describe('the formula of a loss', () => {
  const [w, b] = [1.3, -0.4];
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-(w * x + b)));
  const given = {
    f: (x: Value) => (isPair(x) ? ([sigmoid(x[0]), sigmoid(x[1])] as const) : sigmoid(Number(x))),
    sum: (values: Value) => (isPair(values) ? values[0] + values[1] : values),
  };
  const computed = (loss: LossDefinition, x: readonly number[], y: readonly number[]) => {
    const neuron = createNeuron({ x: Float64Array.from(x), y: Float64Array.from(y) }, loss);
    const out = new Float64Array(3);
    neuron.evaluate(Float64Array.of(w, b), out, 0, x.length, null);
    return out[LOSS];
  };

  it.each(LOSSES)('is what the neuron computes, over one point and over two ($id)', (loss) => {
    const one: Names = new Map<string, Value>([
      ['N', 1],
      ['x', 0.7],
      ['y', 0.2],
    ]);
    const two: Names = new Map<string, Value>([
      ['N', 2],
      ['x', [0.7, 2.5]],
      ['y', [0.2, 0.9]],
    ]);
    for (const names of [one, two]) execute([`L = ${loss.formula}`], names, given);
    expect(one.get('L')).toBeCloseTo(computed(loss, [0.7], [0.2]), 14);
    expect(two.get('L')).toBeCloseTo(computed(loss, [0.7, 2.5], [0.2, 0.9]), 14);
  });

  it('is printed from what is evaluated', () => {
    expect(LOSSES.map(lossTex)).toEqual([
      ['\\mathcal{L}(w, b) = \\tfrac{1}{2} \\sum_i (f(x_i) - y_i)^2'],
      ['\\mathcal{L}(w, b) = \\frac{1}{N} \\sum_i (y_i - f(x_i))^2'],
    ]);
  });
});

describe('what surrounds a rule', () => {
  it.each([
    [
      'norm',
      '\\val{g} = \\val{gRaw} \\cdot \\min\\left(1,\\ \\frac{\\val{clip}}{\\|g_{\\text{raw}}\\| + 10^{-6}}\\right)',
    ],
    [
      'value',
      '\\val{g} = \\max\\left(-\\val{clip},\\ \\min\\left(\\val{clip},\\ \\val{gRaw}\\right)\\right)',
    ],
  ])('is printed with the clip by %s after the gradient, which is then said', (id, tex) => {
    const lines = listingTex(adam, ['gRaw = gradient(theta)', `g = ${findClip(id)?.listing}`]);
    expect(lines).toEqual(['\\val{gRaw} = \\nabla \\mathcal{L}(\\val{theta})', tex]);
  });

  it('is printed with the average after the step', () => {
    const [, line] = listingTex(adam, ['theta = theta - g', `thetaMean = ${findAverage('ema')?.listing}`]);
    expect(toTex(adam, line)).toBe(
      '{\\bar\\theta_{t+1}} = {\\gamma} \\cdot {\\bar\\theta_t} + (1 - {\\gamma}) \\cdot {\\theta_{t+1}}',
    );
  });
});
