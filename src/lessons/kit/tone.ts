import { type RunColour, ruleStyle } from '../../runStyle/runStyle';

/** The colours of explorables: those of the runs by number, for what belongs to a run, and the inks for the rest. */
export type Tone = 'ink' | 'soft' | 'faint' | 'focus' | RunColour;

const INKS = {
  ink: 'var(--ink)',
  soft: 'var(--ink-soft)',
  faint: 'var(--ink-faint)',
  focus: 'var(--focus)',
} as const;

export function toneColour(tone: Tone): string {
  return typeof tone === 'number' ? `var(--run-${tone})` : INKS[tone];
}

/** The colour that a rule has on the workbench. */
export function ruleTone(optimizer: string): Tone {
  return ruleStyle(optimizer).colour;
}
