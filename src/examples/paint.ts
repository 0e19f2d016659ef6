/** Paints a thumbnail in the page's colours: the ground with its isolines as the map has it, the runs as they look everywhere. */
import { runColour, type ThemeName, themeColour } from '../browser/theme';
import { lossMap } from '../math/colormap';
import { markerShape } from '../runStyle/markerPaths';
import { runStyle } from '../runStyle/runStyle';
import { DIGITS, FINEST_POSITION, HOLE, type Thumbnail } from './thumbnail';

/** Isolines are drawn between so many even steps of the colours. */
const STEPS = 10;
/** Steps from one pixel to the next below which it is flat: a few of the digits of the samples. */
const FLAT = 0.002;
/** Share of the theme's ink in an isoline. */
const LINE_SHARE = 0.28;
/** In thousandths of the width. */
const LINE_WIDTH = 9;
const HALO_WIDTH = 19;
const MARKER_SCALE = 6.5;

export function paintThumbnail(
  context: CanvasRenderingContext2D,
  thumbnail: Thumbnail,
  theme: ThemeName,
): void {
  const { width, height } = context.canvas;
  paintGround(context, thumbnail, theme);
  context.save();
  context.scale(width / 1000, width / 1000);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const { id, paths } of thumbnail.runs) {
    const { colour, dash } = runStyle(id, thumbnail.runs);
    const line = new Path2D();
    for (const [x, y, ...rest] of paths) {
      line.moveTo(x, y);
      for (let i = 0; i < rest.length; i += 2) line.lineTo(rest[i], rest[i + 1]);
    }
    context.strokeStyle = themeColour('--halo');
    context.lineWidth = HALO_WIDTH;
    context.stroke(line);
    context.strokeStyle = runColour(colour);
    context.lineWidth = LINE_WIDTH;
    context.setLineDash(dash.map((length) => 3 * length));
    context.stroke(line);
    context.setLineDash([]);
  }
  for (const { id, paths } of thumbnail.runs) {
    const { colour, marker } = runStyle(id, thumbnail.runs);
    const shape = markerShape(marker);
    const [x, y] = paths.at(-1)?.slice(-2) ?? [];
    if (x === undefined || x < 0 || x > 1000 || y < 0 || y > (1000 * height) / width) continue;
    context.save();
    context.translate(x, y);
    context.scale(MARKER_SCALE, MARKER_SCALE);
    context.strokeStyle = themeColour('--panel');
    context.lineWidth = 2.5;
    context.stroke(shape);
    context.fillStyle = runColour(colour);
    context.fill(shape, 'evenodd');
    context.restore();
  }
  context.restore();
}

function paintGround(
  context: CanvasRenderingContext2D,
  { size, positions }: Thumbnail,
  theme: ThemeName,
): void {
  const { width, height } = context.canvas;
  const samples = Float64Array.from({ length: size * size }, (_, at) => {
    const letters = positions.slice(2 * at, 2 * at + 2);
    if (letters === HOLE) return Number.NaN;
    const [coarse, fine] = [DIGITS.indexOf(letters[0]), DIGITS.indexOf(letters[1])];
    return (coarse * DIGITS.length + fine) / FINEST_POSITION;
  });
  const shares = interpolated(samples, size, width, height);
  const image = context.createImageData(width, height);
  const palette = lossMap[theme];
  const ink = theme === 'dark' ? 255 : 0;
  for (let at = 0; at < shares.length; at++) {
    if (Number.isNaN(shares[at])) continue;
    const line = LINE_SHARE * lineAt(shares, at, width);
    const colour = 3 * Math.round(shares[at] * 255);
    for (let channel = 0; channel < 3; channel++) {
      const ground = palette[colour + channel];
      image.data[4 * at + channel] = ground + line * (ink - ground);
    }
    image.data[4 * at + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}

/** Share of a pixel that an isoline covers: by the distance of the pixel's value from a step, in pixels along the slope. */
function lineAt(shares: Float64Array, at: number, width: number): number {
  const value = shares[at] * STEPS;
  const right = shares[(at + 1) % width === 0 ? at - 1 : at + 1] * STEPS;
  const below = shares[at + width < shares.length ? at + width : at - width] * STEPS;
  const slope = Math.sqrt((right - value) ** 2 + (below - value) ** 2);
  const step = Math.round(value);
  // At the ends of the colours there is no isoline, and on a plateau its place would be chance.
  if (step === 0 || step === STEPS || slope < FLAT) return 0;
  return Math.max(0, 1 - Math.abs(value - step) / slope);
}

/**
 * A square of samples, stretched over width × height pixels: each pixel from its four neighbours, NaN beside a hole.
 * A gallery has millions of pixels, so nothing is made for each.
 */
export function interpolated(
  samples: Float64Array,
  size: number,
  width: number,
  height: number,
): Float64Array {
  const shares = new Float64Array(width * height);
  const columns = placesAlong(size, width);
  const rows = placesAlong(size, height);
  for (let y = 0; y < height; y++) {
    const down = rows.share[y];
    const row = rows.before[y] * size;
    for (let x = 0; x < width; x++) {
      const right = columns.share[x];
      const at = row + columns.before[x];
      const upper = samples[at] + right * (samples[at + 1] - samples[at]);
      const lower = samples[at + size] + right * (samples[at + size + 1] - samples[at + size]);
      shares[y * width + x] = upper + down * (lower - upper);
    }
  }
  return shares;
}

/** For each pixel along a side the sample before it, and how far it is on the way to the next. */
function placesAlong(size: number, pixels: number) {
  const before = new Int32Array(pixels);
  const share = new Float64Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const place = (pixel / (pixels - 1)) * (size - 1);
    before[pixel] = Math.min(size - 2, Math.floor(place));
    share[pixel] = place - before[pixel];
  }
  return { before, share };
}
