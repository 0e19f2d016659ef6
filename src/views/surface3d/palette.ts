/** The theme's colours as three keeps them, read once per theme. */
import { Color } from 'three';
import { runColour, themeColour } from '../../browser/theme';
import { RUN_COLOURS } from '../../runStyle/runStyle';
import type { Tone } from '../../scene/marks';
import { toneColour } from '../shared/tones';

export interface Palette {
  readonly ink: Color;
  readonly rule: Color;
  readonly ruleStrong: Color;
  readonly panel: Color;
  /** Without its transparency: pieces of line overlap at their joints. */
  readonly halo: Color;
  /** By the number of a run's colour. */
  readonly runs: readonly Color[];
  readonly tone: (tone: Tone) => Color;
}

export function readPalette(): Palette {
  const tones = new Map<Tone, Color>();
  return {
    ink: new Color(themeColour('--ink')),
    rule: new Color(themeColour('--rule')),
    ruleStrong: new Color(themeColour('--rule-strong')),
    panel: new Color(themeColour('--panel')),
    halo: new Color(opaque(themeColour('--halo'))),
    runs: RUN_COLOURS.map((colour) => new Color(runColour(colour))),
    tone: (tone) => {
      let colour = tones.get(tone);
      if (colour === undefined) {
        colour = new Color(toneColour(tone));
        tones.set(tone, colour);
      }
      return colour;
    },
  };
}

/** `rgb(255 255 255 / 0.85)` and `#ffffffd9` without the last part, in the commas that three reads. */
function opaque(colour: string): string {
  return colour
    .replace(/\s*\/[^)]*\)/, ')')
    .replace(/(\d)\s+(?=\d)/g, '$1,')
    .replace(/^(#[\da-f]{6})[\da-f]{2}$/i, '$1');
}
