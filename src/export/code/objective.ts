/** The surface of a scene in Python: its data, its loss, and the derivatives that its runs ask for. */

import { readExpression } from '../../catalog/display/syntax';
import { findLoss } from '../../catalog/losses';
import { findSurfaceFunction } from '../../catalog/objectives';
import { defaultsOf } from '../../catalog/parameters';
import { parseFormula } from '../../math/formula/parse';
import { buildPoints } from '../../scene/points';
import type { FunctionSpec, NeuronSpec, ObjectiveSpec } from '../../scene/types';
import { formulaAsListing, formulaSlopes, type Slopes, surfaceSlopes } from './formulas';
import type { Framework } from './framework';
import { lineScope, pythonLines } from './lines';
import { docText, pythonList, pythonNumber } from './names';
import { printExpression, type Scope } from './python';

/** The derivatives that runs use. */
export interface NeededDerivatives {
  readonly gradient: boolean;
  readonly hessian: boolean;
  readonly squares: boolean;
}

export interface ObjectiveCode {
  /** N; 0 where there is no data. */
  readonly points: number;
  /** The surface in words. */
  readonly title: string;
  readonly lines: (framework: Framework, asked: NeededDerivatives, helpers: Set<string>) => readonly string[];
}

/** @throws Error for an id that the catalog does not have; a scene that passed the schema has none. */
export function objectiveCode(spec: ObjectiveSpec): ObjectiveCode {
  switch (spec.kind) {
    case 'neuron':
      return neuronCode(spec);
    case 'function':
      return functionCode(spec);
    case 'formula': {
      const parsed = parseFormula(spec.text);
      if ('fault' in parsed) throw new Error(parsed.fault.message);
      return {
        points: 0,
        title: `L(w, b) = ${spec.text}`,
        lines: (framework, asked, helpers) =>
          surfaceLines(
            framework,
            asked,
            helpers,
            spec.text,
            [],
            printExpression(formulaAsListing(parsed.expression), scopeOf(framework, helpers)).code,
            () => formulaSlopes(parsed.expression),
          ),
      };
    }
  }
}

function scopeOf({ dialect }: Framework, helpers: Set<string>) {
  return lineScope(dialect, helpers, [], []);
}

function neuronCode(spec: NeuronSpec): ObjectiveCode {
  const loss = findLoss(spec.loss);
  if (loss === undefined) throw new Error(`There is no loss "${spec.loss}"`);
  const { x, y } = buildPoints(spec.data);
  const scale =
    loss.gradientScale(1) === loss.gradientScale(2)
      ? `${loss.gradientScale(1)}`
      : `${loss.gradientScale(1)}/len(x)`;
  return {
    points: x.length,
    title: `one neuron, f(x) = σ(wx + b), on ${x.length} ${x.length === 1 ? 'point' : 'points'}`,
    lines: (framework, asked, helpers) => {
      const { dialect, sigmoid, compiled, derivatives } = framework;
      const scope: Scope = {
        ...lineScope(
          dialect,
          helpers,
          [],
          [
            ['f', { code: () => 'neuron(theta, x)', kind: 'array' }],
            ['sum', { code: ([of]) => `${dialect.module}.sum(${of})`, kind: 'array' }],
          ],
        ),
        kinds: new Map([['N', 'number']]),
      };
      const formula = printExpression(readExpression(loss.formula), scope).code.replace(/\bN\b/, 'len(x)');
      const data = [`X = ${dialect.array(pythonList(x, ''))}`, `Y = ${dialect.array(pythonList(y, ''))}`];
      const definitions: (readonly string[])[] = [
        ['def neuron(theta, x):', '    """f(x) = σ(wx + b)."""', '    w, b = theta', `    return ${sigmoid}`],
        [
          ...compiled,
          'def loss(theta, x=X, y=Y):',
          `    """${loss.name}: ${docText(loss.formula)}."""`,
          `    return ${formula}`,
        ],
      ];
      const written = neuronDerivatives(scale, dialect.array);
      const { gradient, hessian, squares } = derivatives ?? written;
      if (asked.gradient) definitions.push(gradient);
      if (asked.hessian) definitions.push(hessian);
      if (asked.squares) {
        if (derivatives !== null)
          definitions.push(['def residuals(theta):', '    return neuron(theta, X) - Y']);
        const factor = scale.replace('len(x)', String(x.length));
        definitions.push(squares.map((line) => line.replace('SCALE*', factor === '1' ? '' : `${factor}*`)));
      }
      return apart([data, ...definitions]);
    },
  };
}

