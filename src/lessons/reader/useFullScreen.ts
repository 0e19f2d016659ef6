/** The whole screen while something is presented, where the browser allows it; it already fills the window. */
import { useEffect, useRef } from 'react';

/** @param left called when the person leaves the full screen by the browser's own key */
export function useFullScreen(wanted: boolean, left: () => void): void {
  const latest = useRef(left);
  latest.current = left;
  useEffect(() => {
    if (!wanted || !document.fullscreenEnabled) return;
    let entered = false;
    const changed = () => {
      if (document.fullscreenElement !== null) entered = true;
      else if (entered) latest.current();
    };
    document.addEventListener('fullscreenchange', changed);
    // Refused without a click or a key; presenting goes on in the window.
    document.documentElement.requestFullscreen().catch(() => {});
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => {});
    };
  }, [wanted]);
}
