/** The losses that are on show, as a slider's range: spaced as the colours are. */
import { useSyncExternalStore } from 'react';
import type { SliderRange } from '../../catalog/parameters';
import { lossScale } from '../../state/lossScale';
import { useView, useWorkbench } from '../../state/workbench';

/** null while there is no surface. Renders anew only where the range has changed. */
export function useLossRange(clip: number | null): SliderRange | null {
  const { results } = useWorkbench();
  const levels = useView((state) => state.view.levels);
  const text = useSyncExternalStore(
    (changed) => results.subscribe('surface', changed),
    () => {
      const surface = results.get('surface');
      if (surface === null) return '';
      const { low, high, spacing, base } = lossScale(surface, levels, clip);
      // A slider's logarithm counts from 0.
      return `${low} ${high} ${base === 0 ? spacing : 'linear'}`;
    },
  );
  if (text === '') return null;
  const [min, max] = text.split(' ').map(Number);
  const scale = text.endsWith('log') ? 'log' : 'linear';
  return max > min ? { min, max, scale, step: (max - min) / 500 } : null;
}
