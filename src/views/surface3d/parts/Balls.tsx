/** The balls of the runs at the playhead. One under the pointer says whose it is; a click on it selects its run. */
import type { ThreeEvent } from '@react-three/fiber';
import { useRef } from 'react';
import type { Intersection, Raycaster } from 'three';
import { runStyle } from '../../../runStyle/runStyle';
import { runNames } from '../../../scene/runName';
import type { Point } from '../../../scene/types';
import type { HoveredBall } from '../../../state/view';
import { hasStopped } from '../../contour/balls';
import { ballAt } from '../../contour/pickBall';
import { BallNames } from '../ballNames';
import { BALL_LIFT, BallSprites } from '../balls';
import type { DrawnFrame } from '../drawing';
import { placeOn } from '../places';
import { meetMarks, type PlacedMark, readsOut, takeRoom } from '../pointing';
import { useBeforeDrawing, useDisposable, usePicture } from '../usePicture';

/** Pixels from a ball's middle that still mean it, as on the map. */
const MOUSE_REACH = 12;
const FINGER_REACH = 18;
/** In units of the box: at its start, a ball leaves the pointer to the start. */
const BEHIND_START = 1e-3;

interface PlacedBall extends PlacedMark {
  readonly ball: HoveredBall;
  readonly point: Point;
  readonly name: string;
}

export function Balls() {
  const { workbench, drawing, orbit, pointing, overlay } = usePicture();
  const sprites = useDisposable(() => new BallSprites());
  const names = useDisposable(() => new BallNames(overlay));
  const placed = useRef<readonly PlacedBall[]>([]);

  const placeBalls = ({ runs, relief, playhead, palette }: DrawnFrame): readonly PlacedBall[] => {
    const all = workbench.scene.getState().scene.runs;
    const { selected } = workbench.view.getState().view;
    const called = runNames(all);
    sprites.clear();
    return runs.flatMap((run) => {
      const at = ballAt(run, playhead);
      const place = at && placeOn(relief, at.point);
      if (at === null || place === null) return [];
      const { colour, marker } = runStyle(run.id, all);
      sprites.add(place.x, place.y, place.z, {
        marker,
        colour: palette.runs[colour],
        selected: run.id === selected,
        stopped: hasStopped(run, at.ball.step),
      });
      const name = called[all.findIndex(({ id }) => id === run.id)];
      return [{ ...place, ...at, name, lift: BALL_LIFT }];
    });
  };

  useBeforeDrawing((frame) => {
    if (frame.changes.has('theme')) sprites.setTheme(frame.palette);
    if (frame.changes.size > 0) {
      placed.current = placeBalls(frame);
      sprites.show();
    }
    sprites.setScreen(frame.height, frame.ratio);
    for (const ball of placed.current) takeRoom(ball, frame);
  });
  useBeforeDrawing((frame) => names.place(placed.current, frame), 'words');

  const raycast = (raycaster: Raycaster, intersections: Intersection[]) => {
    const { frame } = drawing;
    if (frame === null) return;
    const reach = pointing.byFinger ? FINGER_REACH : MOUSE_REACH;
    const hit = meetMarks(placed.current, frame, raycaster, reach, sprites.points);
    if (hit === null) return;
    if (hit.mark.ball.step === 0) hit.distance += BEHIND_START;
    intersections.push(hit);
  };

  const meant = ({ index = -1 }: Pick<Intersection, 'index'>): PlacedBall | undefined =>
    placed.current[index];

  const onPointerMove = (event: ThreeEvent<PointerEvent>) => {
    const mark = meant(event);
    if (mark === undefined || orbit.isTaken || !readsOut(event.nativeEvent)) return;
    event.stopPropagation();
    pointing.over('ball', mark.point, mark.ball);
  };

  const onClick = (event: ThreeEvent<MouseEvent>) => {
    const mark = meant(event);
    if (mark === undefined || orbit.strayed) return;
    event.stopPropagation();
    workbench.view.getState().select(mark.ball.run);
  };

  return (
    <primitive
      object={sprites.points}
      dispose={null}
      raycast={raycast}
      onPointerMove={onPointerMove}
      onPointerOut={() => {
        if (!orbit.isTaken) pointing.leave();
      }}
      onClick={onClick}
    />
  );
}
