/** A canvas that is as sharp as the screen, follows its box's size, and draws at most once a frame. */
import { type RefObject, useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { inOwnTask } from '../../browser/ownTask';
import { onPageFont } from '../../browser/pageFont';
import { onThemeChange } from '../../browser/theme';
import { graphics } from '../../state/graphics';

export interface Canvas {
  readonly ref: RefObject<HTMLCanvasElement | null>;
  /** The element's key, if it is drawn while something moves: it changes once if the processor draws, see below. */
  readonly key: string;
  /** Asks for a drawing in the next frame; any number of calls before it are one. */
  readonly invalidate: () => void;
  /** Draws now, for the frame under way. */
  readonly drawNow: () => void;
}

/**
 * @param draw gets a context scaled to CSS pixels and the canvas' size in them, and may change on every render. `'not yet'`
 * says that what the picture is for has not come
 */
export function useCanvas(
  // biome-ignore lint/suspicious/noConfusingVoidType: most have nothing to say
  draw: (context: CanvasRenderingContext2D, width: number, height: number) => void | 'not yet',
): Canvas {
  const ref = useRef<HTMLCanvasElement | null>(null);
  const stopWaiting = useRef<(() => void) | null>(null);
  /** Width and height, until they change: asking the element in each frame would lay the page out each time. */
  const size = useRef<readonly [number, number] | null>(null);
  /** First pictures come when a page opens, all of them in one frame: each has a task of its own, so that none holds up the page. */
  const isFirst = useRef(true);
  const { bySoftware } = useStore(graphics);

  const paint = useEffectEvent(() => {
    const canvas = ref.current;
    const context = canvas && contextOf(canvas, bySoftware);
    if (!canvas || !context) return;
    size.current ??= [canvas.clientWidth, canvas.clientHeight];
    const [width, height] = size.current;
    const ratio = window.devicePixelRatio;
    const [pixelsWide, pixelsHigh] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== pixelsWide || canvas.height !== pixelsHigh) {
      canvas.width = pixelsWide;
      canvas.height = pixelsHigh;
    }
    if (pixelsWide * pixelsHigh === 0) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    keepFresh(context);
    if (draw(context, width, height) !== 'not yet') isFirst.current = false;
  });

  const invalidate = useCallback(() => {
    if (stopWaiting.current !== null) return;
    const now = () => {
      stopWaiting.current = null;
      paint();
    };
    const frame = requestAnimationFrame(() => {
      if (isFirst.current) stopWaiting.current = inOwnTask(now);
      else now();
    });
    stopWaiting.current = () => cancelAnimationFrame(frame);
  }, []);

  const drawNow = useCallback(() => {
    stopWaiting.current?.();
    stopWaiting.current = null;
    paint();
  }, []);

  // The new element shows at once what the old one showed.
  useLayoutEffect(() => {
    if (bySoftware && !isFirst.current) paint();
  }, [bySoftware]);

  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null) return;
    const observer = new ResizeObserver(() => {
      size.current = null;
      invalidate();
    });
    observer.observe(canvas);
    // A context takes about as long as a first picture.
    const callOff = inOwnTask(() => contextOf(canvas, bySoftware));
    // At once, not in the next frame: paper has none.
    const stopTheme = onThemeChange(() => paint());
    // Text that was drawn before its font had come.
    const stopFont = onPageFont(invalidate);
    return () => {
      callOff();
      stopFont();
      observer.disconnect();
      stopTheme();
      stopWaiting.current?.();
      stopWaiting.current = null;
    };
  }, [invalidate, bySoftware]);

  return { ref, key: String(bySoftware), invalidate, drawNow };
}

/**
 * A canvas that the processor draws in the page costs a third of one that goes through a graphics card played by the processor;
 * which of them it is can be said only when its context is made.
 */
function contextOf(canvas: HTMLCanvasElement, bySoftware: boolean): CanvasRenderingContext2D | null {
  return canvas.getContext('2d', { willReadFrequently: bySoftware });
}

/**
 * Chromium goes on showing a canvas' last picture where the next one is empty, paths of another window among it:
 * something invisible makes it a picture.
 */
function keepFresh(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#80808003';
  context.fillRect(0, 0, 1, 1);
}
