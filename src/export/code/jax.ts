/** JAX with Optax: Optax' own transformations where they are the same, else one of one's own. */
import { findAverage } from '../../catalog/around/averages';
import { findClip } from '../../catalog/around/clips';
import { chained, constantsOf, type Dialect, NUMBERS, SEARCHES, sharedArrays, spectral } from './dialect';
import type { Framework, ProgramParts, RunCode } from './framework';
import { gradientAt } from './gradientAt';
import { COMPILED, JAX_DERIVATIVES } from './jaxDerivatives';
import { pythonLines } from './lines';
import { pythonName } from './names';
import { differs } from './natives';
import { OPTAX_DIFFERS, OPTAX_RULES, type OptaxRule } from './optaxRules';
import { askedGradient, ownRule, unpacked } from './ruleLines';
import { runScope, slotStarts, startOf } from './runFunction';
import type { RunParts } from './runParts';

const array = (list: string) => `jnp.array(${list})`;

const dialect: Dialect = {
  name: 'JAX',
  module: 'jnp',
  constants: constantsOf('jnp', array),
  numbers: NUMBERS,
  arrays: {
    ...sharedArrays('jnp'),
    max: chained((left, right) => `jnp.maximum(${left.code}, ${right.code})`),
    min: chained((left, right) => `jnp.minimum(${left.code}, ${right.code})`),
    norm: ([of]) => `jnp.linalg.norm(${of.code})`,
    norm1: ([of]) => `jnp.sum(jnp.abs(${of.code}))`,
    solve: ([matrix, vector]) => `jnp.linalg.solve(${matrix.code}, ${vector.code})`,
    inv: ([matrix]) => `jnp.linalg.inv(${matrix.code})`,
    diag: ([matrix]) => `jnp.diag(${matrix.code})`,
    sigmoid: ([of]) => `jax.nn.sigmoid(${of.code})`,
  },
  helpers: {
    ...SEARCHES,
    ...spectral('jnp', 'jnp.linalg.eigh', 'jnp.flip(AXES, 1)', 'jnp.maximum(values, 0)'),
  },
  array,
  zeros: 'jnp.zeros(2)',
  zero: 'jnp.zeros(())',
  eye: 'jnp.eye(2)',
  noMatrix: 'jnp.zeros((2, 2))',
  indices: (list) => `jnp.array(${list})`,
};

export const jax: Framework = {
  id: 'jax',
  name: 'JAX and Optax',
  packages: 'jax and optax',
  dialect,
  prelude: [
    'import math',
    '',
    'import jax',
    'import jax.numpy as jnp',
    'import optax',
    '',
    'jax.config.update("jax_enable_x64", True)',
  ],
  taken: [],
  sigmoid: 'jnp.exp(jax.nn.log_sigmoid(w*x + b))  # the slope of jax.nn.sigmoid is less exact far out',
  plainTheta: 'theta',
  compiled: COMPILED,
  derivatives: JAX_DERIVATIVES,
  natives: Object.keys(OPTAX_RULES),
  ofSchedules: {
    cosine: 'As optax.cosine_decay_schedule, with its alpha the lowest rate over the first.',
    'warm-restarts':
      'Not optax.sgdr_schedule, whose cycles have T steps: these have T + 1, and end at the lowest rate.',
  },
  run: (parts, program) => {
    const native = OPTAX_RULES[parts.run.optimizer]?.(parts);
    return native === undefined ? ownCode(parts, program) : nativeCode(parts, native, program);
  },
};

function averageLines(parts: RunParts, helpers: Set<string>): string[] {
  const averaged = findAverage(parts.run.average.kind);
  if (averaged === undefined) return [];
  return pythonLines([`thetaMean = ${averaged.listing}`], runScope(jax, parts, helpers));
}

function setupLines(parts: RunParts, optimizer: readonly string[]): string[] {
  return [
    `theta = ${startOf(jax, parts)}`,
    ...(findAverage(parts.run.average.kind) === undefined ? [] : ['theta_mean = theta']),
    ...optimizer,
    'state = optimizer.init(theta)',
  ];
}

