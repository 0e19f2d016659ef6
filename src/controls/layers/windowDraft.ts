/** Four numbers that are being typed, as a window: what is wrong with them, or the window they are. */
import { isDrawable, leastSide } from '../../scene/drawableWindow';
import { LEGAL_COORDINATE } from '../../scene/limits';
import { parseNumber } from '../../scene/parseNumber';
import type { Window } from '../../scene/types';
import { layersText } from '../../text/layersMenu';

export const EDGES = ['w0', 'w1', 'b0', 'b1'] as const;
export type Edge = (typeof EDGES)[number];
export type WindowDraft = Readonly<Record<Edge, string>>;

export interface DraftReading {
  readonly window: Window | null;
  /** The first fault; empty where there is none. */
  readonly fault: string;
  /** The fields that are at fault. */
  readonly edges: readonly Edge[];
}

/** It has one scale for both sides: a longer one would be a line. */
const MOST_ASPECT = 20;

/** The window that four texts are, or the first fault of them in words, with the fields that have it. */
export function readDraft(draft: WindowDraft): DraftReading {
  const values = EDGES.map((edge) => edgeValue(draft[edge]));
  const wrong = EDGES.filter((_, i) => values[i] === null);
  if (wrong.length > 0) {
    return { window: null, fault: layersText.notANumber(layersText.edgeNames[wrong[0]]), edges: wrong };
  }
  const [w0, w1, b0, b1] = values.filter((value) => value !== null);
  const fault = (axis: string, from: number, to: number) => {
    if (!(to > from)) return layersText.wrongOrder(axis);
    return isDrawable([from, to]) ? '' : layersText.tooSmall(axis, leastSide([from, to]));
  };
  const [faultW, faultB] = [fault('w', w0, w1), fault('b', b0, b1)];
  if (faultW !== '') return { window: null, fault: faultW, edges: ['w0', 'w1'] };
  if (faultB !== '') return { window: null, fault: faultB, edges: ['b0', 'b1'] };
  if (Math.max((w1 - w0) / (b1 - b0), (b1 - b0) / (w1 - w0)) > MOST_ASPECT)
    return { window: null, fault: layersText.tooUneven(MOST_ASPECT), edges: EDGES };
  return { window: { w: [w0, w1], b: [b0, b1] }, fault: '', edges: [] };
}

function edgeValue(text: string): number | null {
  const value = parseNumber(text);
  return value !== null && value >= LEGAL_COORDINATE.min && value <= LEGAL_COORDINATE.max ? value : null;
}
