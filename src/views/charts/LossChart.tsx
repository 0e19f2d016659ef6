/** The loss of every visible run over the steps. */
import { type ReactNode, useSyncExternalStore } from 'react';
import { useScene, useView, useWorkbench } from '../../state/workbench';
import { chartsText } from '../../text/charts';
import { useRunEntries } from '../shared/runEntries';
import { useShownLuck } from '../shared/useShownLuck';
import { ChartPanel } from './ChartPanel';
import styles from './charts.module.css';
import { AVERAGED_LOSS_SOURCES, LOSS_SOURCES, lossBase } from './lossSource';

const NAMES = [chartsText.lossAxis];
const ABOVE_NAMES = [chartsText.aboveMinAxis];
const AXES = ['linear', 'log', 'above-min'] as const;

export function LossChart({ tools }: { readonly tools: ReactNode }) {
  const entries = useRunEntries();
  const spacing = useView((state) => state.view.lossAxis);
  const luck = useShownLuck(entries);
  const isAbove = useIsAboveMin();
  const averaged = useScene(({ scene }) =>
    scene.runs.some(({ visible, average }) => visible && average.kind !== 'none'),
  );
  return (
    <ChartPanel
      picture="loss"
      title={chartsText.lossTitle}
      heading={
        <h2 className={styles.title}>
          {chartsText.lossTitleParts[0]}
          <span className={styles.titleRest}>{chartsText.lossTitleParts[1]}</span>
        </h2>
      }
      names={isAbove ? ABOVE_NAMES : NAMES}
      axis={spacing === 'linear' ? 'linear' : 'log'}
      source={(averaged ? AVERAGED_LOSS_SOURCES : LOSS_SOURCES)[spacing]}
      runs={entries}
      luck={luck}
      controls={
        <>
          <AxisChoice />
          {tools}
        </>
      }
    />
  );
}

/** Whether the axis counts from the lowest loss. */
function useIsAboveMin(): boolean {
  const workbench = useWorkbench();
  const spacing = useView((state) => state.view.lossAxis);
  return useSyncExternalStore(
    (changed) => workbench.results.subscribe('surface', changed),
    () => lossBase(workbench, spacing) !== 0,
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
          title={chartsText.axisHints[axis]}
          onClick={() => view.getState().change({ lossAxis: axis })}
        >
          {chartsText.axes[axis]}
        </button>
      ))}
    </fieldset>
  );
}
