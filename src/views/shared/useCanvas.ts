/** A canvas that is as sharp as the screen, follows its box's size, and draws at most once a frame. */
import { type RefObject, useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { onPageFont } from '../../browser/pageFont';
import { onThemeChange } from '../../browser/theme';
import { graphics } from '../../state/graphics';

export interface Canvas {
  readonly ref: RefObject<HTMLCanvasElement | null>;
  /** The element's key, if it is drawn while something moves: it changes once if the processor draws, see below. */
  readonly key: string;
  /** Asks for a drawing in the next frame; any number of calls before it are one. */
  readonly invalidate: () => void;
}

/** `draw` gets a context scaled to CSS pixels and the canvas' size in them; it may change on every render. */
export function useCanvas(
  draw: (context: CanvasRenderingContext2D, width: number, height: number) => void,
): Canvas {
  const ref = useRef<HTMLCanvasElement | null>(null);
  const frame = useRef(0);
  // A canvas that the processor draws in the page costs a third of one that goes through a graphics card played by the
  // processor; which of them it is can be said only when its context is made.
  const { bySoftware } = useStore(graphics);

  const paint = useEffectEvent(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d', { willReadFrequently: bySoftware });
    if (!canvas || !context) return;
    const { clientWidth: width, clientHeight: height } = canvas;
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
    draw(context, width, height);
  });

  const invalidate = useCallback(() => {
    if (frame.current) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      paint();
    });
  }, []);

  // The new element shows its picture at once.
  useLayoutEffect(() => {
    if (bySoftware) paint();
  }, [bySoftware]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the element is another one then
  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null) return;
    const observer = new ResizeObserver(invalidate);
    observer.observe(canvas);
    const stopTheme = onThemeChange(invalidate);
    // Text that was drawn before its font had come.
    const stopFont = onPageFont(invalidate);
    return () => {
      stopFont();
      observer.disconnect();
      stopTheme();
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, [invalidate, bySoftware]);

  return { ref, key: String(bySoftware), invalidate };
}

/**
 * Chromium goes on showing a canvas' last picture where the next one is empty, paths of another window among it:
 * something invisible makes it a picture.
 */
function keepFresh(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#80808003';
  context.fillRect(0, 0, 1, 1);
}
