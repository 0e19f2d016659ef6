/** The loss of every visible run over the steps. */
import { type ReactNode, useSyncExternalStore } from 'react';
import { useScene, useView, useWorkbench } from '../../state/workbench';
import { chartsText } from '../../text/charts';
import { useRunEntries } from '../shared/runEntries';
import { useShownLuck } from '../shared/useShownLuck';
import { ChartPanel } from './ChartPanel';
import styles from './charts.module.css';
import { lossBase } from './lossSource';
import { hasAverage, lossSubject } from './lossSubject';

const AXES = ['linear', 'log', 'above-min'] as const;

export function LossChart({ tools }: { readonly tools: ReactNode }) {
  const entries = useRunEntries();
  const spacing = useView((state) => state.view.lossAxis);
  const luck = useShownLuck(entries);
  const isAbove = useIsAboveMin();
  const averaged = useScene(({ scene }) => hasAverage(scene));
  const { what, ...content } = lossSubject(spacing, isAbove, averaged);
  return (
    <ChartPanel
      picture="loss"
      title={what}
      heading={
        <h2 className={styles.title}>
          {chartsText.lossTitleParts[0]}
          <span className={styles.titleRest}>{chartsText.lossTitleParts[1]}</span>
        </h2>
      }
      {...content}
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
