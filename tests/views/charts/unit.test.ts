import { expect, it } from 'vitest';
import { chartsText } from '../../../src/text/charts';
import { QUANTITIES } from '../../../src/views/charts/quantities';

it('the axis names the unit of a quantity behind its symbol, and nothing for a pure number', () => {
  const named = new Map(QUANTITIES.map(({ id, symbol, unit }) => [id, chartsText.withUnit(symbol, unit)]));
  expect(Object.fromEntries(named)).toMatchObject({
    beta: 'β',
    norm: '‖g‖, loss per unit of θ',
    gradW: 'g in w, loss per unit of w',
    sharpness: 'λ₁, slope per unit of θ',
  });
});
