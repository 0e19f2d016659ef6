/** Helpers of the accuracy tests: seeded arguments over all ranges, the worst error, a checksum of bits. */
import { createRandom } from '../../src/math/random';
import { type Real, ulpsOff } from './high-precision';

const COUNT = 20_000;

/** 20,000 draws from 0 to 1 and their index, from a seed. */
export function samples<T>(seed: number, make: (uniform: () => number, index: number) => T): T[] {
  const random = createRandom(seed);
  return Array.from({ length: COUNT }, (_, index) => make(() => random.uniform(), index));
}

const bits = new DataView(new ArrayBuffer(8));

/** A positive double with random bits: every exponent is equally likely, below the normal range included. */
export function anyDouble(uniform: () => number): number {
  bits.setUint32(0, Math.floor(uniform() * 0x7ff00000));
  bits.setUint32(4, Math.floor(uniform() * 4294967296));
  return bits.getFloat64(0);
}

/** The worst error of a function over arguments, and where. */
export function worst<T>(args: readonly T[], actual: (arg: T) => number, truth: (arg: T) => Real) {
  let ulps = 0;
  let at: T | undefined;
  for (const arg of args) {
    const off = ulpsOff(actual(arg), truth(arg));
    if (off > ulps) {
      ulps = off;
      at = arg;
    }
  }
  return { ulps, at };
}

/** FNV-1a over the bytes of all results, as eight hexadecimal digits: another bit anywhere, another checksum. */
export function checksum(results: Iterable<number>): string {
  let hash = 0x811c9dc5;
  for (const result of results) {
    bits.setFloat64(0, result);
    for (let i = 0; i < 8; i++) hash = Math.imul(hash ^ bits.getUint8(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
