import { describe, expect, it } from 'vitest';
import type { Score } from '../../../src/scene/comparison';
import { ARRIVED } from '../../../src/scene/goodRange';
import type { ObjectiveSpec } from '../../../src/scene/types';
import type { RankedRule } from '../../../src/state/comparison/ranks';
import type { Verdict } from '../../../src/state/comparison/verdict';
import { compareText } from '../../../src/text/compare';
import { formatNumber } from '../../../src/text/number';
import { curvesText } from '../../../src/text/sweepCurves';
import { RULE_COLUMNS } from '../../../src/views/compare/columns';
import {
  budgetText,
  curvesLabel,
  noEtaText,
  profileLabel,
  searchText,
  seedsText,
  surfaceName,
  verdictText,
  winsText,
} from '../../../src/views/compare/words';
import { runOf, TWO_POINTS } from '../../engine/scenes';

const SCORE: Score = {
  eta: 0.1,
  beta: Number.NaN,
  score: 0.001,
  loss: [0.001, 0.002, 0.004],
  passesTo: 31,
  passesHalf: [20, 44],
  reached: 0.76,
  steps: 100,
};
const rowOf = (rule: string, change: Partial<Score> = {}, candidates = 29): RankedRule => {
  const score = { ...SCORE, ...change };
  return { rule, score, other: { ...score, score: 0.5 }, width: 1.25, candidates, details: null };
};
const win = (score: number, secondScore: number, floor = 0): Verdict => ({
  kind: 'win',
  first: 'adam',
  second: 'gd',
  score,
  secondScore,
  factor: (secondScore - floor) / (score - floor),
});

