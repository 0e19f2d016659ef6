/** PyTorch: its own optimizers where they are the same, else a class of one's own. */
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
import { pythonLines } from './lines';
import { className, pythonName, pythonNumber } from './names';
import { differs, type Native } from './natives';
import { askedGradient, ownRule, unpacked } from './ruleLines';
import { runScope, slotStarts, startOf } from './runFunction';
import type { RunParts } from './runParts';
import { TORCH_DIFFERS, TORCH_RULES } from './torchRules';

/** Whole numbers would make an array of whole numbers. */
const tensor = ({ code, kind }: Printed) => (kind === 'number' ? `torch.tensor(${withPoint(code)})` : code);
const withPoint = (code: string) => code.replace(/^-?\d+$/, '$&.0');

const array = (list: string) => `torch.tensor(${list})`;

const dialect: Dialect = {
  name: 'PyTorch',
  module: 'torch',
  constants: constantsOf('torch', array),
  numbers: NUMBERS,
  arrays: {
    ...sharedArrays('torch'),
    where: (args) => `torch.where(${args.map(({ code }) => withPoint(code)).join(', ')})`,
    max: chained((left, right) => `torch.maximum(${tensor(left)}, ${tensor(right)})`),
    min: chained((left, right) => `torch.minimum(${tensor(left)}, ${tensor(right)})`),
    norm: ([of]) => `torch.linalg.norm(${of.code})`,
    norm1: ([of]) => `torch.sum(torch.abs(${of.code}))`,
    solve: ([matrix, vector]) => `torch.linalg.solve(${matrix.code}, ${vector.code})`,
    inv: ([matrix]) => `torch.linalg.inv(${matrix.code})`,
    diag: ([matrix]) => `torch.diag(${matrix.code})`,
    sigmoid: ([of]) => `torch.sigmoid(${of.code})`,
  },
  helpers: {
    ...SEARCHES,
    ...spectral('torch', 'torch.linalg.eigh', 'torch.flip(AXES, (1,))', 'torch.clamp(values, min=0)'),
  },
  array,
  zeros: 'torch.zeros(2)',
  zero: 'torch.zeros(())',
  eye: 'torch.eye(2)',
  noMatrix: 'torch.zeros(2, 2)',
  indices: (list) => list,
};

export const torch: Framework = {
  id: 'torch',
  name: 'PyTorch',
  packages: 'torch',
  dialect,
  prelude: ['import math', '', 'import torch', '', 'torch.set_default_dtype(torch.float64)'],
  taken: [],
  sigmoid:
    'torch.exp(torch.nn.functional.logsigmoid(w*x + b))  # the slope of torch.sigmoid is less exact far out',
  plainTheta: 'theta.detach()',
  compiled: [],
  derivatives: {
    gradient: [
      '@torch.enable_grad()',
      'def gradient(theta, x=X, y=Y):',
      '    theta = theta.detach().requires_grad_()',
      '    return torch.autograd.grad(loss(theta, x, y), theta)[0]',
    ],
    hessian: ['def hessian(theta):', '    return torch.autograd.functional.hessian(loss, theta)'],
    squares: [
      'def squares(theta):',
      '    """JᵀJ of the residuals, scaled so that Jᵀr is the gradient."""',
      '    jacobian = torch.autograd.functional.jacobian(residuals, theta)',
      '    return SCALE*jacobian.T @ jacobian',
    ],
  },
  natives: Object.keys(TORCH_RULES),
  ofSchedules: {
    cosine: 'Not CosineAnnealingLR, which would rise again past the end: this stays.',
    'warm-restarts':
      'Not CosineAnnealingWarmRestarts, whose cycles have T steps: these have T + 1, and end at the lowest rate.',
    step: 'As StepLR, but by epochs.',
    triangular: 'As CyclicLR from the lowest rate up.',
  },
  run: (parts, program) => {
    const native = TORCH_RULES[parts.run.optimizer]?.(parts);
    return native === undefined ? ownCode(parts, program) : nativeCode(parts, native, program);
  },
};

/** Lines that both ways share: θ, the optimizer, the rates that move, and the average. */
function around(
  parts: RunParts,
  optimizer: readonly string[],
  step: readonly string[],
  rateName: (target: string) => string,
  helpers: Set<string>,
): Pick<RunCode, 'setup' | 'step'> {
  const averaged = findAverage(parts.run.average.kind);
  return {
    setup: [
      `theta = ${startOf(torch, parts).replace(/\)$/, ', requires_grad=True)')}`,
      ...(averaged === undefined ? [] : ['theta_mean = theta.detach().clone()']),
      ...optimizer,
    ],
    step: [
      ...parts.rates.map(({ target }) => `optimizer.param_groups[0]["${rateName(target)}"] = ${target}`),
      ...step,
      ...(averaged === undefined
        ? []
        : pythonLines([`thetaMean = ${averaged.listing}`], runScope(torch, parts, helpers)).map((line) =>
            line.replace(/theta$/, 'theta.detach()'),
          )),
    ],
  };
}

