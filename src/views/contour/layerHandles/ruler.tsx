/** The two ends of the ruler, to take hold of while it is on. */
import { useCallback } from 'react';
import { rulerOf } from '../../../scene/ruler';
import type { Point } from '../../../scene/types';
import { useWorkbench } from '../../../state/workbench';
import { CONTOUR_TEXT } from '../../../text/contour';
import type { Frames } from '../frames';
import { PointHandle } from '../PointHandle';

export function RulerHandles({ frames }: { readonly frames: Frames }) {
  return [0, 1].map((end) => <RulerHandle key={end} end={end === 0 ? 0 : 1} frames={frames} />);
}

function RulerHandle({ end, frames }: { readonly end: 0 | 1; readonly frames: Frames }) {
  const { view } = useWorkbench();
  const place = useCallback(() => rulerOf(view.getState().view)[end], [view, end]);
  const watch = useCallback(
    (listener: () => void) => view.subscribe((state) => state.view.ruler, listener),
    [view],
  );
  const move = (point: Point) => {
    const other = rulerOf(view.getState().view)[1 - end];
    view.getState().setRuler(end === 0 ? [point, other] : [other, point]);
  };
  return (
    <PointHandle
      frames={frames}
      label={CONTOUR_TEXT.rulerEnds[end]}
      look="ruler"
      colour="var(--ink)"
      selected
      place={place}
      watch={watch}
      move={move}
    />
  );
}
