/** A run's label as a person types or pastes it. */

import { MAX_LABEL_LENGTH } from './limits';
import { isPrintable } from './printable';

/** Blanks, and what stands for no sign of its own: a name of these alone cannot be seen. */
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}\u2800]*$/u;

/** Whether a label shows anything. */
export function isVisible(label: string): boolean {
  return !UNSEEN.test(label);
}

/**
 * The label that a scene takes for a text: line breaks and tabs as spaces, signs that cannot be shown left out, at most
 * MAX_LABEL_LENGTH characters without half of one at the end. Empty where nothing of it can be seen.
 */
export function cleanLabel(text: string): string {
  const shown = [...text.replace(/\s/g, ' ')].filter(isPrintable);
  let label = '';
  for (const character of shown.join('').trim()) {
    if (label.length + character.length > MAX_LABEL_LENGTH) break;
    label += character;
  }
  label = label.trim();
  return isVisible(label) ? label : '';
}
