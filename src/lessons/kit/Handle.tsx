/** A point of a plot to take hold of: with a mouse, with a finger, or with the arrow keys. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Arrow } from '../../commands/arrows';
import { PLOT_HANDLE_COMMANDS } from '../../commands/explorables';
import { keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import type { Scale } from '../../math/scale';
import type { PlotFrame } from './frame';
import styles from './plot.module.css';
import type { PlotHandle } from './shapes';
import { toneColour } from './tone';

/** An arrow key's share of the domain, unless the handle has a step of its own. */
const STEP = 0.01;

interface HandleProps {
  readonly handle: PlotHandle;
  readonly frame: PlotFrame;
  /** The position in words. */
  readonly says: string;
}

export function Handle({ handle, frame, says }: HandleProps) {
  const { x, y, name, onMove, along = 'both', step, tone = 'ink' } = handle;
  /** From the pointer to the handle's middle, so that it does not jump when it is taken. */
  const grip = useRef<readonly [number, number] | null>(null);
  const [left, top] = [frame.toX(x), frame.toY(y)];

  const move = (event: PointerEvent<HTMLSpanElement>) => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (grip.current === null || box === undefined) return;
    const px = event.clientX - box.left - grip.current[0];
    const py = event.clientY - box.top - grip.current[1];
    const shareX = (px - frame.left) / (frame.right - frame.left);
    const shareY = (frame.bottom - py) / (frame.bottom - frame.top);
    onMove(along === 'y' ? x : at(frame.x, shareX), along === 'x' ? y : at(frame.y, shareY));
  };

  const take = (event: PointerEvent<HTMLSpanElement>) => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box === undefined || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = [event.clientX - box.left - left, event.clientY - box.top - top];
  };

  const key = (event: KeyboardEvent<HTMLSpanElement>) => {
    if (pressCommand(PLOT_HANDLE_COMMANDS, event, { nudge })) event.preventDefault();
  };

  const nudge = ({ right: sideways, up: upward, scale: times }: Arrow) => {
    // On one axis both pairs of keys move it: whoever presses "up" on a slider means "more".
    const right = along === 'x' ? sideways + upward : sideways;
    const up = along === 'y' ? sideways + upward : upward;
    onMove(
      along === 'y' ? x : stepped(frame.x, x, right * times, step),
      along === 'x' ? y : stepped(frame.y, y, up * times, step),
    );
  };

  const [scale, value] = along === 'y' ? [frame.y, y] : [frame.x, x];
  return (
    <span
      className={styles.handle}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={scale.low}
      aria-valuemax={scale.high}
      aria-valuenow={value}
      aria-valuetext={says}
      {...keyShortcuts(PLOT_HANDLE_COMMANDS)}
      title={name}
      style={{ left, top, color: toneColour(tone) }}
      data-along={along}
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={() => {
        grip.current = null;
      }}
      onPointerCancel={() => {
        grip.current = null;
      }}
      onKeyDown={key}
    />
  );
}

function at(scale: Scale, share: number): number {
  return scale.value(Math.max(0, Math.min(1, share)));
}

/** A step along an axis, held inside it; on a log axis a share of its length. */
function stepped(scale: Scale, value: number, times: number, step: number | undefined): number {
  if (times === 0) return value;
  if (step === undefined) return at(scale, scale.share(value) + times * STEP);
  return Math.max(scale.low, Math.min(scale.high, Number((value + times * step).toPrecision(12))));
}
