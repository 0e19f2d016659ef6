/** The points of a rate that is drawn by hand, as numbers: what the chart lets one drag. */
import { COLUMN } from '../../catalog/columns';
import type { NumberParameter, ScheduleParameter, StepPoint } from '../../catalog/parameters';
import { Icon } from '../../icons/Icon';
import { IconButton } from '../../icons/IconButton';
import {
  type DrawnLine,
  drawnLine,
  drawRate,
  movedPoint,
  type Rate,
  withoutPoint,
  withPoint,
} from '../../scene/drawnRates';
import type { Scene } from '../../scene/types';
import { findRun } from '../../state/runStarts';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { formatCount } from '../../text/number';
import { NumberField } from '../fields/NumberField';
import { Select } from '../fields/Select';
import { useRun } from '../useRuns';
import styles from './run.module.css';

/** More are for the chart alone. */
const MOST_ROWS = 40;
const STEPS = { min: 0, max: 1000, scale: 'linear', step: 1 } as const;

interface DrawnPointsProps {
  readonly id: string;
  readonly rate: Rate;
  readonly params: Readonly<Record<string, ScheduleParameter>>;
  /** The rate's own parameter in the rule: its range is the values'. */
  readonly parameter: NumberParameter | undefined;
}

export function DrawnPoints({ id, rate, params, parameter }: DrawnPointsProps) {
  const { scene, playback, results } = useWorkbench();
  const count = useRun(id, (run) => drawnLine(run, rate)?.points.length ?? 0, 0);
  const between = useRun(id, (run) => drawnLine(run, rate)?.between ?? '', '');
  const { points: pointsParameter, between: choice } = params;
  if (pointsParameter?.kind !== 'step-points' || choice?.kind !== 'choice') return null;

  const change = (before: Scene, next: (line: DrawnLine) => Partial<DrawnLine>) => {
    const run = findRun(before, id);
    const line = run === undefined ? null : drawnLine(run, rate);
    return line === null ? before : drawRate(before, id, rate, { ...line, ...next(line) });
  };
  const add = () => {
    const step = playback.getState().playhead;
    const run = results.get('runs').get(id);
    const value = run?.columns[COLUMN[rate]][Math.min(step, run.length - 2)];
    scene.getState().edit((before) =>
      change(before, ({ points }) => ({
        points: withPoint(points, step, value ?? points[points.length - 1][1]),
      })),
    );
  };
  const pointAt = (before: Scene, index: number): StepPoint | undefined => {
    const run = findRun(before, id);
    return run === undefined ? undefined : drawnLine(run, rate)?.points[index];
  };

  return (
    <>
      <Select
        name={choice.name}
        caption={choice.name}
        value={between}
        onChange={(next) => scene.getState().edit((before) => change(before, () => ({ between: next })))}
      >
        {Object.entries(choice.of).map(([word, text]) => (
          <option key={word} value={word}>
            {text}
          </option>
        ))}
      </Select>
      <p className={styles.summary}>{CONTROLS_TEXT.drawnInChart}</p>
      {count > MOST_ROWS && <p className={styles.summary}>{CONTROLS_TEXT.manyPoints(formatCount(count))}</p>}
      <div className={styles.pointHeads} aria-hidden="true">
        <span>{CONTROLS_TEXT.pointHead}</span>
        <span>{rate === 'eta' ? 'η' : 'β'}</span>
      </div>
      <ol className={styles.points} aria-label={pointsParameter.name}>
        {Array.from({ length: Math.min(count, MOST_ROWS) }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the list
          <li key={index}>
            <NumberField
              range={STEPS}
              source={{
                key: `${id}.${rate}.point${index}.step`,
                name: CONTROLS_TEXT.pointStep(index + 1),
                legal: pointsParameter.step,
                read: (before) => pointAt(before, index)?.[0] ?? Number.NaN,
                change: (before, step) =>
                  change(before, ({ points }) => ({
                    points: movedPoint(points, index, step, points[index][1]),
                  })),
              }}
            />
            <NumberField
              range={parameter?.slider ?? { min: 1e-4, max: 10, scale: 'log' }}
              source={{
                key: `${id}.${rate}.point${index}.value`,
                name: CONTROLS_TEXT.pointValue(rate, index + 1),
                legal: pointsParameter.value,
                read: (before) => pointAt(before, index)?.[1] ?? Number.NaN,
                change: (before, value) =>
                  change(before, ({ points }) => ({
                    points: movedPoint(points, index, points[index][0], value),
                  })),
              }}
            />
            <IconButton
              icon="remove"
              name={CONTROLS_TEXT.removePoint(index + 1)}
              disabled={count === 1}
              onClick={() =>
                scene
                  .getState()
                  .edit((before) => change(before, ({ points }) => ({ points: withoutPoint(points, index) })))
              }
            />
          </li>
        ))}
      </ol>
      <button type="button" className={styles.addPoint} onClick={add}>
        <Icon name="add" /> {CONTROLS_TEXT.addPoint}
      </button>
    </>
  );
}
