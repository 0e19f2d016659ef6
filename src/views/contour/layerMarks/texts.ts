/** Writes names on the map. */
import { themeColour } from '../../../browser/theme';
import type { PlacedText } from '../../../math/placeTexts';
import type { Tone } from '../../../scene/marks';
import { toneColour } from '../../shared/tones';

/** Writes on a halo, turned by an angle or level, in the font that the context has. */
export function writeText(
  context: CanvasRenderingContext2D,
  { text, x, y }: PlacedText,
  tone: Tone,
  angle = 0,
): void {
  context.save();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.translate(x, y);
  context.rotate(angle);
  context.strokeStyle = themeColour('--halo');
  context.strokeText(text, 0, 0);
  context.fillStyle = toneColour(tone);
  context.fillText(text, 0, 0);
  context.restore();
}
