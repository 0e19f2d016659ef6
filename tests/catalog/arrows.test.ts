/** The symbol beside an arrow says what the arrow is as long as: it is read as an expression, and evaluated. */
import { describe, expect, it } from 'vitest';
import type { ValueByName } from '../../src/catalog/define';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { execute, type Names } from './interpreter';
import { randomHyper, randomNumbers } from './randomHyper';

const LETTERS: Readonly<Record<string, string>> = {
  η̃: 'rate',
  η: 'eta',
  'β₁': 'beta1',
  β: 'beta',
  ε: 'epsilon',
  m̂: 'mHat',
  'u′': 'u_new',
  g: 'g',
  v: 'v',
  u: 'u',
  m: 'm',
  p: 'p',
  c: 'c',
  z: 'z',
  'z′': 'z',
  θ: 'theta',
  d: 'd',
  v̂: 'vHat',
  M: 'M',
  α: 'alpha',
  'β₂': 'beta2',
  Δ: 'delta',
  sign: 'sign',
  'in w': 'inW',
  'in b': 'inB',
  '1': '1',
};
const TOKEN = new RegExp(
  `${Object.keys(LETTERS)
    .toSorted((a, b) => b.length - a.length)
    .join('|')}|[−+/()√ ]`,
  'gu',
);

/** −ηg/(√v + ε) as a listing writes it: -eta*g/(sqrt(v) + epsilon). */
function expressionOf(symbol: string): string {
  const tokens = symbol.match(TOKEN)?.filter((token) => token !== ' ') ?? [];
  expect(tokens.join('').replaceAll(' ', ''), `letters of ${symbol}`).toBe(symbol.replaceAll(' ', ''));
  const endsFactor = (token: string) => (token in LETTERS && token !== 'sign') || token === ')';
  const beginsFactor = (token: string) => token in LETTERS || token === '(' || token === '√';
  return tokens
    .map((token, i) => {
      const times = i > 0 && beginsFactor(token) && endsFactor(tokens[i - 1]) ? '*' : '';
      if (token === '√') return `${times}sqrt${tokens[i + 1] === '(' ? '' : '('}`;
      const closes = tokens[i - 1] === '√' && token !== '(' ? ')' : '';
      return `${times}${token === '−' ? '-' : (LETTERS[token] ?? token)}${closes}`;
    })
    .join('');
}

const random = randomNumbers(11);
const arrows = OPTIMIZERS.flatMap((definition) =>
  Array.from({ length: 12 }, () => randomHyper(definition.hyper, random)).flatMap((hyper) =>
    (definition.arrows?.(hyper as never) ?? []).map((arrow) => ({ definition, hyper, arrow })),
  ),
);
// The radial part of AdamP's step is a product of pairs.
const ofNumbers = arrows.filter(({ arrow }) => !arrow.symbol.includes('·'));

/** Values for names; state is meant after the step, as in v′, but for the u of momentum, which has both. */
function valuesFor({ definition, hyper }: (typeof arrows)[number]): ValueByName {
  const drawn = new Map<string, number>();
  const value: ValueByName = (name) => {
    const derived = definition.derived[name];
    if (derived !== undefined) return derived.of(value);
    if (name in hyper) return Number(hyper[name]);
    const key = name === "u'" ? name : name.replace("'", '');
    if (!drawn.has(key)) drawn.set(key, name === 'k' ? 3 : random(0.5, 2));
    return drawn.get(key) as number;
  };
  return value;
}

/** The symbol's value, with η̃ as 1. */
function evaluated(symbol: string, value: ValueByName): number {
  const expression = expressionOf(symbol.replace(/^\+| \(Ada\w+\)$/, ''));
  const names: Names = new Map([['rate', 1]]);
  for (const name of Object.values(LETTERS).filter((each) => !/^(?:rate|u_new|sign|1)$/.test(each)))
    if (new RegExp(`\\b${name}\\b`).test(expression)) names.set(name, value(name));
  if (expression.includes('u_new')) names.set('u_new', value("u'"));
  execute([`length = ${expression}`], names);
  return Number(names.get('length'));
}

describe('an arrow’s symbol', () => {
  it('is read as it is meant', () => {
    expect(expressionOf('−ηg/(√v + ε)')).toBe('-eta*g/(sqrt(v)+epsilon)');
    expect(expressionOf('−g√(u + ε)/√(v + ε)')).toBe('-g*sqrt(u+epsilon)/sqrt(v+epsilon)');
    expect(expressionOf('−η̃(1−β₁)g')).toBe('-rate*(1-beta1)*g');
  });

  it('is its length, by every rule and with every switch', () => {
    const plain = ofNumbers.filter(({ arrow }) => !arrow.symbol.includes('η̃'));
    expect(plain.length).toBeGreaterThan(50);
    for (const each of plain) {
      const value = valuesFor(each);
      const { symbol, of } = each.arrow;
      const length = of(value);
      expect(
        Math.abs(evaluated(symbol, value) / length - 1),
        `${each.definition.id}: ${symbol}`,
      ).toBeLessThan(1e-12);
    }
  });

  it('is its length but for a factor above 0 that is called η̃', () => {
    const scaled = ofNumbers.filter(({ arrow }) => arrow.symbol.includes('η̃'));
    expect(scaled.length).toBeGreaterThan(20);
    for (const each of scaled) {
      const value = valuesFor(each);
      expect(each.arrow.of(value) / evaluated(each.arrow.symbol, value)).toBeGreaterThan(0);
    }
  });

  it('has one factor η̃ for both parts of a step by Adam and its like', () => {
    for (const id of ['adam', 'radam', 'amsgrad']) {
      const own = arrows.filter(
        ({ definition, arrow }) => definition.id === id && arrow.symbol.includes('β₁'),
      );
      for (let i = 0; i + 1 < own.length; i += 2) {
        const value = valuesFor(own[i]);
        const [one, other] = own
          .slice(i, i + 2)
          .map(({ arrow }) => arrow.of(value) / evaluated(arrow.symbol, value));
        expect(one / other).toBeCloseTo(1, 12);
      }
    }
  });
});
