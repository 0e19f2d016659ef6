/** Formulas to begin with; all fit the window that a formula brings along. */
import type { formulaText } from '../../text/formula';

export const EXAMPLES: readonly {
  readonly name: keyof typeof formulaText.exampleNames;
  readonly text: string;
}[] = [
  { name: 'rippled', text: '(w^2 - b)^2 + 0.1 sin(5w)' },
  { name: 'bowl', text: 'w^2/2 + 5b^2' },
  { name: 'two', text: 'w^4 - 3w^2 + w/2 + b^2' },
  { name: 'eggs', text: 'w^2 + b^2 + 2 - cos(5w) - cos(5b)' },
  { name: 'creases', text: 'abs(w - b) + max(w, 2b)^2/4' },
  { name: 'neuron', text: '(sigmoid(w/2 + b) - 0.2)^2/2 + (sigmoid(5w/2 + b) - 0.9)^2/2' },
  { name: 'hole', text: 'w - log(w) + b^2' },
];
