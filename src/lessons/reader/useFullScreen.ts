/** The whole screen while something is presented, where the browser allows it; it already fills the window. */
import { useEffect, useEffectEvent } from 'react';

/** @param onExit called when the person leaves the full screen by the browser's own key */
export function useFullScreen(wanted: boolean, onExit: () => void): void {
  const exited = useEffectEvent(onExit);
  useEffect(() => {
    if (!wanted || !document.fullscreenEnabled) return;
    let entered = false;
    const changed = () => {
      if (document.fullscreenElement !== null) entered = true;
      else if (entered) exited();
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
