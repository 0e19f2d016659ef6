/** The contract of what a rule lets its runs be given: a setting that changes nothing makes no sense. */
import { expect, it } from 'vitest';
import type { OptimizerDefinition } from '../../../src/catalog/define';
import { asOffered } from '../../../src/scene/offers';
import type { RunSpec } from '../../../src/scene/types';
import { NOISY, runOf } from '../../engine/scenes';
import { follow } from '../../engine/trajectory';

const STEPS = 40;
const SETTINGS: readonly (readonly [string, Partial<RunSpec>, (rule: OptimizerDefinition) => boolean])[] = [
  ['batches', { batch: { size: 5, order: 'shuffled', seed: 3 } }, () => true],
  ['an L2 penalty', { decay: { kind: 'l2', lambda: 0.1 } }, () => true],
  ['decoupled decay', { decay: { kind: 'decoupled', lambda: 0.1 } }, () => true],
  ['a clip by norm', { clip: { kind: 'norm', c: 0.001 } }, () => true],
  ['a clip by value', { clip: { kind: 'value', c: 0.001 } }, () => true],
  [
    'a schedule of η',
    { schedule: { kind: 'warmup', warmup: 20 } },
    ({ learningRate }) => learningRate === 'scheduled',
  ],
  [
    'a schedule of β',
    { momentumSchedule: { kind: 'sutskever', betaMax: 0.9 } },
    ({ momentumSchedule }) => momentumSchedule,
  ],
];

function path(run: RunSpec): readonly number[] {
  const { w, b } = follow(NOISY, run).columns;
  return [...w, ...b];
}

/** One test for each setting that the rule's `offers`, `learningRate` and `momentumSchedule` leave to it. */
export function usesWhatItOffers(definition: OptimizerDefinition): void {
  for (const [what, change, has] of SETTINGS) {
    const run = runOf(definition.id, { steps: STEPS, ...change });
    if (!has(definition) || asOffered(run) !== run) continue;
    it(`walks otherwise with ${what}; else \`offers\` has to withhold it`, () => {
      expect(path(run)).not.toEqual(path(runOf(definition.id, { steps: STEPS })));
    });
  }
}

/** The contract of `withheld`: a sentence for the panel names each setting that the rule leaves out. */
export function saysWhatItWithholds({ offers = {}, withheld = '' }: OptimizerDefinition): void {
  it('says in `withheld` what `offers` leaves out, and only then', () => {
    const { batches, clip, decay } = offers;
    const leftOut = [
      ...(batches === false ? ['batches'] : []),
      ...(clip === false ? ['clip'] : []),
      ...(decay === false ? ['decay'] : []),
      ...(Array.isArray(decay) && !decay.includes('l2') ? ['L2 penalty'] : []),
    ];
    for (const what of leftOut) expect(withheld).toContain(what);
    expect(withheld !== '').toBe(leftOut.length > 0);
  });
}
