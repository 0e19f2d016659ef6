/** A dial for the direction of a step: the change of loss that the gradient predicts, and the true one. */
import { useState } from 'react';
import type { Point } from '../../../scene/types';
import { formatFixed, formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Plot } from '../../kit/Plot';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import type { Pair } from '../../kit/shapes';
import { usePictureMarks } from '../../kit/usePictureMarks';
import { useSelectedPoint } from '../../kit/useSelectedPoint';
import { type AnsweredQuestion, useAnswered } from '../../kit/useStudy';
import styles from '../explorables.module.css';
import { Dial } from './Dial';
import {
  angleBetween,
  angleOf,
  isLinearEnough,
  linearUpTo,
  slopeAlong,
  stepAlong,
  unitAt,
} from './direction';
import { stepMarks } from './stepMarks';

const ETA = { min: 0.01, max: 10, scale: 'log' } as const;
const FIRST = { angle: 120, eta: 0.5 };
/** The circle's directions, in degrees from the gradient's… */
const TURN = 5;
const TURNS = Array.from({ length: 360 / TURN + 1 }, (_, i) => i * TURN - 180);
/** …and, in the chosen direction, four η a decade. */
const LADDER = Array.from({ length: 13 }, (_, i) => 10 ** (-2 + i / 4));

export function DirectionDial() {
  const place = useSelectedPoint();
  const [angle, setAngle] = useState(FIRST.angle);
  const [eta, setEta] = useState(FIRST.eta);
  const answered = useAnswered('samples', place === null ? null : { points: places(place, angle, eta) });
  if (place === null || answered === null)
    return <p className={styles.remark}>This needs a run. Show the scene above first.</p>;
  return <Shown answered={answered} angle={angle} eta={eta} onTurn={setAngle} onEta={setEta} />;
}

/** θ, θ + ηu, then a step of the same length all around, then steps of all lengths along u. */
function places(place: Point, angle: number, eta: number): readonly Point[] {
  const u = unitAt(angle);
  return [
    place,
    stepAlong(place, u, eta),
    ...TURNS.map((turn) => stepAlong(place, unitAt(turn), eta)),
    ...LADDER.map((length) => stepAlong(place, u, length)),
  ];
}

interface ShownProps {
  readonly answered: AnsweredQuestion<'samples'>;
  readonly angle: number;
  readonly eta: number;
  readonly onTurn: (angle: number) => void;
  readonly onEta: (eta: number) => void;
}

