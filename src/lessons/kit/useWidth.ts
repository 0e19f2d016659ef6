/** Measures an element and its type size, for a picture that fills it. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface Measured {
  readonly width: number;
  readonly height: number;
  /** The element's type size in pixels. */
  readonly letter: number;
}

export function useWidth<T extends HTMLElement>(): readonly [RefObject<T | null>, Measured] {
  const ref = useRef<T>(null);
  const [measured, setMeasured] = useState<Measured>({ width: 0, height: 0, letter: 13 });

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      const letter = Number.parseFloat(getComputedStyle(element).fontSize) || 13;
      setMeasured((before) =>
        before.width === width && before.height === height && before.letter === letter
          ? before
          : { width, height, letter },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return [ref, measured];
}
