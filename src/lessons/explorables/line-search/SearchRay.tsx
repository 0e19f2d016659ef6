/** The loss along −∇L from where the selected run stands, with the rates that a line search tries. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { COLUMN } from '../../../catalog/columns';
import type { Mark } from '../../../scene/marks';
import type { RunResult } from '../../../scene/outcome';
import type { Point } from '../../../scene/types';
import { rowAt } from '../../../state/results';
import { useView, useWorkbench } from '../../../state/workbench';
import { formatNumber } from '../../../text/number';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { pairs } from '../../kit/shapes';
import { usePausedStep } from '../../kit/usePausedStep';
import { type PictureMarks, usePictureMarks } from '../../kit/usePictureMarks';
import { useRunResults } from '../../kit/useRunResults';
import { useStudy } from '../../kit/useStudy';

/** The lecture's. */
const RATES = [0.1, 0.5, 1, 2, 10];
const SAMPLES = 161;
/** Placeholder of a number until it has been computed. */
const PENDING = '…';

export function SearchRay() {
  const { view } = useWorkbench();
  const selected = useStore(view, (state) => state.view.selected);
  const playhead = usePausedStep();
  const run = useRunResults().get(selected);
  const [reach, setReach] = useState(12);

  const row = run === undefined ? -1 : Math.min(rowAt(run, playhead), run.length - 2);
  const ray = run === undefined || row < 0 ? null : rayOf(run, row, reach);
  const answer = useStudy('profile', ray && { from: ray.from, to: ray.to, count: SAMPLES });
  const tried = useStudy(
    'samples',
    ray && {
      points: RATES.map((eta) => alongRay(ray, eta)),
    },
  );
  const named = useView((state) => state.view.layers.includes('move'));
  usePictureMarks(ray && rayMarks(ray, tried, named));
  if (ray === null)
    return <p>The selected run has no step to take here. Show a scene, or move the playhead back.</p>;

  const etas = answer === null ? [] : answer.distance.map((distance) => distance / ray.norm);
  const losses = tried === null ? [] : RATES.map((_, index) => tried[3 * index]);
  const winner = losses.indexOf(Math.min(...losses));
  const best = tried === null ? PENDING : `η = ${RATES[winner]}, L = ${formatNumber(losses[winner])}`;
  const top = Math.max(
    Number.MIN_VALUE,
    ...(answer?.loss ?? [1]),
    ...losses.filter((_, index) => RATES[index] <= reach),
  );
  return (
    <>
      <Plot
        x={{ domain: [0, reach], label: 'η' }}
        y={{ domain: [0, top * 1.05], label: 'L(θ − ηg)' }}
        lines={[{ points: pairs(answer?.loss ?? [], etas), tone: 'ink', name: 'the loss after a step of η' }]}
        dots={RATES.flatMap((eta, index) =>
          eta > reach || tried === null
            ? []
            : {
                x: eta,
                y: losses[index],
                tone: index === winner ? 2 : 'soft',
                hollow: index !== winner,
                // Those near the start have no room for their numbers.
                text: eta >= reach / 13 || index === winner ? String(eta) : undefined,
              },
        )}
        description={`The loss along the ray of step ${row}. Of the rates ${RATES.join(', ')}, the best is ${best}.`}
        caption={`Points: η = ${RATES.join(', ')}; the filled one gives the lowest loss.`}
      />
      <Slider
        name="How far along the ray, up to η"
        value={reach}
        onChange={setReach}
        range={{ min: 1, max: 100, scale: 'log' }}
      />
      <Readout
        entries={[
          { name: 'Step of the selected run', value: row },
          { name: 'Loss before it', value: answer === null ? PENDING : formatNumber(answer.loss[0]) },
          { name: 'Length of the gradient, ‖g‖', value: formatNumber(ray.norm) },
          {
            name: 'Slope at η = 0',
            value: answer === null ? PENDING : formatNumber(answer.slope[0] * ray.norm),
          },
          { name: 'Best of the five', value: best, tone: 2 },
        ]}
      />
    </>
  );
}

function alongRay({ from, gradW, gradB }: Omit<Ray, 'norm' | 'to'>, eta: number): Point {
  return { w: from.w - eta * gradW, b: from.b - eta * gradB };
}

/**
 * The ray on the big pictures, and the five places at which the search looks.
 * @param tried loss and gradient at each of the five; null until they are known
 * @param named whether the step taken apart is on show, which names these places itself
 */
function rayMarks(ray: Ray, tried: Float64Array | null, named: boolean): PictureMarks {
  const losses = tried === null ? [] : RATES.map((_, index) => tried[3 * index]);
  const winner = losses.indexOf(Math.min(...losses));
  const best = winner < 0 ? '' : ` The lowest of the five is at η = ${RATES[winner]}.`;
  return {
    marks: [
      {
        kind: 'line',
        points: Float64Array.of(ray.from.w, ray.from.b, ray.to.w, ray.to.b),
        tone: 'ink',
        width: 1.5,
        dashed: true,
      },
      ...RATES.map((eta, index): Mark => {
        const isBest = index === winner;
        return {
          kind: 'point',
          at: alongRay(ray, eta),
          shape: isBest ? 'diamond' : 'ring',
          tone: isBest ? 'accent' : 'ink',
          ...(named ? {} : { label: `η ${eta}` }),
        };
      }),
    ],
    sentence: `The ray of the step reaches w ${formatNumber(ray.to.w, 3)}, b ${formatNumber(ray.to.b, 3)}.${best}`,
  };
}

interface Ray {
  readonly from: Point;
  readonly to: Point;
  readonly gradW: number;
  readonly gradB: number;
  readonly norm: number;
}

/** The ray of the step that leaves from `row`, up to η = `reach`; null where there is no gradient to follow. */
function rayOf({ columns }: RunResult, row: number, reach: number): Ray | null {
  const from = { w: columns[COLUMN.w][row], b: columns[COLUMN.b][row] };
  const gradW = columns[COLUMN.gradW][row];
  const gradB = columns[COLUMN.gradB][row];
  const norm = Math.sqrt(gradW * gradW + gradB * gradB);
  if (!(norm > 0)) return null;
  return { from, gradW, gradB, norm, to: alongRay({ from, gradW, gradB }, reach) };
}
