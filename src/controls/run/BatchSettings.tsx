/** Batch size and order. Renders nothing where there is no data. */
import type { SliderRange } from '../../catalog/parameters';
import { usualBatch } from '../../scene/chance';
import { DEFAULT_BATCH } from '../../scene/defaults';
import { BATCH_ORDERS, LEGAL_BATCH, LEGAL_SEED } from '../../scene/limits';
import { countPoints } from '../../scene/points';
import type { BatchOrder, BatchSpec, Scene } from '../../scene/types';
import { setBatch } from '../../state/edits';
import { findRun } from '../../state/runStarts';
import { useScene, useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { formatCount } from '../../text/number';
import { Checkbox } from '../fields/Checkbox';
import { NumberRow } from '../fields/NumberRow';
import { ParameterSlider } from '../fields/ParameterSlider';
import { Select } from '../fields/Select';
import { useRun } from '../useRuns';
import styles from './run.module.css';
import { useRunsEdit } from './scope';

const SEED_RANGE: SliderRange = { min: 0, max: 100, scale: 'linear', step: 1 };
/** More points than this are better explored on a log scale. */
const MANY = 100;

export function BatchSettings({ id }: { readonly id: string }) {
  const { scene } = useWorkbench();
  const editRuns = useRunsEdit(id);
  const points = useScene((state) => countPoints(state.scene.objective));
  const size = useRun<'all' | number>(id, (run) => run.batch.size, DEFAULT_BATCH.size);
  const order = useRun<BatchOrder>(id, (run) => run.batch.order, DEFAULT_BATCH.order);
  if (points === 0) return null;
  const usual = usualBatch(points);
  const set = (before: Scene, change: Partial<BatchSpec>) =>
    editRuns(before, (current, each) => setBatch(current, each, change));
  const edit = (change: Partial<BatchSpec>) => scene.getState().edit((before) => set(before, change));
  return (
    <>
      <Checkbox
        name={CONTROLS_TEXT.batchAll}
        checked={size === 'all'}
        onChange={(all) => edit({ size: all ? 'all' : usual })}
      />
      {size !== 'all' && (
        <>
          <ParameterSlider
            key={`${id}.batch.${points}`}
            source={{
              key: `${id}.batch`,
              name: CONTROLS_TEXT.batchSize,
              legal: LEGAL_BATCH,
              read: (before) => Number(findRun(before, id)?.batch.size),
              change: (before, value) => set(before, { size: value }),
            }}
            range={{ min: 1, max: Math.max(2, points), scale: points > MANY ? 'log' : 'linear', step: 1 }}
            usual={usual}
          />
          <p className={styles.summary}>{epochText(points, size)}</p>
          <Select
            name={CONTROLS_TEXT.batchOrder}
            caption={CONTROLS_TEXT.batchOrder}
            value={order}
            onChange={(next) => edit({ order: BATCH_ORDERS.find((each) => each === next) ?? order })}
          >
            {BATCH_ORDERS.map((each) => (
              <option key={each} value={each}>
                {CONTROLS_TEXT.batchOrders[each]}
              </option>
            ))}
          </Select>
          {order !== 'sequential' && (
            <NumberRow
              key={`${id}.seed`}
              source={{
                key: `${id}.seed`,
                name: CONTROLS_TEXT.batchSeed,
                legal: LEGAL_SEED,
                read: (before) => findRun(before, id)?.batch.seed ?? Number.NaN,
                change: (before, seed) => set(before, { seed }),
              }}
              range={SEED_RANGE}
            />
          )}
        </>
      )}
    </>
  );
}

/** ⌈N/B⌉ steps an epoch; the last batch may be short. */
function epochText(points: number, size: number): string {
  return CONTROLS_TEXT.stepsPerEpoch(Math.ceil(points / size), formatCount(points));
}
