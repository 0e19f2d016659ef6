/** Prints expressions as TeX, with the parentheses that they need and no others. */
import type { Expression } from './syntax';

export interface TexStyle {
  /** A name where its value in one component can stand. */
  readonly name: (name: string) => string;
  /** A name where the whole vector is meant: in norms and inner products. */
  readonly vector: (name: string) => string;
  /** Whether factors have a dot between them, as values need. */
  readonly dots: boolean;
}

/** Binding strength of a piece of TeX: a looser piece gets parentheses. */
const CHOICE = 0;
const SUM = 1;
const PRODUCT = 2;
const FUNCTION = 3;
const POWER = 4;
const ATOM = 5;

interface Piece {
  readonly tex: string;
  readonly binds: number;
}

/** The surroundings of an expression. */
interface Around {
  /** In a fraction or an exponent: quotients have a slash. */
  readonly small?: true;
  /** The whole argument of a function: a quotient takes all of its factors into the numerator. */
  readonly argument?: true;
}

export function expressionTex(expression: Expression, style: TexStyle): string {
  return new Printer(style).piece(expression, {}).tex;
}

class Printer {
  constructor(private readonly style: TexStyle) {}

  piece(expression: Expression, around: Around): Piece {
    switch (expression.kind) {
      case 'number':
        return numberPiece(expression.text);
      case 'name':
        return atom(this.style.name(expression.name));
      case 'negate':
        return { tex: `-${held(this.piece(expression.of, inside(around)), PRODUCT)}`, binds: SUM };
      case 'call':
        return this.call(expression.name, expression.of, around);
      case 'element':
        return this.element(expression.list, expression.index);
      case 'comprehension':
        throw new Error('a list has no TeX of its own');
      case 'binary':
        break;
    }
    const { operator, left, right } = expression;
    switch (operator) {
      case '^':
        return this.power(left, right);
      case '*':
      case '/':
        return this.product(expression, around);
      case '%':
        return {
          tex: `${this.piece(left, {}).tex} \\bmod ${held(this.piece(right, {}), ATOM)}`,
          binds: SUM,
        };
      case '+':
      case '-': {
        const second = this.piece(right, inside(around));
        const least = operator === '+' ? SUM : PRODUCT;
        const isNegative = second.tex.startsWith('-');
        const tex = held(this.piece(left, inside(around)), SUM);
        return { tex: `${tex} ${operator} ${held(second, isNegative ? ATOM : least)}`, binds: SUM };
      }
      default: {
        const sign = operator === '==' ? '=' : operator;
        return { tex: `${this.piece(left, {}).tex} ${sign} ${this.piece(right, {}).tex}`, binds: CHOICE };
      }
    }
  }

  private product(expression: Expression, around: Around): Piece {
    const factors = squared(this.factors(expression, around));
    const [first, ...others] = factors;
    if (others.length === 0) return first;
    // A sign in front needs no parentheses.
    const start = held(first, first.tex.startsWith('-') ? SUM : PRODUCT);
    const tex = others.reduce((before, factor) => this.joined(before, held(factor, PRODUCT)), start);
    return { tex, binds: PRODUCT };
  }

  /** The factors of a product or a quotient. The last factor before a slash becomes the numerator. */
  private factors(expression: Expression, around: Around): readonly Piece[] {
    if (expression.kind !== 'binary' || !'*/'.includes(expression.operator))
      return [this.piece(expression, inside(around))];
    const { operator, left, right } = expression;
    if (operator === '*')
      return [...this.factors(left, inside(around)), ...this.factors(right, inside(around))];
    const degrees = this.degrees(left, right);
    if (degrees !== null) return [degrees];
    if (left.kind === 'number' && right.kind === 'number')
      return [{ tex: `\\tfrac{${left.text}}{${right.text}}`, binds: FUNCTION }];
    if (around.small === true) {
      const above = this.piece(left, around);
      const isNegative = above.tex.startsWith('-');
      const over = held(above, isNegative ? SUM : PRODUCT);
      const under = held(this.piece(right, around), FUNCTION);
      return [{ tex: `${over} / ${under}`, binds: isNegative ? SUM : PRODUCT }];
    }
    const isTimes = left.kind === 'binary' && left.operator === '*' && around.argument !== true;
    const below = this.piece(right, { small: true }).tex;
    const above = this.piece(isTimes ? left.right : left, { small: true }).tex;
    const fraction = { tex: `\\frac{${above}}{${below}}`, binds: FUNCTION };
    return isTimes ? [...this.factors(left.left, around), fraction] : [fraction];
  }

