/** Says, when someone tries, that points are too many to be moved by hand, and offers what can be done. */
import { MAX_INLINE_POINTS } from '../../scene/limits';
import { MOST_POINTS_BY_HAND } from '../../scene/points';
import { takeAsPoints } from '../../state/pointEdits';
import { useScene, useWorkbench } from '../../state/workbench';
import { fitText } from '../../text/fit';
import { formatCount } from '../../text/number';
import styles from './fit.module.css';

interface TooManyPointsProps {
  readonly count: number;
  readonly openData: () => void;
}

export function TooManyPoints({ count, openData }: TooManyPointsProps) {
  const { scene } = useWorkbench();
  const own = useScene(
    ({ scene: { objective } }) => objective.kind === 'neuron' && objective.data.kind === 'points',
  );
  if (count > MAX_INLINE_POINTS) {
    return (
      <p className={styles.note} role="status">
        {fitText.tooManyToTake(formatCount(count), formatCount(MAX_INLINE_POINTS))}
      </p>
    );
  }
  return (
    <p className={styles.note} role="status">
      {fitText.tooMany(formatCount(count), formatCount(MOST_POINTS_BY_HAND))}{' '}
      <button
        type="button"
        className={styles.action}
        onClick={() => {
          scene.getState().edit(takeAsPoints);
          openData();
        }}
      >
        {own ? fitText.openTable : fitText.take}
      </button>
    </p>
  );
}
