/** Edits of the answer that a lesson asks a person to put on the pictures. */
import type { Point } from '../scene/types';
import { prediction } from './prediction';

/** Puts the mark that is asked for; does nothing where none is. */
export function placeMark(at: Point): void {
  const { mark } = prediction.getState();
  if (mark !== null) prediction.setState({ mark: { ...mark, at, placed: true } });
}

/** Takes what was placed as the answer; does nothing before anything was. */
export function commitAnswer(): void {
  const { mark, curve, commit } = prediction.getState();
  if (mark?.placed === true || curve?.placed === true) commit?.();
}
