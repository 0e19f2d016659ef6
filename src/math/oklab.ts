/**
 * OKLab, a space of colours in which equal distances look about equal (Ottosson, “A perceptual color space for image
 * processing”, 2020, https://bottosson.github.io/posts/oklab/; the matrices are his).
 */
import { pow } from './pow';

/**
 * @param lightness 0 (black) … 1 (white)
 * @param a green to red, within ±0.4
 * @param b blue to yellow, within ±0.4
 * @param out receives red, green and blue (sRGB, 0 … 255) at `offset`; what sRGB cannot show is cut off
 */
export function oklabToSrgb(lightness: number, a: number, b: number, out: Uint8Array, offset: number): void {
  const l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
  const m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
  const s = cube(lightness - 0.0894841775 * a - 1.291485548 * b);
  out[offset] = encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  out[offset + 1] = encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  out[offset + 2] = encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
}

function cube(x: number): number {
  return x * x * x;
}

/** Linear light, 0 … 1, as an sRGB byte (IEC 61966-2-1). */
function encode(light: number): number {
  const bounded = Math.min(1, Math.max(0, light));
  const encoded = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * pow(bounded, 1 / 2.4) - 0.055;
  return Math.round(255 * encoded);
}
