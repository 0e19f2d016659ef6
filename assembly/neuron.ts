/**
 * The neuron's loss and gradient at many places, two places at a time: src/catalog/objectives/neuron.ts with the exponential of
 * src/math/exp.ts, each operation in the same order, so that every bit is the same. It is AssemblyScript, which
 * `npm run wasm` compiles into src/engine/lanes/neuronWasm.ts. All places in memory are in bytes.
 */

/** src/math/exp.ts says what these are. Its table stands at the beginning of the memory. */
const STEPS_PER_UNIT: f64 = 184.6649652337873;
const STEP_HIGH: f64 = 0.005415212347998022;
const STEP_LOW: f64 = 1.2655086083325438e-13;
const ROUNDER: f64 = 6755399441055744;
const UNDERFLOW: f64 = -745.1332191019412;
const LARGEST_PLAIN: f64 = 708;
const TWO_54: f64 = 18014398509481984;

/** Below it e^−|z| is in the normal range, where 2^n can be added to the exponent's bits; less than 708, since it is rounded. */
const LARGEST_NORMAL: f64 = 700;

/** Points of a block: what a block needs of the memory stays near. */
const BLOCK: usize = 32;

/**
 * Evaluates the neuron at `count` places, in two passes over each block of points: first the exponentials, then the sums of what
 * is made of them. Each pass is a chain of operations short enough that a processor has several places and points at work at
 * once.
 *
 * @param count places, from `thetas` on, two doubles each; three doubles each are written from `fulls` on. Of an odd
 * number the place behind the last is evaluated too
 * @param scratch memory of scratchBytes(count)
 * @param largestX the largest |x|
 */
export function evaluate(
  count: i32,
  points: i32,
  x: usize,
  y: usize,
  thetas: usize,
  fulls: usize,
  scratch: usize,
  gradientScale: f64,
  lossScale: f64,
  largestX: f64,
): void {
  const end = (<usize>points) << 3;
  for (let from: usize = 0; from < end; from += 8 * BLOCK) {
    const to = min(end, from + 8 * BLOCK);
    let at = scratch;
    for (let l: usize = 0; l < <usize>count; l += 2) {
      at = exponentials(thetas + 16 * l, x, from, to, at);
    }
    at = scratch;
    for (let l: usize = 0; l < <usize>count; l += 2) {
      at = sums(fulls + 24 * l, x, y, from, to, at, gradientScale);
    }
  }
  const most = f64x2(LARGEST_NORMAL, LARGEST_NORMAL);
  for (let l: usize = 0; l < <usize>count; l += 2) {
    const theta = thetas + 16 * l;
    const full = fulls + 24 * l;
    store<f64>(full, load<f64>(full, 16) * lossScale, 16);
    store<f64>(full, load<f64>(full, 40) * lossScale, 40);
    const first = v128.load(theta);
    const second = v128.load(theta, 16);
    const w = f64x2.abs(v128.shuffle<f64>(first, second, 0, 2));
    const b = f64x2.abs(v128.shuffle<f64>(first, second, 1, 3));
    const reach = f64x2.add(f64x2.mul(w, f64x2.splat(largestX)), b);
    if (!v128.all_true<i64>(f64x2.lt(reach, most))) {
      evaluateOne(theta, end, x, y, full, gradientScale, lossScale);
      evaluateOne(theta + 16, end, x, y, full + 24, gradientScale, lossScale);
    }
  }
}

/** Bytes of scratch memory for so many places. */
export function scratchBytes(count: i32): i32 {
  return ((count + 1) >> 1) * 32 * <i32>BLOCK;
}

/** Writes z and e^−|z| of two places at each x, where |z| is at most LARGEST_NORMAL. Returns the place behind. */
function exponentials(theta: usize, x: usize, from: usize, to: usize, at: usize): usize {
  const first = v128.load(theta);
  const second = v128.load(theta, 16);
  const w = v128.shuffle<f64>(first, second, 0, 2);
  const b = v128.shuffle<f64>(first, second, 1, 3);
  for (let i = from; i < to; i += 8) {
    const z = f64x2.add(f64x2.mul(w, v128.load64_splat(x + i)), b);
    // −|z|: the sign set.
    const a = v128.or(z, f64x2(-0.0, -0.0));
    // The low bits of a number so large are the integer it was rounded to.
    const rounded = f64x2.add(f64x2.mul(a, f64x2(STEPS_PER_UNIT, STEPS_PER_UNIT)), f64x2(ROUNDER, ROUNDER));
    const k = f64x2.sub(rounded, f64x2(ROUNDER, ROUNDER));
    const r = f64x2.sub(
      f64x2.sub(a, f64x2.mul(k, f64x2(STEP_HIGH, STEP_HIGH))),
      f64x2.mul(k, f64x2(STEP_LOW, STEP_LOW)),
    );
    const entry0 = v128.load((<usize>i64x2.extract_lane(rounded, 0) & 127) << 4);
    const entry1 = v128.load((<usize>i64x2.extract_lane(rounded, 1) & 127) << 4);
    const tail = v128.shuffle<f64>(entry0, entry1, 1, 3);
    const power = i64x2.shl(i64x2.shr_u(rounded, 7), 52);
    const value = i64x2.add(v128.shuffle<f64>(entry0, entry1, 0, 2), power);
    const r2 = f64x2.mul(r, r);
    const low = f64x2.mul(
      r2,
      f64x2.add(f64x2(0.5, 0.5), f64x2.mul(r, f64x2(0.16666666666666666, 0.16666666666666666))),
    );
    const high = f64x2.mul(
      f64x2.mul(r2, r2),
      f64x2.add(
        f64x2(0.041666666666666664, 0.041666666666666664),
        f64x2.mul(r, f64x2(0.008333333333333333, 0.008333333333333333)),
      ),
    );
    const rest = f64x2.add(f64x2.add(f64x2.add(tail, r), low), high);
    v128.store(at, z);
    v128.store(at, f64x2.add(value, f64x2.mul(value, rest)), 16);
    at += 32;
  }
  return at;
}

