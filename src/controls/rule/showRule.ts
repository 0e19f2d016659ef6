/** Keeps a typeset rule's values at the playhead's: texts in places are rewritten, nothing is typeset again. */

import { debounced } from '../../browser/debounced';
import { onFrame } from '../../browser/onFrame';
import { ownTask } from '../../browser/ownTask';
import { onPageFont } from '../../browser/pageFont';
import { writeText } from '../../browser/writeText';
import type { Component, RunStep } from '../../scene/ruleValues';
import { findRun } from '../../state/runStarts';
import type { Workbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { fittingSize } from './fittingSize';
import { followRun, runStepOf } from './followRun';
import { keepRoom, type RoomyPlace } from './keepRoom';
import { type RuleLine, ruleLines } from './lines';
import styles from './rule.module.css';
import { stepText } from './stepText';
import type { TypesetPlaceholder } from './typeset';
import type { Typesetting } from './useTypesetting';
import { placeText } from './valueText';

interface RuleOnShow {
  readonly workbench: Workbench;
  readonly typesetting: Typesetting;
  readonly id: string;
  readonly component: Component;
  /** The element that takes the lines. */
  readonly lines: HTMLElement;
  /** The element that says which step it is. */
  readonly step: HTMLElement;
}

interface SetLine {
  readonly line: RuleLine;
  readonly block: HTMLElement;
  readonly values: HTMLElement;
  readonly places: readonly TypesetPlaceholder[];
}

/**
 * Typesets in pieces, and puts all lines in place at once: those of the rule before stay until then. Returns the way to stop.
 */
export function showRule({ workbench, typesetting, id, component, lines, step }: RuleOnShow): () => void {
  const { scene, playback, results } = workbench;
  const run = findRun(scene.getState().scene, id);
  let set: readonly SetLine[] = [];
  let over = false;
  let told = false;
  let roomFor: RunStep['result'] | null = null;

  const runStep = () => runStepOf(workbench, id, component);

  const fill = () => {
    const now = runStep();
    writeText(step, stepText(now, playback.getState().playhead, results.get('runs').get(id)));
    for (const { line, places, values } of set) {
      values.hidden = now === null;
      if (now === null) continue;
      for (const place of places) setText(place.element, placeText(line.valueAt, place, now));
    }
    rest.cancel();
    if (!told) tell();
    else if (!playback.getState().playing) rest.moved();
  };

  const tell = () => {
    const now = runStep();
    if (now === null) return;
    told = true;
    const shrink = () =>
      shrinkToFit(lines.querySelectorAll<HTMLElement>(`.${styles.symbols}, .${styles.values}`));
    if (roomFor === now.result) shrink();
    else {
      roomFor = now.result;
      keepRoom(
        movingPlaces(set),
        now,
        set.map(({ values }) => values),
        shrink,
      );
    }
    for (const { line, places } of set)
      for (const place of places) setText(place.spoken, placeText(line.valueAt, place, now));
  };

  // A screen reader hears of values that have come to rest.
  const rest = debounced(tell);
  const { request, cancel } = onFrame(fill);
  const measureAnew = () => {
    roomFor = null;
    rest.moved();
  };
  let stop = () => {};
  const typeset = async () => {
    const ready: SetLine[] = [];
    for (const line of run === undefined ? [] : ruleLines(run)) {
      if (over) return;
      ready.push(await setLine(typesetting, line));
    }
    if (over) return;
    set = ready;
    lines.replaceChildren(...ready.map(({ block }) => block));
    lines.removeAttribute('aria-busy');
    fill();
    const stops = [followRun(workbench, id, request), onPageFont(measureAnew)];
    stop = () => {
      for (const each of stops) each();
    };
  };
  // Until then its lines are those of the rule before.
  lines.setAttribute('aria-busy', 'true');
  void typeset();
  return () => {
    over = true;
    stop();
    cancel();
    rest.cancel();
    step.textContent = '';
  };
}

/** In two tasks: the first formulas of a page take as long as the rest of its controls. */
async function setLine(
  { typesetSymbols, typesetPlaceholders }: Typesetting,
  line: RuleLine,
): Promise<SetLine> {
  const block = document.createElement('div');
  block.className = styles.line;
  const symbols = block.appendChild(document.createElement('div'));
  symbols.className = styles.symbols;
  const values = document.createElement('div');
  values.className = styles.values;
  try {
    await ownTask();
    typesetSymbols(line, symbols);
    await ownTask();
    const places = typesetPlaceholders(line, values);
    for (const { name, element, raised } of places) {
      element.classList.add(line.moves(name) && !raised ? styles.moving : styles.fixed);
    }
    if (places.length > 0) block.append(values);
    return { line, block, values, places };
  } catch {
    // A definition's TeX is tested; should it fail all the same, the page goes on.
    symbols.textContent = CONTROLS_TEXT.ruleFault;
    return { line, block, values, places: [] };
  }
}

/**
 * Sets lines smaller that cannot be broken to fit. They never grow again: nothing jumps. All are measured before the first is
 * changed, so that the page is laid out once.
 */
function shrinkToFit(elements: Iterable<HTMLElement>): void {
  const measured = [...elements].map((element) => {
    const { scrollWidth, clientWidth } = element;
    return { element, scrollWidth, clientWidth };
  });
  for (const { element, scrollWidth, clientWidth } of measured) {
    const size = fittingSize(Number.parseFloat(element.style.fontSize || '1'), scrollWidth, clientWidth);
    if (size !== null) element.style.fontSize = `${size}em`;
  }
}

/** Those whose values change, but for exponents: nothing keeps room for more digits there. */
function movingPlaces(set: readonly SetLine[]): readonly RoomyPlace[] {
  return set.flatMap(({ line, places }) =>
    places
      .filter(({ name, raised }) => line.moves(name) && !raised)
      .map((place) => ({
        element: place.element,
        textAt: (step: RunStep) => placeText(line.valueAt, place, step),
      })),
  );
}

function setText(element: Element | null, text: string): void {
  if (element !== null) writeText(element, text);
}
