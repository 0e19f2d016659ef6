/** The starts of the runs: a drag of one moves it along the surface, as one undo step. */
import type { ThreeEvent } from '@react-three/fiber';
import { useRef } from 'react';
import type { Intersection, Raycaster } from 'three';
import { runStyle } from '../../../runStyle/runStyle';
import { moveStart, sharesStart, startsOnShow } from '../../../state/runStarts';
import { snapToTicks } from '../../contour/snap';
import { meantPoint } from '../../contour/window';
import type { DrawnFrame } from '../drawing';
import { ORDER } from '../order';
import { placeOn } from '../places';
import {
  meetMarks,
  middleOf,
  type PlacedMark,
  pixelOf,
  rayThrough,
  readsOut,
  takeRoom,
  unitsPerPixelOn,
} from '../pointing';
import { SPRITE, Sprites } from '../sprites';
import { meetSurface } from '../surfaceRay';
import { useBeforeDrawing, useDisposable, usePicture } from '../usePicture';

/** Pixels from a start that still mean it. */
const MOUSE_REACH = 16;
const FINGER_REACH = 24;
/** Pixels that a press may wander before it moves the start. */
const SLACK = 3;

interface PlacedStart extends PlacedMark {
  /** The id of the run whose start is moved. Runs that share the start move along. */
  readonly id: string;
  readonly isShared: boolean;
}

/** The hold of a pointer on a start. */
interface Grip {
  readonly id: string;
  /** The pixel at which it was pressed. */
  readonly x: number;
  readonly y: number;
  /** From there to the start. */
  readonly toX: number;
  readonly toY: number;
  readonly isMoved: boolean;
}

export function Starts() {
  const { workbench, drawing, orbit, pointing, draw } = usePicture();
  const sprites = useDisposable(() => new Sprites(ORDER.starts));
  const placed = useRef<readonly PlacedStart[]>([]);
  const grip = useRef<Grip | null>(null);

  /** Later ones lie above. */
  const placeStarts = ({ relief }: DrawnFrame): readonly PlacedStart[] => {
    const { scene } = workbench.scene.getState();
    const isShared = sharesStart(scene);
    return startsOnShow(scene, workbench.view.getState().view.selected).flatMap(({ id, start }) => {
      const place = placeOn(relief, start);
      return place === null ? [] : [{ ...place, id, isShared, lift: 0 }];
    });
  };

  useBeforeDrawing((frame) => {
    sprites.setScreen(frame.height, frame.ratio);
    const { changes, palette } = frame;
    if (frame.reshaped || changes.has('runs') || changes.has('theme')) {
      placed.current = placeStarts(frame);
      const { runs } = workbench.scene.getState().scene;
      sprites.setTheme(palette);
      sprites.clear();
      for (const { id, isShared, x, y, z } of placed.current)
        sprites.add(SPRITE.start, x, y, z, isShared ? palette.ink : palette.runs[runStyle(id, runs).colour]);
      sprites.show();
    }
    for (const start of placed.current) takeRoom(start, frame);
  });

  const raycast = (raycaster: Raycaster, intersections: Intersection[]) => {
    const { frame } = drawing;
    if (frame === null) return;
    const reach = pointing.byFinger ? FINGER_REACH : MOUSE_REACH;
    const hit = meetMarks(placed.current, frame, raycaster, reach, sprites.points);
    if (hit !== null) intersections.push(hit);
  };

  const onPointerDown = (event: ThreeEvent<PointerEvent>) => {
    const mark = placed.current[event.index ?? -1];
    const { frame } = drawing;
    if (mark === undefined || frame === null || grip.current !== null || event.nativeEvent.button !== 0)
      return;
    event.stopPropagation();
    const { x, y } = pixelOf(event, frame);
    const at = middleOf(mark, frame);
    grip.current = { id: mark.id, x, y, toX: at.x - x, toY: at.y - y, isMoved: false };
    orbit.take();
    // Fiber's, which keeps the moves coming to this part.
    (event.target as Element).setPointerCapture(event.pointerId);
    if (!mark.isShared) workbench.view.getState().select(mark.id);
  };

  const onPointerMove = (event: ThreeEvent<PointerEvent>) => {
    const { frame } = drawing;
    if (frame === null) return;
    const held = grip.current;
    if (held === null) {
      if (orbit.isTaken || !readsOut(event.nativeEvent)) return;
      event.stopPropagation();
      const start = workbench.scene
        .getState()
        .scene.runs.find(({ id }) => id === placed.current[event.index ?? -1]?.id)?.start;
      pointing.over('start', start ?? null);
      return;
    }
    event.stopPropagation();
    const { x, y } = pixelOf(event, frame);
    if (!held.isMoved && Math.hypot(x - held.x, y - held.y) < SLACK) return;
    grip.current = { ...held, isMoved: true };
    const hit = meetSurface(frame.relief, rayThrough({ x: x + held.toX, y: y + held.toY }, frame));
    if (hit === null) return;
    const pixel = unitsPerPixelOn(frame);
    const meant = meantPoint(hit, pixel);
    const point = event.nativeEvent.altKey ? meant : snapToTicks(meant, frame.relief.window, pixel);
    workbench.scene.getState().edit((scene) => moveStart(scene, held.id, point), `drag-start-${held.id}`);
    pointing.over('start', point);
    // The hand is in this picture: it is not kept waiting for rest, as what changes elsewhere is.
    draw();
  };

  const letGo = () => {
    if (grip.current === null) return;
    grip.current = null;
    orbit.letGo();
    workbench.scene.getState().endGesture();
    if (pointing.byFinger) pointing.leave();
  };

  return (
    <primitive
      object={sprites.points}
      dispose={null}
      raycast={raycast}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerOut={() => {
        letGo();
        pointing.leave();
      }}
      onClick={(event: ThreeEvent<MouseEvent>) => event.stopPropagation()}
    />
  );
}
