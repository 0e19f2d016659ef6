/** What a point of the surface means: the neuron of the selected run at the playhead, against the data. */
import { useEffect, useMemo, useRef } from 'react';
import { atRest } from '../../browser/atRest';
import { COLUMN } from '../../catalog/columns';
import { RunSwatch } from '../../marks/RunSwatch';
import { type RunResult, rowAt } from '../../state/results';
import { useScene, useView, useWorkbench } from '../../state/workbench';
import { fitText } from '../../text/fit';
import { formatCount, formatExact, formatNumber } from '../../text/number';
import { type RunEntry, useRunEntries } from '../shared/runEntries';
import { onSettled } from '../shared/settled';
import { useCanvas } from '../shared/useCanvas';
import styles from './fit.module.css';
import { drawNeuron, type Neuron } from './picture';

export function NeuronFit() {
  const hasData = useScene((state) => state.scene.objective.kind === 'neuron');
  return (
    <section className={styles.panel} aria-label={fitText.title}>
      <header className={styles.header}>
        <h2 className={styles.title}>{fitText.title}</h2>
        {hasData && <span className={styles.formula}>{fitText.formula}</span>}
      </header>
      {hasData ? <Fit /> : <p className={styles.message}>{fitText.noData}</p>}
    </section>
  );
}

function Fit() {
  const { playback, results } = useWorkbench();
  const entries = useRunEntries();
  const selected = useView((state) => state.view.selected);
  const visible = useMemo(() => entries.filter((entry) => entry.visible), [entries]);
  const shown = visible.find(({ id }) => id === selected) ?? visible[0];
  const w = useRef<HTMLSpanElement>(null);
  const b = useRef<HTMLSpanElement>(null);
  const loss = useRef<HTMLSpanElement>(null);

  const { ref, invalidate } = useCanvas((context, width, height) => {
    const points = results.get('points');
    if (points === null) return;
    const { playhead } = playback.getState();
    const neuronOf = ({ id }: RunEntry) => neuronAt(results.get('runs').get(id), playhead);
    const others = visible.filter((entry) => entry !== shown).map(neuronOf);
    const main = shown && neuronOf(shown);
    drawNeuron(
      context,
      width,
      height,
      points,
      main,
      others.filter((neuron) => neuron !== undefined),
    );
    write(w.current, main?.w ?? Number.NaN);
    write(b.current, main?.b ?? Number.NaN);
    write(loss.current, main?.loss ?? Number.NaN);
  });

  useEffect(() => {
    const describe = () => {
      const { playhead } = playback.getState();
      const neuron = shown && neuronAt(results.get('runs').get(shown.id), playhead);
      const points = formatCount(results.get('points')?.total ?? 0);
      const [wText, bText, lossText] = [neuron?.w, neuron?.b, neuron?.loss].map((value) =>
        formatNumber(value ?? Number.NaN),
      );
      const label =
        neuron === undefined
          ? fitText.labelWithoutRun(points)
          : fitText.label(shown.name, formatCount(playhead), wText, bText, lossText, points);
      ref.current?.setAttribute('aria-label', label);
    };
    describe();
    invalidate();
    const rest = atRest(describe);
    const changed = () => {
      invalidate();
      rest.moved();
    };
    const stops = [
      playback.subscribe((state, previous) => {
        if (state.playhead !== previous.playhead) invalidate();
      }),
      onSettled(playback, describe),
      results.subscribe('runs', changed),
      results.subscribe('points', changed),
      rest.cancel,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [playback, results, shown, invalidate, ref]);

  // It renders only for other runs or another selection.
  useEffect(invalidate);

  return (
    <>
      {shown === undefined ? (
        <p className={styles.values}>{fitText.noRuns}</p>
      ) : (
        <p className={styles.values}>
          <RunSwatch id={shown.id} />
          <span className={styles.name} title={shown.name}>
            {shown.name}
          </span>
          <Value name={fitText.w} value={w} />
          <Value name={fitText.b} value={b} />
          <Value name={fitText.loss} value={loss} />
        </p>
      )}
      <div className={styles.picture}>
        <canvas ref={ref} className={styles.canvas} role="img" aria-label={fitText.title} />
      </div>
    </>
  );
}

function Value({
  name,
  value,
}: {
  readonly name: string;
  readonly value: React.RefObject<HTMLSpanElement | null>;
}) {
  return (
    <span className={styles.pair}>
      {name} <span ref={value} className={styles.value} />
    </span>
  );
}

interface NeuronWithLoss extends Neuron {
  readonly loss: number;
}

function neuronAt(run: RunResult | undefined, playhead: number): NeuronWithLoss | undefined {
  const row = run === undefined ? -1 : rowAt(run, playhead);
  if (run === undefined || row < 0) return undefined;
  const { id, columns } = run;
  return { id, w: columns[COLUMN.w][row], b: columns[COLUMN.b][row], loss: columns[COLUMN.loss][row] };
}

function write(element: HTMLElement | null, value: number): void {
  if (element === null) return;
  element.textContent = formatNumber(value);
  element.title = formatExact(value);
}
