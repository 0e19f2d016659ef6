/** A part of the lecture's program, as code. */
import { ListingLines } from '../../../controls/listing/ListingLines';
import { lessonsText } from '../../../text/lessons';
import type { Block } from '../../define';
import { programPart } from '../../lectureProgram';
import styles from './blocks.module.css';

type ProgramBlockProps = Omit<Extract<Block, { kind: 'program' }>, 'kind'>;

export function ProgramBlock({ part, document }: ProgramBlockProps) {
  const shapes = programPart(part, document()).map((line) => ({ ...line, hasValue: false, before: false }));
  return (
    <section className={styles.listing}>
      <ListingLines program={JSON.stringify(shapes)} name={lessonsText.programPart[part]} />
    </section>
  );
}
