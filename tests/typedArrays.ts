/**
 * Runs before every test file. Arrays of numbers that are the same bit by bit are equal, in whatever they stand: this sees it at
 * once. Vitest's own comparison walks over them number by number, and that is most of the time of a test that compares whole
 * runs. Arrays that differ in any bit are left to it: it knows that NaN is NaN, and tells what differs.
 */
import { expect } from 'vitest';

const REGISTERED = Symbol.for('errorscape: typed arrays are compared by their bytes');

function isBytes(value: unknown): value is NodeJS.TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

const bytesOf = ({ buffer, byteOffset, byteLength }: NodeJS.TypedArray) =>
  Buffer.from(buffer, byteOffset, byteLength);

/** @returns undefined where Vitest is to compare them as ever */
function areSameBytes(one: unknown, other: unknown): true | undefined {
  if (!isBytes(one) || !isBytes(other) || one.constructor !== other.constructor) return undefined;
  return bytesOf(one).equals(bytesOf(other)) ? true : undefined;
}

// Files that share their modules share the list of what compares, too.
if (!(REGISTERED in globalThis)) {
  Object.assign(globalThis, { [REGISTERED]: true });
  expect.addEqualityTesters([areSameBytes]);
}
