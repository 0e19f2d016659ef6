/** Draws an explorable's marks over the map and the 3D surface while its step is open. */
import { useCallback, useEffect } from 'react';
import type { Mark } from '../../scene/marks';
import { type LessonHandle, lessonHandles } from '../../state/lessonHandles';
import { useWorkbench } from '../../state/workbench';

export interface PictureMarks {
  /** In the (w, b) plane, in the order in which they are drawn. */
  readonly marks: readonly Mark[];
  /** The same for those who cannot see it; empty unless told. */
  readonly sentence?: string;
  /** Points to drag on the map. */
  readonly handles?: readonly LessonHandle[];
}

const NONE: readonly LessonHandle[] = [];

/** Shows what a render has made; null takes it away. */
export function usePictureMarks(drawing: PictureMarks | null): void {
  const show = useShowMarks();
  useEffect(() => show(drawing));
}

/** Gives a way to show marks as the playhead moves, outside React; the same function over renders. */
export function useShowMarks(): (drawing: PictureMarks | null) => void {
  const { marks: board } = useWorkbench();
  const show = useCallback(
    (drawing: PictureMarks | null) => {
      if (drawing === null) board.clear('lesson');
      else {
        board.show('lesson', drawing.marks);
        board.tell('lesson', drawing.sentence ?? '');
      }
      lessonHandles.setState(drawing?.handles ?? NONE, true);
    },
    [board],
  );
  useEffect(() => () => show(null), [show]);
  return show;
}
