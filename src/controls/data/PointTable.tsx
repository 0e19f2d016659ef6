/** Each point's x and y in fields, a page at a time. */
import { useMemo, useState } from 'react';
import type { SliderRange } from '../../catalog/parameters';
import { TAKE_COMMANDS } from '../../commands/fields';
import { isKeyOf } from '../../commands/press';
import { Icon } from '../../icons/Icon';
import { IconButton } from '../../icons/IconButton';
import { LEGAL_COORDINATE, MAX_INLINE_POINTS } from '../../scene/limits';
import { countPoints, isOutOfReach, MOST_POINTS_BY_HAND, pointsUpTo } from '../../scene/points';
import type { ObjectiveSpec } from '../../scene/types';
import {
  type Axis,
  addPoint,
  removePoint,
  setCoordinate,
  standardizeX,
  takeAsPoints,
} from '../../state/pointEdits';
import { useScene, useWorkbench } from '../../state/workbench';
import { dataText } from '../../text/data';
import { formatCount } from '../../text/number';
import { NumberField } from '../fields/NumberField';
import styles from './data.module.css';
import { scaleWords } from './scaleWords';

const ROWS = 200;
/** The step of a field's arrow keys. */
const STEPS: Readonly<Record<Axis, SliderRange>> = {
  x: { min: -10, max: 10, scale: 'linear', step: 0.1 },
  y: { min: 0, max: 1, scale: 'linear', step: 0.01 },
};

export function PointTable() {
  const { scene } = useWorkbench();
  const count = useScene((state) => countPoints(state.scene.objective));
  const own = useScene((state) => isOwn(state.scene.objective));
  const outOfReach = useScene(({ scene: { objective } }) => {
    const points = isOwn(objective) ? pointsUpTo(objective, MAX_INLINE_POINTS) : null;
    return points?.y.some(isOutOfReach) ?? false;
  });
  const [wanted, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(count / ROWS));
  const page = Math.min(wanted, pages - 1);
  const editable = own || (count > 0 && count <= MOST_POINTS_BY_HAND);
  const from = page * ROWS;
  const to = Math.min(count, from + ROWS);
  const full = count >= MAX_INLINE_POINTS;

  const add = () => {
    scene.getState().edit((before) => {
      const points = pointsUpTo(before.objective, MAX_INLINE_POINTS);
      return points === null ? before : addPoint(before, points.x[count - 1], points.y[count - 1]);
    });
    setPage(Math.ceil((count + 1) / ROWS) - 1);
  };

  return (
    <section className={styles.half} aria-labelledby="data-points">
      <h3 id="data-points">{dataText.points(formatCount(count))}</h3>
      {count === 0 && <p>{dataText.noData}</p>}
      {!editable && count > 0 && <Drawn count={count} />}
      {editable && (
        <>
          {!own && <p>{dataText.becomesOwn}</p>}
          <div className={styles.scroll}>
            <table className={styles.table} aria-label={dataText.table}>
              <thead>
                <tr>
                  <th scope="col">{dataText.number}</th>
                  <th scope="col">x</th>
                  <th scope="col">y</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {Array.from({ length: to - from }, (_, row) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the list
                  <Row key={from + row} index={from + row} last={count === 1} />
                ))}
              </tbody>
            </table>
          </div>
          {own && <Scale />}
          {outOfReach && <p>{dataText.outOfReach}</p>}
          <div className={styles.actions}>
            <button type="button" className={styles.button} disabled={full} onClick={add}>
              <Icon name="add" /> {full ? dataText.full(formatCount(MAX_INLINE_POINTS)) : dataText.add}
            </button>
            {pages > 1 && (
              <nav className={styles.pages} aria-label={dataText.pages}>
                <button
                  type="button"
                  className={styles.plain}
                  aria-label={dataText.previous}
                  disabled={page === 0}
                  onClick={() => setPage(page - 1)}
                >
                  ‹
                </button>
                {dataText.page(formatCount(from + 1), formatCount(to), formatCount(count))}
                <button
                  type="button"
                  className={styles.plain}
                  aria-label={dataText.next}
                  disabled={page === pages - 1}
                  onClick={() => setPage(page + 1)}
                >
                  ›
                </button>
              </nav>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function Row({ index, last }: { readonly index: number; readonly last: boolean }) {
  const { scene } = useWorkbench();
  const number = formatCount(index + 1);
  return (
    <tr
      onKeyUp={({ key, currentTarget }) => {
        // The reason of a refusal stands below the field and may be out of sight.
        if (isKeyOf(TAKE_COMMANDS, key)) currentTarget.scrollIntoView({ block: 'nearest' });
      }}
    >
      <th scope="row">{number}</th>
      <td>
        <Coordinate index={index} axis="x" name={dataText.xOf(number)} />
      </td>
      <td>
        <Coordinate index={index} axis="y" name={dataText.yOf(number)} />
      </td>
      <td>
        <IconButton
          icon="remove"
          name={dataText.remove(number)}
          disabled={last}
          onClick={() => scene.getState().edit((before) => removePoint(before, index))}
        />
      </td>
    </tr>
  );
}

interface CoordinateProps {
  readonly index: number;
  readonly axis: Axis;
  readonly name: string;
}

function Coordinate({ index, axis, name }: CoordinateProps) {
  return (
    <NumberField
      range={STEPS[axis]}
      source={{
        key: `point.${index}.${axis}`,
        name,
        legal: LEGAL_COORDINATE,
        read: ({ objective }) => pointsUpTo(objective, MAX_INLINE_POINTS)?.[axis][index] ?? Number.NaN,
        change: (before, value) => setCoordinate(before, index, axis, value),
      }}
    />
  );
}

/** Says that x is far from the scale of the map, and brings it to one. */
function Scale() {
  const { scene } = useWorkbench();
  const objective = useScene((state) => state.scene.objective);
  const words = useMemo(() => {
    const points = pointsUpTo(objective, MAX_INLINE_POINTS);
    return points === null ? null : scaleWords([...points.x]);
  }, [objective]);
  if (words === null) return null;
  return (
    <div className={styles.scale}>
      <p>
        {words.far} {words.remedy}
      </p>
      <button type="button" className={styles.button} onClick={() => scene.getState().edit(standardizeX)}>
        {dataText.standardize}
      </button>
    </div>
  );
}

/** Points that a generator draws, too many to become one's own by the way. */
function Drawn({ count }: { readonly count: number }) {
  const { scene } = useWorkbench();
  const shown = formatCount(count);
  if (count > MAX_INLINE_POINTS) return <p>{dataText.tooMany(shown, formatCount(MAX_INLINE_POINTS))}</p>;
  return (
    <>
      <p>{dataText.drawn(shown)}</p>
      <button type="button" className={styles.button} onClick={() => scene.getState().edit(takeAsPoints)}>
        {dataText.take(shown)}
      </button>
    </>
  );
}

function isOwn(objective: ObjectiveSpec): boolean {
  return objective.kind === 'neuron' && objective.data.kind === 'points';
}
