/** One block of a step, by its kind. */

import type { ReactNode } from 'react';
import { lessonsText } from '../../../text/lessons';
import type { Block } from '../../define';
import { DataTable } from '../../kit/DataTable';
import { MarkupText } from '../MarkupText';
import { TexLine } from '../TexLine';
import styles from './blocks.module.css';
import { ChallengeBlock } from './ChallengeBlock';
import { ClaimBlock, SeedClaimBlock } from './ClaimBlock';
import { ExploreBlock } from './ExploreBlock';
import { ListingBlock } from './ListingBlock';
import { PredictBlock } from './PredictBlock';
import { ProgramBlock } from './ProgramBlock';
import { RuleBlock } from './RuleBlock';
import { ShowBlock } from './ShowBlock';
import { SourceLink } from './SourceLink';

export function StepBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'text':
      return (
        <p className={styles.text}>
          <MarkupText text={block.text} />
        </p>
      );
    case 'tex':
      return (
        <div className={styles.tex}>
          {block.lines.map((line) => (
            <TexLine key={line} tex={line} display />
          ))}
          {block.remark !== undefined && (
            <p className={styles.remark}>
              <MarkupText text={block.remark} />
            </p>
          )}
        </div>
      );
    case 'rule':
      return <RuleBlock optimizer={block.optimizer} hyper={block.hyper} />;
    case 'listing':
      return <ListingBlock run={block.run} />;
    case 'program':
      return <ProgramBlock part={block.part} document={block.document} />;
    case 'keep':
      return (
        <ul className={styles.keep}>
          {block.sentences.map((sentence) => (
            <li key={sentence}>
              <MarkupText text={sentence} />
            </li>
          ))}
        </ul>
      );
    case 'show':
      return <ShowBlock label={block.showing.label} />;
    case 'challenge':
      return <ChallengeBlock challenge={block.challenge} />;
    case 'predict':
      return <PredictBlock prediction={block.prediction} />;
    case 'claim':
      return <ClaimBlock claim={block.claim} />;
    case 'seeds':
      return <SeedClaimBlock claim={block.claim} />;
    case 'explore':
      return <ExploreBlock explorable={block.explorable} />;
    case 'question':
      return (
        <details className={styles.question}>
          <summary>
            <span className={styles.tag}>{lessonsText.question}</span>
            <span className={styles.ask}>
              <MarkupText text={block.ask} />
            </span>
            <span className={styles.reveal}>{lessonsText.answer}</span>
          </summary>
          <p>
            <MarkupText text={block.answer} />
          </p>
        </details>
      );
    case 'table':
      return (
        <DataTable
          caption={block.caption}
          wordy={block.rows.some(([, ...cells]) => cells.some((cell) => WORD.test(cell)))}
          head={block.head.map(marked)}
          rows={block.rows.map((cells) => ({
            key: cells.join(' '),
            cells: cells.map(marked),
          }))}
        />
      );
    case 'note':
      return (
        <div className={styles.note} role="note">
          <MarkupText text={block.text} />
        </div>
      );
    case 'source':
      return <SourceLink source={block.source} />;
  }
}

/** Formulas have shorter ones. */
const WORD = /\p{L}{4}/u;

function marked(cell: string): ReactNode {
  return cell === '' ? null : <MarkupText text={cell} />;
}
