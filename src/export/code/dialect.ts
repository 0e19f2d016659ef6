/** The words of a framework: what the functions of listings are called there. */

/**
 * Plain numbers of Python stand apart from the framework's arrays: a number has `math.sqrt`, an array `np.sqrt`. A list
 * is Python's.
 */
export type Kind = 'number' | 'array' | 'list';

export interface Printed {
  readonly code: string;
  readonly kind: Kind;
}

type OfArrays = (args: readonly Printed[]) => string;

export interface Dialect {
  readonly name: string;
  /** The module that array functions stand in: `np`. */
  readonly module: string;
  readonly constants: Readonly<Record<string, { readonly code: string; readonly kind: Kind }>>;
  /** Functions of plain numbers. */
  readonly numbers: Readonly<Record<string, (args: readonly string[]) => string>>;
  /** Functions where an argument is an array. */
  readonly arrays: Readonly<Record<string, OfArrays>>;
  /** Functions that the program defines where it calls them, by name: their lines. */
  readonly helpers: Readonly<Record<string, readonly string[]>>;
  /** An array of doubles: `np.array([1.0, 2.0])`. */
  readonly array: (list: string) => string;
  /** Two zeros, a zero, and a matrix, as arrays. */
  readonly zeros: string;
  readonly zero: string;
  readonly eye: string;
  readonly noMatrix: string;
  /** Indices as this framework takes them in brackets. */
  readonly indices: (list: string) => string;
}

const call = (name: string) => (args: readonly string[]) => `${name}(${args.join(', ')})`;

/** Python's own functions of numbers. */
export const NUMBERS: Dialect['numbers'] = {
  ...Object.fromEntries(
    ['sqrt', 'exp', 'log', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'floor'].map((name) => [
      name,
      call(`math.${name}`),
    ]),
  ),
  abs: call('abs'),
  max: call('max'),
  min: call('min'),
};

const NUMBER_CONSTANTS: Dialect['constants'] = {
  pi: { code: 'math.pi', kind: 'number' },
  e: { code: 'math.e', kind: 'number' },
  inf: { code: 'math.inf', kind: 'number' },
};

/** The constants of listings: numbers of Python, and arrays that `array` makes in the framework's module. */
export function constantsOf(module: string, array: Dialect['array']): Dialect['constants'] {
  return {
    ...NUMBER_CONSTANTS,
    eye: { code: `${module}.eye(2)`, kind: 'array' },
    inW: { code: array('[1.0, 0.0]'), kind: 'array' },
    inB: { code: array('[0.0, 1.0]'), kind: 'array' },
  };
}

/** Functions that have the same name and take the same arguments in all of these frameworks. */
export function sharedArrays(module: string): Dialect['arrays'] {
  const plain = (name: string): OfArrays => {
    return (args) => `${module}.${name}(${args.map(({ code }) => code).join(', ')})`;
  };
  const names = [
    'sqrt',
    'abs',
    'exp',
    'log',
    'sin',
    'cos',
    'tan',
    'sinh',
    'cosh',
    'tanh',
    'sign',
    'where',
    'outer',
  ];
  return Object.fromEntries(names.map((name) => [name, plain(name)]));
}

/** A function of two arguments applied to more of them, from the left. */
export function chained(of: (left: Printed, right: Printed) => string): OfArrays {
  return (args) => args.reduce((left, right) => ({ code: of(left, right), kind: 'array' })).code;
}

/** Helpers that are the same whatever the arrays are: they look at losses one by one. */
export const SEARCHES: Dialect['helpers'] = {
  argmin: [
    'def argmin(losses):',
    '    """The index of the lowest loss, of equal ones the first; what is no number counts as the highest."""',
    '    finite = [float(value) if math.isfinite(value) else math.inf for value in losses]',
    '    return finite.index(min(finite))',
  ],
  first: [
    'def first(excess):',
    '    """The index of the first number that is not above 0; of the last one where there is none."""',
    '    return next((i for i, value in enumerate(excess) if value <= 0), len(excess) - 1)',
  ],
  lowest: ['def lowest(*points):', '    return sorted(points, key=lambda point: float(loss(point)))[0]'],
  middle: ['def middle(*points):', '    return sorted(points, key=lambda point: float(loss(point)))[1]'],
  highest: ['def highest(*points):', '    return sorted(points, key=lambda point: float(loss(point)))[2]'],
};

/** Helpers for symmetric matrices, through their eigenvalues. */
export function spectral(module: string, eigh: string, flip: string, clip: string): Dialect['helpers'] {
  return {
    eigvec: [
      'def eigvec(matrix):',
      '    """The axes of a symmetric matrix as columns, that of the larger eigenvalue first."""',
      `    return ${flip.replace('AXES', `${eigh}(matrix)[1]`)}`,
    ],
    absm: [
      'def absm(matrix):',
      '    """A symmetric matrix with the absolute values of its eigenvalues."""',
      `    values, axes = ${eigh}(matrix)`,
      `    return axes*${module}.abs(values) @ axes.T`,
    ],
    rootsolve: [
      'def rootsolve(matrix, epsilon, vector):',
      '    """(M + εI)^(−1/2) v of a symmetric matrix M."""',
      `    values, axes = ${eigh}(matrix)`,
      `    return axes @ ((axes.T @ vector)/${module}.sqrt(${clip} + epsilon))`,
    ],
  };
}