  /** `x*pi/180` is an angle of x degrees. */
  private degrees(left: Expression, right: Expression): Piece | null {
    if (right.kind !== 'number' || right.text !== '180') return null;
    if (left.kind !== 'binary' || left.operator !== '*') return null;
    if (left.right.kind !== 'name' || left.right.name !== 'pi') return null;
    return { tex: `${held(this.piece(left.left, {}), ATOM)}^\\circ`, binds: POWER };
  }

  private joined(before: string, factor: string): string {
    const isGroup = /^(?:\\left)?\(/.test(factor);
    if (isGroup && /(?:\)|\\tfrac\{\d+\}\{\d+\})(?:\^\S+)?$/.test(before)) return `${before} ${factor}`;
    if (this.style.dots || /\\(?:sin|cos)[^()]*$/.test(before) || /^[\d.]/.test(factor))
      return `${before} \\cdot ${factor}`;
    return /\.\d+$/.test(before) && !isGroup ? `${before}\\, ${factor}` : `${before} ${factor}`;
  }

  private power(base: Expression, exponent: Expression): Piece {
    const { tex: raised } = this.piece(exponent, { small: true });
    const power = /^\d$|^\\val\{\w+\}$/.test(raised) ? raised : `{${raised}}`;
    if (base.kind === 'call' && NAMED.has(base.name)) return this.named(base.name, base.of[0], `^${power}`);
    return { tex: `${held(this.piece(base, {}), ATOM)}^${power}`, binds: POWER };
  }

  private call(name: string, of: readonly Expression[], around: Around): Piece {
    const argument = (at = 0) => this.piece(of[at], { ...inside(around), argument: true }).tex;
    const vector = (at = 0) => expressionTex(of[at], { ...this.style, name: this.style.vector });
    const factor = (at: number) =>
      held(new Printer({ ...this.style, name: this.style.vector }).piece(of[at], {}), PRODUCT);
    switch (name) {
      case 'sqrt':
        return atom(`\\sqrt{${argument()}}`);
      case 'abs':
        return atom(`\\left|${argument()}\\right|`);
      case 'floor':
        return atom(`\\left\\lfloor ${argument()} \\right\\rfloor`);
      case 'exp':
        return { tex: `e^{${this.piece(of[0], { small: true }).tex}}`, binds: POWER };
      case 'norm':
        return atom(`\\|${vector()}\\|`);
      case 'norm1':
        return atom(`\\|${vector()}\\|_1`);
      case 'dot':
        return { tex: `${factor(0)} \\cdot ${factor(1)}`, binds: SUM };
      case 'min':
      case 'max':
        return {
          tex: `\\${name}\\left(${of.map((_, at) => argument(at)).join(',\\ ')}\\right)`,
          binds: POWER,
        };
      case 'where': {
        const [condition, yes, no] = of.map((each) => this.piece(each, {}).tex);
        return { tex: `${yes} \\text{ if } ${condition}, \\text{ else } ${no}`, binds: CHOICE };
      }
      // Matrices.
      case 'hessian':
        return { tex: `\\nabla^2 \\mathcal{L}${wrapped(argument())}`, binds: POWER };
      case 'squares':
        return { tex: `J^\\top J${wrapped(argument())}`, binds: PRODUCT };
      case 'solve':
        return this.inverse(this.piece(of[0], {}), '-1', of[1]);
      case 'rootsolve': {
        const sum = `${this.piece(of[0], {}).tex} + ${held(this.piece(of[1], {}), PRODUCT)}\\, I`;
        return this.inverse({ tex: sum, binds: SUM }, '-1/2', of[2]);
      }
      case 'inv':
        return { tex: `${held(this.piece(of[0], {}), ATOM)}^{-1}`, binds: POWER };
      case 'transpose':
        return { tex: `${held(this.piece(of[0], {}), ATOM)}^\\top`, binds: POWER };
      case 'outer':
        // With a space: two values side by side would be read out as one number.
        return {
          tex: `${held(this.piece(of[0], {}), POWER)}\\, ${held(this.piece(of[1], {}), ATOM)}^\\top`,
          binds: PRODUCT,
        };
      case 'matmul':
        return { tex: of.map((each) => held(this.piece(each, {}), PRODUCT)).join('\\, '), binds: PRODUCT };
      case 'absm':
        return atom(`\\left|${argument()}\\right|`);
      case 'eigvec':
        return { tex: `\\operatorname{axes}${wrapped(argument())}`, binds: POWER };
      case 'diag':
        return { tex: `\\operatorname{diag} ${held(this.piece(of[0], {}), FUNCTION)}`, binds: PRODUCT };
      // Over the data.
      case 'sum':
        return { tex: `\\sum_i ${held(this.piece(of[0], {}), PRODUCT)}`, binds: PRODUCT };
      // The neuron.
      case 'f':
        return { tex: `f${wrapped(argument())}`, binds: POWER };
      // The second argument is the rate before the first point that was drawn.
      case 'drawn':
        return { tex: `\\text{as drawn at step } ${argument()}`, binds: CHOICE };
      // The second argument of both is the batch.
      case 'loss':
        return { tex: `\\mathcal{L}${wrapped(argument())}`, binds: POWER };
      case 'gradient':
        return { tex: `\\nabla \\mathcal{L}${wrapped(argument())}`, binds: POWER };
      default:
        if (NAMED.has(name)) return this.named(name, of[0], '');
        return {
          tex: `\\operatorname{${name}}${wrapped(of.map((_, at) => argument(at)).join(',\\ '))}`,
          binds: POWER,
        };
    }
  }

