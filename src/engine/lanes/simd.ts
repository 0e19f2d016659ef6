/**
 * The neuron at many places at once by WebAssembly's SIMD (assembly/neuron.ts), to the bits that the objective itself gives. Where
 * there is none of it, or a page's policy forbids it, there is nothing here, and the objective's own way is taken.
 */
import type { NeuronData } from '../../catalog/define';
import { EXP_TABLE } from '../../math/tables';
import { FULL_LENGTH, THETA_LENGTH } from '../descent';
import { NEURON_WASM } from './neuronWasm';

/** The part of WebAssembly's interface that is used: the engine is compiled without a browser's types. */
interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
interface WebAssemblyApi {
  readonly Memory: new (descriptor: { initial: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: NeuronExports };
}
interface NeuronExports {
  readonly evaluate: (
    count: number,
    points: number,
    x: number,
    y: number,
    thetas: number,
    fulls: number,
    scratch: number,
    gradientScale: number,
    lossScale: number,
    largestX: number,
  ) => void;
  readonly scratchBytes: (count: number) => number;
}

const BYTES = Float64Array.BYTES_PER_ELEMENT;
const PAGE = 65_536;
/** Memories that are kept for later: as many as there are questions at work at a time, and none of large data. */
const MOST_KEPT = 4;
const LARGEST_KEPT = 64 * PAGE;

interface Machine {
  readonly memory: WasmMemory;
  readonly exports: NeuronExports;
}

/** Lanes that are evaluated together, in a memory that is theirs until it is released. */
export interface SimdLanes {
  readonly thetas: Float64Array;
  readonly fulls: Float64Array;
  /** Writes gradient and loss of the first `count` lanes to `fulls`. */
  evaluate(count: number): void;
  /** Gives the memory back: neither it nor its arrays may be used any more. */
  release(): void;
}

let module: object | null | undefined;
const kept: Machine[] = [];

/** null where there is no SIMD. */
export function createSimdLanes(data: NeuronData, lanes: number): SimdLanes | null {
  const { x, y, gradientScale, lossScale } = data;
  const points = x.length;
  // The last of an odd number of lanes is evaluated with the place behind it.
  const room = lanes + (lanes % 2);
  const machine = takeMachine(EXP_TABLE.length + 2 * points + (THETA_LENGTH + FULL_LENGTH) * room, room);
  if (machine === null) return null;
  const { buffer } = machine.memory;
  let end = 0;
  const place = (length: number) => {
    const view = new Float64Array(buffer, end, length);
    end += view.byteLength;
    return view;
  };
  place(EXP_TABLE.length).set(EXP_TABLE);
  // Pairs are loaded as one: they stand at multiples of 16 bytes, as the table does.
  const thetas = place(THETA_LENGTH * room);
  const fulls = place(FULL_LENGTH * room);
  const [xs, ys] = [place(points), place(points)];
  xs.set(x);
  ys.set(y);
  thetas.fill(0);
  let largest = 0;
  for (let i = 0; i < points; i++) largest = Math.max(largest, Math.abs(x[i]));
  const { evaluate } = machine.exports;
  const [atX, atY, atThetas, atFulls] = [xs, ys, thetas, fulls].map(({ byteOffset }) => byteOffset);
  const scratch = end;
  return {
    thetas,
    fulls,
    evaluate: (count) => {
      evaluate(count, points, atX, atY, atThetas, atFulls, scratch, gradientScale, lossScale, largest);
    },
    release: () => {
      if (kept.length < MOST_KEPT && buffer.byteLength <= LARGEST_KEPT) kept.push(machine);
    },
  };
}

/** A memory of at least so many doubles, and what evaluating so many lanes needs besides; null where there is none. */
function takeMachine(doubles: number, lanes: number): Machine | null {
  const globals: object = globalThis;
  const api: WebAssemblyApi | undefined = Reflect.get(globals, 'WebAssembly');
  module ??= compile(api);
  if (api === undefined || module === null) return null;
  try {
    const machine = kept.pop() ?? start(api, module);
    const pages = Math.ceil((BYTES * doubles + machine.exports.scratchBytes(lanes)) / PAGE);
    const missing = pages - machine.memory.buffer.byteLength / PAGE;
    if (missing > 0) machine.memory.grow(missing);
    return machine;
  } catch {
    return null; // no memory for it
  }
}

function start(api: WebAssemblyApi, compiled: object): Machine {
  const memory = new api.Memory({ initial: 1 });
  return { memory, exports: new api.Instance(compiled, { env: { memory } }).exports };
}

function compile(api: WebAssemblyApi | undefined): object | null {
  if (api === undefined) return null;
  const bytes = Uint8Array.from({ length: NEURON_WASM.length / 2 }, (_, i) =>
    Number.parseInt(NEURON_WASM.slice(2 * i, 2 * i + 2), 16),
  );
  try {
    return new api.Module(bytes);
  } catch {
    return null; // no SIMD, or forbidden
  }
}
