/** The start of the selected run, or of all runs, as an embed shows it. */
import { StartSection } from '../../controls/run/StartSection';
import { useSelectedId } from '../../controls/useRuns';
import { embedText } from '../../text/embed';
import styles from './embed.module.css';

export function StartPanel() {
  const selected = useSelectedId();
  return selected === '' ? (
    <p className={styles.empty}>{embedText.noRuns}</p>
  ) : (
    <StartSection id={selected} />
  );
}
