/** The picture of the neuron: the selected run's sigmoid at the playhead, against the data. */

import { useEffect, useMemo, useRef, useState } from 'react';
import { debounced } from '../../browser/debounced';
import { typeScale } from '../../browser/theme';
import { writeText } from '../../browser/writeText';
import { RunSwatch } from '../../runStyle/RunSwatch';
import { countPoints, isOutOfReach, MOST_POINTS_BY_HAND } from '../../scene/points';
import { selectedOrFirst } from '../../state/runStarts';
import type { SceneState } from '../../state/scene';
import { useScene, useView, useWorkbench } from '../../state/workbench';
import { fitText } from '../../text/fit';
import { formatCount, formatExact, formatNumber } from '../../text/number';
import { followInSight } from '../shared/followInSight';
import { MaximizeButton } from '../shared/MaximizeButton';
import { onPlaybackRest } from '../shared/onPlaybackRest';
import { useRunEntries } from '../shared/runEntries';
import { SavePictureButton } from '../shared/SavePictureButton';
import { useCanvas } from '../shared/useCanvas';
import styles from './fit.module.css';
import { createFitFrames } from './frames';
import { neuronsOnShow, placeAt } from './neurons';
import { PointHandles } from './PointHandles';
import { drawNeuron } from './picture';
import { TooManyPoints } from './TooManyPoints';

interface NeuronFitProps {
  /** Opens the table of the data. */
  readonly openData: () => void;
}

/** Only where the surface has data. */
export function NeuronFit({ openData }: NeuronFitProps) {
  return (
    <section className={styles.panel} aria-label={fitText.title}>
      <header className={styles.header}>
        <h2 className={styles.title}>{fitText.title}</h2>
        <span className={styles.formula}>{fitText.formula}</span>
        <button type="button" className={styles.action} title={fitText.dataHint} onClick={() => openData()}>
          {fitText.data}
        </button>
        <span className={styles.save}>
          <SavePictureButton picture="fit" />
        </span>
        <MaximizeButton picture="fit" />
      </header>
      <Fit openData={openData} />
    </section>
  );
}

function Fit({ openData }: NeuronFitProps) {
  const workbench = useWorkbench();
  const { playback, results, scene } = workbench;
  const count = useScene((state) => countPoints(state.scene.objective));
  const byHand = count <= MOST_POINTS_BY_HAND;
  const outOfReach = useOutOfReach();
  /** The number of points, once someone has tried to move them by hand where they are too many. */
  const [tried, setTried] = useState(0);
  const entries = useRunEntries();
  const selected = useView((state) => state.view.selected);
  const visible = useMemo(() => entries.filter((entry) => entry.visible), [entries]);
  const shown = selectedOrFirst(visible, selected);
  const w = useRef<HTMLSpanElement>(null);
  const b = useRef<HTMLSpanElement>(null);
  const loss = useRef<HTMLSpanElement>(null);

  const { ref, key, invalidate, drawNow } = useCanvas((context, width, height) => {
    const shownNow = neuronsOnShow(workbench);
    if (shownNow === null) return;
    const { points, main, others } = shownNow;
    drawNeuron(context, frames.draw(points, width, height, typeScale(context.canvas)), points, main, others);
    write(w.current, main?.w ?? Number.NaN);
    write(b.current, main?.b ?? Number.NaN);
    write(loss.current, main?.loss ?? Number.NaN);
  });

  const [frames] = useState(() => createFitFrames(invalidate));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new element has no description yet
  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null) return;
    const describe = () => {
      const { playhead } = playback.getState();
      const neuron = shown && placeAt(results.get('runs').get(shown.id), playhead);
      const points = formatCount(results.get('points')?.total ?? 0);
      const [wText, bText, lossText] = [neuron?.w, neuron?.b, neuron?.loss].map((value) =>
        formatNumber(value ?? Number.NaN),
      );
      const label =
        shown === undefined || neuron === undefined
          ? fitText.labelWithoutRun(points)
          : fitText.label(shown.name, formatCount(playhead), wText, bText, lossText, points);
      canvas.setAttribute('aria-label', label);
    };
    describe();
    invalidate();
    const rest = debounced(describe);
    const changed = () => {
      invalidate();
      rest.moved();
    };
    const stops = [
      followInSight(canvas.closest('section') ?? canvas, playback, invalidate, drawNow),
      scene.subscribe((state) => state.scene.objective, invalidate),
      onPlaybackRest(playback, describe),
      results.subscribe('runs', changed),
      results.subscribe('points', changed),
      rest.cancel,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [playback, results, scene, shown, key, invalidate, drawNow, ref]);

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
      {outOfReach && <p className={styles.note}>{fitText.outOfReach}</p>}
      {!byHand && tried === count && <TooManyPoints count={count} openData={openData} />}
      <div
        className={styles.picture}
        onPointerDown={() => {
          if (!byHand) setTried(tried === count ? 0 : count);
        }}
      >
        <canvas key={key} ref={ref} className={styles.canvas} role="img" aria-label={fitText.title} />
        {byHand && <PointHandles count={count} frames={frames} />}
      </div>
    </>
  );
}

/** Whether points lie where σ never comes. It stands still while something is dragged: a new line moves the picture. */
function useOutOfReach(): boolean {
  const [select] = useState(createOutOfReachSelector);
  return useScene(select);
}

function createOutOfReachSelector(): (state: SceneState) => boolean {
  let latest = false;
  return ({ scene: { objective }, gesture }) => {
    if (gesture !== '') return latest;
    const own = objective.kind === 'neuron' && objective.data.kind === 'points' ? objective.data : null;
    latest = own?.y.some(isOutOfReach) ?? false;
    return latest;
  };
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

function write(element: HTMLElement | null, value: number): void {
  if (element === null) return;
  writeText(element, formatNumber(value));
  element.title = formatExact(value);
}
