/** A number of the scene that fields and sliders show and edit, without a render for each of its values. */
import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { isLegal, type LegalRange } from '../../catalog/parameters';
import type { Scene } from '../../scene/types';
import type { ViewState } from '../../state/view';
import { useWorkbench, type Workbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { rememberScene } from './typing';

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

/** A number of the view: how the surface is looked at, not what is computed. It is not undone. */
export interface ViewNumberSource {
  readonly key: string;
  readonly name: string;
  readonly legal: LegalRange;
  /** NaN where there is no such number yet. */
  readonly look: (workbench: Workbench) => number;
  readonly show: (view: ViewState, value: number) => void;
}

/** A number of another store, which is not undone either: of a sweep or a comparison. */
export interface StoreNumberSource {
  readonly key: string;
  readonly name: string;
  readonly legal: LegalRange;
  /** NaN where there is no such number yet. */
  readonly get: () => number;
  readonly set: (value: number) => void;
  /** Says why a value that is legal cannot be taken now, without a full stop; empty where it can. */
  readonly refusal?: (value: number) => string;
  /** Calls back after the number may have changed. @returns the way to stop */
  readonly subscribe: (changed: () => void) => () => void;
}

/** A number from any of the stores. */
export type AnyNumberSource = NumberSource | ViewNumberSource | StoreNumberSource;

interface BoundNumber {
  /** The value that is on show. */
  readonly shown: RefObject<number>;
  /** Puts a legal value into the scene; `show` is not called for it. */
  readonly edit: (value: number) => void;
  /** Remembers the value that is on show. @returns what brings it back, with what typing has changed since */
  readonly remember: () => () => void;
  readonly endGesture: () => void;
}

/** Calls `show` at first and whenever the number has become another one by someone else's doing. */
export function useNumber(source: AnyNumberSource, show: (value: number) => void): BoundNumber {
  const workbench = useWorkbench();
  const { scene: store, view, results } = workbench;
  const shown = useRef(Number.NaN);

  const showIfChanged = useEffectEvent(() => {
    const value = currentValue(source, workbench);
    if (Object.is(value, shown.current) || Number.isNaN(value)) return;
    shown.current = value;
    show(value);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another source is shown anew
  useLayoutEffect(() => {
    const update = () => showIfChanged();
    shown.current = Number.NaN;
    update();
    if ('get' in source) return source.subscribe(update);
    if ('look' in source) {
      const stops = [view.subscribe(update), results.subscribe('surface', update)];
      return () => {
        for (const stop of stops) stop();
      };
    }
    return store.subscribe((state) => state.scene, update);
  }, [workbench, source.key]);

  const edit = (value: number) => {
    if (value === shown.current) return;
    shown.current = value;
    if ('get' in source) source.set(value);
    else if ('look' in source) source.show(view.getState(), value);
    else store.getState().edit((scene) => source.change(scene, value), source.key);
  };
  return {
    shown,
    edit,
    remember: () => {
      const before = shown.current;
      if (!('read' in source)) return () => edit(before);
      return rememberScene(store, source.key, (scene) => source.change(scene, before));
    },
    endGesture: () => store.getState().endGesture(),
  };
}

/** The fault of a typed number in words without a full stop, empty for a legal one. `null` is a text that is no number. */
export function faultOf(source: AnyNumberSource, value: number | null): string {
  if (value === null || !isLegal(value, source.legal)) return CONTROLS_TEXT.mustBe(source.name, source.legal);
  return 'refusal' in source ? (source.refusal?.(value) ?? '') : '';
}

function currentValue(source: AnyNumberSource, workbench: Workbench): number {
  if ('get' in source) return source.get();
  return 'look' in source ? source.look(workbench) : source.read(workbench.scene.getState().scene);
}
