import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/catalog/columns';
import { OPTIMIZERS } from '../../../src/catalog/optimizers';
import { buildObjective } from '../../../src/engine/objective';
import { startStudy } from '../../../src/engine/studies';
import { ruleStyle } from '../../../src/runStyle/runStyle';
import { defaultRun } from '../../../src/scene/defaults';
import type { SurfaceResult } from '../../../src/scene/outcome';
import { legalQuantities, QUANTITY_IDS } from '../../../src/scene/quantityIds';
import { USUAL_RUN } from '../../../src/scene/runFields';
import type { StudyClient } from '../../../src/scene/studies';
import type { ObjectiveSpec } from '../../../src/scene/types';
import { createLuckStore } from '../../../src/state/luckStore';
import { createResults } from '../../../src/state/results';
import { createSceneStore } from '../../../src/state/scene';
import { chooseQuantity } from '../../../src/views/charts/chooseQuantity';
import { QUANTITIES } from '../../../src/views/charts/quantities';
import type { SharedQuantity } from '../../../src/views/charts/quantity';
import { plainSymbol } from '../../../src/views/charts/stateQuantities';
import type { RunEntry } from '../../../src/views/shared/runEntries';

const run = (id: string, optimizer: string, visible = true): RunEntry => ({
  id,
  name: optimizer,
  optimizer,
  visible,
  style: ruleStyle(optimizer),
});
const FILES = import.meta.glob<Readonly<Record<string, SharedQuantity>>>(
  ['../../../src/views/charts/quantities/*.ts', '!../../../src/views/charts/quantities/index.ts'],
  { eager: true },
);
const BOWL: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: 10, angle: 0 } };
const MINIMUM = { w: 0, b: 0, loss: 0 };
const SURFACE: SurfaceResult = {
  window: { w: [-1, 1], b: [-1, 1] },
  size: 2,
  grid: new Float64Array(4),
  lowest: 0,
  highest: 1,
  quantiles: new Float64Array(21),
  isolines: [],
  minimum: MINIMUM,
  minima: [MINIMUM],
  coarse: false,
};
const adam = run('r1', 'adam');
const momentum = run('r2', 'momentum');
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('the quantities', () => {
  it('are in the order of the shelf, and every file has some of them', () => {
    expect(ids(QUANTITIES)).toEqual(QUANTITY_IDS);
    const exported = Object.entries(FILES).flatMap(([file, all]) =>
      Object.values(all).map((quantity) => {
        expect(QUANTITIES.includes(quantity), `${quantity.id} in ${file} is not on the shelf`).toBe(true);
        return quantity;
      }),
    );
    expect(exported).toHaveLength(QUANTITIES.length);
  });

  it('that a view may name have labels of their own', () => {
    for (const { id } of QUANTITIES) expect(legalQuantities()).toContain(id);
    expect(new Set(QUANTITIES.map(({ label }) => label)).size).toBe(QUANTITIES.length);
  });

  it('are all in the description of the format', () => {
    const format = readFileSync(new URL('../../../docs/format.md', import.meta.url), 'utf8');
    const list = /^\| `quantity` \|.*$/m.exec(format)?.[0];
    for (const { id } of QUANTITIES) expect(list).toContain(`\`${id}\``);
  });

  it('that span decades have the axis of the loss chart', () => {
    const like = ids(QUANTITIES.filter(({ axis }) => axis === 'as-loss'));
    for (const id of ['norm', 'sharpness']) expect(like).toContain(id);
    for (const id of ['eta', 'beta', 'gradW', 'gradB']) expect(like).not.toContain(id);
  });
});

