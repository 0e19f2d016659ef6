/** A rate of a run that is changed from the playhead's step on: what came before stays, state and all. */
import { useSyncExternalStore } from 'react';
import { COLUMN } from '../../catalog/columns';
import type { NumberParameter } from '../../catalog/parameters';
import { canChangeFrom, changedFrom, drawRate, type Rate } from '../../scene/drawnRates';
import type { Scene } from '../../scene/types';
import type { Workbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import type { StoreNumberSource } from '../fields/numberSource';

type EditRuns = (scene: Scene, change: (before: Scene, id: string) => Scene) => Scene;

/** Whether the rate of these runs can be changed from the playhead's step on. */
export function useCanChange({ playback, results }: Workbench, ids: readonly string[], rate: Rate): boolean {
  return useSyncExternalStore(
    (changed) => {
      const stops = [
        playback.subscribe((state) => state.playhead, changed),
        results.subscribe('runs', changed),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    () =>
      ids.every((id) => {
        const columns = results.get('runs').get(id)?.columns;
        return columns === undefined || canChangeFrom(columns[COLUMN[rate]], playback.getState().playhead);
      }),
  );
}

/** @param edit makes the change of the run, or of all that it goes to */
export function rateFromHere(
  { scene, playback, results }: Workbench,
  id: string,
  rate: Rate,
  { name, legal }: NumberParameter,
  edit: EditRuns,
): StoreNumberSource {
  const ratesOf = (run: string) => {
    const result = results.get('runs').get(run);
    return result === undefined ? undefined : result.columns[COLUMN[rate]].subarray(0, result.length);
  };
  const key = `${id}.${rate}.from-here`;
  return {
    key,
    name: CONTROLS_TEXT.fromHereOf(name),
    legal,
    get: () => {
      const rates = ratesOf(id);
      // The last row has no step: what its run used last is what a longer one would go on with.
      return rates === undefined
        ? Number.NaN
        : (rates[Math.min(playback.getState().playhead, rates.length - 2)] ?? Number.NaN);
    },
    set: (value) => {
      const step = playback.getState().playhead;
      const change = (before: Scene, each: string): Scene => {
        const line = changedFrom(ratesOf(each) ?? [], step, value);
        return line === null ? before : drawRate(before, each, rate, line);
      };
      scene.getState().edit((before) => edit(before, change), key);
    },
    subscribe: (changed) => {
      const stops = [
        playback.subscribe((state) => state.playhead, changed),
        results.subscribe('runs', changed),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
