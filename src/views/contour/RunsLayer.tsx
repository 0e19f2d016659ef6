/** The layer of the runs, drawn anew as they play: paths, balls, and the lowest point between the two. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { debounced } from '../../browser/debounced';
import { usePart } from '../../browser/usePart';
import { runStyle } from '../../runStyle/runStyle';
import { averagedPath } from '../../scene/averagedPath';
import { runNames } from '../../scene/runName';
import type { Point } from '../../scene/types';
import { useWorkbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import { runEntries } from '../shared/runEntries';
import { useCanvas } from '../shared/useCanvas';
import { ballOf, drawBall } from './balls';
import styles from './contour.module.css';
import { placeAtEdge } from './edgePlacement';
import { type MapFrame, toX, toY } from './frame';
import type { Frames } from './frames';
import { drawMinimum, placesOfMinima } from './minimum';
import { type DrawnRun, drawAverage, drawnRun, drawRun, isPartial } from './paths';
import { edgeArrows, inDrawingOrder } from './pickBall';

/** Rows of all runs together that are thinned for one picture: some milliseconds. */
const ROWS_A_FRAME = 48_000;

/** The first picture does without names, and without arrows to what is outside. */
const loadLate = () => import('./lateNames');

export function RunsLayer({ frames }: { readonly frames: Frames }) {
  const { results, scene, view, playback, marks } = useWorkbench();
  const thinned = useRef(new Map<string, DrawnRun>());
  const thinnedAverages = useRef(new Map<string, DrawnRun>());
  const sides = useRef(new Map<string, number>());
  const { part: late } = usePart(loadLate);

  const { ref, invalidate } = useCanvas((context) => {
    const frame = frames.get();
    if (frame === null) return;
    const { playhead } = playback.getState();
    const { selected } = view.getState().view;
    const minima = results.get('surface')?.minima ?? [];
    const drawn = new Map<string, DrawnRun>();
    const averages = new Map<string, DrawnRun>();
    const { runs } = scene.getState().scene;
    const ordered = inDrawingOrder(runs, selected);
    const share = Math.ceil(ROWS_A_FRAME / Math.max(1, ordered.length));
    for (const { id } of ordered) {
      const run = results.get('runs').get(id);
      const before = thinned.current.get(id);
      if (run === undefined) continue;
      drawn.set(id, drawnRun(run, frame, before, share));
      const average = averagedPath(run);
      if (average !== null)
        averages.set(id, drawnRun(average, frame, thinnedAverages.current.get(id), share));
    }
    thinned.current = drawn;
    thinnedAverages.current = averages;
    if ([...drawn.values(), ...averages.values()].some(isPartial)) invalidate();

    context.save();
    context.beginPath();
    context.rect(frame.left, frame.top, frame.width, frame.height);
    context.clip();
    for (const [id, average] of averages) drawAverage(context, average, runStyle(id, runs), playhead);
    for (const [id, run] of drawn) {
      drawRun(context, run, runStyle(id, runs), playhead, id === selected);
    }
    const named = marks.marks().filter((mark) => mark.kind === 'point');
    for (const minimum of minima) {
      const isNamed = named.some(({ at, label }) => label !== undefined && isOne(at, minimum, frame));
      drawMinimum(context, minimum, frame, !isNamed);
    }
    const names = runNames(runs);
    const all = [...drawn].flatMap(([id, { run }]) => {
      const ball = ballOf(run, frame, playhead);
      return ball === null ? [] : [{ ...ball, id, name: names[runs.findIndex((each) => each.id === id)] }];
    });
    const balls = all.filter(({ outside }) => !outside);
    for (const ball of balls) drawBall(context, ball, runStyle(ball.id, runs), ball.id === selected);
    if (late !== null) {
      const taken = [
        ...placesOfMinima(minima, frame),
        ...late.roomOfMarks(context, marks.marks(), frame, minima, balls),
      ];
      // Before its first step a run is where the arrow of its start points.
      const away = all.filter(({ outside, atStart }) => outside && !atStart);
      const starts = runs.map(({ start }) => placeAtEdge(frame, toX(frame, start.w), toY(frame, start.b)));
      const arrows = late.placeOutside(away.toReversed(), frame, starts);
      for (const arrow of arrows.toReversed())
        late.drawEdgeArrow(context, arrow, runStyle(arrow.id, runs), arrow.id === selected);
      edgeArrows.set(frame, arrows);
      late.drawBallNames(context, [...balls.toReversed(), ...arrows], frame, taken, sides.current);
    }
    context.restore();
  });

  const describe = useEffectEvent(() => {
    const { runs } = scene.getState().scene;
    const surface = results.get('surface');
    const nowhere = surface !== null && Number.isNaN(surface.lowest) ? [CONTOUR_TEXT.nowhere] : [];
    const text = late?.describeMap(
      view.getState().view.window,
      surface?.minimum ?? null,
      runEntries(runs).filter((entry) => entry.visible),
      results.get('runs'),
      playback.getState().playhead,
      [...nowhere, ...marks.sentences()],
    );
    if (text !== undefined) ref.current?.setAttribute('aria-label', text);
  });

  useEffect(() => {
    if (late === null) return;
    invalidate();
    describe();
  }, [late, invalidate]);

  useEffect(() => {
    const rest = debounced(() => describe());
    const change = () => {
      invalidate();
      rest.moved();
    };
    change();
    const stops = [
      frames.subscribe(change),
      marks.subscribe(change),
      results.subscribe('runs', change),
      results.subscribe('surface', change),
      scene.subscribe((state) => state.scene.runs, change),
      view.subscribe((state) => state.view.selected, change),
      playback.subscribe((state) => state.playhead, change),
    ];
    return () => {
      rest.cancel();
      for (const stop of stops) stop();
    };
  }, [frames, results, scene, view, playback, marks, invalidate]);

  return <canvas ref={ref} className={styles.layer} role="img" aria-label={CONTOUR_TEXT.map} />;
}

/** Whether two points are one to the eye. */
function isOne(a: Point, b: Point, { scaleW, scaleB }: MapFrame): boolean {
  return Math.abs(a.w - b.w) * scaleW < 4 && Math.abs(a.b - b.b) * scaleB < 4;
}
