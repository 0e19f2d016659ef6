/** w, b, L and the gradient beside the point under the pointer. Written by hand: hovering renders no React. */

import { useEffect, useRef } from 'react';
import { writeText } from '../../browser/writeText';
import { useWorkbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import styles from './contour.module.css';
import { isInPlot, toX, toY } from './frame';
import type { Frames } from './frames';
import { besidePoint } from './readoutPlacement';
import { coordinateText, nameOfBall, valueText } from './readoutText';
import { unitsPerPixel } from './window';

export { HoverCrosshair } from './HoverCrosshair';

const ROWS = ['w', 'b', 'loss', 'gradW', 'gradB'] as const;

export function Readout({ frames }: { readonly frames: Frames }) {
  const { results, scene, view } = useWorkbench();
  const box = useRef<HTMLDivElement>(null);
  const name = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const cells = [...(box.current?.querySelectorAll('dd') ?? [])];
    const write = (texts: readonly string[]) => {
      texts.forEach((text, i) => {
        writeText(cells[i], text);
      });
    };
    const show = () => {
      const { hover, hoveredBall, view: settings } = view.getState();
      const frame = frames.get();
      const element = box.current;
      if (name.current !== null)
        name.current.textContent =
          hoveredBall === null ? '' : nameOfBall(hoveredBall, scene.getState().scene.runs);
      if (hover === null || frame === null) {
        if (element !== null) element.hidden = true;
        write(ROWS.map(() => '\u2013'));
        return;
      }
      const resolution = unitsPerPixel(settings.window, frame.width, frame.height);
      const probe = results.get('probe');
      // All five belong to one point: until those of a new point have come, the old point's stay together.
      const point = probe ?? hover;
      write([
        coordinateText(point.w, resolution),
        coordinateText(point.b, resolution),
        ...(probe === null
          ? ['\u2013', '\u2013', '\u2013']
          : [probe.loss, probe.gradW, probe.gradB].map((value) =>
              Number.isFinite(value) ? valueText(value) : CONTOUR_TEXT.undefinedHere,
            )),
      ]);
      if (element === null) return;
      const [x, y] = [toX(frame, hover.w), toY(frame, hover.b)];
      element.hidden = !isInPlot(frame, x, y);
      const place = besidePoint(x, y, frame, element.offsetWidth, element.offsetHeight);
      element.style.transform = `translate(${place.left}px, ${place.top}px)`;
    };
    show();
    const stops = [results.subscribe('probe', show), view.subscribe((state) => state.hover, show)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [results, scene, view, frames]);

  return (
    <div ref={box} className={styles.readout} hidden>
      <p ref={name} className={styles.ball} />
      <dl aria-label={CONTOUR_TEXT.readout}>
        {ROWS.map((row) => (
          <div key={row}>
            <dt>{CONTOUR_TEXT[row]}</dt>
            <dd />
          </div>
        ))}
      </dl>
    </div>
  );
}
