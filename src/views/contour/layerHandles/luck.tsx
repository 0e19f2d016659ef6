/** The ends of a run's seeds on the map: a click on one takes its seed. By keys, seeds are taken in the lab. */
import { useStore } from 'zustand';
import { takeSeed } from '../../../state/luck';
import { useView, useWorkbench } from '../../../state/workbench';
import { luckText } from '../../../text/luck';
import styles from './luck.module.css';

/** More would lie on top of each other. */
const MOST_ENDS = 300;

export function LuckEnds() {
  const workbench = useWorkbench();
  const luck = useStore(workbench.luck, (state) => state.luck);
  const window = useView(({ view }) => view.window);
  if (luck === null) return null;
  const { question, w, b, seeds } = luck;
  return Array.from({ length: Math.min(seeds, MOST_ENDS) }, (_, i) => {
    const x = (w[i] - window.w[0]) / (window.w[1] - window.w[0]);
    const y = (window.b[1] - b[i]) / (window.b[1] - window.b[0]);
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) return null;
    const seed = question.run.batch.seed + i;
    return (
      <button
        key={seed}
        type="button"
        tabIndex={-1}
        className={styles.end}
        style={{ left: `${100 * x}%`, top: `${100 * y}%` }}
        aria-label={luckText.takeEnd(seed)}
        title={luckText.takeEnd(seed)}
        onClick={() => takeSeed(workbench.scene, question.run.id, i)}
      />
    );
  });
}
