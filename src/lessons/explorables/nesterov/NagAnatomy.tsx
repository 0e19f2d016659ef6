/** One state, two moves: momentum's and NAG's, as arrows over the contours around them, here and on the big pictures. */
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { BuiltObjective } from '../../../engine/objective';
import { type RunColour, ruleStyle, runStyle } from '../../../runStyle/runStyle';
import type { ProbeResult } from '../../../scene/outcome';
import { usePlayback, useScene, useView, useWorkbench } from '../../../state/workbench';
import { formatCount, formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { DataTable } from '../../kit/DataTable';
import { Plot } from '../../kit/Plot';
import { Slider } from '../../kit/Slider';
import type { Pair } from '../../kit/shapes';
import { useDrawAtPlayhead } from '../../kit/useDrawAtPlayhead';
import { useFollowedStep } from '../../kit/useFollowedStep';
import { useShowMarks } from '../../kit/usePictureMarks';
import { useRunResults } from '../../kit/useRunResults';
import { useStep } from '../../stepContext';
import { scaled } from '../windows';
import { contoursAround, MOST_POINTS, smallObjective } from './localContours';
import { momentumRun, momentumState } from './momentumState';
import { type MoveColours, nagMarks, nagSentence, windowFor } from './nagMarks';
import { type MomentumState, nagMoves, windowAround } from './nagMoves';

/** Below this the moves are too short to show: rounding would be all that there is to see. */
const LEAST_WINDOW = 1e-9;
/** A plot with equal units shows more than its window on one axis. */
const BEYOND = 1.5;
/** The contours of more points are too much work while it plays. */
const MOST_FOLLOWED = 200;

export function NagAnatomy() {
  const { playback } = useWorkbench();
  const last = usePlayback((state) => state.last);
  const spec = useScene(({ scene }) => scene.objective);
  const built = useMemo(() => smallObjective(spec), [spec]);
  const step = useFollowedStep(built !== null && (built.points?.x.length ?? 0) <= MOST_FOLLOWED);
  const selected = useView((state) => state.view.selected);
  const run = useScene(({ scene }) => momentumRun(scene.runs, selected)?.id ?? '');
  const state = momentumState(useRunResults().get(run), step);
  const colours = useColours();
  return (
    <>
      <Slider
        name="Step"
        // No step leaves from the last row.
        value={Math.min(step, Math.max(1, last - 1))}
        onChange={(to) => {
          playback.getState().pause();
          playback.getState().seek(to);
        }}
        range={{ min: 0, max: Math.max(1, last - 1), scale: 'linear', step: 1 }}
        integer
        format={formatCount}
      />
      {built === null ? (
        <p>
          This picture is drawn on surfaces of at most {formatCount(MOST_POINTS)} points: choose another one,
          or show the scene above.
        </p>
      ) : state === null ? (
        <p>No run with momentum is on show. Show the scene above.</p>
      ) : (
        <>
          <OnPictures built={built} run={run} state={state} colours={colours} />
          <Anatomy built={built} state={state} colours={colours} />
        </>
      )}
    </>
  );
}

/** The same moves on map and surface as the playhead moves, and the map's window, which follows them. */
function OnPictures({ built, run, state, colours }: AnatomyProps & { readonly run: string }) {
  const { view } = useWorkbench();
  const { shown } = useStep();
  const show = useShowMarks();
  const [follows, setFollows] = useState(true);
  // In a person's own scene the window is theirs.
  const halfShown = useOwnHalf(run);
  const following = follows && shown !== '';

  useDrawAtPlayhead(({ runs, playhead }) => {
    const here = momentumState(runs.get(run), playhead);
    const moves = here && nagMoves(built.objective, here);
    show(
      here && moves && { marks: nagMarks(moves, here.eta, colours, halfShown), sentence: nagSentence(moves) },
    );
  });

  const follow = useEffectEvent(() => {
    const { window } = view.getState().view;
    const next = windowFor(nagMoves(built.objective, state), window, LEAST_WINDOW);
    if (next !== window) view.getState().setWindow(next);
  });
  const { at } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each place that the step comes to is looked at once
  useEffect(() => {
    if (following) follow();
  }, [following, at.w, at.b]);

  return (
    <Actions>
      <Action pressed={following} disabled={shown === ''} onClick={() => setFollows(!follows)}>
        The map follows the step
      </Action>
    </Actions>
  );
}

interface AnatomyProps {
  readonly built: BuiltObjective;
  readonly state: MomentumState;
  readonly colours: MoveColours;
}

function Anatomy({ built, state, colours }: AnatomyProps) {
  const moves = nagMoves(built.objective, state);
  const { here, ahead, momentum, nag } = moves;
  const window = windowAround([here, ahead, momentum, nag], LEAST_WINDOW);
  const carried: Pair = [here.w - state.eta * here.gradW, here.b - state.eta * here.gradB];
  return (
    <>
      <Plot
        x={{ domain: window.w, label: 'w' }}
        y={{ domain: window.b, label: 'b' }}
        equal
        aspect={0.9}
        lines={[
          ...contoursAround(built, scaled(window, BEYOND)).map((points) => ({
            points,
            tone: 'faint' as const,
            width: 1,
          })),
          { points: [at(here), at(momentum)], tone: colours.momentum, dashed: true, width: 1.5 },
          { points: [at(here), at(nag)], tone: colours.nag, dashed: true, width: 1.5 },
        ]}
        arrows={[
          { from: at(here), to: at(ahead), tone: 'soft', name: '−ηβu, common to both' },
          { from: at(here), to: carried, tone: colours.momentum, dashed: true },
          { from: at(ahead), to: at(momentum), tone: colours.momentum, name: 'momentum: −η∇L taken at θ' },
          {
            from: at(ahead),
            to: at(nag),
            tone: colours.nag,
            name: 'NAG: −η∇L taken at φ',
          },
        ]}
        dots={[
          { x: here.w, y: here.b, tone: 'ink', text: 'θ' },
          { x: ahead.w, y: ahead.b, tone: 'ink', hollow: true, text: 'φ' },
          { x: momentum.w, y: momentum.b, tone: colours.momentum, text: 'M' },
          { x: nag.w, y: nag.b, tone: colours.nag, text: 'N' },
        ]}
        description={nagSentence(moves)}
        caption="φ is the look-ahead point. Momentum arrives at M and NAG at N; the thin dashed lines are their whole steps. The dashed arrow at θ is momentum’s gradient where it is taken. The step moves it to the tip of the memory."
      />
      <DataTable
        caption={`From w = ${formatNumber(here.w)}, b = ${formatNumber(here.b)}, where the loss is ${formatNumber(here.loss)}`}
        head={['', 'takes ∇L at', '∇L there', 'arrives at', 'loss there']}
        rows={[
          { name: 'Momentum', taken: here, end: momentum },
          { name: 'NAG', taken: ahead, end: nag },
        ].map(({ name, taken, end }) => ({
          key: name,
          marked: end.loss < (end === nag ? momentum : nag).loss,
          cells: [
            name,
            place(taken.w, taken.b),
            place(taken.gradW, taken.gradB),
            place(end.w, end.b),
            formatNumber(end.loss),
          ],
        }))}
      />
    </>
  );
}

function at({ w, b }: ProbeResult): Pair {
  return [w, b];
}

function place(w: number, b: number): string {
  return `(${formatNumber(w, 3)}, ${formatNumber(b, 3)})`;
}

/** Whether the step taken apart is on show, and shows momentum's own move. */
function useOwnHalf(run: string): boolean {
  const shown = useView(({ view }) => view.layers.includes('move') && view.selected === run);
  return (
    useScene(({ scene }) => scene.runs.some(({ id, optimizer }) => id === run && optimizer === 'momentum')) &&
    shown
  );
}

/** Those of the scene's own runs, where it has such. */
function useColours(): MoveColours {
  const runs = useScene(({ scene }) => scene.runs);
  const colour = (optimizer: string): RunColour => {
    const run = runs.find((each) => each.optimizer === optimizer);
    return run === undefined ? ruleStyle(optimizer).colour : runStyle(run.id, runs).colour;
  };
  return { momentum: colour('momentum'), nag: colour('nag') };
}
