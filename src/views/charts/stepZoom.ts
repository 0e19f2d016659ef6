/** The steps on show in all charts, and how they are changed: by the pointer, by keys and by the menu. */
import type { ChartTarget } from '../../commands/charts';
import type { Workbench } from '../../state/workbench';
import {
  movedSteps,
  type StepAxis,
  type StepRange,
  shownSteps,
  stepAxis,
  wholeSteps,
  zoomedSteps,
} from './stepAxis';

export interface StepZoom extends ChartTarget {
  /** @param around the step that stays where it is; the playhead unless said */
  zoom(factor: number, around?: number): void;
  /** By a share of the axis. */
  move(share: number): void;
  choose(from: number, to: number): void;
}

/** More than this is not saved up: at either end nothing can follow. */
const MOST_FACTOR = 1.25;
const MOST_SHARE = 0.2;

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
const lengthOf = ({ low, high }: StepAxis) => high - low;

export function stepZoom({ view, playback }: Pick<Workbench, 'view' | 'playback'>): StepZoom {
  /** The rest of many small moves, less than a whole step. */
  let factorLeft = 1;
  let shareLeft = 0;
  const axis = (): StepAxis => {
    const { stepAxis: spacing, stepRange } = view.getState().view;
    return stepAxis(spacing, shownSteps(playback.getState().last, stepRange));
  };
  const show = (stepRange: StepRange | null) => {
    const before = view.getState().view.stepRange;
    if (stepRange?.[0] === before?.[0] && stepRange?.[1] === before?.[1]) return;
    view.getState().change({ stepRange });
  };
  return {
    zoom: (factor, around) => {
      const { last, playhead } = playback.getState();
      factorLeft *= factor;
      const before = axis();
      show(zoomedSteps(before, last, around ?? playhead, factorLeft));
      factorLeft = within((factorLeft * lengthOf(axis())) / lengthOf(before), 1 / MOST_FACTOR, MOST_FACTOR);
    },
    move: (share) => {
      shareLeft += share;
      const before = axis();
      show(movedSteps(before, playback.getState().last, shareLeft));
      shareLeft = within(shareLeft - (axis().low - before.low) / lengthOf(before), -MOST_SHARE, MOST_SHARE);
    },
    choose: (from, to) => show(wholeSteps(from, to, playback.getState().last)),
    showAll: () => show(null),
  };
}
