/** The lab's section "Luck": the selected run with many seeds. While it is open, their ends are on the map. */
import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { saveText } from '../../browser/saveText';
import { Checkbox } from '../../controls/fields/Checkbox';
import { NumberField } from '../../controls/fields/NumberField';
import type { StoreNumberSource } from '../../controls/fields/numberSource';
import { Select } from '../../controls/fields/Select';
import { LayerMissing } from '../../controls/layers/LayerMissing';
import { chanceMissing } from '../../layers/kit/chanceMissing';
import { lookAtLuck } from '../../layers/kit/followLuck';
import { luckCsv, luckCurveCsv, seedAt } from '../../layers/kit/luckMap';
import { runStyle } from '../../runStyle/runStyle';
import { comparedRun } from '../../scene/compareSpec';
import type { Luck, Quartiles } from '../../scene/luck';
import { USUAL_LUCK } from '../../scene/luckSpec';
import { OUTCOMES } from '../../scene/outcome';
import { LEGAL_SEEDS } from '../../scene/partLimits';
import { runNames } from '../../scene/runName';
import { dataSeed } from '../../scene/sweep';
import type { RunSpec } from '../../scene/types';
import { takeSeed } from '../../state/luck';
import { ruleRuns } from '../../state/runStarts';
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
  const { familySpecs, view } = workbench;
  const { luck, drawn, fault } = useStore(workbench.luck);
  const spec = useStore(familySpecs, (state) => state.luck);
  const scene = useScene((state) => state.scene);
  const selected = useView((state) => state.view.selected);
  const { run: id } = spec ?? USUAL_LUCK;
  const run = comparedRun({ scene, view: { selected } }, { run: id });

  useEffect(() => lookAtLuck(workbench), [workbench]);
  // Opened where chance has a part it is on the page, and stays there until it is taken off.
  const isUntouched = useRef(true);
  useEffect(() => {
    if (!drawn || !isUntouched.current) return;
    isUntouched.current = false;
    if (familySpecs.getState().luck === null) familySpecs.getState().setLuck(USUAL_LUCK);
    view.getState().setLayer('luck', true);
  }, [drawn, familySpecs, view]);

  const missing = chanceMissing(workbench);
  if (run === undefined) return <p className={styles.message}>{missing?.text}</p>;
  const names = runNames(scene.runs);
  const name = names[scene.runs.indexOf(run)];
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <h3 className={styles.name}>{luckText.of(name)}</h3>
        {scene.runs.length > 1 && <RunChoice chosen={id} runs={scene.runs} names={names} />}
        {drawn && <SeedCount />}
        {luck !== null && <Actions luck={luck} />}
        {drawn && (
          <Checkbox
            name={luckText.onPage}
            checked={spec !== null}
            onChange={(checked) => {
              familySpecs.getState().setLuck(checked ? USUAL_LUCK : null);
              view.getState().setLayer('luck', checked);
            }}
          />
        )}
      </div>
      {missing !== null && (
        <div className={styles.message}>
          <LayerMissing missing={missing} />
        </div>
      )}
      {fault !== '' && <p className={styles.message}>{luckText.fault(fault)}</p>}
      {drawn && luck === null && fault === '' && <p className={styles.message}>{luckText.computing}</p>}
      {luck !== null && <Answer luck={luck} run={run} name={name} />}
    </div>
  );
}

interface RunChoiceProps {
  readonly chosen: string;
  readonly runs: readonly RunSpec[];
  readonly names: readonly string[];
}

function RunChoice({ chosen, runs, names }: RunChoiceProps) {
  const { familySpecs } = useWorkbench();
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{luckText.run}</span>
      <Select
        name={luckText.run}
        value={chosen}
        onChange={(run) => {
          const { luck, setLuck } = familySpecs.getState();
          setLuck({ ...(luck ?? USUAL_LUCK), run });
        }}
      >
        <option value="">{luckText.selectedRun}</option>
        {ruleRuns(runs).map((run) => (
          <option key={run.id} value={run.id}>
            {names[runs.indexOf(run)]}
          </option>
        ))}
      </Select>
    </span>
  );
}

const SEEDS = { min: LEGAL_SEEDS.min, max: LEGAL_SEEDS.max, scale: 'log', integer: true } as const;

function SeedCount() {
  const { familySpecs } = useWorkbench();
  const source: StoreNumberSource = {
    key: 'luck.seeds',
    name: luckText.count,
    legal: LEGAL_SEEDS,
    get: () => (familySpecs.getState().luck ?? USUAL_LUCK).seeds,
    set: (seeds) => {
      const { luck, setLuck } = familySpecs.getState();
      setLuck({ ...(luck ?? USUAL_LUCK), seeds });
    },
    subscribe: (changed) => familySpecs.subscribe(changed),
  };
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{luckText.count}</span>
      <NumberField source={source} range={SEEDS} />
    </span>
  );
}

function Actions({ luck }: { readonly luck: Luck }) {
  const { scene } = useWorkbench();
  const { objective, run } = luck.question;
  const data = dataSeed(objective);
  return (
    <>
      {RANKS.map((rank) => {
        const seed = seedAt(luck, rank);
        return (
          <button
            key={rank}
            type="button"
            title={luckText.takeHint(run.batch.seed + seed, data === null ? null : data + seed)}
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
      <button
        type="button"
        title={luckText.curveCsvHint}
        onClick={() => saveText('errorscape-seeds-curve.csv', 'text/csv', luckCurveCsv(luck.curve))}
      >
        {luckText.curveCsv}
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
        <figcaption>
          {luckText.chart}
          {dataSeed(luck.question.objective) !== null && <strong>{luckText.drawsData}</strong>}
        </figcaption>
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
