/** Four numbers that are being typed, as a window: what is wrong with them, or the window they are. */
import { isDrawable, leastSide } from '../../scene/drawableWindow';
import { LEGAL_COORDINATE } from '../../scene/limits';
import { parseTyped } from '../../scene/parseNumber';
import type { Window } from '../../scene/types';
import { layersText } from '../../text/layersMenu';
import { exactText } from '../fields/numberText';

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

/** Both sides have one scale: a window that is longer would be a line. */
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

export interface DraftLeft {
  readonly draft: WindowDraft;
  /** The reason why the typed text was given up; empty where it stands. */
  readonly refused: string;
}

/**
 * The texts once a field is left. What is no number gives way to the text from before; numbers that make no window
 * together do so when all four fields are left, since the two ends of a side are typed one after the other.
 * @param before the texts when the field was entered
 * @param start the texts when the first of the four was entered; null while the focus stays among them
 */
export function leaveDraft(
  draft: WindowDraft,
  edge: Edge,
  before: WindowDraft,
  start: WindowDraft | null,
): DraftLeft {
  const wrong = edgeValue(draft[edge]) === null;
  const left = wrong ? { ...draft, [edge]: before[edge] } : draft;
  const { window, fault } = readDraft(left);
  if (window === null && start !== null) return { draft: start, refused: fault };
  return { draft: left, refused: wrong ? readDraft(draft).fault : '' };
}

/** The texts of a window. */
export function draftOf({ w, b }: Window): WindowDraft {
  return { w0: exactText(w[0]), w1: exactText(w[1]), b0: exactText(b[0]), b1: exactText(b[1]) };
}

function edgeValue(text: string): number | null {
  const value = parseTyped(text);
  return value !== null && value >= LEGAL_COORDINATE.min && value <= LEGAL_COORDINATE.max ? value : null;
}
