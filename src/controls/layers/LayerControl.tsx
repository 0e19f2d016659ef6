/** The control of a layer, as its own file describes it: shown in the menu while the layer is on. */
import { useMemo } from 'react';
import type { LayerControl as Control, CountWithButton, LossSlider } from '../../layers/kit/define';
import { LEGAL_LOSS } from '../../scene/limits';
import { useView, useWorkbench } from '../../state/workbench';
import type { ViewNumberSource } from '../fields/numberSource';
import { ParameterSlider } from '../fields/ParameterSlider';
import styles from './layers.module.css';
import { useLossRange } from './useLossRange';

export function LayerControl({ control }: { readonly control: Control }) {
  return control.kind === 'loss' ? <Slider control={control} /> : <Count control={control} />;
}

function Slider({ control }: { readonly control: LossSlider }) {
  const workbench = useWorkbench();
  const range = useLossRange(useView((state) => state.view.clip));
  const source = useMemo(
    (): ViewNumberSource => ({
      key: control.name,
      name: control.name,
      legal: LEGAL_LOSS,
      look: control.get,
      show: (_view, loss) => control.set(workbench, loss),
    }),
    [control, workbench],
  );
  return range !== null && <ParameterSlider source={source} range={range} usual={control.usual(workbench)} />;
}

function Count({ control: { count, text, button, press } }: { readonly control: CountWithButton }) {
  const workbench = useWorkbench();
  const placed = useView((state) => count(state.view));
  return (
    <div className={styles.line}>
      <span>{text(placed)}</span>
      <button type="button" disabled={placed === 0} onClick={() => press(workbench)}>
        {button}
      </button>
    </div>
  );
}
