/** A graph as a tape of operations over one array of numbers: what is evaluated again and again. */
import { type Graph, type Node, partsOf } from './graph';
import { CODE, operate } from './operations';

/** Longer tapes would make the picture of a surface a matter of seconds. */
const MOST_OPERATIONS = 4_000;
const W = 0;
const B = 1;

/** Computes what its roots stand for at one (w, b) after the other. Allocates nothing. */
export class Program {
  /** w, b, the numbers, then each operation's result. */
  private readonly registers: Float64Array;
  private readonly codes: Uint8Array;
  /** Registers of each operation's operands; the first of results. */
  private readonly left: Uint16Array;
  private readonly right: Uint16Array;
  private readonly results: number;
  private readonly roots: Uint16Array;

  /** @param parts what the roots are made of, operands first */
  constructor(parts: readonly Node[], roots: readonly Node[]) {
    const numbers = parts.filter(({ kind }) => kind === 'number');
    const operations = parts.filter(({ left }) => left !== null);
    const places = new Map<Node, number>();
    for (const node of parts) if (node.left === null) places.set(node, node.kind === 'b' ? B : W);
    for (const [index, node] of numbers.entries()) places.set(node, 2 + index);
    this.results = 2 + numbers.length;
    for (const [index, node] of operations.entries()) places.set(node, this.results + index);
    const placeOf = (node: Node | null) => (node === null ? W : (places.get(node) ?? W));
    this.registers = new Float64Array(this.results + operations.length);
    numbers.forEach(({ value }, index) => {
      this.registers[2 + index] = value;
    });
    this.codes = Uint8Array.from(operations, ({ kind }) => CODE[kind as keyof typeof CODE]);
    this.left = Uint16Array.from(operations, ({ left }) => placeOf(left));
    this.right = Uint16Array.from(operations, ({ right }) => placeOf(right));
    this.roots = Uint16Array.from(roots, placeOf);
  }

  /** The number of operations of one evaluation. */
  get length(): number {
    return this.codes.length;
  }

  /** Writes what the roots are at theta = [w, b] to `out`, in their order; NaN where one is no real number. */
  run(theta: Float64Array, out: Float64Array): void {
    const { registers, codes, left, right, results, roots } = this;
    registers[W] = theta[0];
    registers[B] = theta[1];
    for (let i = 0; i < codes.length; i++) operate(codes[i], registers, results + i, left[i], right[i]);
    for (let i = 0; i < roots.length; i++) out[i] = registers[roots[i]];
  }
}

/** The tape for these roots; null where it would be too long. */
export function programOf(graph: Graph, roots: readonly Node[]): Program | null {
  const parts = partsOf(graph, roots);
  return parts.length > MOST_OPERATIONS ? null : new Program(parts, roots);
}
