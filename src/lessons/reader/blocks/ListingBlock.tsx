/** The rule as code with the values of a run on show; another run stands in where the scene on show is not the step's. */
import { RuleListing } from '../../../controls/listing/RuleListing';
import { useScene } from '../../../state/workbench';
import { lessonsText } from '../../../text/lessons';
import styles from './blocks.module.css';

export function ListingBlock({ run }: { readonly run: string }) {
  const id = useScene(({ scene: { runs } }) => (runs.find((each) => each.id === run) ?? runs[0])?.id ?? '');
  if (id === '') return null;
  return (
    <section className={styles.listing} aria-label={lessonsText.listing}>
      <RuleListing key={id} id={id} />
    </section>
  );
}
