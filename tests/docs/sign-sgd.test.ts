/** The README's optimizer, put on the shelf as the README says: everything else follows. */
import { describe, expect, it, vi } from 'vitest';
import { catalogDocument } from '../../src/catalog/catalog';
import { trajectories } from '../../src/cli/trajectories';
import { decodeHashStrict, encodeHash } from '../../src/scene/codec';
import { listingOf } from '../../src/scene/listing';
import { moveAt } from '../../src/scene/move';
import { hasFormula, isDefined } from '../catalog/contract/definition';
import { listsItsStep } from '../catalog/contract/listing';
import { saysWhatItWithholds, usesWhatItOffers } from '../catalog/contract/offers';
import { walksAndStays } from '../catalog/contract/walks';
import { resultOf } from '../scene/follow';
import { isTheSumOfItsArrows } from '../scene/moveContract';
import { signSgd } from './sign-sgd';

vi.mock('../../src/catalog/optimizers/index', async (original) => {
  const shelf = await original<typeof import('../../src/catalog/optimizers/index')>();
  const { addRules } = await import('../../src/catalog/optimizers/loaded');
  const { signSgd: added } = await import('./sign-sgd');
  addRules([added]);
  return { ...shelf, OPTIMIZERS: [...shelf.OPTIMIZERS, added] };
});

const LINK = 'v=1&data=two-points&loss=half-sum&run=sign-sgd;start=-2,-2;steps=40;eta=0.1&end';

describe('the README’s optimizer, once it is on the shelf,', () => {
  isDefined(signSgd);
  hasFormula(signSgd);
  walksAndStays(signSgd);
  listsItsStep(signSgd);
  isTheSumOfItsArrows(signSgd);
  saysWhatItWithholds(signSgd);
  usesWhatItOffers(signSgd);
});

describe('the README’s optimizer', () => {
  const result = decodeHashStrict(`#${LINK}`);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));

  it('is in links, written as it is read', () => {
    expect(encodeHash(result.document)).toBe(LINK);
  });

  it('walks by η in each parameter', () => {
    const [{ columns, end }] = trajectories(result.document.scene);
    const w = columns.get('w') as Float64Array;
    const loss = columns.get('loss') as Float64Array;
    expect(end.reason).toBe('steps');
    for (let t = 0; t < 40; t++) expect(Math.abs(w[t + 1] - w[t])).toBeCloseTo(0.1, 12);
    expect(loss[40]).toBeCloseTo(0.0027202610980142637, 12);
  });

  it('is in the catalog that the trace prints', () => {
    expect(catalogDocument().optimizers.at(-1)).toMatchObject({ id: signSgd.id, name: signSgd.name });
  });

  it('has a program, and a step that is one arrow', () => {
    const [run] = result.document.scene.runs;
    expect(listingOf(run).map(({ code }) => code)).toEqual([
      'theta = start',
      'for t in range(steps):',
      'g = gradient(theta)',
      'theta = theta - eta*sign(g)',
    ]);
    const move = moveAt(run, resultOf(result.document.scene.objective, run), 0);
    expect(move?.arrows).toEqual([
      {
        name: 'step',
        symbol: 'Δθ',
        dw: expect.closeTo(0.1, 12),
        db: expect.closeTo(0.1, 12),
        lookAhead: false,
      },
    ]);
  });
});
