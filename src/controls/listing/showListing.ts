/** Keeps a listing's values and its mark at the playhead's step, by writing to its elements; nothing is rendered. */

import { onFrame } from '../../browser/onFrame';
import { writeText } from '../../browser/writeText';
import { listingOf } from '../../scene/listing';
import type { Component, RunStep } from '../../scene/ruleValues';
import { findRun } from '../../state/runStarts';
import type { Workbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { formatCount } from '../../text/number';
import { followRun, runStepOf } from '../rule/followRun';
import { shortText } from '../rule/valueText';
import { type Extent, type ListingStop, nextStop, previousStop, stopsOf } from './stepping';

interface ListingElements {
  /** The list; its items are the lines, and the last child of each is its value, where it has one. */
  readonly lines: HTMLElement;
  /** The element that says which step it is. */
  readonly step: HTMLElement;
  /** The live region that reads out the marked line once it was moved by hand. */
  readonly told: HTMLElement;
  readonly previous: HTMLButtonElement;
  readonly next: HTMLButtonElement;
}

interface ListingOnShow extends ListingElements {
  readonly workbench: Workbench;
  readonly id: string;
  readonly component: Component;
}

const NOWHERE: ListingStop = { row: -1, stop: 0 };

/** Returns the way to stop. */
export function showListing(listing: ListingOnShow): () => void {
  const { workbench, id, component, lines: list, step, told, previous, next } = listing;
  const { scene, playback } = workbench;
  const run = findRun(scene.getState().scene, id);
  const lines = run === undefined ? [] : listingOf(run);
  const stops = stopsOf(lines);
  const items = [...list.children];
  const lastStop = stops.length - 1;
  let mark = NOWHERE;

  const runStep = () => runStepOf(workbench, id, component);
  const extent = (now: RunStep): Extent => ({ stops: stops.length, steps: now.result.length - 1 });

  const fill = () => {
    const now = runStep();
    // However the playhead came here, other than line by line: the step is shown as a whole.
    if (now === null) mark = NOWHERE;
    else if (now.row !== mark.row) mark = { row: now.row, stop: lastStop };
    const marked = now === null ? -1 : stops[mark.stop];
    const done = now !== null && mark.stop < lastStop ? stops[mark.stop + 1] - 1 : lines.length;
    lines.forEach(({ shows, valueAt }, index) => {
      const item = items[index];
      const value = item?.lastElementChild;
      if (!item || !value) return;
      const text = now === null || index > done ? '' : valueText(valueAt(now));
      if (shows !== null) writeText(value, text);
      if (index === marked) item.setAttribute('aria-current', 'step');
      else item.removeAttribute('aria-current');
    });
    writeText(step, now === null ? CONTROLS_TEXT.ruleNoStep : CONTROLS_TEXT.ruleStep(formatCount(now.row)));
    dim(previous, now === null || previousStop(mark, extent(now)) === null);
    // After the last line of all there is one place left to go to: where the last step has led.
    dim(
      next,
      now === null || (nextStop(mark, extent(now)) === null && playback.getState().playhead > now.row),
    );
  };

  /** Line by line is by hand: the playing stops, and the playhead is at the step of the line. */
  const walk = (move: typeof nextStop) => () => {
    const now = runStep();
    if (now === null) return;
    const { pause, seek } = playback.getState();
    const to = move(mark, extent(now));
    pause();
    mark = to ?? mark;
    if (to !== null) seek(to.row);
    else if (move === nextStop) seek(now.row + 1);
    fill();
    const index = stops[mark.stop];
    told.textContent = CONTROLS_TEXT.lineOf(
      mark.stop + 1,
      stops.length,
      lines[index].code,
      valueText(lines[index].valueAt({ ...now, row: mark.row })),
    );
  };

  const { request, cancel } = onFrame(fill);
  fill();
  const back = walk(previousStop);
  const on = walk(nextStop);
  previous.addEventListener('click', back);
  next.addEventListener('click', on);
  const stop = followRun(workbench, id, request);
  return () => {
    stop();
    cancel();
    previous.removeEventListener('click', back);
    next.removeEventListener('click', on);
    told.textContent = '';
  };
}

function dim(button: HTMLButtonElement, nowhere: boolean): void {
  button.setAttribute('aria-disabled', String(nowhere));
}

/** Text of a line's value; empty where it is not known. */
function valueText(value: number): string {
  return Number.isNaN(value) ? '' : shortText(value);
}
