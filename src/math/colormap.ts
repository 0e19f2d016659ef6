/**
 * The colours of the loss: a quiet ground for vivid paths. Lightness alone carries the order, in even steps, so that
 * no band is invented and colour-blind eyes and grey prints keep it; the hue (sand, teal, slate; in the dark navy,
 * teal, bronze) only helps.
 *
 * In both themes the lowest loss is nearest to the page and more loss stands out more: people read more contrast with
 * the background as more (Schloss et al., “Mapping color to meaning in colormap data visualizations”, IEEE TVCG 25(1),
 * 2019), and paths end in the valley, where they then have the most contrast. So valleys are pale on a light page and
 * dark on a dark one.
 */
import { oklabToSrgb } from './oklab';

const COLOURS = 256;

/** Lightness, a and b of OKLab, at even shares of the map, from the lowest loss to the highest. */
type ControlPoint = readonly [lightness: number, a: number, b: number];

const LIGHT: readonly ControlPoint[] = [
  [0.98, -0.004, 0.026],
  [0.853, -0.034, 0.024],
  [0.727, -0.044, -0.02],
  [0.6, -0.01, -0.048],
];
const DARK: readonly ControlPoint[] = [
  [0.19, 0.002, -0.035],
  [0.307, -0.018, -0.045],
  [0.423, -0.045, -0.012],
  [0.54, -0.002, 0.048],
];

let light: Uint8Array | undefined;
let dark: Uint8Array | undefined;

/**
 * For each theme 256 colours as red, green, blue (sRGB bytes), from the lowest loss to the highest. Worked out when they are first
 * asked for: the first picture needs one of them.
 */
export const lossMap: { readonly light: Uint8Array; readonly dark: Uint8Array } = {
  get light() {
    light ??= interpolate(LIGHT);
    return light;
  },
  get dark() {
    dark ??= interpolate(DARK);
    return dark;
  },
};

function interpolate(points: readonly ControlPoint[]): Uint8Array {
  const colours = new Uint8Array(COLOURS * 3);
  for (let i = 0; i < COLOURS; i++) {
    const position = (i / (COLOURS - 1)) * (points.length - 1);
    const index = Math.min(Math.floor(position), points.length - 2);
    const share = position - index;
    const [lightness, a, b] = points[index].map((value, k) => value + share * (points[index + 1][k] - value));
    oklabToSrgb(lightness, a, b, colours, 3 * i);
  }
  return colours;
}
