/**
 * An embed takes no wheel and no swipe before it is clicked: they scroll the page around it. A press on it, or the keyboard's
 * focus, engages it until the focus goes elsewhere.
 */

/** @param root gets `data-engaged`, by which the style sheet lets fingers scroll the page around it. @returns the way to stop */
export function engageByClick(root: HTMLElement): () => void {
  let engaged = false;
  const set = (now: boolean) => {
    engaged = now;
    root.dataset.engaged = String(now);
  };
  const onWheel = (event: WheelEvent) => {
    // Pictures zoom by the wheel: stopped on its way down to them, it is left to the page around.
    if (!engaged) event.stopPropagation();
  };
  const stop = new AbortController();
  const { signal } = stop;
  const engage = () => set(true);
  window.addEventListener('wheel', onWheel, { capture: true, passive: true, signal });
  window.addEventListener('pointerdown', engage, { capture: true, signal });
  window.addEventListener('keydown', engage, { capture: true, signal });
  window.addEventListener('blur', () => set(false), { signal });
  set(false);
  return () => stop.abort();
}
