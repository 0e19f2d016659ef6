/** The loss chart counts from where the map's isolines and the heights count. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, openingScene } from '../../../src/scene/defaults';
import type { Luck } from '../../../src/scene/luck';
import { createFamilySpecsStore } from '../../../src/state/familySpecs';
import { createLayerMarks } from '../../../src/state/layerMarks';
import { createLuckStore } from '../../../src/state/luckStore';
import { createPlaybackStore } from '../../../src/state/playback';
import { createResults, type RunResult, type SurfaceResult } from '../../../src/state/results';
import { createSceneStore } from '../../../src/state/scene';
import { createViewStore } from '../../../src/state/view';
import type { Workbench } from '../../../src/state/workbench';
import { chartsText } from '../../../src/text/charts';
import { AVERAGED_LOSS_SOURCES, LOSS_SOURCES, lossBase } from '../../../src/views/charts/lossSource';
import { NO_FAMILIES } from '../../state/noFamilies';

const surface = (lowest: number, minimum: number | null): SurfaceResult => ({
  window: { w: [-1, 1], b: [-1, 1] },
  size: 2,
  grid: new Float64Array(4),
  lowest,
  highest: 5,
  quantiles: new Float64Array(21),
  isolines: [],
  minimum: minimum === null ? null : { w: 0, b: 0, loss: minimum },
  minima: [],
  coarse: false,
});

function onShow(losses: readonly number[]) {
  const results = createResults();
  const column = new Float64Array(16);
  const show = (length: number) => {
    column.set(losses.slice(0, length));
    const run: RunResult = { id: 'r1', names: ['loss'], columns: [column], length, end: null };
    results.set('runs', new Map([['r1', run]]));
  };
  show(losses.length);
  const { scene } = openingScene();
  const workbench: Workbench = {
    scene: createSceneStore(scene),
    view: createViewStore(DEFAULT_VIEW),
    playback: createPlaybackStore(DEFAULT_VIEW, 10),
    results,
    studies: { ask: () => () => {} },
    families: NO_FAMILIES,
    familySpecs: createFamilySpecsStore({}),
    luck: createLuckStore(),
    computing: { halt: () => {}, goOn: () => {}, isGivenUp: () => false },
    marks: createLayerMarks(),
  };
  return { workbench, results, show };
}

describe('the loss over the steps', () => {
  const valuesOf = (workbench: Workbench, spacing: 'linear' | 'log' | 'above-min') => {
    const live = LOSS_SOURCES[spacing].start(workbench, ['r1'], () => {});
    const series = live.of('r1');
    live.stop();
    return series === undefined ? [] : [...series.a.subarray(0, series.length)];
  };

  it('is counted from the lowest one where that is asked for, or where losses lie below 0', () => {
    const { workbench, results } = onShow([3, 1, 0.5]);
    results.set('surface', surface(0.5, 0.25));
    expect(valuesOf(workbench, 'linear')).toEqual([3, 1, 0.5]);
    expect(valuesOf(workbench, 'log')).toEqual([3, 1, 0.5]);
    expect(valuesOf(workbench, 'above-min')).toEqual([2.75, 0.75, 0.25]);
    results.set('surface', surface(-1, -1));
    expect(valuesOf(workbench, 'log')).toEqual([4, 2, 1.5]);
    expect(lossBase(workbench, 'log')).toBe(-1);
  });

  it('has the luck of the run that is known, counted from there too', () => {
    const { workbench, results } = onShow([3, 1]);
    results.set('surface', surface(0.5, 0.25));
    let changes = 0;
    const live = LOSS_SOURCES['above-min'].start(workbench, ['r1'], () => changes++);
    expect(live.luck?.()).toBeNull();
    const told = Float64Array.of(3, 2);
    const curve = { steps: Uint32Array.of(0, 1), q1: told, median: told, q3: told };
    const luck = { question: { run: { id: 'r1' } }, curve } as unknown as Luck;
    workbench.luck.setState({ luck });
    expect(changes).toBe(1);
    expect([live.luck?.()?.run, [...(live.luck?.()?.median.a ?? [])]]).toEqual(['r1', [2.75, 1.75]]);
    live.stop();
    workbench.luck.setState({ luck: null });
    expect(changes).toBe(1);
  });

  it('has the loss of the averaged paths as its bound, and nothing of it once it has stopped', () => {
    const { workbench, results } = onShow([3, 1]);
    results.set('surface', surface(0.5, 0.25));
    const run: RunResult = {
      id: 'r1',
      names: ['loss', 'thetaMeanLoss'],
      columns: [Float64Array.of(3, 1), Float64Array.of(4, 2)],
      length: 2,
      end: null,
    };
    results.set('runs', new Map([['r1', run]]));
    expect(LOSS_SOURCES['above-min'].start(workbench, ['r1'], () => {}).limit).toBeUndefined();
    let changes = 0;
    const live = AVERAGED_LOSS_SOURCES['above-min'].start(workbench, ['r1'], () => changes++);
    expect([...(live.limit?.('r1')?.a ?? [])]).toEqual([3.75, 1.75]);
    expect(live.remark?.()).toBe(chartsText.averagedLoss);
    live.stop();
    results.set('runs', new Map());
    expect(changes).toBe(0);
  });

  it('is itself while the lowest one is not known', () => {
    const { workbench, results } = onShow([3, -1]);
    expect(valuesOf(workbench, 'above-min')).toEqual([3, -1]);
    results.set('surface', surface(-1, null));
    expect(valuesOf(workbench, 'above-min')).toEqual([3, -1]);
    expect(lossBase(workbench, 'log')).toBe(0);
  });

  it('goes on with later rows, and is counted anew where the surface has changed', () => {
    const { workbench, results, show } = onShow([3, 1, 0.5, 0.25]);
    show(2);
    results.set('surface', surface(0.5, 0.25));
    let changes = 0;
    const live = LOSS_SOURCES['above-min'].start(workbench, ['r1'], () => changes++);
    const now = () => {
      const series = live.of('r1');
      return series === undefined ? [] : [...series.a.subarray(0, series.length)];
    };
    expect(now()).toEqual([2.75, 0.75]);
    show(4);
    expect(now()).toEqual([2.75, 0.75, 0.25, 0]);
    results.set('surface', surface(0, 0.125));
    expect(now()).toEqual([3, 1, 0.5, 0.25]);
    results.set('surface', surface(0.5, 0.125));
    expect(now()).toEqual([2.875, 0.875, 0.375, 0.125]);
    expect(changes).toBe(3);
    live.stop();
    results.set('surface', null);
    expect(changes).toBe(3);
  });
});
