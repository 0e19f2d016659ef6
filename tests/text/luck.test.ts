import { expect, it } from 'vitest';
import { luckText } from '../../src/text/luck';

it('the buttons that take a seed say so where it draws new data as well', () => {
  expect(luckText.takeHint(7, null)).toBe('Gives the run the seed 7');
  expect(luckText.takeHint(7, 3)).toBe(
    'Gives the run the seed 7, and the data the seed 3: points and map change with it',
  );
  expect(luckText.takeEnd(7, null)).toBe('Take seed 7');
  expect(luckText.takeEnd(7, 3)).toBe('Take seed 7, and draw the data with seed 3');
});
