/** The points of what an open lesson has one play with, to take hold of on the map. */
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { lessonHandles } from '../../state/lessonHandles';
import type { Frames } from './frames';
import { PointHandle } from './PointHandle';

/** A character that no name has. */
const BETWEEN = '\n';

export function LessonHandles({ frames }: { readonly frames: Frames }) {
  // A handle that moves renders nothing: it is asked for its place.
  const names = useStore(lessonHandles, (handles) => handles.map(({ name }) => name).join(BETWEEN));
  return names === ''
    ? null
    : names.split(BETWEEN).map((name) => <LessonPoint key={name} name={name} frames={frames} />);
}

function LessonPoint({ name, frames }: { readonly name: string; readonly frames: Frames }) {
  const handle = useCallback(() => lessonHandles.getState().find((each) => each.name === name), [name]);
  const place = useCallback(() => handle()?.at, [handle]);
  return (
    <PointHandle
      frames={frames}
      label={name}
      look="ruler"
      colour="var(--ink)"
      selected
      place={place}
      watch={lessonHandles.subscribe}
      move={(point) => handle()?.onMove(point)}
    />
  );
}
