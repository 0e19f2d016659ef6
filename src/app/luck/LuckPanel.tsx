/** The lab's section "Luck": the selected run with many seeds. While it is open, their ends are on the map. */
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { saveText } from '../../browser/saveText';
import { luckOf } from '../../layers/kit/followLuck';
import { type Luck, luckCsv, type Quartiles, seedAt } from '../../layers/kit/luckMap';
import { runStyle } from '../../runStyle/runStyle';
import { OUTCOMES } from '../../scene/outcome';
import { runNames } from '../../scene/runName';
import type { RunSpec } from '../../scene/types';
import { ruleRuns, selectedOrFirst } from '../../state/edits';
import { luckState, SEED_COUNTS, takeSeed } from '../../state/luck';
import { useScene, useView, useWorkbench } from '../../state/workbench';
import { luckText } from '../../text/luck';
import { formatNumber } from '../../text/number';
import { LineChart } from '../../views/compare/LineChart';
import { luckModel } from '../../views/luck/luckModel';
import styles from './luck.module.css';

const RANKS = ['best', 'median', 'worst'] as const;
const number = (value: number) => formatNumber(value, 4);

export function LuckPanel() {
  const workbench = useWorkbench();
  const { view } = workbench;
  const { luck, drawn, fault } = useStore(luckOf(workbench).store);
  const runs = useScene(({ scene }) => scene.runs);
  const selected = useView((state) => state.view.selected);
  const run = selectedOrFirst(ruleRuns(runs), selected);

  useEffect(() => luckOf(workbench).look(), [workbench]);
  useEffect(() => {
    if (view.getState().view.layers.includes('luck')) return;
    view.getState().setLayer('luck', true);
    return () => view.getState().setLayer('luck', false);
  }, [view]);

  if (run === undefined || !drawn) return <p className={styles.message}>{luckText.explain}</p>;
  const name = runNames(runs)[runs.indexOf(run)];
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <h3 className={styles.name}>{luckText.of(name)}</h3>
        <Count />
        {luck !== null && <Actions luck={luck} />}
      </div>
      {fault !== '' && <p className={styles.message}>{luckText.fault(fault)}</p>}
      {luck === null && fault === '' && <p className={styles.message}>{luckText.computing}</p>}
      {luck !== null && <Answer luck={luck} run={run} name={name} />}
    </div>
  );
}

function Count() {
  const count = useStore(luckState, (state) => state.count);
  return (
    <label className={styles.count}>
      {luckText.count}
      <select
        value={count}
        onChange={({ currentTarget }) => luckState.setState({ count: Number(currentTarget.value) })}
      >
        {SEED_COUNTS.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}

function Actions({ luck }: { readonly luck: Luck }) {
  const { scene } = useWorkbench();
  const { run } = luck.question;
  return (
    <>
      {RANKS.map((rank) => {
        const seed = seedAt(luck, rank);
        return (
          <button
            key={rank}
            type="button"
            title={luckText.takeHint(run.batch.seed + seed)}
            onClick={() => takeSeed(scene, run.id, seed)}
          >
            {luckText.take[rank]}
          </button>
        );
      })}
      <button
        type="button"
        title={luckText.csvHint}
        onClick={() => saveText('errorscape-seeds.csv', 'text/csv', luckCsv(luck))}
      >
        {luckText.csv}
      </button>
    </>
  );
}

interface AnswerProps {
  readonly luck: Luck;
  readonly run: RunSpec;
  readonly name: string;
}

function Answer({ luck, run, name }: AnswerProps) {
  const style = useScene(({ scene }) => runStyle(run.id, scene.runs));
  const model = useMemo(() => luckModel(luck.curve, style), [luck, style]);
  const { q1, median, q3 } = luck.lossQuartiles;
  const own = run.batch.seed - luck.question.run.batch.seed;
  const counts = OUTCOMES.map((outcome) => ({
    outcome,
    count: luck.outcomes.filter((each) => each === outcome).length,
  })).filter(({ count }) => count > 0);
  const { columns } = luckText;
  return (
    <div className={styles.answer}>
      <figure className={styles.figure}>
        <figcaption>{luckText.chart}</figcaption>
        <LineChart
          model={model}
          label={luckText.chartLabel(name, luck.seeds, number(median), number(q1), number(q3))}
        />
      </figure>
      <div>
        <table className={styles.table}>
          <caption>{luckText.table}</caption>
          <thead>
            <tr>
              {(['what', 'q1', 'median', 'q3', 'own'] as const).map((column) => (
                <th key={column} scope="col">
                  {columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row name={luckText.rows.loss} quartiles={luck.lossQuartiles} own={luck.loss[own]} />
            <Row name={luckText.rows.best} quartiles={luck.bestQuartiles} own={luck.best[own]} />
          </tbody>
        </table>
        <p className={styles.outcomes}>
          {luckText.outcomes(
            counts.map(({ outcome, count }) => luckText.outcome(luckText.outcomeNames[outcome], count)),
          )}
        </p>
      </div>
    </div>
  );
}

interface RowProps {
  readonly name: string;
  readonly quartiles: Quartiles<number>;
  readonly own: number | undefined;
}

function Row({ name, quartiles: { q1, median, q3 }, own = Number.NaN }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{number(q1)}</td>
      <td>{number(median)}</td>
      <td>{number(q3)}</td>
      <td>{number(own)}</td>
    </tr>
  );
}
