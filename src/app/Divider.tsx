/** Shares the width between the 3D surface and the map: by pointer, or by arrow keys. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { DIVIDER_COMMANDS, type DividerTarget } from '../commands/divider';
import { pressCommand } from '../commands/press';
import { appText } from '../text/app';
import styles from './app.module.css';

const SMALLEST = 25;
const LARGEST = 75;
const START = 50;

export function Divider() {
  const ref = useRef<HTMLHRElement>(null);
  const share = useRef(START);

  const set = (percent: number) => {
    const divider = ref.current;
    if (divider === null) return;
    share.current = Math.max(SMALLEST, Math.min(LARGEST, percent));
    divider.parentElement?.style.setProperty('--split', String(share.current / 100));
    divider.setAttribute('aria-valuenow', String(Math.round(share.current)));
  };

  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box !== undefined) set(((event.clientX - box.left) / box.width) * 100);
  };

  const key = (event: KeyboardEvent) => {
    const target: DividerTarget = {
      moveBy: (percent) => set(share.current + percent),
      moveToStart: () => set(SMALLEST),
      moveToEnd: () => set(LARGEST),
    };
    if (!pressCommand(DIVIDER_COMMANDS, event, target)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <hr
      ref={ref}
      className={styles.divider}
      aria-orientation="vertical"
      aria-label={appText.divider}
      aria-valuemin={SMALLEST}
      aria-valuemax={LARGEST}
      aria-valuenow={START}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => set(START)}
      onKeyDown={key}
    />
  );
}
