/**
 * The points' handles: dragged by mouse or touch, moved by arrow keys, added by a double-click or a long press,
 * removed by Delete. One of them is a tab stop; Page Up and Page Down go to the others.
 */

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { writeText } from '../../browser/writeText';
import { DATA_POINT_COMMANDS, type DataPointTarget } from '../../commands/dataPoints';
import { keyHint, keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import { LEGAL_COORDINATE, MAX_INLINE_POINTS } from '../../scene/limits';
import { MOST_POINTS_BY_HAND, pointsUpTo } from '../../scene/points';
import { addPoint, movePoint, removePoint } from '../../state/pointEdits';
import { useWorkbench } from '../../state/workbench';
import { fitText } from '../../text/fit';
import { formatCount, formatNumber } from '../../text/number';
import styles from './fit.module.css';
import { isInFrame, pixelX, pixelY } from './frame';
import type { FitFrames } from './frames';
import { type DataPosition, nudgedPoint } from './pointMoves';
import { usePointDrag } from './usePointDrag';

/** Digits of a coordinate in words. */
const DIGITS = 6;
/** From a point to one that is added by key. */
const BESIDE_PIXELS = 16;

interface PointHandlesProps {
  readonly count: number;
  readonly frames: FitFrames;
}

export function PointHandles({ count, frames }: PointHandlesProps) {
  const { scene } = useWorkbench();
  const layer = useRef<HTMLFieldSetElement>(null);
  const status = useRef<HTMLSpanElement>(null);
  const focusNext = useRef(false);
  const [active, setActive] = useState(0);
  const stop = Math.min(active, count - 1);

  const points = () => pointsUpTo(scene.getState().scene.objective, MOST_POINTS_BY_HAND);
  const handle = (index: number) => layer.current?.children[index] as HTMLElement | undefined;
  const say = (words: string) => {
    if (status.current !== null) writeText(status.current, words);
  };

  const add = ({ x, y }: DataPosition) => {
    const before = scene.getState().scene;
    scene.getState().edit((current) => addPoint(current, x, y));
    if (scene.getState().scene === before) {
      say(fitText.full(formatCount(MAX_INLINE_POINTS)));
      return;
    }
    // Past the last point that has a handle there is nothing to focus.
    focusNext.current = count < MOST_POINTS_BY_HAND;
    setActive(count);
    say(fitText.added(formatCount(count + 1), fitText.at(formatNumber(x, DIGITS), formatNumber(y, DIGITS))));
  };

  const remove = (index: number) => {
    if (count === 1) {
      say(fitText.lastStays);
      return;
    }
    scene.getState().edit((current) => removePoint(current, index));
    focusNext.current = true;
    setActive(Math.min(index, count - 2));
    say(fitText.removed(formatCount(index + 1), formatCount(count - 1)));
  };

  const drag = usePointDrag({
    layer,
    frames,
    points,
    add,
    grab: (index) => handle(index)?.focus({ preventScroll: true }),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: other handles are placed anew
  useLayoutEffect(() => {
    const show = () => {
      const frame = frames.get();
      const shown = points();
      if (frame === null || shown === null) return;
      for (let i = 0; i < Math.min(count, shown.x.length); i++) {
        const element = handle(i);
        if (element === undefined) continue;
        const [x, y] = [shown.x[i], shown.y[i]];
        element.hidden = !isInFrame(frame, x, y) && document.activeElement !== element;
        element.style.transform = `translate(${pixelX(frame, x).toFixed(2)}px, ${pixelY(frame, y).toFixed(2)}px)`;
        const [xText, yText] = [formatNumber(x, DIGITS), formatNumber(y, DIGITS)];
        const name = fitText.point(formatCount(i + 1), xText, yText);
        if (element.getAttribute('aria-label') === name) continue;
        element.setAttribute('aria-label', name);
        element.setAttribute('aria-valuenow', String(x));
        element.setAttribute('aria-valuetext', fitText.at(xText, yText));
      }
    };
    show();
    return frames.subscribe(show);
  }, [frames, scene, count]);

  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    handle(stop)?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const index = [...event.currentTarget.children].indexOf(event.target as Element);
    const frame = frames.get();
    const shown = points();
    if (index < 0 || frame === null || shown === null || index >= shown.x.length) return;
    const at = { x: shown.x[index], y: shown.y[index] };
    const target: DataPointTarget = {
      nudge: (arrow) => {
        const next = nudgedPoint(frame, at, arrow);
        if (isInFrame(frame, next.x, next.y)) frames.hold();
        else frames.release();
        // Held down it is one undo step.
        scene.getState().edit((current) => movePoint(current, index, next.x, next.y), `nudge-point-${index}`);
      },
      focusNext: (places) => handle((index + places + count) % count)?.focus(),
      focusFirst: () => handle(0)?.focus(),
      focusLast: () => handle(count - 1)?.focus(),
      remove: () => remove(index),
      addBeside: () => {
        const beside = (BESIDE_PIXELS * (frame.x[1] - frame.x[0])) / (frame.right - frame.left);
        add({ x: Number((at.x + beside).toPrecision(3)), y: at.y });
      },
    };
    if (!pressCommand(DATA_POINT_COMMANDS, event, target)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const endGesture = () => {
    if (drag.isHeld()) return;
    frames.release();
    scene.getState().endGesture();
  };

  return (
    <>
      <fieldset
        ref={layer}
        className={styles.handles}
        aria-label={fitText.points}
        title={fitText.pointsTitle}
        onKeyDown={onKeyDown}
        onKeyUp={endGesture}
        onBlur={endGesture}
        {...drag.listeners}
      >
        {Array.from({ length: count }, (_, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the list
            key={index}
            className={styles.handle}
            role="slider"
            tabIndex={index === stop ? 0 : -1}
            aria-label={fitText.points}
            aria-valuenow={0}
            aria-valuemin={LEGAL_COORDINATE.min}
            aria-valuemax={LEGAL_COORDINATE.max}
            aria-description={keyHint(DATA_POINT_COMMANDS)}
            {...keyShortcuts(DATA_POINT_COMMANDS)}
            onFocus={() => setActive(index)}
          />
        ))}
      </fieldset>
      <span ref={status} className={styles.spoken} role="status" />
    </>
  );
}
