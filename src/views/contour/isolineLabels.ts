/** The isolines' labels of each frame, as they are drawn: what is written later keeps clear of them. */
import type { MapFrame } from './frame';
import type { Disc, Label } from './labelPlacement';

export const isolineLabels = new WeakMap<MapFrame, readonly Label[]>();

/** The room of a label above and below its middle, in CSS pixels, with a gap to what else is written. */
const REACH = 8.5;
/** The places of discs along a label, in halves of its width from its middle. */
const ALONG = [-1, -0.5, 0, 0.5, 1];

/** The room of the labels in a frame, as discs along each, in the font that the context has. */
export function roomOfLabels(context: CanvasRenderingContext2D, frame: MapFrame): Disc[] {
  return (isolineLabels.get(frame) ?? []).flatMap(({ text, x, y, angle }) => {
    const half = context.measureText(text).width / 2;
    return ALONG.map((share) => ({
      x: x + share * half * Math.cos(angle),
      y: y + share * half * Math.sin(angle),
      reach: REACH * frame.type,
    }));
  });
}
