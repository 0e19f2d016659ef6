/** The theme's variables for the tones of marks. */
import { themeColour } from '../../browser/theme';
import type { Tone } from '../../scene/marks';

/** `--ink`, `--tone-good`, `--run-3`. */
export function toneVariable(tone: Tone): string {
  return tone === 'ink' || tone.startsWith('run-') ? `--${tone}` : `--tone-${tone}`;
}

export function toneColour(tone: Tone): string {
  return themeColour(toneVariable(tone));
}
