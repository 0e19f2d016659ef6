/** On a first visit one line over the map that says what is to be seen, while the opening scene plays once. */
import { useLayoutEffect, useState } from 'react';
import { allowsMotion } from '../browser/motion';
import { useWorkbench } from '../state/workbench';
import { WELCOME_TEXT } from '../text/welcome';
import { rememberVisit } from './firstVisit';
import styles from './welcome.module.css';

const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

export function Welcome() {
  const { playback } = useWorkbench();
  const [touched, setTouched] = useState(false);

  // Before the line is painted: the first touch that can follow it ends it.
  useLayoutEffect(() => {
    const touch = () => {
      stop();
      rememberVisit();
      setTouched(true);
    };
    const stop = () => {
      for (const name of TOUCHES) removeEventListener(name, touch, true);
    };
    for (const name of TOUCHES) addEventListener(name, touch, { capture: true, passive: true });
    if (allowsMotion()) playback.getState().play();
    return stop;
  }, [playback]);

  return touched ? null : <p className={styles.line}>{WELCOME_TEXT}</p>;
}
