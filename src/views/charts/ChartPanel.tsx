/** A chart over the steps: header, keys with values, picture, and the states in which there is none. */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { inOwnTask } from '../../browser/ownTask';
import { reloadPage } from '../../browser/reloadPage';
import { onThemeChange, typeScale } from '../../browser/theme';
import { CHART_COMMANDS } from '../../commands/charts';
import { keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import type { Rate } from '../../scene/drawnRates';
import type { ExportPicture } from '../../state/exportDialog';
import { graphics } from '../../state/graphics';
import type { PictureName } from '../../state/layout';
import { useView, useWorkbench } from '../../state/workbench';
import { chartsText } from '../../text/charts';
import { MaximizeButton } from '../shared/MaximizeButton';
import type { RunEntry } from '../shared/runEntries';
import { SavePictureButton } from '../shared/SavePictureButton';
import type { ShownLuck } from '../shared/useShownLuck';
import type { AxisKind } from './axis';
import { ChartKeys } from './ChartKeys';
import { ChartRemark } from './ChartRemark';
import styles from './charts.module.css';
import type { SeriesSource } from './series';
import { stepZoom } from './stepZoom';
import { type PlotLibrary, usePlotLibrary } from './usePlotLibrary';

interface ChartProps {
  readonly title: string;
  /** Beside the axis: the first of these that has room. */
  readonly names: readonly string[];
  readonly axis: AxisKind;
  readonly source: SeriesSource;
  /** Those that have what is shown. The visible ones are drawn; the keys are of all, so that hiding one moves nothing. */
  readonly runs: readonly RunEntry[];
  /** The luck of a run that is shown with it. */
  readonly luck?: ShownLuck | null;
  /** Something to say about what is shown. */
  readonly remark?: string | undefined;
  /** Whether a person's own curve can be drawn in it. */
  readonly sketched?: boolean;
  /** The rate that the chart shows, which may be drawn by hand in it. */
  readonly rate?: Rate | undefined;
}

interface ChartPanelProps extends ChartProps {
  readonly picture: PictureName & ExportPicture;
  /** In place of the title's text. */
  readonly heading: ReactNode;
  readonly controls?: ReactNode;
}

interface DrivenChartProps extends ChartProps {
  readonly library: PlotLibrary;
  /** Says which step the values are of. */
  readonly step: RefObject<HTMLElement | null>;
}

export function ChartPanel({ picture, heading, controls, ...chart }: ChartPanelProps) {
  const workbench = useWorkbench();
  const loading = usePlotLibrary();
  const step = useRef<HTMLSpanElement>(null);
  return (
    <section
      className={styles.panel}
      aria-label={chart.title}
      {...keyShortcuts(CHART_COMMANDS)}
      onKeyDown={(event) => {
        if (pressCommand(CHART_COMMANDS, event, stepZoom(workbench))) event.preventDefault();
      }}
    >
      <header className={styles.header}>
        {heading}
        <span ref={step} className={styles.step} />
        {controls}
        <span className={styles.save}>
          <SavePictureButton picture={picture} />
        </span>
        <MaximizeButton picture={picture} />
      </header>
      {chart.runs.every(({ visible }) => !visible) ? (
        <p className={styles.message}>{chartsText.noRuns}</p>
      ) : loading.state === 'ready' ? (
        <Chart library={loading.library} step={step} {...chart} />
      ) : loading.state === 'waiting' ? (
        <p className={styles.message}>{chartsText.waiting}</p>
      ) : (
        <div className={styles.message} role="alert">
          <p>{chartsText.failed}</p>
          <button type="button" className={styles.retry} onClick={reloadPage}>
            {chartsText.reload}
          </button>
        </div>
      )}
    </section>
  );
}

function Chart({
  library,
  step,
  title,
  names,
  axis,
  source,
  runs,
  luck,
  remark: given,
  sketched = false,
  rate,
}: DrivenChartProps) {
  const workbench = useWorkbench();
  const selected = useView((state) => state.view.selected);
  const theme = useThemeCount();
  const { bySoftware } = useStore(graphics);
  const host = useRef<HTMLDivElement>(null);
  const type = useTypeCount(host);
  const keys = useRef<HTMLUListElement>(null);
  const note = useRef<HTMLParagraphElement>(null);
  const remark = useRef<HTMLDivElement>(null);
  const remarkText = useRef<HTMLParagraphElement>(null);
  const playheadLine = useRef<HTMLDivElement>(null);
  const hoverLine = useRef<HTMLDivElement>(null);
  const band = useRef<HTMLDivElement>(null);
  const isConnected = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: colours, the size of type and who draws are read when the plot is made
  useEffect(() => {
    if (!host.current || !keys.current || !step.current || !note.current) return;
    if (
      !remark.current ||
      !remarkText.current ||
      !playheadLine.current ||
      !hoverLine.current ||
      !band.current
    )
      return;
    const subject = {
      what: title,
      names,
      axis,
      source,
      runs: runs.filter(({ visible }) => visible),
      selected,
      luckOf: luck?.run ?? '',
      remark: given ?? '',
      sketched,
      rate: rate ?? null,
    };
    const parts = {
      host: host.current,
      values: [...keys.current.querySelectorAll<HTMLElement>('[data-value]')],
      luckValue: keys.current.querySelector<HTMLElement>('[data-luck]'),
      step: step.current,
      note: note.current,
      remark: remark.current,
      remarkText: remarkText.current,
      playheadLine: playheadLine.current,
      hoverLine: hoverLine.current,
      band: band.current,
    };
    let stop = () => {};
    const connect = () => {
      isConnected.current = true;
      stop = library.connectChart(workbench, subject, parts);
    };
    // The first charts have all waited for the library: each is made in a task of its own. A later one is made at once, so that
    // there is no moment without a chart.
    if (isConnected.current) connect();
    else stop = inOwnTask(connect);
    return () => stop();
  }, [
    library,
    workbench,
    step,
    title,
    names,
    axis,
    source,
    runs,
    selected,
    luck?.run,
    given,
    sketched,
    rate,
    theme,
    bySoftware,
    type,
  ]);

  return (
    <>
      <ChartRemark line={remark} text={remarkText} />
      <ChartKeys list={keys} runs={runs} selected={selected} luck={luck ?? null} />
      <div className={styles.picture}>
        <div ref={host} className={styles.host} role="img" aria-label={title}>
          <div ref={band} className={styles.band} hidden />
          <div ref={hoverLine} className={styles.hoverLine} hidden />
          <div ref={playheadLine} className={styles.playheadLine} />
        </div>
        <p ref={note} className={styles.note} hidden />
      </div>
    </>
  );
}

/** Changes when the theme does, at once: paper has no next frame. */
function useThemeCount(): number {
  const [count, setCount] = useState(0);
  useEffect(() => onThemeChange(() => flushSync(() => setCount((before) => before + 1))), []);
  return count;
}

/** Changes when the type does: presenter mode makes it larger, which gives the chart another size as well. */
function useTypeCount(host: RefObject<HTMLElement | null>): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    let known = typeScale(element);
    const observer = new ResizeObserver(() => {
      const now = typeScale(element);
      if (now !== known) setCount((before) => before + 1);
      known = now;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [host]);
  return count;
}
