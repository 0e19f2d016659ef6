/** Numbers and places as the layers' sentences write them. */
import { expect, it } from 'vitest';
import { atBall, placeText, short } from '../../../src/layers/kit/wording';

it('a place is written with three digits for each coordinate', () => {
  expect(short(1.23456)).toBe('1.23');
  expect(placeText({ w: -1.23456, b: 0.0012345 })).toBe('w −1.23, b 0.00123');
});

it('a run is named where there is one', () => {
  expect(atBall('')).toBe('At the ball of the selected run:');
  expect(atBall('Adam')).toBe('At the ball of Adam:');
});
