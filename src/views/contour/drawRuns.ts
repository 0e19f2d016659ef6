/** Draws the runs at the playhead, paths, balls and the lowest points between them, for the screen and for a saved picture alike. */
import { runStyle } from '../../runStyle/runStyle';
import { averagedPath } from '../../scene/averagedPath';
import { runNames } from '../../scene/runName';
import type { Point } from '../../scene/types';
import { rowAt } from '../../state/results';
import { inDrawingOrder } from '../../state/runStarts';
import type { Workbench } from '../../state/workbench';
import { ballOf, drawBall } from './balls';
import { drawFaintRuns, type FaintDrawer } from './faintPaths';
import type { MapFrame } from './frame';
import { besideMinima, drawMinimum, placesOfMinima } from './minimum';
import { type DrawnRun, drawAverage, drawnRun, drawRun, isPartial } from './paths';
import { edgeArrows, shownStarts } from './pickBall';

/** Names, and arrows to what is outside: the first picture does without them. */
export type LateNames = typeof import('./lateNames');

/**
 * @param rows of all runs together that are thinned at most
 * @returns whether rows are left, for another drawing
 */
export type RunsDrawer = (
  context: CanvasRenderingContext2D,
  frame: MapFrame,
  late: LateNames | null,
  rows: number,
) => boolean;

/**
 * A drawer keeps the paths that it has thinned, and the sides on which names stand.
 * @param drawFaint draws the paths after the playhead
 */
export function createRunsDrawer(
  {
    results,
    scene,
    view,
    playback,
    marks,
  }: Pick<Workbench, 'results' | 'scene' | 'view' | 'playback' | 'marks'>,
  drawFaint: FaintDrawer = drawFaintRuns,
): RunsDrawer {
  let thinned = new Map<string, DrawnRun>();
  let thinnedAverages = new Map<string, DrawnRun>();
  const sides = new Map<string, number>();

  return (context, frame, late, rows) => {
    const { playhead } = playback.getState();
    const { selected } = view.getState().view;
    const minima = results.get('surface')?.minima ?? [];
    const drawn = new Map<string, DrawnRun>();
    const averages = new Map<string, DrawnRun>();
    const { runs } = scene.getState().scene;
    const ordered = inDrawingOrder(runs, selected);
    const share = Math.ceil(rows / Math.max(1, ordered.length));
    for (const { id } of ordered) {
      const run = results.get('runs').get(id);
      if (run === undefined) continue;
      drawn.set(id, drawnRun(run, frame, thinned.get(id), share));
      const average = averagedPath(run);
      if (average !== null) averages.set(id, drawnRun(average, frame, thinnedAverages.get(id), share));
    }
    thinned = drawn;
    thinnedAverages = averages;

    context.save();
    context.beginPath();
    context.rect(frame.left, frame.top, frame.width, frame.height);
    context.clip();
    const styled = [...drawn].map(([id, run]) => ({
      run,
      style: runStyle(id, runs),
      selected: id === selected,
    }));
    if (styled.some(({ run: { run } }) => rowAt(run, playhead) < run.length - 1)) drawFaint(context, styled);
    for (const [id, average] of averages) drawAverage(context, average, runStyle(id, runs), playhead);
    for (const { run, style, selected: isSelected } of styled)
      drawRun(context, run, style, playhead, isSelected);
    const rings = shownStarts({ scene, view }, frame);
    const names = runNames(runs);
    const all = [...drawn].flatMap(([id, { run }]) => {
      const ball = ballOf(run, frame, playhead);
      const name = names[runs.findIndex((each) => each.id === id)];
      return ball === null ? [] : [{ ...ball, id, name, run }];
    });
    const balls = all.filter(({ outside }) => !outside);
    const beside = besideMinima(marks.marks(), frame, [...balls, ...rings]);
    const named = marks.marks().filter((mark) => mark.kind === 'point');
    for (const minimum of minima) {
      const isNamed = named.some(({ at, label }) => label !== undefined && isOne(at, minimum, frame));
      drawMinimum(context, minimum, frame, !isNamed, beside);
    }
    for (const ball of balls) drawBall(context, ball, runStyle(ball.id, runs), ball.id === selected);
    if (late !== null) {
      const taken = [
        ...placesOfMinima(minima, frame, beside),
        ...rings,
        ...late.roomOfMarks(context, marks.marks(), frame, minima, [...balls, ...rings]),
      ];
      const arrows = late.arrowsToRuns(all, frame, runs);
      for (const arrow of arrows.toReversed())
        late.drawEdgeArrow(context, arrow, runStyle(arrow.id, runs), arrow.id === selected);
      edgeArrows.set(frame, arrows);
      const paths = [...drawn.values()].map(({ run }) => run);
      const named = [...balls.toReversed(), ...arrows, ...late.arrowsOfStarts(all, frame)];
      late.drawBallNames(context, named, frame, taken, sides, paths);
    }
    context.restore();
    return [...drawn.values(), ...averages.values()].some(isPartial);
  };
}

/** Whether two points are one to the eye. */
function isOne(a: Point, b: Point, { scaleW, scaleB }: MapFrame): boolean {
  return Math.abs(a.w - b.w) * scaleW < 4 && Math.abs(a.b - b.b) * scaleB < 4;
}
