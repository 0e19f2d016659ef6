/** Says over a picture that the wheel scrolls, and what zooms. */
import { useEffect, useRef } from 'react';
import { appText } from '../text/app';
import styles from './wheelHint.module.css';
import { scrollByWheel } from './wheelScroll';

/** Milliseconds after the last turn of the wheel. */
const STAYS = 1500;

export function WheelHint() {
  const hint = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const pictures = document.getElementById('pictures');
    if (pictures === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      if (hint.current !== null) hint.current.hidden = true;
    };
    const stop = scrollByWheel(pictures, (picture) => {
      const { left, top, width } = picture.getBoundingClientRect();
      if (hint.current !== null) {
        hint.current.hidden = false;
        hint.current.style.left = `${left + width / 2}px`;
        hint.current.style.top = `${Math.max(top, pictures.getBoundingClientRect().top) + 8}px`;
      }
      clearTimeout(timer);
      timer = setTimeout(hide, STAYS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);

  // For the pointer alone: by the keyboard there is nothing to be told.
  return (
    <p ref={hint} className={styles.hint} hidden aria-hidden="true">
      {appText.wheelHint}
    </p>
  );
}