/** The derivatives of the neuron's loss, for frameworks that do not differentiate. 1 − σ(z) is σ(−z), without cancellation. */
function neuronDerivatives(scale: string, array: (list: string) => string) {
  const factor = scale === '1' ? '' : `${scale}*`;
  const matrix = (of: string) =>
    array(`[[np.sum(${of}*x*x), np.sum(${of}*x)], [np.sum(${of}*x), np.sum(${of})]]`);
  return {
    gradient: [
      'def gradient(theta, x=X, y=Y):',
      '    f = neuron(theta, x)',
      `    pull = ${factor}(f - y)*f*neuron(-theta, x)  # 1 - f is σ(-(wx + b))`,
      `    return ${array('[np.sum(pull*x), np.sum(pull)]')}`,
    ],
    hessian: [
      'def hessian(theta, x=X, y=Y):',
      '    f = neuron(theta, x)',
      '    slope = f*neuron(-theta, x)',
      `    bend = ${factor}slope*(slope + (f - y)*(1 - 2*f))`,
      `    return ${matrix('bend')}`,
    ],
    squares: [
      'def squares(theta, x=X):',
      '    """JᵀJ of the residuals, scaled so that Jᵀr is the gradient."""',
      '    slope = neuron(theta, x)*neuron(-theta, x)',
      '    bend = SCALE*slope*slope',
      `    return ${matrix('bend')}`,
    ],
  };
}

function functionCode({ id, params }: FunctionSpec): ObjectiveCode {
  const definition = findSurfaceFunction(id);
  if (definition === undefined) throw new Error(`There is no surface "${id}"`);
  const values = Object.entries({ ...defaultsOf(definition.params), ...params });
  const numbers = values.map(([name, value]) => [name, Number(value)] as const);
  const { formula, where = {} } = definition;
  return {
    points: 0,
    title: `the surface “${definition.name}”`,
    lines: (framework, asked, helpers) => {
      const scope = scopeOf(framework, helpers);
      for (const [name] of numbers) scope.kinds.set(name, 'number');
      const parts = [
        ...numbers.map(([name, value]) => `${name} = ${pythonNumber(value)}`),
        ...pythonLines(
          Object.entries(where).map(([name, of]) => `${name} = ${of}`),
          scope,
        ),
      ];
      const value = printExpression(readExpression(formula), scope).code;
      return surfaceLines(framework, asked, helpers, formula, parts, value, () =>
        surfaceSlopes(definition, new Map(numbers)),
      );
    },
  };
}

/** A surface without data: its loss, and its derivatives where they have to be written out. */
function surfaceLines(
  framework: Framework,
  asked: NeededDerivatives,
  helpers: Set<string>,
  formula: string,
  parts: readonly string[],
  value: string,
  slopes: () => Slopes,
): readonly string[] {
  const { compiled, derivatives, dialect } = framework;
  const loss = [
    ...compiled,
    'def loss(theta):',
    `    """L(w, b) = ${docText(formula)}."""`,
    '    w, b = theta',
    ...parts.map((line) => `    ${line}`),
    `    return ${value}`,
  ];
  const plain = (lines: readonly string[]) =>
    lines.map((line) => line.replaceAll(', x=X, y=Y', '').replaceAll(', x, y', ''));
  const definitions: (readonly string[])[] = [loss];
  if (derivatives !== null) {
    if (asked.gradient) definitions.push(plain(derivatives.gradient));
    if (asked.hessian) definitions.push(plain(derivatives.hessian));
    return apart(definitions);
  }
  const { first, second } = slopes();
  const scope = scopeOf(framework, helpers);
  if (asked.gradient)
    definitions.push([
      'def gradient(theta):',
      '    """∂L/∂w and ∂L/∂b, differentiated from the formula."""',
      '    w, b = theta',
      ...first.lines(scope).map((line) => `    ${line}`),
      `    return ${dialect.array(`[${first.roots(scope).join(', ')}]`)}`,
    ]);
  if (asked.hessian) {
    const [ww, wb, bb] = second.roots(scope);
    definitions.push([
      'def hessian(theta):',
      '    """The second derivatives, differentiated from the formula."""',
      '    w, b = theta',
      ...second.lines(scope).map((line) => `    ${line}`),
      `    ww, wb, bb = ${ww}, ${wb}, ${bb}`,
      `    return ${dialect.array('[[ww, wb], [wb, bb]]')}`,
    ]);
  }
  return apart(definitions);
}

/** Definitions with two empty lines between them. */
export function apart(definitions: readonly (readonly string[])[]): string[] {
  return definitions.flatMap((lines, index) => (index === 0 ? lines : ['', '', ...lines]));
}
