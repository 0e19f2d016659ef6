/** Pins the point that was read last, while the layer of pins is on: by this button, and by P wherever the focus is. */

import { useEffect, useRef } from 'react';
import { writeText } from '../../../browser/writeText';
import { shortcutProps } from '../../../commands/keyText';
import { PIN, PIN_COMMANDS } from '../../../commands/pins';
import { pressCommand } from '../../../commands/press';
import { MAX_PINS } from '../../../scene/limits';
import type { Point } from '../../../scene/types';
import { addPin } from '../../../state/pins';
import { useWorkbench } from '../../../state/workbench';
import { CONTOUR_TEXT } from '../../../text/contour';
import styles from '../contour.module.css';
import type { Frames } from '../frames';
import { coordinateText } from '../readoutText';
import { meantPoint, middleOf, unitsPerPixel } from '../window';

export function PinButton({ frames }: { readonly frames: Frames }) {
  const { view } = useWorkbench();
  const button = useRef<HTMLButtonElement>(null);
  /** On its way to the button the pointer leaves the map. */
  const last = useRef<Point | null>(null);

  useEffect(() => {
    const resolution = () => {
      const { width, height } = frames.get() ?? { width: 1, height: 1 };
      return unitsPerPixel(view.getState().view.window, width, height);
    };
    const meant = () => last.current ?? meantPoint(middleOf(view.getState().view.window), resolution());
    const show = () => {
      last.current = view.getState().hover ?? last.current;
      const { w, b } = meant();
      const full = view.getState().view.pins.length >= MAX_PINS;
      const text = full
        ? CONTOUR_TEXT.pinsFull(MAX_PINS)
        : CONTOUR_TEXT.pinAt(coordinateText(w, resolution()), coordinateText(b, resolution()));
      if (button.current !== null) writeText(button.current, text);
    };
    const pin = () => {
      addPin(view, meant());
    };
    const onKey = (event: KeyboardEvent) => {
      if (!event.repeat && pressCommand(PIN_COMMANDS, event, { pin })) event.preventDefault();
    };
    show();
    const element = button.current;
    element?.addEventListener('click', pin);
    window.addEventListener('keydown', onKey);
    const stops = [frames.subscribe(show), view.subscribe(show)];
    return () => {
      element?.removeEventListener('click', pin);
      window.removeEventListener('keydown', onKey);
      for (const stop of stops) stop();
    };
  }, [view, frames]);

  return <button ref={button} type="button" className={styles.pinHere} {...shortcutProps(PIN)} />;
}
