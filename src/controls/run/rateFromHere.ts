/** A rate of a run that is changed from the playhead's step on: what came before stays, state and all. */
import { useSyncExternalStore } from 'react';
import { COLUMN } from '../../catalog/columns';
import type { NumberParameter } from '../../catalog/parameters';
import {
  canChangeFrom,
  changedFrom,
  drawnLine,
  drawRate,
  type KnownRate,
  type Rate,
  rateAt,
  stepToChange,
} from '../../scene/drawnRates';
import type { Scene } from '../../scene/types';
import { findRun } from '../../state/runStarts';
import type { Workbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import type { StoreNumberSource } from '../fields/numberSource';

type EditRuns = (scene: Scene, change: (before: Scene, id: string) => Scene) => Scene;

/** The rate of a run of a scene, as far as it is known. */
function knownRate({ results }: Workbench, scene: Scene, id: string, rate: Rate): KnownRate {
  const run = findRun(scene, id);
  const result = results.get('runs').get(id);
  return {
    line: run === undefined ? null : drawnLine(run, rate),
    rates: result === undefined ? [] : result.columns[COLUMN[rate]].subarray(0, result.length),
  };
}

function stepOf({ playback, results }: Workbench, id: string): number {
  const { playhead } = playback.getState();
  const result = results.get('runs').get(id);
  return result === undefined ? playhead : stepToChange(playhead, result);
}

/** Calls back after the step, or what is known of a rate, may have changed. @returns the way to stop */
function onChange({ scene, playback, results }: Workbench, changed: () => void): () => void {
  const stops = [
    scene.subscribe((state) => state.scene, changed),
    playback.subscribe((state) => state.playhead, changed),
    results.subscribe('runs', changed),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Whether the rate of these runs can be changed from the playhead's step on. */
export function useCanChange(workbench: Workbench, ids: readonly string[], rate: Rate): boolean {
  return useSyncExternalStore(
    (changed) => onChange(workbench, changed),
    () => {
      const { scene } = workbench.scene.getState();
      return ids.every((id) => canChangeFrom(knownRate(workbench, scene, id, rate), stepOf(workbench, id)));
    },
  );
}

/** @param edit makes the change of the run, or of all that it goes to */
export function rateFromHere(
  workbench: Workbench,
  id: string,
  rate: Rate,
  { name, legal }: NumberParameter,
  edit: EditRuns,
): StoreNumberSource {
  const { scene, playback } = workbench;
  const key = `${id}.${rate}.from-here`;
  /** Whether the scene's last edit is of the same drag, and the playhead stands: then its point is moved, the line's last one. */
  const isDragged = () => scene.getState().gesture === key && !playback.getState().playing;
  const changeOne = (before: Scene, each: string, value: number): Scene => {
    const known = knownRate(workbench, before, each, rate);
    const last = known.line?.points.at(-1);
    const step = isDragged() && last !== undefined ? last[0] : stepOf(workbench, each);
    const line = changedFrom(known, step, value);
    return line === null ? before : drawRate(before, each, rate, line);
  };
  return {
    key,
    name: CONTROLS_TEXT.fromHereOf(name),
    legal,
    get: () => {
      const now = scene.getState().scene;
      const base = Number(findRun(now, id)?.hyper[rate] ?? Number.NaN);
      return rateAt(knownRate(workbench, now, id, rate), base, stepOf(workbench, id));
    },
    set: (value) => {
      const change = (before: Scene, each: string) => changeOne(before, each, value);
      scene.getState().edit((before) => edit(before, change), key);
    },
    subscribe: (changed) => onChange(workbench, changed),
  };
}
