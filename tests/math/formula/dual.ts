/** Slopes by dual numbers over the platform's own functions: nothing of the compiler under test is in them. */
import { CONSTANTS, type Expression } from '../../../src/math/formula/expression';

/** The value, and its slopes along w and b. */
export type Dual = readonly [number, number, number];

/** The tree's value and slopes at (w, b) by a plain chain rule, which gives NaN for 0·∞. */
export function dualOf(tree: Expression, w: number, b: number): Dual {
  const of = (each: Expression) => dualOf(each, w, b);
  switch (tree.kind) {
    case 'number':
      return [tree.value, 0, 0];
    case 'constant':
      return [CONSTANTS[tree.name], 0, 0];
    case 'variable':
      return tree.name === 'w' ? [w, 1, 0] : [b, 0, 1];
    case 'negate':
      return chain(of(tree.of), (x) => -x, -1);
    case 'binary': {
      const [u, v] = [of(tree.left), of(tree.right)];
      switch (tree.sign) {
        case '+':
          return both(u[0] + v[0], u, 1, v, 1);
        case '-':
          return both(u[0] - v[0], u, 1, v, -1);
        case '*':
          return both(u[0] * v[0], u, v[0], v, u[0]);
        case '/':
          return both(u[0] / v[0], u, 1 / v[0], v, -u[0] / v[0] / v[0]);
        case '^': {
          const isConstant = v[1] === 0 && v[2] === 0;
          const value = u[0] ** v[0];
          return both(value, u, v[0] * u[0] ** (v[0] - 1), v, isConstant ? 0 : value * Math.log(u[0]));
        }
      }
      break;
    }
    case 'call': {
      const [u, v] = tree.of.map(of);
      const x = u[0];
      switch (tree.name) {
        case 'min':
          return x < v[0] ? u : v;
        case 'max':
          return x > v[0] ? u : v;
        case 'exp':
          return chain(u, Math.exp, Math.exp(x));
        case 'log':
          return chain(u, Math.log, 1 / x);
        case 'sqrt':
          return chain(u, Math.sqrt, 0.5 / Math.sqrt(x));
        case 'abs':
          return chain(u, Math.abs, Math.sign(x));
        case 'sin':
          return chain(u, Math.sin, Math.cos(x));
        case 'cos':
          return chain(u, Math.cos, -Math.sin(x));
        case 'tan':
          return chain(u, Math.tan, 1 / Math.cos(x) ** 2);
        case 'sinh':
          return chain(u, Math.sinh, Math.cosh(x));
        case 'cosh':
          return chain(u, Math.cosh, Math.sinh(x));
        case 'tanh':
          return chain(u, Math.tanh, 1 / Math.cosh(x) ** 2);
        case 'sigmoid': {
          const value = 1 / (1 + Math.exp(-x));
          return chain(u, () => value, value * (1 - value));
        }
      }
    }
  }
}

function chain([x, dw, db]: Dual, value: (x: number) => number, slope: number): Dual {
  return [value(x), slope * dw, slope * db];
}

function both(value: number, u: Dual, alongU: number, v: Dual, alongV: number): Dual {
  return [value, alongU * u[1] + alongV * v[1], alongU * u[2] + alongV * v[2]];
}