describe('the sentence about who wins', () => {
  it('says by how much, and that the middle halves do not overlap', () => {
    expect(verdictText(win(0.001, 0.0345), '100 passes', 0, 25, true)).toBe(
      'Adam wins within 100 passes: its median lowest loss is 0.001, and that of Gradient descent is 0.0345, 35 times as ' +
        'high; the middle halves of their losses do not overlap.',
    );
  });

  it('has losses in three digits', () => {
    expect(verdictText(win(0.123456, 0.345678), '9 passes', 0, 4, true)).toContain(
      'is 0.123, and that of Gradient descent is 0.346, 2.8 times as high',
    );
  });

  it('tells a factor from a twentieth on', () => {
    expect(verdictText(win(1, 1.05), '9 passes', 0, 4, true)).toContain('1.1 times as high');
    expect(verdictText(win(1, 1.04), '9 passes', 0, 4, true)).not.toContain('times');
  });

  it('warns of a single start', () => {
    expect(verdictText(win(0.001, 0.002), '1 pass', 0, 1, true)).toContain(
      '2 times as high. That is from one start only: take a grid of starts before you trust it.',
    );
  });

  it('has no factor where the losses are alike or the best is 0, and digits that tell them apart', () => {
    expect(verdictText(win(0.123456, 0.123457), '9 passes', 0, 4, true)).toContain(
      'is 0.123456, and that of Gradient descent is 0.123457; the middle',
    );
    expect(verdictText(win(0, 0.5), '9 passes', 0, 4, true)).toContain(
      'is 0, and that of Gradient descent is 0.5; the middle',
    );
  });

  it('counts from the lowest loss there is where that is below 0', () => {
    expect(verdictText(win(-9, -6, -10), '9 passes', -10, 4, true)).toContain(
      'is −9, and that of Gradient descent is −6, 4 times as far above the lowest possible loss; the middle',
    );
  });

  it('names nobody where middle halves overlap', () => {
    const verdict = {
      kind: 'overlap',
      first: 'adam',
      others: ['gd', 'nag', 'momentum', 'adamax', 'nadam'],
    } as const;
    expect(verdictText({ ...verdict, others: ['gd', 'nag'] }, '20 passes', 0, 4, true)).toBe(
      'Nobody wins within 20 passes: Adam comes first, but the middle half of its losses overlaps with that ' +
        'of Gradient descent and NAG.',
    );
    expect(verdictText(verdict, '20 passes', 0, 4, true)).toContain(
      'Gradient descent, NAG, Momentum and 2 others.',
    );
  });

  it('speaks of no overlap where the first one ends above the others', () => {
    expect(
      verdictText({ kind: 'above', first: 'nag', others: ['adagrad'] }, '100 evaluations', 0, 1, true),
    ).toBe(
      'Nobody wins within 100 evaluations: NAG comes first by its lowest loss, but does not clearly end below AdaGrad.',
    );
  });

  it('names nobody of equal ones, nor where all diverge', () => {
    const tie = {
      kind: 'tie',
      rules: ['adam', 'gd'],
      score: 0.25,
      passes: Number.POSITIVE_INFINITY,
    } as const;
    expect(verdictText(tie, '5 passes', 0, 1, true)).toBe(
      'Nobody wins within 5 passes: Adam and Gradient descent both come down to the same lowest loss, 0.25, but neither ' +
        'stays below the target.',
    );
    expect(verdictText({ ...tie, score: 1e-30, passes: 3 }, '5 passes', 0, 1, true)).toBe(
      'Nobody wins within 5 passes: Adam and Gradient descent both come down to a loss below 10⁻¹², which counts as equal, ' +
        'and both stay below the target after 3 passes.',
    );
    expect(verdictText({ kind: 'lost' }, '5 passes', 0, 1, true)).toContain('every rule diverges');
    expect(verdictText({ kind: 'alone' }, '5 passes', 0, 1, true)).toBe('');
  });

  it('names the quickest to the target where the lowest losses count as equal', () => {
    const verdict = {
      kind: 'quickest',
      rules: ['adam', 'nag', 'gd'],
      score: 1e-20,
      passes: 9,
      secondPasses: 12,
      strayed: [],
      others: [],
    } as const;
    expect(verdictText(verdict, '40 passes', 0, 1, true)).toBe(
      'Adam wins within 40 passes: Adam, NAG and Gradient descent all come down to a loss below 10⁻¹², which counts as ' +
        'equal. Adam is the first to stay below the target, after 9 passes; NAG takes 12. That is from one start only: take a grid of ' +
        'starts before you trust it.',
    );
    expect(
      verdictText(
        { ...verdict, secondPasses: Number.POSITIVE_INFINITY, strayed: ['nag', 'gd'] },
        '40 evaluations',
        0,
        9,
        false,
      ),
    ).toContain(
      'which counts as equal, but NAG and Gradient descent do not stay below the target. Adam is the first to stay ' +
        'below the target, after 9 evaluations. The middle halves of their evaluations do not overlap.',
    );
    expect(verdictText({ ...verdict, strayed: ['gd'] }, '40 passes', 0, 9, true)).toContain(
      'which counts as equal, but Gradient descent does not stay below the target. Adam is the first',
    );
    expect(verdictText({ ...verdict, score: -1, others: ['nag'] }, '40 passes', -1, 9, true)).toBe(
      'Nobody wins within 40 passes: Adam, NAG and Gradient descent all come down to the same lowest loss, −1. Adam is ' +
        'the first to stay below the target, after 9 passes, but the middle half of its passes overlaps with that of NAG.',
    );
    expect(winsText([verdict, { ...verdict, others: ['nag'] }])).toBe(
      'Over all surfaces: Adam wins on 1 and nobody on 1.',
    );
  });

  it('says that no learning rate is tuned where the run’s schedule decides it', () => {
    const points = [[0, 1] as const];
    const drawn = runOf('gd', { schedule: { kind: 'by-hand', points, between: 'hold' } });
    const ranked = [{ rule: 'adam' }] as Partial<RankedRule>[] as RankedRule[];
    expect(noEtaText(drawn, ranked)).toBe(compareText.noEta);
    expect(noEtaText(runOf('gd'), ranked)).toBe('');
    expect(noEtaText(drawn, [{ ...ranked[0], rule: 'line-search' }])).toBe('');
  });

  it('names the bound below which losses count as equal', () => {
    const written = formatNumber(ARRIVED).replace('1·', '');
    for (const words of [
      compareText.arrived,
      compareText.hints.width,
      compareText.hints.score(true),
      curvesText.withinHint,
    ])
      expect(words).toContain(written);
  });

  it('counts the wins over several surfaces', () => {
    expect(winsText([win(1, 2), { kind: 'lost' }, win(1, 2)])).toBe(
      'Over all surfaces: Adam wins on 2 and nobody on 1.',
    );
    const other = { ...win(1, 2), first: 'gd' };
    expect(winsText([win(1, 2), other, other])).toBe(
      'Over all surfaces: Gradient descent wins on 2 and Adam wins on 1.',
    );
  });
});

describe('what a comparison says besides', () => {
  it('has the search and its price', () => {
    const ranked = [rowOf('gd'), rowOf('adam', {}, 113)];
    expect(searchText(ranked, 5, 25, 100, true)).toBe(
      'Each rule is tried with 29 to 113 settings of its rates, from 25 starts, for 100 passes each time: 355\u202f000 passes in all.',
    );
    expect(searchText([rowOf('gd')], 1, 20, 12.5, false)).toBe(
      'Each rule is tried with 29 settings of its rates, from 1 start with 20 seeds, for 12.5 evaluations each time: 7250 evaluations in all.'.replace(
        '7250',
        '7\u202f250',
      ),
    );
  });

  it('names budgets and surfaces', () => {
    expect([budgetText(1, true), budgetText(1000, true), budgetText(2.5, false)]).toEqual([
      '1 pass',
      '1\u202f000 passes',
      '2.5 evaluations',
    ]);
    expect(['function:beale', 'data:valley', 'formula'].map(surfaceName)).toEqual([
      'Beale',
      'Valley',
      'This surface',
    ]);
  });

  it('tells of a chart what it says about the first six rules', () => {
    const rules = Array.from({ length: 8 }, (_, i) => `rule-${i}`);
    const told = (text: string) => rules.filter((rule) => text.includes(rule));
    expect(
      told(
        curvesLabel(
          rules.map((rule) => rowOf(rule)),
          'Tuned',
          '9 passes',
        ),
      ),
    ).toEqual(rules.slice(0, 6));
    const ratios = rules.map(() => Float64Array.of(1));
    expect(told(profileLabel(rules, ratios, 2))).toEqual(rules.slice(0, 6));
  });

  it('puts its charts into words', () => {
    expect(curvesLabel([rowOf('gd'), rowOf('adam', { loss: [1, 1, 1] })], 'Tuned', '100 passes')).toContain(
      'At 100 passes: Gradient descent 0.002 (0.001 to 0.004), Adam 1.',
    );
    expect(profileLabel(['gd', 'adam'], [Float64Array.of(1, 4), Float64Array.of(1)], 4)).toContain(
      'over 4 problems: share solved at the cheapest price, and at any. Gradient descent 25\u00a0% and 50\u00a0%, Adam 25\u00a0% and 25\u00a0%.',
    );
  });
});

