/** The state of a rule as quantities: one for each component of each slot of its definition. */
import { findOptimizer } from '../../catalog/optimizers';
import { chartsText } from '../../text/charts';
import type { Quantity } from './quantity';
import { columnSource } from './series';

/** The same object for the same slot, so that nothing is drawn anew for it. */
const known = new Map<string, Quantity>();

export function stateQuantities(optimizerId: string): readonly Quantity[] {
  const slots = Object.entries(findOptimizer(optimizerId)?.slots ?? {});
  return slots.flatMap(([slot, { symbol, name, scalar, fixed }]) =>
    (fixed === true ? [] : scalar === true ? ['w'] : ['w', 'b']).map((component) => {
      const id = `${slot}.${component}`;
      const key = `${optimizerId}/${id}`;
      const text = plainSymbol(symbol);
      const quantity = known.get(key) ?? {
        id,
        label: scalar === true ? `${text}, ${name}` : chartsText.slot(text, name, component),
        symbol: scalar === true ? text : `${text} in ${component}`,
        unit: '',
        axis: 'linear',
        has: (rule) => Object.hasOwn(rule.slots, slot),
        source: columnSource([id]),
      };
      known.set(key, quantity);
      return quantity;
    }),
  );
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\Delta': 'Δ',
  '\\eta': 'η',
  '\\theta': 'θ',
  '\\lambda': 'λ',
  '\\ast': '*',
  '\\top': 'ᵀ',
};

/** TeX of one letter, with a hat, an index 0, a star, the components of a matrix or none of these, as plain text. */
export function plainSymbol(tex: string): string {
  return tex
    .replace(/\\[a-zA-Z]+/g, (name) => SIGNS[name] ?? name)
    .replace(/\\hat\s*\{?([\wη])\}?/g, '$1\u0302')
    .replace(/_0$/, '₀')
    .replace('^*', '*')
    .replace('^ᵀ ', 'ᵀ')
    .replace(/\^\{(\w+)\}$/, ' ($1)');
}