/** Adds the gradient and the squares of a block of points, or begins with them. Returns the place behind what it has read. */
function sums(full: usize, x: usize, y: usize, from: usize, to: usize, at: usize, gradientScale: f64): usize {
  const scale = f64x2.splat(gradientScale);
  let gradW = f64x2(0, 0);
  let gradB = f64x2(0, 0);
  let squares = f64x2(0, 0);
  if (from > 0) {
    const first = v128.load(full);
    const second = v128.load(full, 24);
    gradW = v128.shuffle<f64>(first, second, 0, 2);
    gradB = v128.shuffle<f64>(first, second, 1, 3);
    squares = f64x2.replace_lane(f64x2.splat(load<f64>(full, 16)), 1, load<f64>(full, 40));
  }
  for (let i = from; i < to; i += 8) {
    const z = v128.load(at);
    const e = v128.load(at, 16);
    at += 32;
    const s = f64x2.div(f64x2(1, 1), f64x2.add(f64x2(1, 1), e));
    const f = v128.bitselect(s, f64x2.mul(e, s), f64x2.ge(z, f64x2(0, 0)));
    const residual = f64x2.sub(f, v128.load64_splat(y + i));
    const pull = f64x2.mul(residual, f64x2.mul(f64x2.mul(f64x2.mul(scale, e), s), s));
    gradW = f64x2.add(gradW, f64x2.mul(pull, v128.load64_splat(x + i)));
    gradB = f64x2.add(gradB, pull);
    squares = f64x2.add(squares, f64x2.mul(residual, residual));
  }
  v128.store(full, v128.shuffle<f64>(gradW, gradB, 0, 2));
  v128.store64_lane(full, squares, 0, 16);
  v128.store(full, v128.shuffle<f64>(gradW, gradB, 1, 3), 24);
  v128.store64_lane(full, squares, 1, 40);
  return at;
}

/** Evaluates one place, for any w and b. */
function evaluateOne(
  theta: usize,
  bytes: usize,
  x: usize,
  y: usize,
  full: usize,
  gradientScale: f64,
  lossScale: f64,
): void {
  const w = load<f64>(theta);
  const b = load<f64>(theta, 8);
  let gradW: f64 = 0;
  let gradB: f64 = 0;
  let squares: f64 = 0;
  for (let i: usize = 0; i < bytes; i += 8) {
    const xi = load<f64>(x + i);
    const z = w * xi + b;
    const e = expOfNegative(-Math.abs(z));
    const s = 1 / (1 + e);
    const residual = (z >= 0 ? s : e * s) - load<f64>(y + i);
    const pull = residual * (gradientScale * e * s * s);
    gradW += pull * xi;
    gradB += pull;
    squares += residual * residual;
  }
  store<f64>(full, gradW);
  store<f64>(full, gradB, 8);
  store<f64>(full, squares * lossScale, 16);
}

/** e^a for a ≤ 0 or NaN. */
function expOfNegative(a: f64): f64 {
  if (a < UNDERFLOW) return 0;
  if (!(a <= 0)) return a; // NaN
  const k = a * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = a - k * STEP_HIGH - k * STEP_LOW;
  const step = <i32>k;
  const entry = <usize>((step & 127) << 4);
  const value = load<f64>(entry);
  const r2 = r * r;
  const rest =
    load<f64>(entry, 8) +
    r +
    r2 * (0.5 + r * 0.16666666666666666) +
    r2 * r2 * (0.041666666666666664 + r * 0.008333333333333333);
  const y = value + value * rest;
  const n = step >> 7;
  return a > -LARGEST_PLAIN ? y * powerOfTwo(n) : (y * powerOfTwo(n + 54)) / TWO_54;
}

/** 2^n for n from −1022 to 1023. */
function powerOfTwo(n: i32): f64 {
  return reinterpret<f64>((<i64>n + 1023) << 52);
}
