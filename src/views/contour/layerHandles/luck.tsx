/** The ends of a run's seeds on the map: a click on one takes its seed. By keys, seeds are taken in the lab. */
import { useStore } from 'zustand';
import { dataSeed } from '../../../scene/sweep';
import { takeSeed } from '../../../state/luck';
import { useView, useWorkbench } from '../../../state/workbench';
import { luckText } from '../../../text/luck';
import { distinctEnds } from './distinctEnds';
import styles from './luck.module.css';

export function LuckEnds() {
  const workbench = useWorkbench();
  const luck = useStore(workbench.luck, (state) => state.luck);
  const window = useView(({ view }) => view.window);
  if (luck === null) return null;
  const { objective, run } = luck.question;
  const data = dataSeed(objective);
  return distinctEnds(luck.w, luck.b, window).map(({ index, x, y }) => {
    const name = luckText.takeEnd(run.batch.seed + index, data === null ? null : data + index);
    return (
      <button
        key={index}
        type="button"
        tabIndex={-1}
        className={styles.end}
        style={{ left: `${100 * x}%`, top: `${100 * y}%` }}
        aria-label={name}
        title={name}
        onClick={() => takeSeed(workbench.scene, run.id, index)}
      />
    );
  });
}
