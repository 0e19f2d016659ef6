/** A rule's trails as marks: up to the playhead, and kept in pieces, so that a step of playing computes few of them. */
import type { RunResult } from '../../scene/outcome';
import { trailPoints, trailsOf } from '../../scene/trails';
import type { RunSpec } from '../../scene/types';
import type { Mark, Tone } from './define';
import { joined } from './selectedStep';

/** Rows of a piece. */
const PIECE = 100;
/** Steps before the playhead whose trails are drawn: those of a longer run lie on each other. */
const MOST = 4000;

const kept = new WeakMap<RunResult, Map<string, Float64Array>>();

/** The trails of a run from its start, or from so many steps before, to a row. */
export function trailMarks(run: RunSpec, result: RunResult, row: number, tone: Tone): readonly Mark[] {
  const pieces = piecesOf(result);
  return trailsOf(run).flatMap((trail, index): readonly Mark[] => {
    const parts: Float64Array[] = [];
    for (let from = PIECE * Math.floor(Math.max(0, row - MOST) / PIECE); from < row; from += PIECE) {
      const to = Math.min(from + PIECE, row);
      const key = `${trail.label} ${from}`;
      const part = pieces.get(key) ?? trailPoints(run, result, trail, from, to);
      if (to === from + PIECE) pieces.set(key, part);
      if (part.length > 0) parts.push(part);
    }
    if (parts.length === 0) return [];
    const points = joined(parts);
    const { label } = trail;
    if (trail.when !== undefined)
      return [{ kind: 'line', points, tone: 'accent', width: 9, faint: true, label }];
    // The second of two trails is dashed.
    const look = index === 0 ? { tone: 'accent' as const } : { tone, dashed: true };
    return [{ kind: 'line', points, ...look, width: 1.5, label }];
  });
}

function piecesOf(result: RunResult): Map<string, Float64Array> {
  const pieces = kept.get(result) ?? new Map<string, Float64Array>();
  kept.set(result, pieces);
  return pieces;
}
