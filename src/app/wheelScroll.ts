/**
 * The wheel over a picture zooms it. Where the pictures scroll, because the window is low, that would leave hardly a place to
 * scroll at: there it scrolls, until the picture has the focus, and with Ctrl it zooms all the same.
 */

/** @param tell hears of each turn of the wheel that scrolls in place of zooming, over which picture */
export function scrollByWheel(pictures: HTMLElement, tell: (picture: Element) => void): () => void {
  const onWheel = (event: WheelEvent) => {
    const { target } = event;
    const picture = target instanceof Element ? target.closest('[role="application"]') : null;
    if (picture === null || event.ctrlKey || event.metaKey) return;
    if (pictures.scrollHeight <= pictures.clientHeight + 1) return;
    const area = picture.closest('[data-area]');
    if (area?.contains(document.activeElement) === true) return;
    // On its way down to the picture, which would zoom.
    event.stopPropagation();
    tell(picture);
  };
  pictures.addEventListener('wheel', onWheel, { capture: true, passive: true });
  return () => pictures.removeEventListener('wheel', onWheel, { capture: true });
}
