/**
 * Formulas as a graph in which equal parts are one node. A slope repeats the parts of what it is the slope of, over
 * and over: as trees the second derivatives of a long product would fill the memory, as a graph they grow linearly.
 */
import { CODE, LARGEST_WHOLE, type Operation, operate } from './operations';

/** A number, a variable, or an operation on nodes that are older than itself. */
export interface Node {
  /** Its place in the graph: operands come before what is made of them. */
  readonly id: number;
  readonly kind: 'number' | 'w' | 'b' | Operation;
  /** A number's value; NaN for anything else. */
  readonly value: number;
  readonly left: Node | null;
  readonly right: Node | null;
}

/** Nodes that a formula with all its derivatives may have: above them it is too large. */
const MOST_NODES = 20_000;

export class Graph {
  readonly nodes: Node[] = [];
  /** Whether something was left out: what was built last is of no use. */
  full = false;
  readonly w: Node;
  readonly b: Node;
  private readonly known = new Map<string, Node>();
  private readonly scratch = new Float64Array(3);

  constructor() {
    this.w = this.intern('w', Number.NaN, null, null);
    this.b = this.intern('b', Number.NaN, null, null);
  }

  number(value: number): Node {
    return this.intern('number', value, null, null);
  }

  /** The operation as it is written; of numbers alone, its result. */
  make(operation: Operation, left: Node, right: Node | null = null): Node {
    const numbers = left.kind === 'number' && (right === null || right.kind === 'number');
    if (numbers) return this.number(this.compute(operation, left.value, right?.value ?? 0));
    return this.intern(operation, Number.NaN, left, right);
  }

  /** A power, by multiplying where its exponent is a small whole number. */
  makePower(base: Node, exponent: Node): Node {
    const { kind, value } = exponent;
    const isWhole = kind === 'number' && Math.floor(value) === value && Math.abs(value) <= LARGEST_WHOLE;
    return this.make(isWhole ? 'whole' : 'power', base, exponent);
  }

  private compute(operation: Operation, left: number, right: number): number {
    const { scratch } = this;
    scratch[0] = left;
    scratch[1] = right;
    operate(CODE[operation], scratch, 2, 0, 1);
    return scratch[2];
  }

  private intern(kind: Node['kind'], value: number, left: Node | null, right: Node | null): Node {
    const key = kind === 'number' ? String(value) : `${kind} ${left?.id} ${right?.id}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.nodes.length >= MOST_NODES) {
      this.full = true;
      return this.w;
    }
    const node: Node = { id: this.nodes.length, kind, value, left, right };
    this.nodes.push(node);
    this.known.set(key, node);
    return node;
  }
}

/** All that the roots are made of, operands first. */
export function partsOf(graph: Graph, roots: readonly Node[]): readonly Node[] {
  const needed = new Uint8Array(graph.nodes.length);
  for (const { id } of roots) needed[id] = 1;
  for (let id = graph.nodes.length - 1; id >= 0; id--) {
    if (needed[id] === 0) continue;
    const { left, right } = graph.nodes[id];
    if (left !== null) needed[left.id] = 1;
    if (right !== null) needed[right.id] = 1;
  }
  return graph.nodes.filter(({ id }) => needed[id] === 1);
}
