/**
 * The rule as code, as a run of the step's own scene has it. Its values are those of a run on show that has the same
 * program; while there is none, the code stands alone.
 */
import { useMemo } from 'react';
import { ListingLines, programOf } from '../../../controls/listing/ListingLines';
import { RuleListing } from '../../../controls/listing/RuleListing';
import { runName } from '../../../scene/runName';
import { useScene } from '../../../state/workbench';
import { lessonsText } from '../../../text/lessons';
import { useStep } from '../../stepContext';
import styles from './blocks.module.css';

export function ListingBlock({ run: id }: { readonly run: string }) {
  const { first } = useStep();
  const own = useMemo(() => {
    const run = first()?.scene.runs.find((each) => each.id === id);
    return run === undefined ? null : { run, program: programOf(run) };
  }, [first, id]);
  const followed = useScene(({ scene: { runs } }) => {
    const same = runs.filter((each) => own !== null && programOf(each) === own.program);
    return (same.find((each) => each.id === id) ?? same[0])?.id ?? '';
  });
  if (own === null) return null;
  return (
    <section className={styles.listing} aria-label={lessonsText.listing}>
      {followed === '' ? (
        <>
          <ListingLines program={own.program} name={runName(own.run)} />
          <p className={styles.remark}>{lessonsText.noValues}</p>
        </>
      ) : (
        <RuleListing key={followed} id={followed} />
      )}
    </section>
  );
}
