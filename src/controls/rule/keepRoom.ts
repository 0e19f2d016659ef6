/**
 * Room for the widest value that a place of a rule will have, before it has it: a line that is broken at some steps and at others
 * not would have all below it jump up and down while it plays.
 */
import type { RunStep } from '../../scene/ruleValues';

/** So many steps of a run are looked at: each formats every value. */
const MOST_ROWS = 60;
/** They have one width. */
const ANY_DIGIT = '0';

/** A value's place, and its text at a step. */
export interface RoomyPlace {
  readonly element: HTMLElement;
  readonly textAt: (step: RunStep) => string;
}

/**
 * Gives each line the height that it needs at its widest. Its values keep their own widths: gaps between them would be seen.
 * @param now any step of the run
 * @param lines the elements that hold the places, each as high as its text
 * @param shrink sets type smaller where a line is too wide: at its widest it is so once for all steps
 */
export function keepRoom(
  places: readonly RoomyPlace[],
  now: RunStep,
  lines: readonly HTMLElement[],
  shrink: () => void,
): void {
  for (const line of lines) line.style.minHeight = '';
  widen(places, stepsOf(now));
  shrink();
  const heights = lines.map((line) => {
    const { fontSize } = getComputedStyle(line);
    return line.getBoundingClientRect().height / Number.parseFloat(fontSize);
  });
  for (const { element } of places) element.style.minWidth = '';
  lines.forEach((line, i) => {
    if (heights[i] > 0) line.style.minHeight = `${heights[i].toFixed(3)}em`;
  });
}

/** Makes each place as wide as its widest text. */
function widen(places: readonly RoomyPlace[], steps: readonly RunStep[]): void {
  const before = places.map(({ element }) => element.textContent);
  // A place with all its texts below each other is as wide as the widest. All are written before the first is measured, so that
  // the page is laid out once, and nothing of it is seen.
  for (const { element, textAt } of places) {
    const shapes = new Set(steps.map((step) => textAt(step).replaceAll(/\d/g, ANY_DIGIT)));
    element.style.whiteSpace = 'pre';
    element.textContent = [...shapes].join('\n');
  }
  const widths = places.map(({ element }) => {
    const { fontSize } = getComputedStyle(element);
    return element.getBoundingClientRect().width / Number.parseFloat(fontSize);
  });
  places.forEach(({ element }, i) => {
    element.style.whiteSpace = '';
    // A little more, so that rounding never breaks a line.
    element.style.minWidth = `${Math.ceil(100 * widths[i]) / 100}em`;
    element.textContent = before[i];
  });
}

/** Steps of the run, evenly, with both ends. */
function stepsOf(now: RunStep): readonly RunStep[] {
  // No step leaves from the last row.
  const last = Math.max(0, now.result.length - 2);
  const count = Math.min(MOST_ROWS, last + 1);
  return Array.from({ length: count }, (_, i) => ({
    ...now,
    row: count === 1 ? 0 : Math.round((i * last) / (count - 1)),
  }));
}
