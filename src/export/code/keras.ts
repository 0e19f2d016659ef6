/** Keras 3 on JAX: its own optimizers where they are the same, else a subclass of one's own. */
import { findAverage } from '../../catalog/around/averages';
import {
  chained,
  constantsOf,
  type Dialect,
  NUMBERS,
  type Printed,
  SEARCHES,
  sharedArrays,
  spectral,
} from './dialect';
import type { Framework, ProgramParts, RunCode } from './framework';
import { gradientAt } from './gradientAt';
import { COMPILED, JAX_DERIVATIVES } from './jaxDerivatives';
import { KERAS_DIFFERS, KERAS_RULES } from './kerasRules';
import { pythonLines } from './lines';
import { className, pythonName } from './names';
import { differs, type Native } from './natives';
import { askedGradient, ownRule, unpacked } from './ruleLines';
import { runScope, slotStarts, startOf } from './runFunction';
import type { RunParts } from './runParts';

/** Keras 3.15 rounds its own of these to single precision, whatever floatx is. */
const IN_JAX: Dialect['arrays'] = Object.fromEntries(
  ['sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh'].map((name) => [
    name,
    ([of]: readonly Printed[]) => `jnp.${name}(${of.code})`,
  ]),
);

const array = (list: string) => `ops.array(${list})`;

const dialect: Dialect = {
  name: 'Keras',
  module: 'ops',
  constants: constantsOf('ops', array),
  numbers: NUMBERS,
  arrays: {
    ...sharedArrays('ops'),
    ...IN_JAX,
    max: chained((left, right) => `ops.maximum(${left.code}, ${right.code})`),
    min: chained((left, right) => `ops.minimum(${left.code}, ${right.code})`),
    floor: ([of]) => `ops.floor(${of.code})`,
    norm: ([of]) => `jnp.linalg.norm(${of.code})`,
    norm1: ([of]) => `ops.sum(ops.abs(${of.code}))`,
    solve: ([matrix, vector]) => `ops.solve(${matrix.code}, ${vector.code})`,
    inv: ([matrix]) => `ops.inv(${matrix.code})`,
    diag: ([matrix]) => `ops.diagonal(${matrix.code})`,
    sigmoid: ([of]) => `ops.sigmoid(${of.code})`,
  },
  helpers: { ...SEARCHES, ...spectral('ops', 'ops.eigh', 'ops.flip(AXES, 1)', 'ops.maximum(values, 0)') },
  array,
  zeros: 'ops.zeros(2)',
  zero: 'ops.zeros(())',
  eye: 'ops.eye(2)',
  noMatrix: 'ops.zeros((2, 2))',
  indices: (list) => `ops.array(${list})`,
};

export const keras: Framework = {
  id: 'keras',
  name: 'Keras 3',
  packages: 'keras and jax',
  dialect,
  prelude: [
    'import math',
    'import os',
    '',
    'os.environ["KERAS_BACKEND"] = "jax"  # which differentiates',
    '',
    'import jax',
    'import jax.numpy as jnp  # some of whose functions Keras rounds to single precision',
    'import keras',
    'from keras import ops',
    '',
    'jax.config.update("jax_enable_x64", True)',
    'keras.config.set_floatx("float64")',
  ],
  taken: [],
  sigmoid: 'ops.exp(ops.log_sigmoid(w*x + b))  # the slope of ops.sigmoid is less exact far out',
  plainTheta: 'theta',
  compiled: COMPILED,
  derivatives: JAX_DERIVATIVES,
  natives: Object.keys(KERAS_RULES),
  ofSchedules: {
    cosine: 'As keras.optimizers.schedules.CosineDecay, with its alpha the lowest rate over the first.',
    'warm-restarts':
      'Not CosineDecayRestarts, whose cycles have T steps: these have T + 1, and end at the lowest rate.',
  },
  run: (parts, program) => {
    const native = KERAS_RULES[parts.run.optimizer]?.(parts);
    return native === undefined ? ownCode(parts, program) : nativeCode(parts, native, program);
  },
};

/** The variable is what Keras moves; `theta` is its value. */
function setupLines(parts: RunParts, optimizer: readonly string[]): string[] {
  return [
    `variable = keras.Variable(${startOf(keras, parts)})`,
    'theta = variable.value',
    ...(findAverage(parts.run.average.kind) === undefined ? [] : ['theta_mean = theta']),
    ...optimizer,
  ];
}

