/** Both moves on the big pictures, and the window that keeps them in sight. */
import type { RunColour } from '../../../runStyle/runStyle';
import type { Mark } from '../../../scene/marks';
import type { Point, Window } from '../../../scene/types';
import { formatNumber } from '../../../text/number';
import { scaled } from '../windows';
import { type NagMoves, windowAround } from './nagMoves';

/** Moves that reach less far than this part of the window are not seen in it. */
const LEAST_REACH = 0.08;
/** The window that is put around moves is so many times as wide as they need. */
const ROOM = 1.6;

export interface MoveColours {
  readonly momentum: RunColour;
  readonly nag: RunColour;
}

/**
 * @param eta of the step: −η∇L is drawn at θ too, where momentum takes it
 * @param halfShown whether the step taken apart is on show, which has momentum's half
 */
export function nagMarks(
  { here, ahead, momentum, nag }: NagMoves,
  eta: number,
  colours: MoveColours,
  halfShown: boolean,
): readonly Mark[] {
  const [ofMomentum, ofNag] = [`run-${colours.momentum}` as const, `run-${colours.nag}` as const];
  const carried = { w: here.w - eta * here.gradW, b: here.b - eta * here.gradB };
  const momentumsHalf: readonly Mark[] = [
    { kind: 'arrow', from: here, to: ahead, tone: 'ink', width: 2 },
    { kind: 'arrow', from: here, to: carried, tone: ofMomentum, dashed: true, width: 1.5 },
    { kind: 'arrow', from: ahead, to: momentum, tone: ofMomentum, width: 2.5 },
  ];
  return [
    ...(halfShown ? [] : momentumsHalf),
    { kind: 'arrow', from: ahead, to: nag, tone: ofNag, width: 2.5 },
    { kind: 'point', at: ahead, shape: 'ring', tone: 'ink', label: 'φ' },
    { kind: 'point', at: momentum, shape: 'dot', tone: ofMomentum, label: 'M' },
    { kind: 'point', at: nag, shape: 'dot', tone: ofNag, label: 'N' },
  ];
}

export function nagSentence({ here, momentum, nag }: NagMoves): string {
  return `From a loss of ${formatNumber(here.loss)}, momentum’s move ends at ${formatNumber(momentum.loss)} and NAG’s at ${formatNumber(nag.loss)}.`;
}

/** The window in which the moves are seen: the same one while they are, a closer or another one where they are not. */
export function windowFor(moves: NagMoves, window: Window, least: number): Window {
  const points: readonly Point[] = Object.values(moves);
  const inside = points.every(
    ({ w, b }) => w > window.w[0] && w < window.w[1] && b > window.b[0] && b < window.b[1],
  );
  const around = windowAround(points, least);
  const share = (around.w[1] - around.w[0]) / (window.w[1] - window.w[0]);
  return inside && share > LEAST_REACH ? window : scaled(around, ROOM);
}
