/** The runs' whole paths, faintly: what is seen of them after the playhead. */
import type { RunStyle } from '../../runStyle/runStyle';
import { type DrawnRun, drawFaintRun } from './paths';

export interface FaintRun {
  readonly run: DrawnRun;
  readonly style: RunStyle;
  readonly selected: boolean;
}

export type FaintDrawer = (context: CanvasRenderingContext2D, runs: readonly FaintRun[]) => void;

export const drawFaintRuns: FaintDrawer = (context, runs) => {
  for (const { run, style, selected } of runs) drawFaintRun(context, run, style, selected);
};
