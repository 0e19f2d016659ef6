/** The lecture's whole program for the neuron in Python: data, f, error, both gradients, and the loop, for a scene's first run. */
import { gd } from '../catalog/optimizers/gd';
import { buildPoints } from '../scene/points';
import type { RunSpec, Scene, SceneDocument } from '../scene/types';

/** The parts in which it is walked through, in the program's order. */
export const PROGRAM_PARTS = ['data', 'f', 'error', 'gradients', 'loop'] as const;
export type ProgramPart = (typeof PROGRAM_PARTS)[number];

export interface ProgramLine {
  /** Without its indentation. */
  readonly code: string;
  /** Levels of indentation. */
  readonly depth: number;
  /** Whether plain gradient descent has no such line there. */
  readonly differs: boolean;
}

const LEVEL = '    ';

const F = ['def f(x, w, b):', '    return 1/(1 + exp(-(w*x + b)))'];
const ERROR = [
  'def error(w, b):',
  '    err = 0',
  '    for x, y in zip(X, Y):',
  '        err += (f(x, w, b) - y)**2',
  '    return 0.5*err',
];
const GRADIENTS = [
  'def grad_w(x, w, b, y):',
  '    fx = f(x, w, b)',
  '    return (fx - y)*fx*(1 - fx)*x',
  'def grad_b(x, w, b, y):',
  '    fx = f(x, w, b)',
  '    return (fx - y)*fx*(1 - fx)',
];

const EACH_POINT = 'for x, y in zip(X, Y):';
const SUMS = ['dw += grad_w(x, w, b, y)', 'db += grad_b(x, w, b, y)'];

/**
 * One part of the program of a scene's first run: plain gradient descent on a neuron with half the sum of squares, over
 * the points in their own order.
 * @throws Error where the scene is another one, or ends within an epoch
 */
export function programPart(part: ProgramPart, { scene }: SceneDocument): readonly ProgramLine[] {
  switch (part) {
    case 'data':
      return plain(dataLines(scene));
    case 'f':
      return plain(F);
    case 'error':
      return plain(ERROR);
    case 'gradients':
      return plain(GRADIENTS);
    case 'loop':
      return loopLines(scene);
  }
}

/** The program as text. @throws as `programPart` */
export function wholeProgram(document: SceneDocument): string {
  const lines = PROGRAM_PARTS.flatMap((part) => programPart(part, document));
  return `${lines.map(({ code, depth }) => LEVEL.repeat(depth) + code).join('\n')}\n`;
}

function plain(lines: readonly string[]): ProgramLine[] {
  return lines.map((line) => {
    const code = line.trimStart();
    return { code, depth: (line.length - code.length) / LEVEL.length, differs: false };
  });
}

function dataLines({ objective }: Scene): string[] {
  if (objective.kind !== 'neuron' || objective.loss !== 'half-sum')
    throw new Error('The program is for a neuron with half the sum of squares');
  const { x, y } = buildPoints(objective.data);
  return ['from math import exp', `X = [${x.join(', ')}]`, `Y = [${y.join(', ')}]`];
}

/** The catalog's update, in one component. */
function updates(run: RunSpec): readonly string[] {
  const update = gd.listing(run.hyper).at(-1) ?? '';
  return ['w', 'b'].map((name) => update.replace(/\btheta\b/g, name).replace(/\bg\b/, `d${name}`));
}

function loopLines({ objective, runs: [run] }: Scene): readonly ProgramLine[] {
  if (objective.kind !== 'neuron' || run?.optimizer !== 'gd')
    throw new Error('The program is of plain steps');
  const { size, order } = run.batch;
  const perEpoch = size === 'all' ? 1 : Math.ceil(buildPoints(objective.data).x.length / size);
  if (run.steps % perEpoch !== 0) throw new Error('The run ends within an epoch');
  const update = updates(run);
  const usual = wholeBody(update);
  if (size !== 'all' && order !== 'sequential') throw new Error('The program takes the points in order');
  const body = size === 'all' ? usual : size === 1 ? pointBody(update) : batchBody(update, size);
  const { start, hyper, steps } = run;
  const head = [
    `def do_${size === 'all' ? '' : size === 1 ? 'stochastic_' : 'minibatch_'}gradient_descent():`,
    `    w, b, eta, epochs = ${start.w}, ${start.b}, ${hyper.eta}, ${steps / perEpoch}`,
    '    for epoch in range(epochs):',
  ];
  const inBody = plain(indented(2, body)).map((line, index) => ({
    ...line,
    differs: !usual.includes(body[index]),
  }));
  return [...plain(head), ...inBody, ...plain(['    return w, b'])];
}

/** Adds up over all the data, then updates. */
function wholeBody(update: readonly string[]): readonly string[] {
  return ['dw, db = 0, 0', EACH_POINT, ...indented(1, SUMS), ...update];
}

/** Updates after each point. */
function pointBody(update: readonly string[]): readonly string[] {
  return [EACH_POINT, ...indented(1, [...SUMS.map((line) => line.replace('+=', '=')), ...update])];
}

/** Updates whenever `size` points were seen, and at the end of the data. */
function batchBody(update: readonly string[], size: number): readonly string[] {
  return [
    'dw, db, seen = 0, 0, 0',
    EACH_POINT,
    ...indented(1, [...SUMS, 'seen += 1', `if seen % ${size} == 0 or seen == len(X):`]),
    ...indented(2, [...update, 'dw, db = 0, 0']),
  ];
}

function indented(levels: number, lines: readonly string[]): string[] {
  return lines.map((line) => LEVEL.repeat(levels) + line);
}
