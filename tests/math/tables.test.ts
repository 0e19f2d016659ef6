/** The tables behind exp and log, computed again with more bits. */
import { expect, it } from 'vitest';
import { EXP_TABLE, LOG_TABLE, LOG_TABLE_START } from '../../src/math/tables';
import { exactly, expOf, fixed, LN2, logOf, POINT, ulpsOff } from './high-precision';

it('the table of exp has correctly rounded values and what rounding left out', () => {
  expect(EXP_TABLE).toHaveLength(256);
  for (let j = 0; j < 128; j++) {
    const truth = expOf((BigInt(j) * LN2) / 128n);
    const nearest = EXP_TABLE[2 * j];
    expect(ulpsOff(nearest, truth)).toBeLessThanOrEqual(0.5);
    const { value, exponent } = exactly(nearest);
    const inPoint = value << BigInt(exponent - truth.exponent);
    const tail = { value: ((truth.value - inPoint) << POINT) / inPoint, exponent: -Number(POINT) };
    if (j > 0) expect(ulpsOff(EXP_TABLE[2 * j + 1], tail)).toBeLessThanOrEqual(0.51);
  }
  expect(EXP_TABLE[1]).toBe(0);
});

it('the table of log has correctly rounded logarithms', () => {
  expect(LOG_TABLE).toHaveLength(3 * 92);
  for (let entry = 0; entry < LOG_TABLE.length; entry += 3) {
    const c = LOG_TABLE[entry];
    expect(c).toBe(Math.round((128 / (LOG_TABLE_START + entry / 3)) * 2048) / 2048);
    const high = LOG_TABLE[entry + 1];
    expect(Number.isInteger(high * 2199023255552)).toBe(true);
    const error = Number(-logOf(c) - fixed(high) - fixed(LOG_TABLE[entry + 2])) / Number(1n << POINT);
    expect(Math.abs(error)).toBeLessThanOrEqual(2.6e-29); // half an ulp of a tail of 2⁻⁴²
  }
});
