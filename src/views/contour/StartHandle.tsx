/** A start's handle. A drag, or a held key, is one undo step. */
import { useCallback } from 'react';
import { runStyle } from '../../runStyle/runStyle';
import { findRun, moveStart } from '../../state/runStarts';
import { useScene, useWorkbench } from '../../state/workbench';
import type { Frames } from './frames';
import { PointHandle } from './PointHandle';

interface StartHandleProps {
  readonly id: string;
  readonly label: string;
  /** In the run's colour; a start that all runs share has none. */
  readonly own: boolean;
  readonly selected: boolean;
  readonly frames: Frames;
}

export function StartHandle({ id, label, own, selected, frames }: StartHandleProps) {
  const { scene, view } = useWorkbench();
  const { colour } = useScene((state) => runStyle(id, state.scene.runs));
  const place = useCallback(() => findRun(scene.getState().scene, id)?.start, [scene, id]);
  const watch = useCallback(
    (listener: () => void) => scene.subscribe((state) => state.scene, listener),
    [scene],
  );
  return (
    <PointHandle
      frames={frames}
      label={label}
      look="start"
      colour={own ? `var(--run-${colour})` : 'var(--ink)'}
      selected={selected}
      place={place}
      watch={watch}
      move={(point, gesture) =>
        scene.getState().edit((current) => moveStart(current, id, point), `${gesture}-start-${id}`)
      }
      onTake={() => {
        if (own) view.getState().select(id);
      }}
      onSettle={() => scene.getState().endGesture()}
    />
  );
}