describe('the table of rules', () => {
  const texts = (row: RankedRule) => RULE_COLUMNS.map(({ text }) => text(row));

  it('writes its cells short, and exactly on hover', () => {
    expect(texts(rowOf('gd'))).toEqual([
      '0.1',
      '–',
      '0.001',
      '0.002',
      '0.001 – 0.004',
      '31',
      '76\u00a0%',
      '1.3',
      '0.5',
    ]);
    const precise = rowOf('gd', { score: 1 / 3, passesTo: 10 / 3 });
    const { id: _, ...score } = RULE_COLUMNS[2];
    expect([score.text(precise), score.exact(precise)]).toEqual(['0.333', String(1 / 3)]);
  });

  it('says so where most starts never get there, or diverge', () => {
    const lost = rowOf('gd', { passesTo: Number.POSITIVE_INFINITY, loss: [1, 2, Number.POSITIVE_INFINITY] });
    expect(texts(lost).slice(4, 6)).toEqual(['1 – ∞', 'never']);
  });

  it('names passes where there is data and the other side, and says what each column is', () => {
    expect(RULE_COLUMNS.map(({ header }) => header('tuned', true))).toEqual([
      'η',
      'β',
      'lowest',
      'loss',
      'middle half',
      'passes to stay',
      'stays below',
      'good η',
      'at defaults',
    ]);
    const headers = RULE_COLUMNS.map(({ header }) => header('untuned', false));
    expect([headers[5], headers[8]]).toEqual(['evals to stay', 'tuned']);
    const hints = RULE_COLUMNS.map(({ hint }) => hint('tuned', true));
    expect(new Set(hints).size).toBe(RULE_COLUMNS.length);
    expect([hints[5].includes('passes'), RULE_COLUMNS[5].hint('tuned', false).includes('passes')]).toEqual([
      true,
      false,
    ]);
  });

  it('has every digit on hover, and nothing for what there is not', () => {
    const row = rowOf('gd', { loss: [1 / 3, 0.5, 2 / 3], reached: 1 / 3 });
    expect(RULE_COLUMNS.map(({ exact }) => exact(row))).toEqual([
      '0.1',
      '',
      '0.001',
      '0.5',
      '0.3333333333333333 – 0.6666666666666666',
      '31',
      '0.3333333333333333',
      RULE_COLUMNS[7].exact({ ...row, width: 1.25 }),
      '0.5',
    ]);
    expect(RULE_COLUMNS[7].exact(row)).toContain('1.25');
    expect(RULE_COLUMNS[7].exact({ ...row, width: Number.NaN })).toBe('');
    expect(RULE_COLUMNS[5].text(rowOf('gd', { passesTo: 2.5 }))).toBe('2.5');
  });

  it('writes lowest losses that count as equal alike, and leaves them in their order', () => {
    const [low, lower] = [rowOf('gd', { score: 4.9e-32 }), rowOf('adam', { score: 2.8e-33 })];
    const { text, exact, sort } = RULE_COLUMNS[2];
    expect([text(low), text(lower), exact(low)]).toEqual(['< 10⁻¹²', '< 10⁻¹²', '4.9e-32']);
    expect(sort(low)).toBe(sort(lower));
    expect(text(rowOf('gd', { score: -1 }))).toBe('−1');
  });

  it('is sorted by the numbers, not by their texts', () => {
    const row = rowOf('gd');
    expect(RULE_COLUMNS.map(({ sort }) => sort(row))).toEqual([
      0.1,
      Number.NaN,
      0.001,
      0.002,
      0.004,
      31,
      0.76,
      1.25,
      0.5,
    ]);
  });
});

describe('the seeds of a comparison', () => {
  const data = { kind: 'generated', id: 'noisy', n: 5, noise: 0.05, seed: 1 } as const;
  const noisy: ObjectiveSpec = { kind: 'neuron', loss: 'mean', data };

  it('are told to draw new data as well, where they do', () => {
    expect(seedsText({ objective: noisy, seeds: 5 })).toBe(compareText.drawsData);
    expect(seedsText({ objective: noisy, seeds: 1 })).toBe('');
    expect(seedsText({ objective: TWO_POINTS, seeds: 5 })).toBe('');
  });
});
