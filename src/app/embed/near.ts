/**
 * Whether an embed is on the screen or near it. A browser hears of the whole way from the frame to the screen, over pages of
 * other origins too; there it knows no margin, and near means in sight.
 */

/** Shares of the screen's height above and below it that count as near. */
const MARGIN = '75%';

/** Calls back at first and whenever it changes; returns the way to stop. */
export function watchNear(element: Element, listener: (near: boolean) => void): () => void {
  const observer = new IntersectionObserver((entries) => listener(entries.at(-1)?.isIntersecting === true), {
    rootMargin: `${MARGIN} 0px`,
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/** Resolves once the element is near the screen for the first time. */
export function onceNear(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const stop = watchNear(element, (near) => {
      if (!near) return;
      stop();
      resolve();
    });
  });
}
