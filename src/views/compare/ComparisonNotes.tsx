/** Notes under a comparison: the cost of its search, and the limits of what it can show. */
import { compareText } from '../../text/compare';
import styles from './compare.module.css';
import { type Ranking, runsOf } from './ranking';
import { searchText, seedsText } from './words';

export function ComparisonNotes({ ranking }: { readonly ranking: Ranking }) {
  const { ranked, problem, budget } = ranking;
  if (ranked.length === 0) return null;
  return (
    <div className={styles.notes}>
      <p>
        {searchText(ranked, problem.starts, runsOf(ranking), budget, problem.objective.kind === 'neuron')}{' '}
        {seedsText(problem)}
      </p>
      <p>{compareText.limits}</p>
    </div>
  );
}
