/** The loss at which the slicing plane lies, on the scale of the colours. */
import { LEGAL_LOSS } from '../../scene/limits';
import { usualSlice } from '../../state/lossScale';
import { useView, type Workbench } from '../../state/workbench';
import { layersText } from '../../text/layersMenu';
import { ParameterSlider } from '../fields/ParameterSlider';
import { useLossRange } from './useLossRange';

const source = {
  key: 'slice',
  name: layersText.sliceLoss,
  legal: LEGAL_LOSS,
  look: ({ view, results }: Workbench) => {
    const { slice } = view.getState().view;
    return slice ?? usualOf({ view, results });
  },
  show: (view: ReturnType<Workbench['view']['getState']>, loss: number) => view.setSlice(loss),
};

export function SliceSlider() {
  const clip = useView((state) => state.view.clip);
  const levels = useView((state) => state.view.levels);
  const range = useLossRange(clip);
  if (range === null) return null;
  const usual = usualSlice({ lowest: range.min, highest: range.max, minimum: null }, levels, null);
  return <ParameterSlider source={source} range={range} usual={usual} />;
}

function usualOf({ view, results }: Pick<Workbench, 'view' | 'results'>): number {
  const surface = results.get('surface');
  const { levels, clip } = view.getState().view;
  return surface === null ? Number.NaN : usualSlice(surface, levels, clip);
}
