/** The keys that the focused element needs for itself, so that others leave them to it. */

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

/** Whether the space bar presses, opens or chooses something here. A radio button that is chosen has no use for it. */
export function usesSpace(target: EventTarget | null): boolean {
  return isIn(
    target,
    'button, select, summary, a, [role="button"], input:is([type="checkbox"], [type="radio"]:not(:checked))',
  );
}

/** Whether a letter finds an entry here: in a list, or in a dialog, which keeps the page's keys out. */
export function usesLetters(target: EventTarget | null): boolean {
  return isTyping(target) || isIn(target, 'select, dialog');
}

/** Whether something lies over the page here and keeps its keys. */
export function isOverPage(target: EventTarget | null): boolean {
  return isIn(target, 'dialog, :popover-open');
}

/** Whether a menu or a dialog is open, wherever the focus is. */
export function isSomethingOpen(): boolean {
  return document.querySelector(':popover-open, dialog[open]') !== null;
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target !== null && target instanceof Element && target.closest(selector) !== null;
}
