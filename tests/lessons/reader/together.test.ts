import { describe, expect, it } from 'vitest';
import { isShortTex, leadingStops } from '../../../src/lessons/reader/together';

describe('what stays on one line of a text', () => {
  it('are short formulas, their commands counted as a letter', () => {
    expect(isShortTex('b = -2.2822')).toBe(true);
    expect(isShortTex('f(x) = \\sigma(wx + b)')).toBe(true);
    expect(isShortTex('-\\eta\\|\\nabla\\mathcal{L}\\|^2')).toBe(true);
    expect(isShortTex('\\tfrac{1}{2}\\sum_i (f(x_i) - y_i)^2 + \\lambda(w^2 + b^2)')).toBe(false);
  });

  it('are a formula and the stops and brackets after it', () => {
    expect(leadingStops(', and N pairs')).toBe(',');
    expect(leadingStops('). Then')).toBe(').');
    expect(leadingStops(' and so on')).toBe('');
    expect(leadingStops('')).toBe('');
  });
});
