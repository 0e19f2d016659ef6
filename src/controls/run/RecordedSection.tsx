/** The selected run where it is a recorded one: where its numbers come from. It has no rule, and nothing to be set. */
import { usePart } from '../../browser/usePart';
import { isRecorded } from '../../scene/recorded';
import { findRun } from '../../state/runStarts';
import { useScene } from '../../state/workbench';
import { formatCount } from '../../text/number';
import { recordedText } from '../../text/recorded';
import { Section } from '../Section';
import styles from './run.module.css';

const load = () => import('../recorded/NearestRules').then(({ NearestRules }) => NearestRules);

export function RecordedSection({ id }: { readonly id: string }) {
  const run = useScene(({ scene }) => findRun(scene, id));
  const { part: NearestRules, failed } = usePart(load);
  if (run === undefined || !isRecorded(run)) return null;
  const { path, steps } = run;
  return (
    <Section title={recordedText.title}>
      <p className={styles.summary}>{recordedText.rows(formatCount(path.w.length), formatCount(steps))}</p>
      <p className={styles.summary}>
        {path.loss === undefined ? recordedText.surfaceLoss : recordedText.ownLoss}
      </p>
      {failed && <p role="alert">{recordedText.compareNotLoaded}</p>}
      {NearestRules !== null && <NearestRules key={id} run={run} />}
    </Section>
  );
}
