/** The 3D picture itself: three.js in R3F's root without its <Canvas>, drawn only when something has changed. */
import { createRoot, invalidate, useFrame, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { PerspectiveCamera, WebGLRenderer, type WebGLRendererParameters } from 'three';
import { onThemeChange } from '../../browser/theme';
import { usualCamera } from '../../scene/cameras';
import type { Workbench } from '../../state/workbench';
import { Orbit } from './orbit';
import { Pace } from './pace';
import { readPalette } from './palette';
import { type Change, Scenery } from './scenery';
import { NoWebGLError, type Picture, type PictureSetting } from './setting';

/** Sharper than this is not seen and costs four times the work. */
const MOST_PIXEL_RATIO = 2;

/**
 * Draws the surface on a canvas until it is disposed.
 * @throws NoWebGLError where the browser offers no WebGL 2
 */
export async function openPicture(setting: PictureSetting): Promise<Picture> {
  const { canvas, overlay, workbench } = setting;
  const context = canvas.getContext('webgl2', {
    alpha: false,
    antialias: true,
    powerPreference: 'high-performance',
  });
  if (context === null) throw new NoWebGLError();

  const root = createRoot(canvas);
  const camera = new PerspectiveCamera();
  await root.configure({
    gl: (defaults) => createRenderer({ ...defaults, context }),
    camera: Object.assign(camera, { manual: true }),
    size: { width: canvas.clientWidth, height: canvas.clientHeight, top: 0, left: 0 },
    dpr: [1, MOST_PIXEL_RATIO],
    frameloop: 'demand',
    flat: true,
  });
  const scenery = new Scenery(workbench, overlay);
  const pace = new Pace(context);
  const ask = (urgent: boolean) => {
    pace.changed(performance.now(), urgent);
    // A picture that is not shown is not drawn either; its ResizeObserver asks once it is.
    if (canvas.clientWidth > 0) invalidate();
  };
  const draw = () => ask(true);
  const drawInTurn = () => ask(false);
  const home = () => usualCamera(workbench.scene.getState().scene.objective);
  const orbit = new Orbit(canvas, workbench.view, draw, home);
  root.render(<Contents {...{ workbench, canvas, scenery, orbit, camera, pace, draw, drawInTurn }} />);
  return {
    nudge: (azimuth, elevation, zoom) => orbit.nudge(azimuth, elevation, zoom),
    redraw: draw,
    dispose: () => {
      orbit.dispose();
      scenery.dispose();
      pace.dispose();
      root.unmount();
      overlay.replaceChildren();
    },
  };
}

/** A renderer that gives its context back at the end, unless it is lost by then: to lose it twice is a warning. */
function createRenderer(
  parameters: WebGLRendererParameters & { context: WebGL2RenderingContext },
): WebGLRenderer {
  const renderer = new WebGLRenderer(parameters);
  const loseContext = renderer.forceContextLoss.bind(renderer);
  renderer.forceContextLoss = () => {
    if (!parameters.context.isContextLost()) loseContext();
  };
  return renderer;
}

interface ContentsProps {
  readonly workbench: Workbench;
  readonly canvas: HTMLCanvasElement;
  readonly scenery: Scenery;
  readonly orbit: Orbit;
  readonly camera: PerspectiveCamera;
  readonly pace: Pace;
  /** For what the hand does in this picture, or to its shape. */
  readonly draw: () => void;
  /** For what happens elsewhere: a slow machine draws it once that rests. */
  readonly drawInTurn: () => void;
}

/** What R3F keeps alive: the scenery, its subscriptions, and the work before each drawing. */
function Contents({ workbench, canvas, scenery, orbit, camera, pace, draw, drawInTurn }: ContentsProps) {
  const refit = useRefit(canvas);
  const stage = useThree((state) => state.scene);

  useEffect(() => {
    const { results, view, scene, playback, marks } = workbench;
    const changed =
      (what: Change, ask = drawInTurn) =>
      () => {
        scenery.change(what);
        ask();
      };
    const paint = () => {
      stage.background = readPalette().panel;
      changed('theme', draw)();
    };
    paint();
    const hovered = changed('hover');
    const reshaped = changed('shape', draw);
    const resized = new ResizeObserver(draw);
    resized.observe(canvas);
    const stops = [
      results.subscribe('surface', changed('surface')),
      results.subscribe('runs', changed('runs')),
      results.subscribe('probe', hovered),
      scene.subscribe(changed('runs')),
      marks.subscribe(changed('layers')),
      playback.subscribe((state) => state.playhead, changed('playhead')),
      view.subscribe((state) => state.hover, hovered),
      view.subscribe((state) => state.view.colours, changed('colours')),
      view.subscribe((state) => state.view.levels, changed('colours')),
      view.subscribe((state) => state.view.selected, changed('runs')),
      view.subscribe((state) => state.view.height, reshaped),
      view.subscribe((state) => state.view.clip, reshaped),
      onThemeChange(paint),
      () => resized.disconnect(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [workbench, canvas, scenery, draw, drawInTurn, stage]);

  // With a priority of its own: it draws itself, or not yet.
  useFrame(({ gl }) => {
    const now = performance.now();
    const wait = pace.wait(now);
    if (wait > 0) {
      pace.later(wait, invalidate);
      return;
    }
    const { clientWidth: width, clientHeight: height } = canvas;
    // A picture that is not shown keeps the size it had.
    if (width === 0 || height === 0) return;
    refit(width, height);
    orbit.update(now);
    scenery.update(camera, orbit, width, height, gl.getPixelRatio());
    gl.render(stage, camera);
    pace.drawn(now);
    canvas.dataset.frames = String(Number(canvas.dataset.frames ?? 0) + 1);
  }, 1);

  return <primitive object={scenery.group} dispose={null} />;
}

/**
 * Gives the drawing the size of its canvas, which the style sheet decides. To be called right before drawing: a
 * canvas that has changed its size is blank. R3F writes the size into the canvas's own style, where it would hold
 * the canvas at its first size for ever.
 */
function useRefit(canvas: HTMLCanvasElement): (width: number, height: number) => void {
  const setSize = useThree((state) => state.setSize);
  const setDpr = useThree((state) => state.setDpr);
  const get = useThree((state) => state.get);
  useEffect(() => letStyleSheetSize(canvas), [canvas]);
  return (width, height) => {
    const { size, viewport } = get();
    const ratio = Math.max(1, Math.min(MOST_PIXEL_RATIO, window.devicePixelRatio));
    if (viewport.dpr !== ratio) setDpr(ratio);
    if (size.width !== width || size.height !== height) setSize(width, height, 0, 0);
    letStyleSheetSize(canvas);
  };
}

function letStyleSheetSize({ style }: HTMLCanvasElement): void {
  style.removeProperty('width');
  style.removeProperty('height');
}
