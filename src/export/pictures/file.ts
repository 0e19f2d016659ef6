/** A page with a picture as a PNG or an SVG file. */

import { recordPaths } from '../record/recordedPath';
import { recordCanvas } from '../record/recorder';
import { type SvgPage, svgText } from '../record/svg';
import type { OpenedPicture } from './define';
import { drawPage, type PicturePage } from './page';
import { withPhysicalSize } from './pngSize';

function canvasFor({ width, height }: PicturePage, scale: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gives no canvas of that size');
  context.setTransform(scale, 0, 0, scale, 0, 0);
  return context;
}

/** @throws where the browser has no memory for a canvas of that size, or the picture cannot be drawn */
export async function drawnPage(
  picture: OpenedPicture,
  page: PicturePage,
  scale: number,
): Promise<CanvasRenderingContext2D> {
  const context = canvasFor(page, scale);
  await drawPage(context, picture, page);
  return context;
}

/**
 * A PNG that is as large in other programs as the page was ordered, whatever its sharpness.
 * @throws as `drawnPage`
 */
export async function pngOf(picture: OpenedPicture, page: PicturePage, scale: number): Promise<Blob> {
  const { canvas } = await drawnPage(picture, page, scale);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The browser made no file of the canvas');
  return withPhysicalSize(blob, scale);
}

/** The same drawing as a PNG at 1×, with text as text and lines as lines. */
export async function svgOf(
  picture: OpenedPicture,
  page: PicturePage,
  shown: Pick<SvgPage, 'shownWidth' | 'shownHeight' | 'title'>,
): Promise<string> {
  const context = canvasFor(page, 1);
  const recording = recordCanvas(context);
  const stopPaths = recordPaths();
  try {
    await drawPage(context, picture, page);
    return svgText(recording.ops, { width: page.width, height: page.height, ...shown });
  } finally {
    stopPaths();
    recording.stop();
  }
}
