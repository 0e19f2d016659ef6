import { expect, it } from 'vitest';
import { CONTROLS_TEXT } from '../../src/text/controls';

it('the length of an epoch is said in plain words', () => {
  expect(CONTROLS_TEXT.stepsPerEpoch(25, '100')).toBe(
    '25 steps make an epoch: as many as take all 100 points once.',
  );
  expect(CONTROLS_TEXT.stepsPerEpoch(1, '1')).toBe(
    'One step makes an epoch: it takes 1 point, as many as there are.',
  );
});