function Shown({ answered: { question, answer }, angle, eta, onTurn, onEta }: ShownProps) {
  const [place, tip] = question.points;
  const loss = (index: number) => answer[3 * index] - answer[0];
  const gradient = { w: answer[1], b: answer[2] };
  // The answer's own step: the dial may have moved on since it was asked.
  const length = Math.hypot(tip.w - place.w, tip.b - place.b);
  const u = { w: (tip.w - place.w) / length, b: (tip.b - place.b) / length };
  const along = slopeAlong(u, gradient);
  const steepest = Math.hypot(gradient.w, gradient.b);
  const beta = angleBetween(angleOf(u), gradient);
  const changed = loss(1);
  const around = TURNS.map((turn, i) => ({ beta: signed(turn - angleOf(gradient)), change: loss(2 + i) }))
    .filter(({ beta: each }) => Number.isFinite(each))
    .sort((one, other) => one.beta - other.beta);
  const best = around.reduce<(typeof around)[number] | null>(
    (low, each) => (low === null || each.change < low.change ? each : low),
    null,
  );
  const lowest = best === null ? '–' : `about ${Math.round(Math.abs(best.beta) / TURN) * TURN}°`;
  const ladder = LADDER.map((_, i) => loss(2 + TURNS.length + i));
  const kept = linearUpTo(
    LADDER,
    LADDER.map((each) => each * along),
    ladder,
  );
  const uphill = steepest === 0 ? Number.NaN : angleOf(gradient);
  usePictureMarks({
    marks: stepMarks(place, unitAt(angle), eta, gradient),
    sentence: `On the map, a step of length ${formatNumber(eta)} from the ball, at ${formatFixed(angleBetween(angle, gradient), 0)}° to the gradient.`,
    handles: [
      {
        name: 'Tip of the step ηu',
        at: stepAlong(place, unitAt(angle), eta),
        onMove: (to) => {
          const [w, b] = [to.w - place.w, to.b - place.b];
          onTurn(Math.round(angleOf({ w, b })));
          onEta(Math.max(ETA.min, Math.min(ETA.max, Number(Math.hypot(w, b).toPrecision(3)))));
        },
      },
    ],
  });
  return (
    <div className={styles.stack}>
      <Dial
        name="Direction of u"
        angle={angle}
        onTurn={onTurn}
        uphill={uphill}
        says={`β is ${formatFixed(angleBetween(angle, gradient), 0)}°`}
      />
      <Slider name="Length of the step η" value={eta} range={ETA} onChange={onEta} />
      <Actions>
        <Action onClick={() => onTurn(signed(Math.round(uphill) + 180))} disabled={Number.isNaN(uphill)}>
          Turn to 180°
        </Action>
      </Actions>
      <Readout
        entries={[
          { name: 'β, the angle to ∇L', value: `${formatFixed(beta, 0)}°` },
          { name: 'cos β', value: formatFixed(along / steepest, 3) },
          { name: 'Promised: η uᵀ∇L', value: formatNumber(length * along, 3), tone: 'ink' },
          { name: 'True change of L', value: formatNumber(changed, 3), tone: 1 },
          { name: 'L falls most at β', value: lowest },
          {
            name: 'The promise is',
            value: isLinearEnough(length * along, changed) ? 'within 10 %' : 'off by more than 10 %',
          },
        ]}
      />
      <Plot
        x={{ domain: [-180, 180], label: 'β in degrees', ticks: [-180, -90, 0, 90, 180] }}
        y={{
          domain: extent([...around.map(({ change }) => change), -length * steepest, length * steepest]),
          label: 'change of L',
        }}
        description={`The change of L for steps of length ${formatNumber(length)} all around. The promise is lowest at 180°.`}
        bands={[
          { axis: 'x', from: -180, to: -90, tone: 2, name: 'promised to fall' },
          { axis: 'x', from: 90, to: 180, tone: 2 },
        ]}
        rules={[{ axis: 'y', at: 0, tone: 'faint', dashed: false }]}
        lines={[
          {
            points: TURNS.map((turn) => [turn, length * steepest * unitAt(turn).w] as const),
            tone: 'ink',
            dashed: true,
            name: 'promised',
          },
          { points: around.map(({ beta: each, change }): Pair => [each, change]), tone: 1, name: 'true' },
        ]}
        dots={[{ x: signed(angleOf(u) - angleOf(gradient)), y: changed, tone: 1, radius: 5 }]}
      />
      <Promises along={along} changes={ladder} kept={kept} />
    </div>
  );
}

interface PromisesProps {
  readonly along: number;
  readonly changes: readonly number[];
  readonly kept: number;
}

/** For each η a pair of bars: the change per unit of η, as promised (always the same) and as it is. */
function Promises({ along, changes, kept }: PromisesProps) {
  const decades = LADDER.map((eta) => Math.log10(eta));
  const rates = changes.map((change, i) => change / LADDER[i]);
  return (
    <Plot
      x={{ domain: [-2.2, 1.2], label: 'log₁₀ η' }}
      y={{ domain: extent([0, along, ...rates]), label: 'change of L per η' }}
      description={`Promised and true change, per unit of η: the promise is within 10 % up to η = ${formatNumber(kept, 2)}`}
      bands={
        kept > 0
          ? [{ axis: 'x', from: -2.2, to: Math.log10(kept) + 0.125, tone: 2, name: 'promise within 10 %' }]
          : []
      }
      bars={[
        ...decades.map((x) => ({ x: x - 0.05, y: along, tone: 'ink' as const, width: 0.08 })),
        ...decades.map((x, i) => ({ x: x + 0.05, y: rates[i], tone: 1 as const, width: 0.08 })),
      ]}
      caption={
        kept > 0
          ? `Left bars: promised. Right bars: true. Good up to about η = ${formatNumber(kept, 2)}.`
          : 'Left bars: promised. Right bars: true. They differ from the smallest η on.'
      }
    />
  );
}

/** An angle within −180 … 180. */
function signed(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

/** From the lowest to the highest, with a little room. */
function extent(values: readonly number[]): readonly [number, number] {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const room = 0.06 * (high - low) || 1e-12;
  return [low - room, high + room];
}
