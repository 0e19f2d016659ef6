/** The words around a person's own formula. */
export const formulaText = {
  /** In the list of surfaces. */
  choose: 'Your own formula…',
  group: 'Your own',
  field: 'Formula for L(w, b)',
  /** A surface by its formula. */
  named: (formula: string) => `L = ${formula}`,
  at: (character: number, message: string) => `At character ${character}: ${message}.`,
  kept: 'The surface still shows the last formula that could be read.',
  preview: 'The formula and its slopes',
  formulaOf: 'The function',
  tooLong: 'Its slopes are too long to show.',
  wholeTooLong: 'The formula is too long to be set as mathematics.',
  notTypeset: 'Formulas could not be loaded. The page tries again when the network is back.',
  startMoved:
    'The formula has no value where the runs started, so their start was moved to the nearest place where it has one. Undo takes both back.',
  examples: 'Examples',
  /** Says what a button does whose own words are a formula. */
  use: (formula: string, name: string) => `Use ${formula}: ${name}`,
  exampleNames: {
    rippled: 'a curved valley with ripples',
    bowl: 'a long bowl',
    two: 'two minima and a saddle',
    eggs: 'a bowl with many dents',
    creases: 'creases instead of curves',
    neuron: 'one neuron and two points, by hand',
    hole: 'undefined for w ≤ 0',
  },
  help: 'What it may contain',
  helpLines: [
    'w, b, numbers, pi and e; + − * / ^ and parentheses. 2w is 2·w, and −w^2 is −(w²).',
    'exp, log (or ln), sqrt, abs, sin, cos, tan, sinh, cosh, tanh, sigmoid; min and max of two.',
    'The surface has a hole wherever the formula is not a real number, such as log below 0.',
  ],
  notLoaded: 'This could not be loaded. Check the connection and load the page again; your scene is kept.',
} as const;
