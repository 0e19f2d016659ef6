/** Opens the 3D picture: three.js in fiber's root without its <Canvas>, drawn only when something has changed. */

import { createRoot, type RootStore } from '@react-three/fiber';
import { PerspectiveCamera, WebGLRenderer, type WebGLRendererParameters } from 'three';
import { keyHint } from '../../commands/keyText';
import { SURFACE_COMMANDS } from '../../commands/surface';
import { usualCamera } from '../../scene/cameras';
import { surfacePictureText } from '../../text/surfacePicture';
import { keepDescribed } from './describe';
import { Drawing } from './drawing';
import { Orbit } from './orbit';
import { Picture as Contents } from './Picture';
import { Pace } from './pace';
import { readPalette } from './palette';
import { pointerEvents } from './pointerEvents';
import { Pointing } from './pointing';
import { keepPrintCopy } from './printCopy';
import { NoWebGLError, PAGE_CONTEXT, type Picture, type PictureSetting } from './setting';
import { MOST_PIXEL_RATIO } from './useRefit';

/**
 * Draws the surface on a canvas until it is disposed.
 * @throws NoWebGLError where the browser offers no WebGL 2
 */
export async function openPicture(setting: PictureSetting): Promise<Picture> {
  const { canvas, overlay, workbench, still } = setting;
  const isStill = still !== undefined;
  const context = canvas.getContext('webgl2', {
    ...PAGE_CONTEXT,
    alpha: isStill,
    preserveDrawingBuffer: isStill,
  });
  if (context === null) throw new NoWebGLError();

  const pointing = new Pointing(workbench, canvas);
  const root = createRoot(canvas);
  const camera = new PerspectiveCamera();
  await root.configure({
    gl: (defaults) => createRenderer({ ...defaults, context, alpha: isStill }),
    camera: Object.assign(camera, { manual: true }),
    size: { width: canvas.clientWidth, height: canvas.clientHeight, top: 0, left: 0 },
    dpr: still ?? [1, MOST_PIXEL_RATIO],
    frameloop: isStill ? 'never' : 'demand',
    flat: true,
    events: pointerEvents(pointing),
  });
  const pace = new Pace(context);
  let store: RootStore | null = null;
  const ask = (urgent: boolean) => {
    pace.changed(performance.now(), urgent);
    // A picture that is not shown is not drawn either; its ResizeObserver asks once it is. No other picture is asked: fiber's
    // own `invalidate` would draw the page's for each frame of a film.
    if (canvas.clientWidth > 0) store?.getState().invalidate();
  };
  let mounted = () => {};
  const mounting = new Promise<void>((resolve) => {
    mounted = resolve;
  });
  const draw = () => {
    // The first to ask is a part just mounted; the others are mounted in the same go.
    mounted();
    ask(true);
  };
  const home = () => usualCamera(workbench.scene.getState().scene.objective);
  const orbit = new Orbit(canvas, workbench.view, draw, home);
  canvas.setAttribute('aria-description', `${keyHint(SURFACE_COMMANDS)} ${surfacePictureText.hint}`);
  const stopDescribing = keepDescribed(canvas, workbench);
  const drawing = new Drawing(workbench, camera, readPalette);
  const drawInTurn = () => ask(false);
  const parts = { workbench, drawing, orbit, pointing, canvas, overlay, still, draw, drawInTurn };
  const stage = root.render(<Contents parts={parts} pace={pace} />);
  store = stage;
  if (isStill) await mounting;
  const stopPrinting = keepPrintCopy(canvas, () => {
    drawing.atOnce = true;
    stage.getState().advance(performance.now(), false);
    drawing.atOnce = false;
  });
  return {
    nudge: orbit.nudge.bind(orbit),
    redraw: draw,
    drawNow: () => stage.getState().advance(performance.now(), false),
    dispose: () => {
      stopPrinting();
      stopDescribing();
      orbit.dispose();
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
