/** Four numbers that are being typed, as a window: what is wrong with them, or the window they are. */
import { leastSide, type SideFault, sideFault } from '../../scene/drawableWindow';
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

/** What is wrong with a side, in words. */
const FAULTS: Readonly<Record<SideFault, (axis: string, side: Window['w']) => string>> = {
  order: layersText.wrongOrder,
  endless: layersText.endless,
  short: (axis, side) => layersText.tooSmall(axis, leastSide(side)),
};

/** The window that four texts are, or the first fault of them in words, with the fields that have it. */
export function readDraft(draft: WindowDraft): DraftReading {
  const values = EDGES.map((edge) => parseTyped(draft[edge]));
  const wrong = EDGES.filter((_, i) => values[i] === null);
  if (wrong.length > 0) {
    return { window: null, fault: layersText.notANumber(layersText.edgeNames[wrong[0]]), edges: wrong };
  }
  const [w0, w1, b0, b1] = values.filter((value) => value !== null);
  const window: Window = { w: [w0, w1], b: [b0, b1] };
  for (const axis of ['w', 'b'] as const) {
    const wrong = sideFault(window[axis]);
    if (wrong !== null)
      return { window: null, fault: FAULTS[wrong](axis, window[axis]), edges: [`${axis}0`, `${axis}1`] };
  }
  return { window, fault: '', edges: [] };
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
  const wrong = parseTyped(draft[edge]) === null;
  const left = wrong ? { ...draft, [edge]: before[edge] } : draft;
  const { window, fault } = readDraft(left);
  if (window === null && start !== null) return { draft: start, refused: fault };
  return { draft: left, refused: wrong ? readDraft(draft).fault : '' };
}

/** The texts of a window. */
export function draftOf({ w, b }: Window): WindowDraft {
  return { w0: exactText(w[0]), w1: exactText(w[1]), b0: exactText(b[0]), b1: exactText(b[1]) };
}
