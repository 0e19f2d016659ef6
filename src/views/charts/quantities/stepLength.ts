import { COLUMN } from '../../../catalog/columns';
import { derivedSource } from '../derivedSource';
import { always, type SharedQuantity } from '../quantity';

/** The way that each step goes in the plane of (w, b). */
export const stepLength: SharedQuantity = {
  id: 'stepLength',
  label: '‖Δθ‖, step length',
  symbol: '‖Δθ‖',
  unit: '',
  axis: 'as-loss',
  has: always,
  source: derivedSource({
    derive: ({ columns, length }) => {
      const [w, b] = [columns[COLUMN.w], columns[COLUMN.b]];
      const a = new Float64Array(length).fill(Number.NaN);
      for (let row = 0; row + 1 < length; row++)
        a[row] = Math.hypot(w[row + 1] - w[row], b[row + 1] - b[row]);
      return a;
    },
  }),
};
