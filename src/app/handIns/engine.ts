/** The engine for grading hand-ins: a worker of its own, asked one scene at a time by whoever grades. */
import { bytesForResults } from '../../browser/deviceMemory';
import { onFrame } from '../../browser/onFrame';
import type { Compute } from '../../lessons/handIn/grade';
import type { Scene, Window } from '../../scene/types';
import { createClient, type Sink } from '../../worker/client';
import { spawnWorker } from '../spawnWorker';

/** The worker answers questions only once it has some surface; those of hand-ins bring their own objective. */
const SOME_SCENE: Scene = {
  version: 1,
  objective: { kind: 'function', id: 'bowl', params: { kappa: 1, angle: 0 } },
  runs: [],
  sharedStart: false,
};
const SOME_WINDOW: Window = { w: [-1, 1], b: [-1, 1] };

export interface Engine {
  readonly compute: Compute;
  dispose(): void;
}

const nothing = () => {};

/** @param failed called when workers have died again and again, and none takes over */
export function startEngine(failed: () => void): Engine {
  const sink: Sink = {
    runs: nothing,
    surface: nothing,
    points: nothing,
    probe: nothing,
    // A scene that cannot be computed is answered with null.
    fault: nothing,
    noMemory: nothing,
    died: (_, recovered) => {
      if (!recovered) failed();
    },
    slow: nothing,
    waiting: nothing,
  };
  const client = createClient(spawnWorker, sink, { memory: bytesForResults(), onFrame });
  client.update(SOME_SCENE, SOME_WINDOW, 'linear');
  return {
    compute: ({ objective, runs }) =>
      new Promise((resolve) => {
        const withdraw = client.ask('experiment', { objective, runs }, (answer) => {
          resolve(answer);
          queueMicrotask(() => withdraw());
        });
      }),
    dispose: client.dispose,
  };
}
