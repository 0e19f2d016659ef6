/** All parts of the 3D picture, when they are drawn, and what asks for a drawing. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { Color, Points } from 'three';
import { onThemeChange, typeScale } from '../../browser/theme';
import type { Camera } from '../../scene/types';
import { layout } from '../../state/layout';
import type { Change } from './drawing';
import { Line } from './lines';
import type { Pace } from './pace';
import { Axes } from './parts/Axes';
import { Balls } from './parts/Balls';
import { Isolines } from './parts/Isolines';
import { Layers } from './parts/Layers';
import { Minima } from './parts/Minima';
import { NoSurface } from './parts/NoSurface';
import { Paths } from './parts/Paths';
import { Readout } from './parts/Readout';
import { Starts } from './parts/Starts';
import { Surface } from './parts/Surface';
import { PictureContext, type PictureParts, STAGES } from './usePicture';
import { useRefit } from './useRefit';

interface PictureProps {
  readonly parts: PictureParts;
  readonly pace: Pace;
}

export function Picture(props: PictureProps) {
  return (
    <PictureContext value={props.parts}>
      <Frames {...props} />
      <Axes />
      <Surface />
      <Isolines />
      <Paths />
      <Layers />
      <Minima />
      <Starts />
      <Balls />
      <Readout />
      <NoSurface />
    </PictureContext>
  );
}

/** The work around each drawing. */
function Frames({ parts, pace }: PictureProps) {
  const { workbench, drawing, orbit, canvas, overlay, still, draw, drawInTurn } = parts;
  const refit = useRefit(canvas, still);
  const stage = useThree((state) => state.scene);
  const begun = useRef(0);
  const look = useRef<Camera>(undefined);

  useEffect(() => {
    const { results, view, scene, playback, marks } = workbench;
    const changed =
      (what: Change, ask = drawInTurn) =>
      () => {
        drawing.change(what);
        ask();
      };
    const reshape = changed('surface');
    const paint = () => {
      // The canvas's own colour: in forced colours it is the system's, whatever the theme's is.
      stage.background = still === undefined ? new Color(getComputedStyle(canvas).backgroundColor) : null;
      changed('theme', draw)();
    };
    paint();
    const forced = matchMedia('(forced-colors: active)');
    forced.addEventListener('change', paint);
    const reshaped = changed('shape', draw);
    const resized = new ResizeObserver(draw);
    resized.observe(canvas);
    const stops = [
      results.subscribe('surface', () => {
        pace.reshaped(performance.now());
        reshape();
      }),
      results.subscribe('runs', changed('runs')),
      scene.subscribe(changed('runs')),
      marks.subscribe(changed('layers')),
      playback.subscribe((state) => state.playhead, changed('playhead')),
      view.subscribe((state) => state.view.colours, changed('colours')),
      view.subscribe((state) => state.view.levels, changed('colours')),
      view.subscribe((state) => state.view.selected, changed('runs')),
      view.subscribe((state) => state.view.height, reshaped),
      view.subscribe((state) => state.view.clip, reshaped),
      layout.subscribe((state) => state.largeType, draw),
      onThemeChange(paint),
      () => forced.removeEventListener('change', paint),
      () => resized.disconnect(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [workbench, canvas, still, drawing, draw, drawInTurn, stage, pace]);

  useFrame(({ gl, invalidate }) => {
    drawing.isDue = false;
    const now = performance.now();
    const wait = still === undefined && !drawing.atOnce ? pace.wait(now) : 0;
    if (wait > 0) {
      // Not for the moment in which the card ends a drawing.
      canvas.dataset.outdated = String(wait > 1 && pace.isOutdated);
      pace.later(wait, invalidate);
      return;
    }
    const { clientWidth: width, clientHeight: height } = canvas;
    // A picture that is not shown keeps the size it had.
    if (width === 0 || height === 0) return;
    refit(width, height);
    orbit.update(now);
    drawing.isDue = true;
    begun.current = now;
    drawing.prepare(orbit.camera, { width, height, ratio: gl.getPixelRatio(), type: typeScale(overlay) });
  }, STAGES.prepare);

  useFrame(({ gl, camera, events }) => {
    if (!drawing.isDue) return;
    const { frame } = drawing;
    if (frame !== null) drawing.done();
    // From straight above the surface hides nothing. Where it is steep, the lines on it would fray all the same.
    stage.traverse((part) => {
      if (part instanceof Line || part instanceof Points) part.material.depthTest = !frame?.isTop;
    });
    gl.render(stage, camera);
    // Another point may lie under a pointer that rests.
    if (frame !== null && (frame.reshaped || frame.look !== look.current)) {
      look.current = frame.look;
      if (canvas.dataset.over !== undefined && !orbit.isTaken) events.update?.();
    }
    // A picture for a file is drawn without the pace of those on the page.
    if (still === undefined) pace.drawn(begun.current);
    canvas.dataset.outdated = 'false';
    canvas.dataset.frames = String(Number(canvas.dataset.frames ?? 0) + 1);
  }, STAGES.draw);

  return null;
}
