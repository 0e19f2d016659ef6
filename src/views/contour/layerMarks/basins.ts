/** Basins on the map, in place of the colours of the loss. Loaded with the first of them. */
import { themeName } from '../../../browser/theme';
import type { BasinsMark } from '../../../scene/marks';
import { writeBasinPixels } from '../../shared/basinPixels';
import type { MapFrame } from '../frame';
import { drawRaster, pixelsOf } from '../picture';

/** Draws basin maps, and keeps the pixels of the last one. */
export type BasinsPainter = (context: CanvasRenderingContext2D, mark: BasinsMark, frame: MapFrame) => void;

export function createBasinsPainter(): BasinsPainter {
  const canvas = document.createElement('canvas');
  let painted: { readonly mark: BasinsMark; readonly theme: string } | null = null;
  return (context, mark, frame) => {
    const theme = themeName();
    if (painted?.mark !== mark || painted.theme !== theme) {
      const { size } = mark;
      canvas.width = canvas.height = size;
      const own = pixelsOf(canvas);
      if (own === null) return;
      const image = own.createImageData(size, size);
      writeBasinPixels(mark, theme, image.data, true);
      own.putImageData(image, 0, 0);
      painted = { mark, theme };
    }
    drawRaster(context, { canvas, window: mark.window, size: mark.size }, frame);
  };
}
