/** Matrices of listings, with the names that they have in NumPy and SciPy: written apart from the rules' own code. */
import { symmetricEigen } from '../../src/math/eigen';
import type { Value } from './interpreter';

/** 2 × 2, row by row. */
export class Matrix {
  constructor(readonly entries: readonly [number, number, number, number]) {}
}

export const EYE = new Matrix([1, 0, 0, 1]);

function matrix(value: Value): readonly [number, number, number, number] {
  if (!(value instanceof Matrix)) throw new Error('not a matrix');
  return value.entries;
}

function vector(value: Value): readonly [number, number] {
  if (!Array.isArray(value)) throw new Error('not a pair');
  return [Number(value[0]), Number(value[1])];
}

function transpose(of: Value): Matrix {
  const [a, b, c, d] = matrix(of);
  return new Matrix([a, c, b, d]);
}

/** A matrix with another one, or with a vector. */
function product(left: Value, right: Value): Value {
  const [a, b, c, d] = matrix(left);
  if (right instanceof Matrix) {
    const [e, f, g, h] = right.entries;
    return new Matrix([a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h]);
  }
  const [x, y] = vector(right);
  return [a * x + b * y, c * x + d * y];
}

/** Columns are the axes, that of the larger eigenvalue first. */
function eigvec(of: Value): Matrix {
  const [a, b, , d] = matrix(of);
  const [[x, y], [u, v]] = symmetricEigen(a, b, d).vectors;
  return new Matrix([x, u, y, v]);
}

/** A symmetric matrix with a function of its eigenvalues. */
function mapped(of: Value, change: (eigenvalue: number) => number): Value {
  const [a, b, , d] = matrix(of);
  const axes = eigvec(of);
  const [one, other] = symmetricEigen(a, b, d).values;
  return product(product(axes, new Matrix([change(one), 0, 0, change(other)])), transpose(axes));
}

function inv(of: Value): Matrix {
  const [a, b, c, d] = matrix(of);
  const det = a * d - b * c;
  return new Matrix([d / det, -b / det, -c / det, a / det]);
}

export const MATRICES: Readonly<Record<string, (...values: Value[]) => Value>> = {
  transpose,
  inv,
  eigvec,
  matmul: product,
  solve: (of, right) => {
    const [a, b, c, d] = matrix(of);
    const [x, y] = vector(right);
    const det = a * d - b * c;
    return [(d * x - b * y) / det, (a * y - c * x) / det];
  },
  rootsolve: (of, epsilon, right) => {
    const [a, b, , d] = matrix(of);
    const axes = eigvec(of);
    const along = vector(product(transpose(axes), right));
    const roots = symmetricEigen(a, b, d).values.map((value) =>
      Math.sqrt(Math.max(value, 0) + Number(epsilon)),
    );
    return product(axes, [along[0] / roots[0], along[1] / roots[1]]);
  },
  absm: (of) => mapped(of, Math.abs),
  outer: (left, right) => {
    const [a, b] = vector(left);
    const [x, y] = vector(right);
    return new Matrix([a * x, a * y, b * x, b * y]);
  },
  diag: (of) => {
    const [a, , , d] = matrix(of);
    return [a, d];
  },
};
