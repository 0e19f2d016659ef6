/** The size of the drawing is that of its canvas, which the style sheet decides. */
import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';

/** Sharper than this is not seen and costs four times the work. */
export const MOST_PIXEL_RATIO = 2;

/**
 * @param still the pixel ratio of a picture for a file; undefined: the screen's
 * @returns what gives the drawing its size, to be called right before drawing: a canvas that has changed its size is
 * blank. Fiber writes the size into the canvas's own style, where it would hold the canvas at its first size for ever.
 */
export function useRefit(
  canvas: HTMLCanvasElement,
  still: number | undefined,
): (width: number, height: number) => void {
  const setSize = useThree((state) => state.setSize);
  const setDpr = useThree((state) => state.setDpr);
  const get = useThree((state) => state.get);
  useEffect(() => letStyleSheetSize(canvas), [canvas]);
  return (width, height) => {
    const { size, viewport } = get();
    const ratio = still ?? Math.max(1, Math.min(MOST_PIXEL_RATIO, window.devicePixelRatio));
    if (viewport.dpr !== ratio) setDpr(ratio);
    if (size.width !== width || size.height !== height) setSize(width, height, 0, 0);
    letStyleSheetSize(canvas);
  };
}

function letStyleSheetSize({ style }: HTMLCanvasElement): void {
  style.removeProperty('width');
  style.removeProperty('height');
}
