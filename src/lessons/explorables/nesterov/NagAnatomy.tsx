/** One state, two moves: momentum's and NAG's, as arrows over the contours around them. */
import { useMemo } from 'react';
import { COLUMN } from '../../../catalog/columns';
import type { BuiltObjective } from '../../../engine/objective';
import { runStyle } from '../../../runStyle/runStyle';
import type { ProbeResult } from '../../../scene/outcome';
import { selectedOrFirst } from '../../../state/edits';
import { usePlayback, useScene, useView, useWorkbench } from '../../../state/workbench';
import { formatCount, formatNumber } from '../../../text/number';
import { DataTable } from '../../kit/DataTable';
import { Plot } from '../../kit/Plot';
import { Slider } from '../../kit/Slider';
import type { Pair } from '../../kit/shapes';
import { ruleTone, type Tone } from '../../kit/tone';
import { usePausedStep } from '../../kit/usePausedStep';
import { useRunResults } from '../../kit/useRunResults';
import { hasMomentum } from '../momentum/momentumRuns';
import { scaled } from '../windows';
import { contoursAround, MOST_POINTS, smallObjective } from './localContours';
import { type MomentumState, nagMoves, windowAround } from './nagMoves';

/** Below this the moves are too short to show: rounding would be all that there is to see. */
const LEAST_WINDOW = 1e-9;
/** A plot with equal units shows more than its window on one axis. */
const BEYOND = 1.5;

export function NagAnatomy() {
  const { playback } = useWorkbench();
  const last = usePlayback((state) => state.last);
  const step = usePausedStep();
  const spec = useScene(({ scene }) => scene.objective);
  const state = useMomentary(step);
  const colours = useColours();
  const built = useMemo(() => smallObjective(spec), [spec]);
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
        <p>No run with a momentum is on show: show the scene above.</p>
      ) : (
        <Anatomy built={built} state={state} colours={colours} />
      )}
    </>
  );
}

interface AnatomyProps {
  readonly built: BuiltObjective;
  readonly state: MomentumState;
  readonly colours: { readonly momentum: Tone; readonly nag: Tone };
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
        description={`From a loss of ${formatNumber(here.loss)}, momentum’s move ends at ${formatNumber(momentum.loss)} and NAG’s at ${formatNumber(nag.loss)}.`}
        caption="φ is the look-ahead point; M and N are where momentum and NAG arrive, thin dashed lines their whole steps. The dashed arrow at θ is momentum’s gradient where it is taken, before it is carried to the tip of the memory."
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

/** The state, before a step, of the selected run or else of the first one with a momentum; null where there is none. */
function useMomentary(step: number): MomentumState | null {
  const selected = useView((state) => state.view.selected);
  const specs = useScene(({ scene }) => scene.runs);
  const results = useRunResults();
  const spec = selectedOrFirst(specs.filter(hasMomentum), selected);
  const result = spec === undefined ? undefined : results.get(spec.id);
  // No step leaves from the last row.
  const row = result === undefined ? -1 : Math.min(step, result.length - 2);
  if (result === undefined || row < 0) return null;
  const { columns, names } = result;
  const value = (column: number) => columns[column][row];
  const slots = [names.indexOf('u.w'), names.indexOf('u.b')];
  // While another rule is being computed, the rows of the one before still stand.
  if (slots.includes(-1)) return null;
  return {
    at: { w: value(COLUMN.w), b: value(COLUMN.b) },
    u: { w: value(slots[0]), b: value(slots[1]) },
    eta: value(COLUMN.eta),
    beta: value(COLUMN.beta),
  };
}

/** Those of the scene's own runs, where it has such. */
function useColours() {
  const runs = useScene(({ scene }) => scene.runs);
  const colour = (optimizer: string): Tone => {
    const run = runs.find((each) => each.optimizer === optimizer);
    return run === undefined ? ruleTone(optimizer) : runStyle(run.id, runs).colour;
  };
  return { momentum: colour('momentum'), nag: colour('nag') };
}