describe('the second chart', () => {
  it('gives no reason for another quantity where there is no run', () => {
    expect(chooseQuantity('beta', [], '').remark).toBeUndefined();
    expect(chooseQuantity('v.w', [], '').remark).toBeUndefined();
  });

  it('offers the state of the selected run', () => {
    expect(ids(chooseQuantity('norm', [adam, momentum], 'r1').state)).toEqual(['m.w', 'm.b', 'v.w', 'v.b']);
    expect(ids(chooseQuantity('norm', [adam, momentum], 'r2').state)).toEqual(['u.w', 'u.b']);
    expect(chooseQuantity('norm', [adam], '').state).toEqual([]);
  });

  it('shows the runs that have what is asked for', () => {
    expect(ids(chooseQuantity('m.w', [adam, momentum], 'r1').runs)).toEqual(['r1']);
    expect(ids(chooseQuantity('beta', [adam, momentum], 'r1').runs)).toEqual(['r2']);
    expect(ids(chooseQuantity('gradW', [adam, momentum], '').runs)).toEqual(['r1', 'r2']);
  });

  it('stays what it is while its runs are hidden', () => {
    const hidden = { ...momentum, visible: false };
    const { base, shown, runs, remark } = chooseQuantity('beta', [adam, hidden], 'r1');
    expect(ids(base)).toContain('beta');
    expect([shown.id, ids(runs), remark]).toEqual(['beta', ['r2'], undefined]);
  });

  it('falls back to the norm and says so where the selected run has no such state', () => {
    const { shown, remark } = chooseQuantity('m.w', [adam, momentum], 'r2');
    expect(shown.id).toBe('norm');
    expect(remark).toBe('momentum has no m: showing ‖g‖');
  });

  it('falls back where no run has a rate', () => {
    const { base, shown, remark } = chooseQuantity('beta', [adam], 'r1');
    expect(ids(base)).not.toContain('beta');
    expect(shown.id).toBe('norm');
    expect(remark).toBe('No run has β: showing ‖g‖');
  });

  it('takes any text for what was asked', () => {
    for (const asked of ['', '__proto__', 'constructor.w', 'v', '.w']) {
      expect(chooseQuantity(asked, [adam], 'r1').shown.id).toBe('norm');
    }
  });

  it('keeps its objects, so that nothing is drawn anew', () => {
    expect(chooseQuantity('v.w', [adam], 'r1').shown).toBe(chooseQuantity('v.w', [adam], 'r1').shown);
  });

  it.each(OPTIMIZERS)('has a number for each row of a run of $id', async (optimizer) => {
    const { base, state } = chooseQuantity('norm', [run('r1', optimizer.id)], 'r1');
    const names = columnsOf(optimizer, USUAL_RUN);
    const columns = names.map(() => new Float64Array(2));
    const results = createResults();
    const end = { reason: 'steps', at: 1, rest: null } as const;
    results.set('runs', new Map([['r1', { id: 'r1', names, columns, length: 2, end }]]));
    results.set('surface', SURFACE);
    const spec = defaultRun(optimizer.id, 'r1', { w: 0, b: 0 });
    const scene = createSceneStore({ version: 1, objective: BOWL, runs: [spec], sharedStart: false });
    const studies: StudyClient = {
      ask(study, question, listener) {
        const work = startStudy(study, question, buildObjective(BOWL));
        const { value, done } = work.next();
        if (done === true) queueMicrotask(() => listener(value));
        return () => {};
      },
    };
    for (const { source, label } of [...base, ...state]) {
      expect(label).not.toMatch(/[\\{}]/);
      const live = source.start({ results, scene, studies, luck: createLuckStore() }, ['r1'], () => {});
      await Promise.resolve();
      expect(live.of('r1')?.length, label).toBe(2);
      live.stop();
    }
  });

  it('writes a hat as a hat', () => {
    expect(plainSymbol('\\hat v')).toBe('v\u0302');
    expect(plainSymbol('\\hat{v}')).toBe('v\u0302');
    expect(plainSymbol('m')).toBe('m');
    expect(plainSymbol('x^\\ast')).toBe('x*');
    expect(plainSymbol('J^\\top J^{wb}')).toBe('JᵀJ (wb)');
    expect(plainSymbol('\\Delta')).toBe('Δ');
    expect(plainSymbol('\\theta_0')).toBe('θ₀');
  });
});
