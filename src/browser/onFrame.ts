/** Work that many changes ask for and that is done once, in the next frame. */

interface FrameWork {
  readonly request: () => void;
  readonly cancel: () => void;
}

export function onFrame(work: () => void): FrameWork {
  let frame = 0;
  return {
    request: () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        work();
      });
    },
    cancel: () => {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
