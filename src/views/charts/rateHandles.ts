/**
 * The points of the selected run's drawn rate as handles in its chart: dragged, moved by keys, removed by two taps or a key,
 * and added. No React in here. For a screen reader a handle is a slider, as on the map.
 */
import { keyHint, keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import { RATE_POINT_COMMANDS, type RatePointTarget } from '../../commands/ratePoints';
import {
  type DrawnLine,
  drawnLine,
  drawRate,
  movedPoint,
  nudgedRate,
  type Rate,
  withoutPoint,
  withPointAfter,
  writtenRate,
} from '../../scene/drawnRates';
import type { Workbench } from '../../state/workbench';
import { chartsText } from '../../text/charts';
import { formatCount, formatNumber } from '../../text/number';
import styles from './charts.module.css';
import type { RatePlot } from './ratePlot';
import { connectRateSpots } from './rateSpots';

/** More would lie on one another: they are edited as numbers, or fewer at a time after a zoom. */
const MOST_HANDLES = 60;
/** Digits of a rate that is read out: a β near 1 is told from its neighbours by the later ones. */
const DIGITS = { eta: 3, beta: 6 } as const;
/** Two taps within so many milliseconds remove a point. */
const SECOND_TAP = 400;
/** A pointer that has moved by no more pixels has tapped. */
const TREMBLE = 3;
export interface RateHandles {
  /** Puts all handles in their places: to be called after each drawing. */
  place(): void;
  stop(): void;
}

export function connectRateHandles(
  plot: RatePlot,
  { scene, view, playback }: Pick<Workbench, 'scene' | 'view' | 'playback'>,
  rate: Rate,
): RateHandles {
  const handles: HTMLElement[] = [];
  const stop = new AbortController();
  const { signal } = stop;

  const run = () => {
    const { selected } = view.getState().view;
    return scene.getState().scene.runs.find(({ id }) => id === selected);
  };
  const line = (): DrawnLine | null => {
    const found = run();
    return found === undefined || !found.visible ? null : drawnLine(found, rate);
  };
  const edit = (gesture: string, next: (line: DrawnLine) => DrawnLine['points']) => {
    const id = run()?.id;
    const now = line();
    if (id === undefined || now === null) return;
    scene.getState().edit((before) => drawRate(before, id, rate, { ...now, points: next(now) }), gesture);
  };
  const settle = () => scene.getState().endGesture();

  const spots = connectRateSpots(plot, rate, {
    now: () => (shown() === 0 ? null : line()),
    edit,
    settle,
    valueAt: (top) => writtenRate(rate, plot.valueAt(top)),
  });

  const target = (index: number): RatePointTarget => ({
    nudge: ({ right, up, scale }) =>
      edit(`nudge-${rate}-${index}`, ({ points }) => {
        const [step, value] = points[index];
        return movedPoint(
          points,
          index,
          step + Math.round(right * Math.max(1, scale)),
          up === 0 ? value : nudgedRate(rate, value, up * scale),
        );
      }),
    remove: () => {
      edit(`remove-${rate}`, ({ points }) => withoutPoint(points, index));
      settle();
      handles[Math.min(index, shown() - 1)]?.focus();
    },
    addBeside: () => {
      edit(`add-${rate}`, (now) => withPointAfter(now, rate, index, playback.getState().last));
      settle();
      handles[index + 1]?.focus();
    },
  });

  /** The number of handles that there are to be. */
  const shown = (): number => {
    const count = line()?.points.length ?? 0;
    return count > MOST_HANDLES ? 0 : count;
  };

  const make = (index: number): HTMLElement => {
    const handle = document.createElement('div');
    handle.className = styles.ratePoint;
    handle.tabIndex = 0;
    handle.setAttribute('role', 'slider');
    for (const [name, value] of Object.entries(keyShortcuts(RATE_POINT_COMMANDS)))
      handle.setAttribute(name, value);
    handle.title = `${chartsText.ratePointByHand} ${keyHint(RATE_POINT_COMMANDS)}`;
    let grip: readonly [x: number, y: number] | null = null;
    let pressed: readonly [x: number, y: number] = [0, 0];
    let dragged = false;
    let tappedAt = Number.NEGATIVE_INFINITY;
    const listen = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ) => handle.addEventListener(type, listener, { signal });
    listen('pointerdown', (event) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      handle.setPointerCapture(event.pointerId);
      const box = handle.getBoundingClientRect();
      grip = [event.clientX - (box.left + box.right) / 2, event.clientY - (box.top + box.bottom) / 2];
      pressed = [event.clientX, event.clientY];
      dragged = false;
    });
    listen('pointermove', (event) => {
      event.stopPropagation();
      if (grip === null) return;
      // A tap that trembles moves nothing.
      dragged ||= Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) > TREMBLE;
      if (!dragged) return;
      const box = plot.area.getBoundingClientRect();
      const [left, top] = [event.clientX - grip[0] - box.left, event.clientY - grip[1] - box.top];
      edit(`drag-${rate}-${index}`, ({ points }) =>
        movedPoint(
          points,
          index,
          plot.stepAt(left),
          writtenRate(rate, plot.valueAt(Math.max(0, Math.min(box.height, top)))),
        ),
      );
    });
    const letGo = (event: PointerEvent) => {
      event.stopPropagation();
      if (grip === null) return;
      grip = null;
      settle();
      const isSecond = event.timeStamp - tappedAt < SECOND_TAP;
      tappedAt =
        dragged || isSecond || event.type !== 'pointerup' ? Number.NEGATIVE_INFINITY : event.timeStamp;
      if (isSecond && !dragged) target(index).remove();
    };
    listen('pointerup', letGo);
    listen('pointercancel', letGo);
    listen('dblclick', (event) => event.stopPropagation());
    listen('keyup', settle);
    listen('keydown', (event) => {
      if (!pressCommand(RATE_POINT_COMMANDS, event, target(index))) return;
      event.preventDefault();
      event.stopPropagation();
    });
    return handle;
  };

  const place = () => {
    const count = shown();
    while (handles.length < count) {
      const handle = make(handles.length);
      handles.push(handle);
      plot.area.append(handle);
    }
    while (handles.length > count) handles.pop()?.remove();
    const points = line()?.points ?? [];
    spots.place();
    handles.forEach((handle, index) => {
      const [step, value] = points[index];
      const [left, top] = [plot.leftOf(step), plot.topOf(value)];
      const isInside = left >= 0 && left <= plot.area.clientWidth && Number.isFinite(top);
      handle.hidden = !isInside;
      if (isInside)
        handle.style.transform = `translate(${left.toFixed(1)}px, ${Math.max(0, Math.min(plot.area.clientHeight, top)).toFixed(1)}px)`;
      handle.setAttribute('aria-label', chartsText.ratePoint(rate, index + 1));
      handle.setAttribute('aria-valuenow', String(value));
      handle.setAttribute(
        'aria-valuetext',
        chartsText.ratePointAt(formatCount(step), formatNumber(value, DIGITS[rate])),
      );
    });
  };

  return {
    place,
    stop: () => {
      stop.abort();
      spots.stop();
      for (const handle of handles) handle.remove();
    },
  };
}
