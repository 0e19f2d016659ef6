import { describe, expect, it } from 'vitest';
import { lazyFamilies } from '../../../src/app/families/lazyFamilies';
import type { FamilyClient, FamilyFault } from '../../../src/scene/families';
import { SWEEP } from '../../worker/pool/local-pool';

/** A pool that only notes what it is told. */
function notingPool() {
  const told: string[] = [];
  const client: FamilyClient = {
    ask(family) {
      told.push(`ask ${family}`);
      return {
        stop: () => void told.push('stop'),
        goOn: () => void told.push('goOn'),
        prefer: (at) => void told.push(`prefer ${at}`),
        withdraw: () => void told.push('withdraw'),
      };
    },
  };
  return { told, client };
}

const NOTHING = { tile: () => {} };

describe('the pool of a page', () => {
  it('is loaded by the first question, and started once', async () => {
    const { client, told } = notingPool();
    let [loads, starts] = [0, 0];
    const families = lazyFamilies(async () => {
      loads++;
      return {
        startPool: () => {
          starts++;
          return client;
        },
      };
    });
    expect(loads).toBe(0);
    families.ask('sweep', SWEEP, NOTHING);
    families.ask('sweep', SWEEP, NOTHING);
    await expect.poll(() => told).toEqual(['ask sweep', 'ask sweep']);
    families.ask('sweep', SWEEP, NOTHING);
    expect(told).toHaveLength(3);
    expect(starts).toBe(1);
  });

  it('is told of the latest wishes once it is there', async () => {
    const { client, told } = notingPool();
    const families = lazyFamilies(async () => ({ startPool: () => client }));
    const handle = families.ask('sweep', SWEEP, NOTHING);
    handle.stop();
    handle.goOn();
    handle.prefer([0, 1]);
    handle.stop();
    await expect.poll(() => told).toEqual(['ask sweep', 'stop', 'prefer 0,1']);
    handle.goOn();
    handle.withdraw();
    expect(told.slice(3)).toEqual(['goOn', 'withdraw']);
  });

  it('never hears of a question that was withdrawn before', async () => {
    const { client, told } = notingPool();
    const families = lazyFamilies(async () => ({ startPool: () => client }));
    families.ask('sweep', SWEEP, NOTHING).withdraw();
    families.ask('sweep', SWEEP, NOTHING);
    await expect.poll(() => told).toEqual(['ask sweep']);
  });

  it('is told of where it cannot be loaded, and asked for again by the next question', async () => {
    const { client, told } = notingPool();
    let offline = true;
    const faults: FamilyFault[] = [];
    const families = lazyFamilies(async () => {
      if (offline) throw new Error('no network');
      return { startPool: () => client };
    });
    families.ask('sweep', SWEEP, { ...NOTHING, fault: (fault) => void faults.push(fault) });
    await expect.poll(() => faults).toEqual([{ tile: null, message: 'Error: no network' }]);
    offline = false;
    families.ask('sweep', SWEEP, NOTHING);
    await expect.poll(() => told).toEqual(['ask sweep']);
  });
});
