/**
 * The one generator of random numbers: xoshiro128** 1.1 by Blackman and Vigna (“Scrambled linear pseudorandom number
 * generators”, ACM TOMS 47(4), 2021; https://prng.di.unimi.it/xoshiro128starstar.c), seeded by SplitMix32.
 *
 * Data in a link is drawn again by whoever opens it: neither the bits nor the order of draws may ever change.
 */
import { log } from './log';
import { cos } from './trig';

const TWO_32 = 4294967296;
const TWO_PI = 6.283185307179586;

export interface Random {
  /** The generator's four words: copy them for a checkpoint, write them back to resume. Never all 0. */
  readonly state: Uint32Array;
  /** @returns an integer, 0 … 2³² − 1. One draw. */
  nextUint32(): number;
  /** @returns a multiple of 2⁻⁵³ in [0, 1). Two draws: the first gives the upper 27 bits, the second the lower 26. */
  uniform(): number;
  /**
   * @param n an integer, 1 … 2³²
   * @returns an integer, 0 … n − 1, each equally likely. As a rule one draw; draws above the largest
   * multiple of n are rejected and drawn again.
   */
  below(n: number): number;
  /** @returns a sample of N(0, 1). Always two uniforms, four draws: Box–Muller's cosine branch alone. */
  normal(): number;
  /** Permutes in place: Fisher–Yates from the end, one {@link Random.below} for each element but the first. */
  shuffle(order: Int32Array): void;
}

/**
 * @param seed an integer, 0 … 2³² − 1; equal seeds give equal draws
 * @throws RangeError for any other seed
 */
export function createRandom(seed: number): Random {
  if (seed >>> 0 !== seed) throw new RangeError(`A seed is an integer from 0 to 4294967295, not ${seed}.`);
  return new Xoshiro128StarStar(seed);
}

class Xoshiro128StarStar implements Random {
  readonly state = new Uint32Array(4);

  constructor(seed: number) {
    // SplitMix32: a Weyl sequence of step 0x9e3779b9, each term through MurmurHash3's 32-bit finalizer (fmix32).
    // fmix32 is a bijection, so at most one of four terms is 0 and the state is never all 0.
    for (let i = 0; i < 4; i++) this.state[i] = fmix32(seed + Math.imul(i + 1, 0x9e3779b9));
  }

  nextUint32(): number {
    const s = this.state;
    const s1 = s[1];
    const product = Math.imul(s1, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    s[2] ^= s[0];
    s[3] ^= s1;
    s[1] = s1 ^ s[2];
    s[0] ^= s[3];
    s[2] ^= s1 << 9;
    s[3] = (s[3] << 11) | (s[3] >>> 21);
    return result;
  }

  uniform(): number {
    const upper = this.nextUint32() >>> 5;
    const lower = this.nextUint32() >>> 6;
    return (upper * 67108864 + lower) / 9007199254740992;
  }

  below(n: number): number {
    if (n === TWO_32) return this.nextUint32();
    const divisor = n >>> 0;
    for (;;) {
      const draw = this.nextUint32();
      const remainder = draw % divisor;
      if (draw - remainder <= TWO_32 - divisor) return remainder;
    }
  }

  normal(): number {
    const u1 = 1 - this.uniform(); // in (0, 1]: its logarithm is finite
    const u2 = this.uniform();
    return Math.sqrt(-2 * log(u1)) * cos(TWO_PI * u2);
  }

  shuffle(order: Int32Array): void {
    for (let i = order.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}

/** The 32-bit finalizer of MurmurHash3 (Appleby, 2011). */
function fmix32(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
