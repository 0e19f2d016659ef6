/** One more quantity over the steps: η, β, the gradient, the sharpness, or the state of the selected run's rule. */
import { useMemo } from 'react';
import { useScene, useView, useWorkbench } from '../../state/workbench';
import { chartsText } from '../../text/charts';
import { useRunEntries } from '../shared/runEntries';
import { ChartPanel } from './ChartPanel';
import styles from './charts.module.css';
import { chooseQuantity } from './chooseQuantity';
import type { Quantity } from './quantity';
import { quantityAxis, quantityNames } from './quantityAxis';

export function QuantityChart() {
  const { view } = useWorkbench();
  const entries = useRunEntries();
  const asked = useView((state) => state.view.quantity);
  const selected = useView((state) => state.view.selected);
  const lossAxis = useView((state) => state.view.lossAxis);
  const { base, state, shown, runs, remark } = useMemo(
    () => chooseQuantity(asked, entries, selected),
    [asked, entries, selected],
  );
  const axis = useScene(({ scene }) => quantityAxis(shown, lossAxis, scene, selected));
  const names = useMemo(() => quantityNames(shown), [shown]);
  const owner = entries.find(({ id }) => id === selected);

  const picker = (
    <h2 className={styles.title}>
      <select
        className={styles.picker}
        aria-label={chartsText.quantity}
        value={shown.id}
        onChange={(event) => view.getState().change({ quantity: event.currentTarget.value })}
      >
        <optgroup label={chartsText.base}>{base.map(option)}</optgroup>
        {owner !== undefined && state.length > 0 && (
          <optgroup label={chartsText.stateOf(owner.name)}>{state.map(option)}</optgroup>
        )}
      </select>
    </h2>
  );

  return (
    <ChartPanel
      picture="quantity"
      title={shown.label}
      heading={picker}
      names={names}
      axis={axis}
      source={shown.source}
      runs={runs}
      remark={remark}
      rate={shown.rate}
    />
  );
}

function option({ id, label }: Quantity) {
  return (
    <option key={id} value={id}>
      {label}
    </option>
  );
}
