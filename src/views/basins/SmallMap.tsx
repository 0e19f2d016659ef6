/**
 * A small map of one run's basins, with the start: a click places it there, and arrow keys move it. As a handle on the large
 * map it is a slider for a screen reader, which says where the start is, and where the run ends from there.
 */
import { useEffect, useEffectEvent, useRef } from 'react';
import { themeName } from '../../browser/theme';
import type { Arrow } from '../../commands/arrows';
import { HANDLE_COMMANDS } from '../../commands/handles';
import { keyHint, keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import { LEGAL_COORDINATE } from '../../scene/limits';
import type { BasinsMark } from '../../scene/marks';
import type { Point, Window } from '../../scene/types';
import { BASINS_TEXT } from '../../text/basins';
import { CONTOUR_TEXT } from '../../text/contour';
import { formatNumber } from '../../text/number';
import { nudged } from '../contour/nudge';
import { meantPoint, pointAt, unitsPerPixel } from '../contour/window';
import { writeBasinPixels } from '../shared/basinPixels';
import { useCanvas } from '../shared/useCanvas';
import styles from './basins.module.css';
import { endAt } from './endAt';

interface SmallMapProps {
  readonly run: string;
  /** null until there is one. */
  readonly mark: BasinsMark | null;
  readonly window: Window;
  readonly start: Point;
  readonly move: (point: Point, gesture: 'click' | 'nudge') => void;
  /** The held key has ended. */
  readonly onSettle: () => void;
}

export function SmallMap({ run, mark, window, start, move, onSettle }: SmallMapProps) {
  const pixels = useRef<HTMLCanvasElement | null>(null);
  const { ref, invalidate } = useCanvas((context, width, height) => {
    if (mark === null) return;
    pixels.current ??= document.createElement('canvas');
    const [own, { size }] = [pixels.current, mark];
    own.width = own.height = size;
    const inside = own.getContext('2d');
    if (inside === null) return;
    const image = inside.createImageData(size, size);
    writeBasinPixels(mark, themeName(), image.data, true);
    inside.putImageData(image, 0, 0);
    const at = (w: number, b: number): readonly [number, number] => [
      ((w - window.w[0]) / (window.w[1] - window.w[0])) * width,
      ((window.b[1] - b) / (window.b[1] - window.b[0])) * height,
    ];
    const [left, top] = at(mark.window.w[0], mark.window.b[1]);
    const [right, bottom] = at(mark.window.w[1], mark.window.b[0]);
    context.drawImage(own, 0.5, 0.5, size - 1, size - 1, left, top, right - left, bottom - top);
  });
  const redraw = useEffectEvent(invalidate);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what is drawn
  useEffect(() => redraw(), [mark, window]);

  const share = (value: number, [low, high]: readonly [number, number]) => (value - low) / (high - low);
  const [x, y] = [share(start.w, window.w), 1 - share(start.b, window.b)];
  const at = CONTOUR_TEXT.at(formatNumber(start.w, 6), formatNumber(start.b, 6));
  const aspect = (window.w[1] - window.w[0]) / (window.b[1] - window.b[0]);
  return (
    <div
      className={styles.map}
      style={{ aspectRatio: Math.max(0.5, Math.min(2, aspect)) }}
      title={BASINS_TEXT.placeStart(run)}
      role="slider"
      tabIndex={0}
      aria-label={BASINS_TEXT.startOf(run)}
      aria-valuemin={LEGAL_COORDINATE.min}
      aria-valuemax={LEGAL_COORDINATE.max}
      aria-valuenow={start.w}
      aria-valuetext={BASINS_TEXT.startAt(at, mark && endAt(mark, start))}
      aria-description={keyHint(HANDLE_COMMANDS)}
      {...keyShortcuts(HANDLE_COMMANDS)}
      onClick={({ currentTarget, clientX, clientY }) => {
        const { left, top, width, height } = currentTarget.getBoundingClientRect();
        const under = pointAt(window, (clientX - left) / width, (clientY - top) / height);
        move(meantPoint(under, unitsPerPixel(window, width, height)), 'click');
      }}
      onKeyDown={(event) => {
        const nudge = (arrow: Arrow) => move(nudged(start, arrow, window), 'nudge');
        if (!pressCommand(HANDLE_COMMANDS, event, { nudge })) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onKeyUp={onSettle}
      onBlur={onSettle}
    >
      <canvas ref={ref} className={styles.canvas} />
      {x >= 0 && x <= 1 && y >= 0 && y <= 1 && (
        <span className={styles.start} style={{ left: `${100 * x}%`, top: `${100 * y}%` }} />
      )}
    </div>
  );
}
