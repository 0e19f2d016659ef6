/** The chart of performance profiles, to the number. */
import { describe, expect, it } from 'vitest';
import { ruleStyle } from '../../../src/runStyle/runStyle';
import { compareText } from '../../../src/text/compare';
import { valueAxis } from '../../../src/views/charts/axis';
import { profileModel } from '../../../src/views/compare/profileModel';

const ends = ({ low, high }: { readonly low: number; readonly high: number }) => [low, high];

describe('the profiles', () => {
  const rules = Array.from({ length: 14 }, (_, i) => `rule-${i}`);
  const ratios = rules.map(() => Float64Array.of(1, 8));

  it('have room behind the last step, and shares from 0 to 1', () => {
    const { x, y, xName, yName, stepped } = profileModel(rules, ratios, 2, ruleStyle, '');
    expect(ends(x)).toEqual(ends(valueAxis('log', 1, 10)));
    expect(ends(y)).toEqual(ends(valueAxis('linear', 0, 1)));
    expect([xName, yName, stepped]).toEqual([compareText.profileAxis, compareText.profileShare, true]);
    expect(ends(profileModel([], [], 2, ruleStyle, '').x)).toEqual(ends(valueAxis('log', 1, 2.5)));
  });

  it('are named and coloured as the curves are, and the one that is brought forward is coloured too', () => {
    const { lines } = profileModel(rules, ratios, 2, ruleStyle, 'rule-13');
    expect(lines.map(({ label }) => label)).toEqual(rules.map((rule, i) => (i < 4 ? rule : '')));
    expect(lines.map(({ style }) => style !== null)).toEqual(rules.map((_, i) => i !== 12));
    expect(lines.map(({ emphasised }) => emphasised)).toEqual(rules.map((_, i) => i === 13));
    expect(lines.map(({ band }) => band)).toEqual(rules.map(() => null));
  });
});
