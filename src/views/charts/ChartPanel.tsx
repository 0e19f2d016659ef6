/** A chart over the steps: header, keys with values, picture, and the states in which there is none. */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { onThemeChange } from '../../browser/theme';
import { RunSwatch } from '../../marks/RunSwatch';
import { useView, useWorkbench } from '../../state/workbench';
import { chartsText } from '../../text/charts';
import type { RunEntry } from '../shared/runEntries';
import type { AxisKind } from './axis';
import styles from './charts.module.css';
import { driveChart } from './drive';
import type { SeriesSource } from './series';
import { type PlotLibrary, usePlotLibrary } from './usePlotLibrary';

/** With more runs than this, keys go without their names. */
const NAMED = 2;
/** So many keys fit into any chart; more of them scroll, which takes the focus. */
const FITTING = 4;

interface ChartProps {
  readonly title: string;
  /** Beside the axis. */
  readonly symbol: string;
  readonly axis: AxisKind;
  readonly source: SeriesSource;
  /** The runs that are drawn. */
  readonly runs: readonly RunEntry[];
}

interface ChartPanelProps extends ChartProps {
  /** In place of the title's text. */
  readonly heading: ReactNode;
  readonly controls?: ReactNode;
  /** Something to say about what is shown. */
  readonly remark?: string;
}

interface DrivenChartProps extends ChartProps {
  readonly library: PlotLibrary;
  /** Says which step the values are of. */
  readonly step: RefObject<HTMLElement | null>;
}

export function ChartPanel({ heading, controls, remark, ...chart }: ChartPanelProps) {
  const loading = usePlotLibrary();
  const step = useRef<HTMLSpanElement>(null);
  return (
    <section className={styles.panel} aria-label={chart.title}>
      <header className={styles.header}>
        {heading}
        <span ref={step} className={styles.step} />
        {controls}
      </header>
      {remark !== undefined && (
        <p className={styles.remark} role="status">
          {remark}
        </p>
      )}
      {chart.runs.length === 0 ? (
        <p className={styles.message}>{chartsText.noRuns}</p>
      ) : loading.state === 'ready' ? (
        <Chart library={loading.library} step={step} {...chart} />
      ) : loading.state === 'waiting' ? (
        <p className={styles.message}>{chartsText.waiting}</p>
      ) : (
        <div className={styles.message} role="alert">
          <p>{chartsText.failed}</p>
          <button type="button" className={styles.retry} onClick={loading.retry}>
            {chartsText.retry}
          </button>
        </div>
      )}
    </section>
  );
}

function Chart({ library, step, title, symbol, axis, source, runs }: DrivenChartProps) {
  const workbench = useWorkbench();
  const selected = useView((state) => state.view.selected);
  const theme = useThemeCount();
  const host = useRef<HTMLDivElement>(null);
  const keys = useRef<HTMLUListElement>(null);
  const note = useRef<HTMLParagraphElement>(null);
  const remark = useRef<HTMLParagraphElement>(null);
  const playheadLine = useRef<HTMLDivElement>(null);
  const hoverLine = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme's colours are read when the plot is made
  useEffect(() => {
    if (!host.current || !keys.current || !step.current || !note.current || !remark.current) return;
    if (!playheadLine.current || !hoverLine.current) return;
    return driveChart(
      library,
      workbench,
      { what: title, symbol, axis, source, runs, selected },
      {
        host: host.current,
        values: [...keys.current.querySelectorAll<HTMLElement>('[data-value]')],
        step: step.current,
        note: note.current,
        remark: remark.current,
        playheadLine: playheadLine.current,
        hoverLine: hoverLine.current,
      },
    );
  }, [library, workbench, step, title, symbol, axis, source, runs, selected, theme]);

  return (
    <>
      <p ref={remark} className={styles.remark} role="status" hidden />
      <ul
        ref={keys}
        className={styles.keys}
        aria-label={chartsText.keys}
        data-named={runs.length <= NAMED}
        tabIndex={runs.length > FITTING ? 0 : undefined}
      >
        {runs.map(({ id, name }) => (
          <li key={id} className={styles.key} title={name} data-selected={id === selected}>
            <RunSwatch id={id} />
            <span className={runs.length > NAMED ? styles.unseen : styles.name}>{name}</span>
            <span data-value className={styles.value} />
          </li>
        ))}
      </ul>
      <div className={styles.picture}>
        <div ref={host} className={styles.host} role="img" aria-label={title}>
          <div ref={hoverLine} className={styles.hoverLine} hidden />
          <div ref={playheadLine} className={styles.playheadLine} />
        </div>
        <p ref={note} className={styles.note} hidden />
      </div>
    </>
  );
}

/** Changes when the theme does. */
function useThemeCount(): number {
  const [count, setCount] = useState(0);
  useEffect(() => onThemeChange(() => setCount((before) => before + 1)), []);
  return count;
}
