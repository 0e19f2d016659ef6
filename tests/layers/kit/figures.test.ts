import { expect, it } from 'vitest';
import { enlargedFigures } from '../../../src/layers/kit/figures';
import type { Figure } from '../../../src/scene/move';

const line: Figure = {
  kind: 'line',
  name: 'a line',
  label: 'l',
  dashed: false,
  inPlace: false,
  isoline: false,
  form: false,
  points: [{ w: 1, b: 2 }],
};

it('figures about other places than the step’s stay as they are where it is drawn enlarged', () => {
  const distance: Figure = { ...line, inPlace: true };
  const away = ({ w, b }: { readonly w: number; readonly b: number }) => ({ w: 5 * w, b: 5 * b });
  expect(enlargedFigures([line, distance], away)).toEqual([{ ...line, points: [{ w: 5, b: 10 }] }, distance]);
});