/** The gradient of the batch in `theta.grad`, with the penalty and the clip. */
function gradientLines({ run, isBatched }: RunParts, decay: string | undefined): string[] {
  const { clip } = run;
  return [
    'optimizer.zero_grad()',
    `loss(theta${isBatched ? ', X[batch], Y[batch]' : ''}).backward()`,
    ...(run.decay.kind === 'l2' && decay !== 'l2' ? ['theta.grad += lam*theta.detach()'] : []),
    ...(clip.kind === 'norm' ? [`torch.nn.utils.clip_grad_norm_([theta], ${pythonNumber(clip.c)})`] : []),
    ...(clip.kind === 'value' ? [`torch.nn.utils.clip_grad_value_([theta], ${pythonNumber(clip.c)})`] : []),
  ];
}

function nativeCode(parts: RunParts, native: Native, { helpers }: ProgramParts): RunCode {
  const { run, definition } = parts;
  const isDecayed = run.decay.kind === 'decoupled' && native.decay !== 'decoupled';
  const rate = definition.learningRate === 'none' ? '' : 'eta*';
  const step = [
    ...(native.each ?? []),
    ...gradientLines(parts, native.decay),
    ...(isDecayed ? ['with torch.no_grad():', `    theta.mul_(1 - ${rate}lam)  # decoupled decay`] : []),
    'optimizer.step()',
  ];
  const optimizer = [
    ...(native.notes ?? []).map((note) => `# ${note}`),
    `optimizer = ${native.of}([theta], ${native.args})`,
  ];
  return {
    ...around(parts, optimizer, step, (target) => (target === 'eta' ? 'lr' : 'momentum'), helpers),
    uses: [...step, ...(findAverage(run.average.kind) === undefined ? [] : ['keep'])],
  };
}

function ownCode(parts: RunParts, { helpers, define }: ProgramParts): RunCode {
  const { gradient, rates } = parts;
  const own = ownRule(parts, dialect, helpers);
  const numbers = own.numbers.map(pythonName);
  const key = (number: string) => (number === 'eta' ? 'lr' : number);
  const states = [...(own.usesStep ? ['t'] : []), ...own.slots.map(([, slot]) => slot)];
  const starts = slotStarts(torch, parts).map(
    ([slot, start]) => `${slot}=${start === 'theta' ? 'theta.clone()' : start}`,
  );
  const initial = [...(own.usesStep ? ['t=0'] : []), ...starts].join(', ');
  const next = states.map((state) => (state === 't' ? 't=t + 1' : `${state}=${state}`)).join(', ');
  const lines = (name: string) => [
    `class ${name}(torch.optim.Optimizer):`,
    `    """${own.doc}"""`,
    '',
    `    def __init__(${['self', 'params', ...numbers].join(', ')}):`,
    `        super().__init__(params, dict(${numbers.map((number) => `${key(number)}=${number}`).join(', ')}))`,
    '',
    '    @torch.no_grad()',
    `    def step(self${gradient === 'asked' ? ', gradient' : ''}):`,
    '        (group,) = self.param_groups',
    '        (parameter,) = group["params"]',
    '        theta = parameter.clone()',
    ...(gradient === 'given' ? ['        g = parameter.grad.clone()'] : []),
    ...unpacked(numbers, (number) => `group["${key(number)}"]`).map((line) => `        ${line}`),
    ...(states.length === 0
      ? []
      : [
          '        state = self.state[parameter]',
          '        if not state:',
          `            state.update(${initial})`,
          ...unpacked(states, (state) => `state["${state}"]`).map((line) => `        ${line}`),
        ]),
    ...own.lines.map((line) => `        ${line}`),
    '        parameter.copy_(theta)',
    ...(states.length === 0 ? [] : [`        state.update(${next})`]),
  ];
  const moving = rates.map(({ target }) => target as string);
  const args = numbers
    .map((number) => `${number}=${moving.includes(number) ? `${number}0` : number}`)
    .join(', ');
  const name = define(className(parts.ruleName), lines);
  const step = [
    ...(gradient === 'given' ? gradientLines(parts, undefined) : []),
    gradient === 'asked' ? `optimizer.step(${askedGradient(parts)})` : 'optimizer.step()',
  ];
  return {
    ...around(
      parts,
      [...differs(TORCH_DIFFERS, parts), `optimizer = ${name}([theta]${args === '' ? '' : `, ${args}`})`],
      step,
      key,
      helpers,
    ),
    uses: [
      ...own.numbers,
      ...step,
      ...moving.map((target) => `${target}0`),
      ...(findAverage(parts.run.average.kind) === undefined ? [] : ['keep']),
    ],
  };
}
