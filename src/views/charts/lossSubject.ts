/** The content of the loss chart, which the page and saved pictures ask for alike. */
import type { LossSpacing } from '../../math/lossSpacing';
import type { Scene } from '../../scene/types';
import { chartsText } from '../../text/charts';
import type { ChartSubject } from './content';
import { AVERAGED_LOSS_SOURCES, LOSS_SOURCES } from './lossSource';

const NAMES = [chartsText.lossAxis];
const ABOVE_NAMES = [chartsText.aboveMinAxis];

/** Whether a run on show has an averaged path. */
export function hasAverage({ runs }: Pick<Scene, 'runs'>): boolean {
  return runs.some(({ visible, average }) => visible && average.kind !== 'none');
}

/**
 * @param isAbove whether the axis counts from the lowest loss
 * @param averaged whether the loss of averaged paths is shown with it
 */
export function lossSubject(
  spacing: LossSpacing,
  isAbove: boolean,
  averaged: boolean,
): Pick<ChartSubject, 'what' | 'names' | 'axis' | 'source'> & { readonly sketched: boolean } {
  return {
    what: chartsText.lossTitle,
    names: isAbove ? ABOVE_NAMES : NAMES,
    // A sketch is of the loss itself.
    sketched: !isAbove,
    axis: spacing === 'linear' ? 'linear' : 'log',
    source: (averaged ? AVERAGED_LOSS_SOURCES : LOSS_SOURCES)[spacing],
  };
}
