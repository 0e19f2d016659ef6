/** Floor, walls, ticks, numbers and names of the axes. */
import { useRef } from 'react';
import { type AxisSides, axisSides } from '../axes';
import { AxisLabels } from '../axisLabels';
import { BoxFrame } from '../boxFrame';
import { type DrawnFrame, wordSizeKey } from '../drawing';
import { type ChosenTicks, chooseTicks } from '../ticks';
import { useBeforeDrawing, useDisposable, usePicture } from '../usePicture';

export function Axes() {
  const { overlay } = usePicture();
  const box = useDisposable(() => new BoxFrame());
  const labels = useDisposable(() => new AxisLabels(overlay));
  const chosen = useRef<(ChosenTicks & { readonly key: string }) | null>(null);
  const sides = useRef<AxisSides | null>(null);

  /** Seen from the top they depend on the picture's size, as those of the map do. */
  const ticksFor = (frame: DrawnFrame): ChosenTicks => {
    const { relief, isTop } = frame;
    const key = isTop ? wordSizeKey(frame) : 'aside';
    if (!frame.reshaped && chosen.current?.key === key) return chosen.current;
    const next = chooseTicks(relief, isTop ? frame : null);
    chosen.current = { ...next, key };
    labels.set(relief, next.ticks, next.texts);
    sides.current = null;
    return next;
  };

  useBeforeDrawing((frame) => {
    const { relief, look, isTop } = frame;
    if (frame.changes.has('theme')) box.setTheme(frame.palette);
    const { ticks } = ticksFor(frame);
    const inFront = axisSides(look.azimuth, look.elevation);
    if (sides.current === null || !isSame(inFront, sides.current)) {
      sides.current = inFront;
      box.set(relief, ticks, inFront);
      labels.placeOn(inFront, ticks);
    }
    box.setTop(relief, ticks, isTop ? frame.scale : null);
    labels.project(frame);
  });

  return <primitive object={box.group} dispose={null} />;
}

function isSame(some: AxisSides, others: AxisSides): boolean {
  return (
    some.x === others.x && some.z === others.z && some.lossX === others.lossX && some.lossZ === others.lossZ
  );
}
