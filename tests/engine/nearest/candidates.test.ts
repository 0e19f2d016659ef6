/** The runs that a recorded path is compared with. */
import { describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '../../../src/catalog/optimizers';
import { VARIANTS } from '../../../src/catalog/variants';
import {
  bareOf,
  givenAround,
  hypersOf,
  isBare,
  type Subject,
  subjectsOf,
  withParts,
} from '../../../src/engine/nearest/candidates';
import { BOUNDS, LAMBDAS } from '../../../src/scene/nearest/grids';
import {
  type Around,
  type AroundSearch,
  type NearestSearch,
  SEARCH_ALL,
} from '../../../src/scene/nearest/search';
import { decayKinds } from '../../../src/scene/offers';
import { USUAL_RUN } from '../../../src/scene/runFields';

const BATCH = { size: 8, order: 'shuffled', seed: 1 } as const;
const L2 = { kind: 'l2', lambda: 0.1 } as const;
const DECOUPLED = { kind: 'decoupled', lambda: 0.1 } as const;
const CLIP = { kind: 'norm', c: 1 } as const;
const INVERSE = { kind: 'inverse-time', k: 0.1 };
const SUTSKEVER = { kind: 'sutskever', betaMax: 0.9 };

const searchOf = (change: Partial<NearestSearch>): NearestSearch => ({ ...SEARCH_ALL, ...change });
const around = (change: Partial<AroundSearch>) => searchOf({ around: { ...SEARCH_ALL.around, ...change } });

function subjectOf(rule: string, variant = ''): Subject {
  const found = subjectsOf(searchOf({ rule }), true).find((each) => (each.variant?.name ?? '') === variant);
  if (found === undefined) throw new Error(`There is no ${rule} ${variant}`);
  return found;
}

const USUAL: Around = {
  schedule: USUAL_RUN.schedule,
  momentumSchedule: USUAL_RUN.momentumSchedule,
  decay: USUAL_RUN.decay,
  clip: USUAL_RUN.clip,
  batch: USUAL_RUN.batch,
};

describe('the rules that are compared', () => {
  it('are all with all variants, or one with its own', () => {
    const all = subjectsOf(SEARCH_ALL, true);
    expect(all.filter(({ variant }) => variant === null).map(({ rule }) => rule)).toEqual(
      OPTIMIZERS.map(({ id }) => id),
    );
    expect(all.flatMap(({ variant }) => variant ?? [])).toEqual(VARIANTS);
    const adam = subjectsOf(searchOf({ rule: 'adam' }), true);
    expect(new Set(adam.map(({ rule }) => rule))).toEqual(new Set(['adam']));
    expect(adam).toHaveLength(1 + VARIANTS.filter(({ of }) => of === 'adam').length);
  });

  it('are without those that need residuals, where there are no data', () => {
    const [without, all] = [false, true].map((hasPoints) =>
      subjectsOf(SEARCH_ALL, hasPoints).map(({ rule }) => rule),
    );
    expect(all.filter((rule) => !without.includes(rule))).toEqual(['levenberg-marquardt']);
  });
});

describe('the hyperparameters that are tried', () => {
  it('are every combination but of η, each rule’s own default first', () => {
    const tried = hypersOf(subjectOf('momentum'), SEARCH_ALL);
    expect(tried.map(({ beta }) => beta)).toEqual([0.9, 0, 0.5, 0.8, 0.95, 0.99, 0.999]);
    const adam = hypersOf(
      subjectOf('adam'),
      searchOf({ given: { beta1: [0.1, 0.2], beta2: [0.3], epsilon: [1] } }),
    );
    expect(adam.map(({ beta1, beta2, epsilon }) => [beta1, beta2, epsilon])).toEqual([
      [0.1, 0.3, 1],
      [0.2, 0.3, 1],
    ]);
  });

  it('have what a variant says, whatever is given', () => {
    const variant = VARIANTS.find(({ hyper }) => Object.keys(hyper).length > 0);
    if (variant === undefined) throw new Error('No variant sets a number');
    const given = Object.fromEntries(Object.keys(variant.hyper).map((name) => [name, [0.123]]));
    for (const hyper of hypersOf(subjectOf(variant.of, variant.name), searchOf({ given })))
      expect(hyper).toMatchObject(variant.hyper);
  });
});

describe('what is given around a rule', () => {
  it('is every combination, with nothing in the place of what is searched', () => {
    expect(givenAround(subjectOf('gd'), SEARCH_ALL)).toEqual([USUAL]);
    const search = around({ decay: [USUAL.decay, L2], clip: [CLIP] });
    expect(givenAround(subjectOf('gd'), search)).toEqual([
      { ...USUAL, clip: CLIP },
      { ...USUAL, decay: L2, clip: CLIP },
    ]);
  });

  it.each<[string, Partial<AroundSearch>, boolean]>([
    ['gd', { schedule: [INVERSE] }, true],
    ['line-search', { schedule: [INVERSE] }, false],
    ['momentum', { momentumSchedule: [SUTSKEVER] }, true],
    ['gd', { momentumSchedule: [SUTSKEVER] }, false],
    ['newton', { clip: [CLIP] }, false],
    ['newton', { batch: [BATCH] }, false],
    ['gd', { clip: [CLIP], batch: [BATCH] }, true],
  ])('is left out where %s cannot have it: %j', (rule, change, can) => {
    expect(givenAround(subjectOf(rule), around(change)).length > 0).toBe(can);
  });

  it('is the decay that the rule can have, and a variant that which its rule can', () => {
    for (const subject of subjectsOf(SEARCH_ALL, true))
      for (const decay of [L2, DECOUPLED])
        expect(givenAround(subject, around({ decay: [decay] })).length, subject.rule).toBe(
          decayKinds(subject.rule).includes(decay.kind) ? 1 : 0,
        );
  });
});

describe('what is searched around a rule', () => {
  const search = around({ schedule: [USUAL.schedule], momentumSchedule: [USUAL.momentumSchedule] });
  const options = { steps: 30, parts: 1 } as const;

  it('is each part by itself, with every value of its grid', () => {
    const tried = withParts(subjectOf('gd'), search, USUAL, options);
    const kinds = decayKinds('gd').filter((kind) => kind !== 'none').length;
    expect(tried).toHaveLength(kinds * LAMBDAS.length + 2 * BOUNDS.length);
    for (const { decay, clip } of tried)
      expect((decay.kind === 'none') !== (clip.kind === 'none')).toBe(true);
  });

  it('is two parts together, each pair once', () => {
    const tried = withParts(subjectOf('gd'), search, USUAL, { steps: 30, parts: 2 });
    const kinds = decayKinds('gd').filter((kind) => kind !== 'none').length;
    expect(tried).toHaveLength(kinds * LAMBDAS.length * 2 * BOUNDS.length);
    for (const { decay, clip } of tried) expect([decay.kind, clip.kind]).not.toContain('none');
    expect(new Set(tried.map((each) => JSON.stringify(each))).size).toBe(tried.length);
  });

  it('is told from what was given', () => {
    const clipped = { ...USUAL, clip: CLIP };
    expect(isBare(SEARCH_ALL, USUAL)).toBe(true);
    expect(isBare(SEARCH_ALL, clipped)).toBe(false);
    expect(isBare(around({ clip: [CLIP] }), clipped)).toBe(true);
    expect(bareOf(SEARCH_ALL, clipped)).toEqual(USUAL);
    expect(bareOf(around({ clip: [CLIP] }), { ...clipped, decay: L2 })).toEqual(clipped);
  });
});
