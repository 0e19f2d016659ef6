/** NumPy: runs are the catalog's listings, line by line. */
import { findAverage } from '../../catalog/around/averages';
import { chained, constantsOf, type Dialect, NUMBERS, SEARCHES, sharedArrays, spectral } from './dialect';
import type { Framework } from './framework';
import { pythonLines } from './lines';
import { runScope, slotStarts, startOf } from './runFunction';

const array = (list: string) => `np.array(${list})`;

const dialect: Dialect = {
  name: 'NumPy',
  module: 'np',
  constants: constantsOf('np', array),
  numbers: NUMBERS,
  arrays: {
    ...sharedArrays('np'),
    max: chained((left, right) => `np.maximum(${left.code}, ${right.code})`),
    min: chained((left, right) => `np.minimum(${left.code}, ${right.code})`),
    norm: ([of]) => `np.linalg.norm(${of.code})`,
    norm1: ([of]) => `np.sum(np.abs(${of.code}))`,
    solve: ([matrix, vector]) => `np.linalg.solve(${matrix.code}, ${vector.code})`,
    inv: ([matrix]) => `np.linalg.inv(${matrix.code})`,
    diag: ([matrix]) => `np.diag(${matrix.code})`,
    sigmoid: ([of]) => `1/(1 + np.exp(-(${of.code})))`,
  },
  helpers: { ...SEARCHES, ...spectral('np', 'np.linalg.eigh', 'np.flip(AXES, 1)', 'np.maximum(values, 0)') },
  array,
  zeros: 'np.zeros(2)',
  zero: '0.0',
  eye: 'np.eye(2)',
  noMatrix: 'np.zeros((2, 2))',
  indices: (list) => list,
};

export const numpy: Framework = {
  id: 'numpy',
  name: 'NumPy',
  packages: 'numpy',
  dialect,
  prelude: [
    'import math',
    '',
    'import numpy as np',
    '',
    '# A run may leave the finite numbers: then it ends.',
    'np.seterr(divide="ignore", over="ignore", invalid="ignore")',
  ],
  taken: [],
  sigmoid: '1/(1 + np.exp(-(w*x + b)))',
  plainTheta: 'theta',
  compiled: [],
  derivatives: null,
  natives: [],
  ofSchedules: {},
  run: (parts, { helpers }) => ({
    setup: [
      `theta = ${startOf(numpy, parts)}`,
      ...(findAverage(parts.run.average.kind) === undefined ? [] : ['theta_mean = theta']),
      ...slotStarts(numpy, parts).map(([name, start]) => `${name} = ${start}`),
    ],
    step: pythonLines(parts.step, runScope(numpy, parts, helpers)),
    uses: [...parts.step, ...Object.values(parts.definition.slots).flatMap(({ start }) => start ?? [])],
  }),
};
