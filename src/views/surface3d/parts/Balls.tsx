/** The balls of the runs at the playhead. One under the pointer says whose it is; a click on it selects its run. */
import type { ThreeEvent } from '@react-three/fiber';
import { useRef } from 'react';
import type { Intersection, Raycaster } from 'three';
import { runStyle } from '../../../runStyle/runStyle';
import { runNames } from '../../../scene/runName';
import type { Point } from '../../../scene/types';
import { sharesStart } from '../../../state/runStarts';
import type { HoveredBall } from '../../../state/view';
import { hasStopped } from '../../contour/balls';
import { ballAt } from '../../contour/pickBall';
import { BallNames } from '../ballNames';
import { BALL_LIFT, BallSprites } from '../balls';
import type { DrawnFrame } from '../drawing';
import { edgeMarks } from '../edgeMarks';
import { placeOn } from '../places';
import { meetMarks, type PlacedMark, readsOut, takeRoom } from '../pointing';
import { useBeforeDrawing, useDisposable, usePicture } from '../usePicture';

/** Pixels from a ball's middle that still mean it, as on the map. */
const MOUSE_REACH = 12;
const FINGER_REACH = 18;
/** In units of the box: at its start, a ball leaves the pointer to the start. */
const BEHIND_START = 1e-3;

/** A ball, or an arrow at the window's edge to one outside, or to a start. */
interface PlacedBall extends PlacedMark {
  readonly id: string;
  /** Where it stands. */
  readonly point: Point;
  /** None of an arrow. */
  readonly ball?: HoveredBall;
  /** Null for an arrow to a start of several runs, or that its run has left. */
  readonly name: string | null;
  /** The direction of an arrow. */
  readonly towards?: number;
  /** It is an arrow to a start. */
  readonly toStart?: boolean;
}

export function Balls() {
  const { workbench, drawing, orbit, pointing, overlay } = usePicture();
  const sprites = useDisposable(() => new BallSprites());
  const names = useDisposable(() => new BallNames(overlay));
  const placed = useRef<readonly PlacedBall[]>([]);
  const placedFor = useRef(0);

  const placeBalls = ({ runs, relief, playhead, scale }: DrawnFrame): readonly PlacedBall[] => {
    const { scene } = workbench.scene.getState();
    const called = runNames(scene.runs);
    const balls = runs.flatMap((run) => {
      const at = ballAt(run, playhead);
      const { id } = run;
      const name = called[scene.runs.findIndex((each) => each.id === id)];
      return at === null ? [] : [{ ...at, id, name, run, row: at.ball.step, lift: BALL_LIFT }];
    });
    const { selected } = workbench.view.getState().view;
    const arrows = edgeMarks(relief, scale, balls, scene, selected);
    return [
      ...arrows.map((arrow) => ({ ...arrow, lift: BALL_LIFT })),
      ...balls.flatMap((ball) => {
        const place = placeOn(relief, ball.point);
        return place === null ? [] : [{ ...ball, ...place }];
      }),
    ];
  };

  const showBalls = ({ palette, runs }: DrawnFrame) => {
    const { scene } = workbench.scene.getState();
    const isShared = sharesStart(scene);
    const { selected } = workbench.view.getState().view;
    sprites.clear();
    for (const { id, ball, toStart, towards, x, y, z } of placed.current) {
      const { colour, marker } = runStyle(id, scene.runs);
      const run = runs.find((each) => each.id === id);
      sprites.add(x, y, z, {
        marker,
        colour: toStart && isShared ? palette.ink : palette.runs[colour],
        selected: id === selected,
        stopped: run !== undefined && ball !== undefined && hasStopped(run, ball.step),
        towards,
      });
    }
    sprites.show();
  };

  useBeforeDrawing((frame) => {
    if (frame.changes.has('theme')) sprites.setTheme(frame.palette);
    // Arrows stand off the edge by pixels.
    if (frame.changes.size > 0 || frame.scale !== placedFor.current) {
      placedFor.current = frame.scale;
      placed.current = placeBalls(frame);
      showBalls(frame);
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
    if (hit.mark.ball?.step === 0) hit.distance += BEHIND_START;
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
    workbench.view.getState().select(mark.id);
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