function afterLines(parts: RunParts, helpers: Set<string>): string[] {
  const averaged = findAverage(parts.run.average.kind);
  if (averaged === undefined) return ['theta = variable.value'];
  const mean = pythonLines([`thetaMean = ${averaged.listing}`], runScope(keras, parts, helpers));
  return ['theta = variable.value', ...mean];
}

function nativeCode(parts: RunParts, native: Native, { helpers }: ProgramParts): RunCode {
  const { run, definition, rates } = parts;
  const isDecayed = run.decay.kind === 'decoupled' && native.decay !== 'decoupled';
  const rate = definition.learningRate === 'none' ? '' : 'eta*';
  const step = [
    ...gradientAt(keras, parts, helpers),
    ...rates.map(({ target }) => `optimizer.${target === 'eta' ? 'learning_rate' : 'momentum'} = ${target}`),
    ...(native.each ?? []),
    ...(isDecayed ? [`variable.assign(theta - ${rate}lam*theta)  # decoupled decay`] : []),
    'optimizer.apply([g], [variable])',
    ...afterLines(parts, helpers),
  ];
  const notes = (native.notes ?? []).map((note) => `# ${note}`);
  const optimizer = [...notes, `optimizer = ${native.of}(${native.args})`];
  return { setup: setupLines(parts, optimizer), step, uses: step };
}

function ownCode(parts: RunParts, { helpers, define }: ProgramParts): RunCode {
  const { gradient, rates } = parts;
  const own = ownRule(parts, dialect, helpers, [['eta', 'array']]);
  const numbers = own.numbers.map(pythonName);
  const kept = numbers.filter((number) => number !== 'eta');
  const asks = gradient === 'asked' ? ['gradient'] : [];
  const slots = own.slots.map(([, slot]) => slot);
  const starts = slotStarts(keras, parts).map(([slot, start]) => {
    const value = kept.reduce((text, number) => text.replace(` + ${number}`, ` + self.${number}`), start);
    return `self.slot_${slot} = keras.Variable(${value})`;
  });
  const lines = (name: string) => [
    `class ${name}(keras.optimizers.Optimizer):`,
    `    """${own.doc}"""`,
    '',
    `    def __init__(${['self', 'learning_rate', ...kept, ...asks].join(', ')}):`,
    '        super().__init__(learning_rate=learning_rate)',
    ...[...kept, ...asks].map((each) => `        self.${each} = ${each}`),
    ...(slots.length === 0
      ? []
      : [
          '',
          '    def build(self, variables):',
          '        if self.built:',
          '            return',
          '        super().build(variables)',
          ...(starts.some((start) => start.includes('(theta)'))
            ? ['        theta = variables[0].value']
            : []),
          ...starts.map((start) => `        ${start}`),
        ]),
    '',
    '    def update_step(self, g, variable, learning_rate):',
    '        theta = variable.value',
    ...(own.usesStep ? ['        t = int(self.iterations.value)'] : []),
    ...(numbers.includes('eta') ? ['        eta = learning_rate'] : []),
    ...unpacked([...kept, ...asks], (each) => `self.${each}`).map((line) => `        ${line}`),
    ...unpacked(slots, (slot) => `self.slot_${slot}.value`).map((line) => `        ${line}`),
    ...own.lines.map((line) => `        ${line}`),
    '        variable.assign(theta)',
    ...slots.map((slot) => `        self.slot_${slot}.assign(${slot})`),
  ];
  const name = define(className(parts.ruleName), lines);
  const moving = rates.map(({ target }) => target as string);
  const value = (number: string) => (moving.includes(number) ? `${number}0` : number);
  const args = [
    `learning_rate=${numbers.includes('eta') ? value('eta') : '1.0'}`,
    ...kept.map((number) => `${number}=${value(number)}`),
    ...(gradient === 'asked' ? [`gradient=${askedGradient(parts)}`] : []),
  ];
  const isGiven = gradient === 'given';
  const step = [
    ...(isGiven ? gradientAt(keras, parts, helpers) : []),
    ...moving.map((target) => `optimizer.${target === 'eta' ? 'learning_rate' : target} = ${target}`),
    `optimizer.apply([${isGiven ? 'g' : 'ops.zeros_like(theta)'}], [variable])${isGiven ? '' : '  # it looks for itself'}`,
    ...afterLines(parts, helpers),
  ];
  return {
    setup: setupLines(parts, [...differs(KERAS_DIFFERS, parts), `optimizer = ${name}(${args.join(', ')})`]),
    step,
    uses: [...own.numbers, ...moving.map((target) => `${target}0`), ...step],
  };
}
