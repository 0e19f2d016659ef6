/** Formulas and their slopes in TeX. */
import { CONSTANTS, type Expression, type FunctionName } from './expression';
import type { Node } from './graph';

/** Binding strength of a piece of TeX: a piece that is looser than its place needs parentheses. */
const SUM = 0;
const PRODUCT = 1;
const SIGNED = 2;
const POWER = 3;
const ATOM = 4;

interface Piece {
  readonly tex: string;
  readonly binds: number;
}

/** Enough to tell a typed number, and none of the digits that rounding leaves behind. */
const DIGITS = 12;

/** The formula in TeX, with the parentheses it needs and no others. */
export function expressionTex(expression: Expression): string {
  return pieceOf(expression).tex;
}

/** A slope in TeX; null where it would take more than `most` characters. A graph's parts can be many times over. */
export function nodeTex(node: Node, most: number): string | null {
  const known = new Map<Node, Piece>();
  const pieceFor = (each: Node): Piece | null => {
    const { kind, left, right } = each;
    // A quotient divided twice by one thing reads as divided by its square.
    const isSquare = kind === 'ratio' && left?.kind === 'ratio' && left.right === right;
    const first = isSquare ? left.left : left;
    const above = first === null ? ZERO : write(first);
    if (above === null) return null;
    const below = right === null ? ZERO : write(right);
    if (below === null) return null;
    return nodePiece(each, above, isSquare ? raised(below, TWO) : below);
  };
  const write = (each: Node): Piece | null => {
    const before = known.get(each);
    if (before !== undefined) return before;
    const piece = pieceFor(each);
    if (piece === null) return null;
    if (piece.tex.length > most) return null;
    known.set(each, piece);
    return piece;
  };
  return write(node)?.tex ?? null;
}

const ZERO: Piece = { tex: '0', binds: ATOM };
const TWO: Piece = { tex: '2', binds: ATOM };

function pieceOf(expression: Expression): Piece {
  switch (expression.kind) {
    case 'number':
      return number(expression.value);
    case 'constant':
      return { tex: expression.name === 'pi' ? '\\pi' : 'e', binds: ATOM };
    case 'variable':
      return { tex: expression.name, binds: ATOM };
    case 'negate':
      return negated(pieceOf(expression.of));
    case 'call':
      return called(expression.name, expression.of.map(pieceOf));
    case 'binary': {
      const left = pieceOf(expression.left);
      const right = pieceOf(expression.right);
      switch (expression.sign) {
        case '+':
          return sum(left, '+', right);
        case '-':
          return sum(left, '-', right);
        case '*':
          return product(left, right);
        case '/':
          return fraction(left, right);
        case '^':
          return raised(left, right);
      }
    }
  }
}

function nodePiece({ kind, value }: Node, left: Piece, right: Piece): Piece {
  switch (kind) {
    case 'number':
      if (value === CONSTANTS.pi) return { tex: '\\pi', binds: ATOM };
      return value === CONSTANTS.e ? { tex: 'e', binds: ATOM } : number(value);
    case 'w':
    case 'b':
      return { tex: kind, binds: ATOM };
    case 'add':
      return sum(left, '+', right);
    case 'subtract':
      return sum(left, '-', right);
    case 'negate':
      return negated(left);
    case 'multiply':
    case 'scale':
      return product(left, right);
    case 'divide':
    case 'ratio':
      return fraction(left, right);
    case 'power':
    case 'whole':
      return raised(left, right);
    case 'sign':
      return { tex: `\\operatorname{sign}${wrapped(left)}`, binds: POWER };
    case 'step':
      return { tex: `\\left[${left.tex} > 0\\right]`, binds: ATOM };
    default:
      return called(kind, [left, right]);
  }
}

const NAMED: ReadonlyMap<FunctionName, string> = new Map<FunctionName, string>([
  ['log', '\\ln'],
  ['sin', '\\sin'],
  ['cos', '\\cos'],
  ['tan', '\\tan'],
  ['sinh', '\\sinh'],
  ['cosh', '\\cosh'],
  ['tanh', '\\tanh'],
  ['sigmoid', '\\sigma'],
]);

function called(name: FunctionName, [first, second]: readonly Piece[]): Piece {
  switch (name) {
    case 'exp':
      return { tex: `e^{${first.tex}}`, binds: POWER };
    case 'sqrt':
      return { tex: `\\sqrt{${first.tex}}`, binds: ATOM };
    case 'abs':
      return { tex: `\\left|${first.tex}\\right|`, binds: ATOM };
    case 'min':
    case 'max':
      return { tex: `\\${name}\\left(${first.tex},\\, ${second.tex}\\right)`, binds: POWER };
    default:
      return { tex: `${NAMED.get(name)}${wrapped(first)}`, binds: POWER };
  }
}

function number(value: number): Piece {
  // A slope may make NaN of numbers that are each legal.
  if (Number.isNaN(value)) return { tex: '\\text{undefined}', binds: ATOM };
  if (!Number.isFinite(value))
    return value > 0 ? { tex: '\\infty', binds: ATOM } : { tex: '-\\infty', binds: SUM };
  const [digits, exponent] = String(Number(value.toPrecision(DIGITS))).split('e');
  if (exponent === undefined) return { tex: digits, binds: value < 0 ? SUM : ATOM };
  return { tex: `${digits} \\cdot 10^{${Number(exponent)}}`, binds: value < 0 ? SUM : PRODUCT };
}

function sum(left: Piece, sign: '+' | '-', right: Piece): Piece {
  // The second operand must not begin with a sign, and must not be a sum that is taken away.
  return { tex: `${left.tex} ${sign} ${held(right, PRODUCT)}`, binds: SUM };
}

function negated(of: Piece): Piece {
  return { tex: `-${held(of, PRODUCT)}`, binds: SUM };
}

/** A number below 0 keeps its sign in front; what begins with a digit is kept apart from what stands before it. */
function product(left: Piece, right: Piece): Piece {
  const isNegative = /^-[\d.]+$/.test(left.tex);
  const first = isNegative ? left.tex : held(left, PRODUCT);
  const second = held(right, PRODUCT);
  const sign = /^[\d.]/.test(second) ? ' \\cdot ' : ' ';
  return { tex: `${first}${sign}${second}`, binds: isNegative ? SUM : PRODUCT };
}

function fraction(left: Piece, right: Piece): Piece {
  return { tex: `\\frac{${left.tex}}{${right.tex}}`, binds: SIGNED };
}

function raised(base: Piece, exponent: Piece): Piece {
  return { tex: `${held(base, ATOM)}^{${exponent.tex}}`, binds: POWER };
}

function held(piece: Piece, least: number): string {
  return piece.binds < least ? wrapped(piece) : piece.tex;
}

function wrapped({ tex }: Piece): string {
  return `\\left(${tex}\\right)`;
}
