/** The isolines' labels of each frame, as they are drawn: what is written later keeps clear of them. */
import type { MapFrame } from './frame';
import type { Disc, Label } from './labelPlacement';

export const isolineLabels = new WeakMap<MapFrame, readonly Label[]>();

/** The room of a label above and below its middle, in CSS pixels, with a gap to what else is written. */
const REACH = 8.5;
/** The places of discs along a label, in halves of its width from its middle. */
const ALONG = [-1, -0.5, 0, 0.5, 1];

/** The room of each frame's labels: every picture of a run that plays asks for it, and they stand still. */
const rooms = new WeakMap<readonly Label[], readonly Disc[]>();

/** The room of the labels in a frame, as discs along each. */
export function roomOfLabels(frame: MapFrame): readonly Disc[] {
  const labels = isolineLabels.get(frame);
  if (labels === undefined) return [];
  const known = rooms.get(labels);
  if (known !== undefined) return known;
  const room = labels.flatMap(({ width, x, y, angle }) =>
    ALONG.map((share) => ({
      x: x + ((share * width) / 2) * Math.cos(angle),
      y: y + ((share * width) / 2) * Math.sin(angle),
      reach: REACH * frame.type,
    })),
  );
  rooms.set(labels, room);
  return room;
}
