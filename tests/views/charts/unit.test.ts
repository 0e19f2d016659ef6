import { expect, it } from 'vitest';
import { chartsText } from '../../../src/text/charts';
import { QUANTITIES } from '../../../src/views/charts/quantities';

it('the axis names the unit of a quantity behind its symbol, and nothing for a pure number', () => {
  const named = new Map(QUANTITIES.map(({ id, symbol, unit }) => [id, chartsText.withUnit(symbol, unit)]));
  expect(Object.fromEntries(named)).toMatchObject({
    beta: 'β',
    norm: '‖g‖, L/θ',
    gradW: 'g in w, L/w',
    sharpness: 'λ₁, L/θ²',
  });
});
