/** An algorithm's rule in symbols, as the catalog has it. */
import { findOptimizer } from '../../../catalog/optimizers';
import { ruleLines, symbolic } from '../../../controls/rule/lines';
import { roomy } from '../../../controls/rule/typeset';
import { defaultRun } from '../../../scene/defaults';
import { RUN_IDS } from '../../../scene/limits';
import { lessonsText } from '../../../text/lessons';
import { MarkupText } from '../MarkupText';
import { TexLine } from '../TexLine';
import styles from './blocks.module.css';
import { SourceLink } from './SourceLink';

/** The value k, as formulas of the catalog name it. */
const COUNTS_STEPS = /\\val\{k\}/;

interface RuleBlockProps {
  readonly optimizer: string;
  readonly hyper?: Readonly<Record<string, boolean>>;
}

export function RuleBlock({ optimizer, hyper }: RuleBlockProps) {
  const definition = findOptimizer(optimizer);
  if (definition === undefined) return null;
  const { name, source } = definition;
  const run = defaultRun(optimizer, RUN_IDS[0]);
  const lines = ruleLines({ ...run, hyper: { ...run.hyper, ...hyper } });
  return (
    <figure className={styles.rule} aria-label={lessonsText.rule(name)}>
      <figcaption>{name}</figcaption>
      {lines.map((line) => (
        <TexLine key={line.tex} tex={roomy(symbolic(line))} />
      ))}
      {lines.some(({ tex }) => COUNTS_STEPS.test(tex)) && (
        <p className={styles.remark}>
          <MarkupText text={lessonsText.countsSteps} />
        </p>
      )}
      <SourceLink source={source} />
    </figure>
  );
}