  /** M⁻¹v, or M^(−1/2)v. */
  private inverse(matrix: Piece, power: string, of: Expression): Piece {
    return {
      tex: `${held(matrix, ATOM)}^{${power}}\\, ${held(this.piece(of, {}), PRODUCT)}`,
      binds: PRODUCT,
    };
  }

  /** A function with a name in TeX; what is one piece to the eye needs no parentheses. */
  private named(name: string, of: Expression, power: string): Piece {
    const { tex, binds } = this.piece(of, { argument: true });
    const isOne = binds >= FUNCTION || (binds === PRODUCT && !tex.includes('\\cdot'));
    return { tex: `\\${name}${power}${isOne ? ` ${tex}` : wrapped(tex)}`, binds: isOne ? FUNCTION : POWER };
  }

  /** `list[argmin([… for item in list])]`: that one of the list for which it is lowest; `first`: the first one at most 0. */
  private element(list: Expression, index: Expression): Piece {
    const [lowest] = index.kind === 'call' ? index.of : [];
    if (lowest?.kind !== 'comprehension') throw new Error('only the lowest or the first of a list has TeX');
    const { name } = this.style;
    const among = `${name(lowest.item)} \\in ${this.piece(list, {}).tex}`;
    if (index.kind === 'call' && index.name === 'first')
      return {
        tex: `\\text{the first } ${among} \\text{ with } ${this.piece(lowest.of, {}).tex} \\le 0`,
        binds: CHOICE,
      };
    return {
      tex: `\\operatorname*{arg\\,min}_{${among}} ${this.piece(lowest.of, {}).tex}`,
      binds: PRODUCT,
    };
  }
}

const NAMED: ReadonlySet<string> = new Set(['sin', 'cos']);

function atom(tex: string): Piece {
  return { tex, binds: ATOM };
}

/** The surroundings of a part: it is no longer a whole argument. */
function inside({ small }: Around): Around {
  return small === undefined ? {} : { small };
}

/** Equal factors side by side as a power. */
function squared(factors: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const factor of factors) {
    const isTwice = result.at(-1)?.tex === factor.tex && factor.binds === ATOM;
    if (isTwice) result[result.length - 1] = { tex: `${factor.tex}^2`, binds: POWER };
    else result.push(factor);
  }
  return result;
}

/** `1e-6` is written as a power of ten. */
function numberPiece(text: string): Piece {
  const [digits, exponent] = text.split('e');
  if (exponent === undefined) return atom(text);
  const power = `10^{${Number(exponent)}}`;
  return digits === '1' ? { tex: power, binds: POWER } : { tex: `${digits} \\cdot ${power}`, binds: PRODUCT };
}

function held(piece: Piece, least: number): string {
  return piece.binds < least ? wrapped(piece.tex) : piece.tex;
}

/** Tall parentheses only around what is tall: between them a line cannot be broken. */
function wrapped(tex: string): string {
  return /\\(?:frac|sqrt|left)|\^/.test(tex) ? `\\left(${tex}\\right)` : `(${tex})`;
}
