/** Measures an element's width and type size, for a picture that fills it. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface Measured {
  readonly width: number;
  /** The element's type size in pixels. */
  readonly letter: number;
}

export function useWidth<T extends HTMLElement>(): readonly [RefObject<T | null>, Measured] {
  const ref = useRef<T>(null);
  const [measured, setMeasured] = useState<Measured>({ width: 0, letter: 13 });

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const width = element.clientWidth;
      const letter = Number.parseFloat(getComputedStyle(element).fontSize) || 13;
      setMeasured((before) =>
        before.width === width && before.letter === letter ? before : { width, letter },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return [ref, measured];
}
