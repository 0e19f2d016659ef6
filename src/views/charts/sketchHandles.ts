/**
 * The curve that a person is asked to sketch, as handles in the loss chart: drawn by a drag over the chart, or knot by knot with
 * keys. No React in here. For a screen reader a knot is a slider.
 */
import { keyHint, keyShortcuts } from '../../commands/keyText';
import { ANSWER_COMMANDS, KNOT_COMMANDS } from '../../commands/prediction';
import { pressCommand } from '../../commands/press';
import { exp } from '../../math/exp';
import { commitAnswer } from '../../state/answer';
import { prediction } from '../../state/prediction';
import { moveKnots } from '../../state/sketch';
import { formatCount, formatNumber } from '../../text/number';
import { predictionText } from '../../text/predictions';
import styles from './charts.module.css';
import type { RateHandles } from './rateHandles';
import type { RatePlot } from './ratePlot';
import { type StrokePlace, sketchedKnots } from './sketchedKnots';

/** A key changes a loss by a tenth of a power of ten. */
const NUDGE = Math.LN10 / 10;
const DIGITS = 3;
const KEYS = [...KNOT_COMMANDS, ...ANSWER_COMMANDS];

/** Watches for a curve that is asked for, and shows its knots while it may be moved. */
export function connectSketch(plot: RatePlot): RateHandles {
  const knots: HTMLElement[] = [];
  const pad = document.createElement('div');
  pad.className = styles.sketchPad;
  const stop = new AbortController();
  const { signal } = stop;
  let held: StrokePlace | null = null;

  const placeOf = (event: PointerEvent): StrokePlace => {
    const box = plot.area.getBoundingClientRect();
    const top = Math.max(0, Math.min(box.height, event.clientY - box.top));
    return { step: plot.stepAt(event.clientX - box.left), top };
  };
  const draw = (from: StrokePlace, to: StrokePlace) => {
    const { curve } = prediction.getState();
    if (curve !== null) moveKnots(sketchedKnots(curve.steps, from, to, plot.valueAt));
  };
  const listen = (
    type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    hear: (event: PointerEvent) => void,
  ) => pad.addEventListener(type, hear, { signal });
  listen('pointerdown', (event) => {
    if (event.button !== 0) return;
    // The chart would scrub.
    event.stopPropagation();
    event.preventDefault();
    pad.setPointerCapture(event.pointerId);
    held = placeOf(event);
    draw(held, held);
  });
  listen('pointermove', (event) => {
    if (held === null) return;
    event.stopPropagation();
    const next = placeOf(event);
    draw(held, next);
    held = next;
  });
  const letGo = () => {
    held = null;
  };
  listen('pointerup', letGo);
  listen('pointercancel', letGo);

  const makeKnot = (index: number): HTMLElement => {
    const knot = document.createElement('div');
    knot.className = styles.ratePoint;
    knot.tabIndex = 0;
    knot.setAttribute('role', 'slider');
    for (const [name, value] of Object.entries(keyShortcuts(KEYS))) knot.setAttribute(name, value);
    knot.setAttribute('aria-description', keyHint(KEYS));
    knot.addEventListener(
      'keydown',
      (event) => {
        const nudge = ({ up, scale }: { readonly up: number; readonly scale: number }) => {
          const value = prediction.getState().curve?.values[index] ?? Number.NaN;
          moveKnots(new Map([[index, value * exp(NUDGE * up * scale)]]));
        };
        const isHeard =
          pressCommand(KNOT_COMMANDS, event, { nudge }) ||
          pressCommand(ANSWER_COMMANDS, event, { commit: commitAnswer });
        if (!isHeard) return;
        event.preventDefault();
        event.stopPropagation();
      },
      { signal },
    );
    return knot;
  };

  const place = () => {
    const { curve } = prediction.getState();
    const asked = curve !== null && !curve.answered ? curve : null;
    if (asked === null) pad.remove();
    else if (pad.parentElement === null) plot.area.append(pad);
    const count = asked === null ? 0 : asked.steps.length - 1;
    while (knots.length < count) {
      const knot = makeKnot(knots.length + 1);
      knots.push(knot);
      pad.append(knot);
    }
    while (knots.length > count) knots.pop()?.remove();
    if (asked === null) return;
    knots.forEach((knot, before) => {
      const [step, value] = [asked.steps[before + 1], asked.values[before + 1]];
      const [left, top] = [plot.leftOf(step), plot.topOf(value)];
      knot.hidden = !(left >= -1 && left <= plot.area.clientWidth + 1);
      knot.style.transform = `translate(${left.toFixed(1)}px, ${Math.max(0, Math.min(plot.area.clientHeight, top)).toFixed(1)}px)`;
      knot.setAttribute('aria-label', predictionText.knot(asked.name, formatCount(step)));
      knot.setAttribute('aria-valuemin', String(asked.range[0]));
      knot.setAttribute('aria-valuemax', String(asked.range[1]));
      knot.setAttribute('aria-valuenow', String(value));
      knot.setAttribute('aria-valuetext', formatNumber(value, DIGITS));
    });
  };

  return {
    place,
    stop: () => {
      stop.abort();
      pad.remove();
    },
  };
}
