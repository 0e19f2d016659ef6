import { describe, expect, it } from 'vitest';
import { CONTROLS_TEXT } from '../../src/text/controls';

it('the length of an epoch is said in plain words', () => {
  expect(CONTROLS_TEXT.stepsPerEpoch(25, '100')).toBe(
    '25 steps make an epoch: as many as take all 100 points once.',
  );
  expect(CONTROLS_TEXT.stepsPerEpoch(1, '1')).toBe(
    'One step makes an epoch: it takes 1 point, as many as there are.',
  );
});

describe('a range in words', () => {
  it.each([
    [{ min: 0, max: 10000 }, 'X must be from 0 to 10\u202f000'],
    [{ min: 0, max: 1, below: true }, 'X must be at least 0 and below 1'],
    [{ min: 0, max: 100000, integer: true }, 'X must be a whole number from 0 to 100\u202f000'],
    [{ min: -1e6, max: 1e6 }, 'X must be from −1\u202f000\u202f000 to 1\u202f000\u202f000'],
    [{ min: 1e-12, max: 1 }, 'X must be from 1e−12 to 1'],
    [{ min: 0, max: Number.MAX_VALUE }, 'X must be at least 0'],
    [{ min: -Number.MAX_VALUE, max: Number.MAX_VALUE }, 'X must be a number'],
  ])('%j: %s', (legal, words) => {
    expect(CONTROLS_TEXT.mustBe('X', legal)).toBe(words);
  });
});
