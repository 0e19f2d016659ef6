/** The loss of every visible run over the steps. */
import { useView, useWorkbench } from '../../state/workbench';
import { chartsText } from '../../text/charts';
import { useRunEntries } from '../shared/runEntries';
import { ChartPanel } from './ChartPanel';
import styles from './charts.module.css';
import { columnSource } from './series';

const LOSS = columnSource(['loss']);
const NAMES = [chartsText.lossAxis];
const AXES = ['linear', 'log'] as const;

export function LossChart() {
  const entries = useRunEntries();
  const axis = useView((state) => state.view.lossAxis);
  return (
    <ChartPanel
      picture="loss"
      title={chartsText.lossTitle}
      heading={<h2 className={styles.title}>{chartsText.lossTitle}</h2>}
      names={NAMES}
      axis={axis}
      source={LOSS}
      runs={entries}
      controls={<AxisChoice />}
    />
  );
}

function AxisChoice() {
  const { view } = useWorkbench();
  const chosen = useView((state) => state.view.lossAxis);
  return (
    <fieldset className={styles.choice} aria-label={chartsText.axisGroup}>
      {AXES.map((axis) => (
        <button
          key={axis}
          type="button"
          aria-pressed={axis === chosen}
          onClick={() => view.getState().change({ lossAxis: axis })}
        >
          {chartsText[axis]}
        </button>
      ))}
    </fieldset>
  );
}
