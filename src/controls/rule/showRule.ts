/** Keeps a typeset rule's values at the playhead's: texts in places are rewritten, nothing is typeset again. */
import { debounced } from '../../browser/debounced';
import { onFrame } from '../../browser/onFrame';
import type { Component, RunStep } from '../../scene/ruleValues';
import { findRun } from '../../state/runStarts';
import type { Workbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { formatCount } from '../../text/number';
import { followRun, runStepOf } from './followRun';
import { type RuleLine, ruleLines } from './lines';
import styles from './rule.module.css';
import type { TypesetPlaceholder } from './typeset';
import type { Typesetting } from './useTypesetting';
import { shortText } from './valueText';

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
  readonly values: HTMLElement;
  readonly places: readonly TypesetPlaceholder[];
}

const MINUS = '\u2212';
/** Size of the type, as a share of the usual one. */
const SMALLEST = 0.7;
/** Of a list's values. */
const MOST_LISTED = 6;

/** Returns the way to stop and clear. */
export function showRule({ workbench, typesetting, id, component, lines, step }: RuleOnShow): () => void {
  const { scene, playback } = workbench;
  const run = findRun(scene.getState().scene, id);
  const set = run === undefined ? [] : ruleLines(run).map((line) => setLine(typesetting, line, lines));
  let told = false;

  const runStep = () => runStepOf(workbench, id, component);

  const fill = () => {
    const now = runStep();
    step.textContent = now === null ? CONTROLS_TEXT.ruleNoStep : stepText(now, playback.getState().playhead);
    for (const { line, places, values } of set) {
      values.hidden = now === null;
      if (now === null) continue;
      for (const place of places) setText(place.element, placeText(line, place, now));
    }
    rest.cancel();
    if (!told) tell();
    else if (!playback.getState().playing) rest.moved();
  };

  const tell = () => {
    const now = runStep();
    if (now === null) return;
    told = true;
    for (const element of lines.querySelectorAll<HTMLElement>(`.${styles.symbols}, .${styles.values}`))
      shrinkToFit(element);
    for (const { line, places } of set)
      for (const place of places) setText(place.spoken, placeText(line, place, now));
  };

  // A screen reader hears of values that have come to rest.
  const rest = debounced(tell);
  const { request, cancel } = onFrame(fill);
  fill();
  const stop = followRun(workbench, id, request);
  return () => {
    stop();
    cancel();
    rest.cancel();
    lines.replaceChildren();
    step.textContent = '';
  };
}

function setLine(
  { typesetSymbols, typesetPlaceholders }: Typesetting,
  line: RuleLine,
  into: HTMLElement,
): SetLine {
  const block = into.appendChild(document.createElement('div'));
  block.className = styles.line;
  const symbols = block.appendChild(document.createElement('div'));
  symbols.className = styles.symbols;
  const values = document.createElement('div');
  values.className = styles.values;
  try {
    typesetSymbols(line, symbols);
    const places = typesetPlaceholders(line, values);
    for (const { name, element, raised } of places) {
      element.classList.add(line.moves(name) && !raised ? styles.moving : styles.fixed);
    }
    if (places.length > 0) block.append(values);
    return { line, values, places };
  } catch {
    // A definition's TeX is tested; should it fail all the same, the page goes on.
    symbols.textContent = CONTROLS_TEXT.ruleFault;
    return { line, values, places: [] };
  }
}

/** Sets a line smaller where it cannot be broken to fit. It never grows again: nothing jumps. */
function shrinkToFit(element: HTMLElement): void {
  const { scrollWidth, clientWidth } = element;
  if (scrollWidth <= clientWidth) return;
  const size = Number.parseFloat(element.style.fontSize || '1') * (clientWidth / scrollWidth);
  element.style.fontSize = `${Math.max(SMALLEST, Math.floor(size * 100) / 100)}em`;
}

function stepText({ row }: RunStep, playhead: number): string {
  return row < playhead
    ? CONTROLS_TEXT.ruleLastStep(formatCount(row))
    : CONTROLS_TEXT.ruleStep(formatCount(row));
}

function valueText({ valueAt }: RuleLine, name: string, runStep: RunStep): string {
  const value = valueAt(name, runStep);
  return typeof value === 'number' ? shortText(value) : listText(value);
}

/** All of a short list, and both ends of a longer one: the field of that list has the rest. */
function listText(values: readonly number[]): string {
  const texts = values.map(shortText);
  const shown = texts.length > MOST_LISTED ? [...texts.slice(0, 3), '…', ...texts.slice(-1)] : texts;
  return `{${shown.join(', ')}}`;
}

/** A value as it stands in its place. */
function placeText(line: RuleLine, { name, operand }: TypesetPlaceholder, runStep: RunStep): string {
  const plain = valueText(line, name, runStep);
  return operand && plain.startsWith(MINUS) ? `(${plain})` : plain;
}

function setText(element: Element | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}
