/** A small map of one run's basins, with the start; a click on it places the start there. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { themeName } from '../../browser/theme';
import type { BasinsMark } from '../../scene/marks';
import type { Point, Window } from '../../scene/types';
import { BASINS_TEXT } from '../../text/basins';
import { writeBasinPixels } from '../shared/basinPixels';
import { useCanvas } from '../shared/useCanvas';
import styles from './basins.module.css';

interface SmallMapProps {
  readonly run: string;
  /** null until there is one. */
  readonly mark: BasinsMark | null;
  readonly window: Window;
  readonly start: Point;
  /** Called with the map's size in pixels besides. */
  readonly place: (point: Point, width: number, height: number) => void;
}

export function SmallMap({ run, mark, window, start, place }: SmallMapProps) {
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
  const aspect = (window.w[1] - window.w[0]) / (window.b[1] - window.b[0]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keys the start is moved on the map and by its sliders
    // biome-ignore lint/a11y/noStaticElementInteractions: the run is chosen by the button above
    <div
      className={styles.map}
      style={{ aspectRatio: Math.max(0.5, Math.min(2, aspect)) }}
      title={BASINS_TEXT.placeStart(run)}
      onClick={({ currentTarget, clientX, clientY }) => {
        const box = currentTarget.getBoundingClientRect();
        const along = ([low, high]: readonly [number, number], part: number) => low + part * (high - low);
        const w = along(window.w, (clientX - box.left) / box.width);
        const b = along(window.b, 1 - (clientY - box.top) / box.height);
        place({ w, b }, box.width, box.height);
      }}
    >
      <canvas ref={ref} className={styles.canvas} />
      {x >= 0 && x <= 1 && y >= 0 && y <= 1 && (
        <span className={styles.start} style={{ left: `${100 * x}%`, top: `${100 * y}%` }} />
      )}
    </div>
  );
}