function nativeCode(parts: RunParts, native: OptaxRule, { helpers }: ProgramParts): RunCode {
  const { run, definition, rates } = parts;
  const isDecayed = run.decay.kind === 'decoupled' && native.decay !== 'decoupled';
  const rate = definition.learningRate === 'none' ? '' : 'eta*';
  const statics = native.statics === undefined ? '' : `, static_args=(${native.statics})`;
  const made = rates.length === 0 ? native.of : `optax.inject_hyperparams(${native.of}${statics})`;
  const step = [
    ...gradientAt(jax, parts, helpers),
    ...rates.map(
      ({ target }) => `state.hyperparams["${target === 'eta' ? 'learning_rate' : 'momentum'}"] = ${target}`,
    ),
    'updates, state = optimizer.update(g, state, theta)',
    `theta = optax.apply_updates(theta, updates)${isDecayed ? ` - ${rate}lam*theta  # decoupled decay` : ''}`,
    ...averageLines(parts, helpers),
  ];
  const notes = (native.notes ?? []).map((note) => `# ${note}`);
  const optimizer = [...(native.before ?? []), ...notes, `optimizer = ${made}(${native.args})`];
  return {
    setup: setupLines(parts, optimizer),
    step,
    uses: [...step, findClip(run.clip.kind) === undefined ? '' : 'clip'],
  };
}

function ownCode(parts: RunParts, { helpers, define }: ProgramParts): RunCode {
  const { gradient, rates } = parts;
  const own = ownRule(parts, dialect, helpers);
  const moving = rates.map(({ target }) => target as string);
  const numbers = own.numbers.map(pythonName);
  const fixed = numbers.filter((number) => !moving.includes(number));
  const states = [...(own.usesStep ? ['t'] : []), ...own.slots.map(([, slot]) => slot)];
  const starts = slotStarts(jax, parts).map(([slot, start]) => `"${slot}": ${start}`);
  const initial = `{${[...(own.usesStep ? ['"t": 0'] : []), ...starts].join(', ')}}`;
  const next = states.map((state) => (state === 't' ? '"t": t + 1' : `"${state}": ${state}`)).join(', ');
  const extra = [
    ...(gradient === 'asked' ? ['gradient'] : []),
    ...moving.filter((name) => numbers.includes(name)),
  ];
  const lines = (name: string) => [
    `def ${name}(${fixed.join(', ')}):`,
    `    """${own.doc}"""`,
    '',
    '    def init(theta):',
    `        return ${initial}`,
    '',
    `    def update(${gradient === 'given' ? 'g' : 'updates'}, state, theta${extra.length === 0 ? '' : `, *, ${extra.join(', ')}`}):`,
    '        start = theta',
    ...unpacked(states, (state) => `state["${state}"]`).map((line) => `        ${line}`),
    ...own.lines.map((line) => `        ${line}`),
    `        return theta - start, {${next}}`,
    '',
    `    return optax.GradientTransformation${extra.length === 0 ? '' : 'ExtraArgs'}(init, update)`,
  ];
  const name = define(`scale_by_${functionOf(parts)}`, lines);
  const given = [
    ...(gradient === 'asked' ? [`gradient=${askedGradient(parts)}`] : []),
    ...extra.filter((each) => each !== 'gradient').map((each) => `${each}=${each}`),
  ];
  const step = [
    ...(gradient === 'given' ? gradientAt(jax, parts, helpers) : []),
    `updates, state = optimizer.update(${gradient === 'given' ? 'g' : 'theta'}, state, theta${given.map((each) => `, ${each}`).join('')})`,
    'theta = optax.apply_updates(theta, updates)',
    ...averageLines(parts, helpers),
  ];
  const args = fixed.map((number) => `${number}=${number}`).join(', ');
  return {
    setup: setupLines(parts, [...differs(OPTAX_DIFFERS, parts), `optimizer = ${name}(${args})`]),
    step,
    uses: [...own.numbers, ...step],
  };
}

function functionOf({ definition, ruleName }: RunParts): string {
  const plain = ruleName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return plain === '' ? definition.id.replaceAll('-', '_') : plain;
}
