/** A number of the scene that fields and sliders show and edit, without a render for each of its values. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { LegalRange } from '../../catalog/parameters';
import type { Scene } from '../../scene/types';
import { useWorkbench } from '../../state/workbench';

export interface NumberSource {
  /** Unique on the page: edits with the same key in a row are one undo step. */
  readonly key: string;
  /** The accessible name: "Learning rate η". */
  readonly name: string;
  readonly legal: LegalRange;
  /** NaN where the scene has no such number. */
  readonly read: (scene: Scene) => number;
  readonly change: (scene: Scene, value: number) => Scene;
}

interface BoundNumber {
  /** The value that is on show. */
  readonly shown: RefObject<number>;
  /** Puts a legal value into the scene; `show` is not called for it. */
  readonly edit: (value: number) => void;
  readonly endGesture: () => void;
}

/** Calls `show` at first and whenever the number has become another one by someone else's doing. */
export function useNumber(source: NumberSource, show: (value: number) => void): BoundNumber {
  const { scene: store } = useWorkbench();
  const shown = useRef(Number.NaN);
  const latest = useRef({ source, show });
  latest.current = { source, show };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another source is shown anew
  useLayoutEffect(() => {
    const update = (scene: Scene) => {
      const value = latest.current.source.read(scene);
      if (Object.is(value, shown.current) || Number.isNaN(value)) return;
      shown.current = value;
      latest.current.show(value);
    };
    shown.current = Number.NaN;
    update(store.getState().scene);
    return store.subscribe(({ scene }, { scene: before }) => {
      if (scene !== before) update(scene);
    });
  }, [store, source.key]);

  return {
    shown,
    edit: (value) => {
      if (value === shown.current) return;
      shown.current = value;
      store.getState().edit((scene) => source.change(scene, value), source.key);
    },
    endGesture: () => store.getState().endGesture(),
  };
}
