/** The canvas of the 3D picture and its life: waiting, loading, standing, lost. */
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { loadPart, whenOnline } from '../../browser/loadPart';
import { reloadPage } from '../../browser/reloadPage';
import { whenIdle } from '../../browser/whenIdle';
import { afterFirstSurface } from '../../state/afterFirstSurface';
import { graphics, noteGraphics } from '../../state/graphics';
import { layout } from '../../state/layout';
import { useWorkbench } from '../../state/workbench';
import { surface3dText } from '../../text/surface3d';
import { useOpeningStill } from '../shared/useOpeningStill';
import { isSoftware } from './isSoftware';
import { createPictureCanvas } from './pictureCanvas';
import { NoWebGLError, PAGE_CONTEXT, type Picture } from './setting';
import styles from './surface3d.module.css';
import { rememberWebGL } from './webglMemory';

type LoadState = 'waiting' | 'loading' | 'ready' | 'failed' | 'unsupported' | 'lost';

const LONGEST_WAIT_MS = 600;

const loadPicture = () => import('./index');

/** So narrow that one of the two pictures is on show. To ask the canvas would lay the page out, a moment before its own layout. */
const NARROW = '(max-width: 479px)';

function isBehindMap(): boolean {
  return layout.getState().tab === 'map' && matchMedia(NARROW).matches;
}

interface SurfaceCanvasProps {
  readonly picture: RefObject<Picture | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Tries again on a canvas of its own: one whose context was lost cannot get another. */
  readonly onRetry: () => void;
  readonly after: (() => Promise<void>) | undefined;
  /** Whether the picture opens at once, without waiting for a quiet moment, as it does after the first try. */
  readonly atOnce: boolean;
}

export function SurfaceCanvas({ picture, onKeyDown, onRetry, after, atOnce }: SurfaceCanvasProps) {
  const workbench = useWorkbench();
  const stageRef = useRef<HTMLDivElement | null>(null);
  const canvasRef = useRef<HTMLCanvasElement | null>(null);
  const overlayRef = useRef<HTMLDivElement | null>(null);
  const [standing, setStanding] = useState<LoadState>(atOnce ? 'loading' : 'waiting');
  // The opening's words about the page: while the 3D picture waits for the first playing there is time to read them.
  const [what] = useState(() => after && document.querySelector('.opening-what')?.textContent);

  const isOpening = useOpeningStill();

  const press = useEffectEvent(onKeyDown);
  useLayoutEffect(() => {
    const canvas = createPictureCanvas(styles.canvas);
    canvas.addEventListener('keydown', press);
    // React leaves what it has not made in its place.
    stageRef.current?.prepend(canvas);
    canvasRef.current = canvas;
    return () => canvas.remove();
  }, []);

  // Before the page is painted for the first time: without WebGL the map has the room of both, and nothing moves. A canvas
  // that `public/opening.js` has asked answers at once.
  useLayoutEffect(() => {
    const canvas = canvasRef.current;
    // The canvas's size is not asked for: that would lay the page out here, a moment before its own layout.
    if (atOnce || isBehindMap() || !canvas?.checkVisibility()) return;
    if (!note(canvas.getContext('webgl2', PAGE_CONTEXT))) setStanding('unsupported');
  }, [atOnce]);

  useEffect(() => {
    const canvas = canvasRef.current;
    const overlay = overlayRef.current;
    if (canvas === null || overlay === null) return;
    let over = false;

    const open = async () => {
      try {
        // A graphics card draws beside the page and need not wait; the processor would take the time from what plays.
        if (graphics.getState().bySoftware) await after?.().catch(console.warn);
        // The map keeps the room of a picture that could not be drawn last time, unless it can be now.
        setStanding((before) => (before === 'unsupported' ? before : 'loading'));
        const { openPicture } = await loadPart(loadPicture);
        if (over) return;
        const opened = await openPicture({ canvas, overlay, workbench });
        if (over) {
          opened.dispose();
          return;
        }
        picture.current = opened;
        note(canvas.getContext('webgl2'));
        setStanding('ready');
      } catch (error) {
        if (over) return;
        if (error instanceof NoWebGLError) {
          note(null);
          setStanding('unsupported');
        } else {
          console.error(error);
          setStanding('failed');
        }
      }
    };

    const onLost = (event: Event) => {
      // Without this the browser never gives the context back.
      event.preventDefault();
      setStanding('lost');
    };
    const onRestored = () => {
      setStanding('ready');
      picture.current?.redraw();
    };
    canvas.addEventListener('webglcontextlost', onLost);
    canvas.addEventListener('webglcontextrestored', onRestored);
    const openInTime = () => whenIdle(() => void open(), LONGEST_WAIT_MS);
    let stopWaiting = () => {};
    if (atOnce) void open();
    else stopWaiting = whenShown(canvas, () => afterFirstSurface(workbench.results, openInTime));

    return () => {
      over = true;
      stopWaiting();
      canvas.removeEventListener('webglcontextlost', onLost);
      canvas.removeEventListener('webglcontextrestored', onRestored);
      picture.current?.dispose();
      picture.current = null;
    };
  }, [workbench, picture, after, atOnce]);

  useEffect(() => (standing === 'failed' ? whenOnline(onRetry) : undefined), [standing, onRetry]);

  const message = standing === 'ready' ? null : surface3dText[standing];
  const offers: Partial<Record<LoadState, string>> = {
    failed: surface3dText.reload,
    unsupported: surface3dText.tryAgain,
    lost: surface3dText.restore,
  };
  const action = offers[standing];
  const still = isOpening && !atOnce && action === undefined && message !== null ? 'surface' : undefined;
  return (
    <div ref={stageRef} className={styles.stage} data-standing={standing} data-still={still}>
      <div ref={overlayRef} className={styles.overlay} aria-hidden="true" />
      {message !== null && (
        <div className={styles.message} role={action === undefined ? 'status' : 'alert'}>
          {action === undefined && what && <p className="opening-what">{what}</p>}
          <p>{message}</p>
          {action !== undefined && (
            <button type="button" onClick={standing === 'failed' ? reloadPage : onRetry}>
              {action}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** Keeps what a canvas answered when it was asked for WebGL. @returns whether there is any */
function note(context: WebGL2RenderingContext | null): boolean {
  rememberWebGL(context !== null);
  noteGraphics(context === null || isSoftware(context));
  return context !== null;
}

/** Starts `work` once the element takes up room: on a phone the picture may never be looked at. */
function whenShown(element: HTMLElement, work: () => () => void): () => void {
  let stop = () => {};
  const observer = new ResizeObserver(() => {
    if (element.clientWidth * element.clientHeight === 0) return;
    observer.disconnect();
    stop = work();
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    stop();
  };
}
