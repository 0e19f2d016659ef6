/** What the focused element makes of keys, so that others leave them to it. */

/** Whether keys are text here. */
export function isTyping(target: EventTarget | null): boolean {
  return isIn(
    target,
    'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, [contenteditable]',
  );
}

/** Whether arrow keys move something here: a slider, a divider, a choice. */
export function usesArrows(target: EventTarget | null): boolean {
  return isIn(target, 'input, select, textarea, [role="slider"], [role="separator"], hr');
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
