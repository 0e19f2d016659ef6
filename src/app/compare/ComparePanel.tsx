/** The lab's section "Compare": what is compared beside what comes of it. */
import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { saveText } from '../../browser/saveText';
import { OPTIMIZERS } from '../../catalog/optimizers';
import { ComparisonControls } from '../../controls/compare/ComparisonControls';
import type { StoreNumberSource } from '../../controls/fields/numberSource';
import { type CompareSpec, USUAL_COMPARISON } from '../../scene/compareFields';
import { comparedRun } from '../../scene/compareSpec';
import { comparisonCsv, curvesCsv } from '../../scene/comparisonCsv';
import { LEGAL_LOSS, MAX_RUNS, RUN_IDS } from '../../scene/limits';
import { LEGAL_BUDGET } from '../../scene/partLimits';
import type { RunSpec } from '../../scene/types';
import type { ComparisonStore } from '../../state/comparison/comparison';
import { type ComparisonConnection, connectComparison, specOf } from '../../state/comparison/connect';
import { loadTuned } from '../../state/comparison/loadTuned';
import { comparisonStoreOf } from '../../state/comparison/stores';
import { isOnShow } from '../../state/lab';
import { useScene, useView, useWorkbench, type Workbench } from '../../state/workbench';
import { compareText } from '../../text/compare';
import { CompareStatus } from '../../views/compare/CompareStatus';
import { ComparisonNotes } from '../../views/compare/ComparisonNotes';
import { ComparisonResults } from '../../views/compare/ComparisonResults';
import { type Ranking, rankingOf } from '../../views/compare/ranking';
import { looksOfCompared } from '../../views/compare/ruleLooks';
import styles from './compare.module.css';

/** The comparison of the section when it was last open. */
const lastSpecs = new WeakMap<Workbench, CompareSpec>();

/** While the section is open its comparison is a part of the document, and of the link. */
function keepInDocument(workbench: Workbench): () => void {
  const { getState, subscribe } = workbench.familySpecs;
  const put = () => {
    // Put into a lab that shows another section or none, it would bring this one back.
    if (!isOnShow('compare')) return;
    if (getState().compare === null) getState().setCompare(lastSpecs.get(workbench) ?? USUAL_COMPARISON);
  };
  put();
  const stop = subscribe((state) => state.compare, put);
  return () => {
    stop();
    lastSpecs.set(workbench, specOf(getState()));
    getState().setCompare(null);
  };
}

const ALL_RULES = OPTIMIZERS.map(({ id }) => id);

export function ComparePanel() {
  const workbench = useWorkbench();
  const { familySpecs } = workbench;
  const store = comparisonStoreOf(workbench);
  const state = useStore(store);
  const spec = useStore(familySpecs, specOf);
  const scene = useScene(({ scene: all }) => all);
  const selected = useView(({ view }) => view.selected);
  const connection = useRef<ComparisonConnection | null>(null);

  useEffect(() => keepInDocument(workbench), [workbench]);
  useEffect(() => {
    const connected = connectComparison(workbench, store, ALL_RULES);
    connection.current = connected;
    return connected.end;
  }, [workbench, store]);

  const run = useMemo(
    () => comparedRun({ scene, view: { ...workbench.view.getState().view, selected } }, spec),
    [workbench, scene, selected, spec],
  );
  const styleOf = useMemo(() => looksOfCompared(spec, scene.runs), [scene.runs, spec]);
  const { results, side, surface } = state;
  const ranking = useMemo(
    () => (results === null ? null : rankingOf(results, { side, surface }, spec.budget)),
    [results, side, surface, spec.budget],
  );
  const change = (changed: Partial<CompareSpec>) =>
    familySpecs.getState().setCompare({ ...specOf(familySpecs.getState()), ...changed });
  const source = (key: 'budget' | 'target', name: string): StoreNumberSource => ({
    key: `compare.${key}`,
    name,
    legal: key === 'budget' ? LEGAL_BUDGET : LEGAL_LOSS,
    get: () => specOf(familySpecs.getState())[key],
    set: (value) => change({ [key]: value }),
    subscribe: (changed) => familySpecs.subscribe(changed),
  });

  const status = (
    <CompareStatus
      status={state.status}
      progress={state.progress}
      stop={() => connection.current?.stop()}
      goOn={() => connection.current?.goOn()}
      again={() => connection.current?.again()}
    />
  );
  return (
    <div className={styles.panel} data-grows-on-paper>
      <div className={styles.side}>
        {run !== undefined && (
          <ComparisonControls
            spec={spec}
            change={change}
            source={source}
            objective={scene.objective}
            run={run}
          />
        )}
        {ranking !== null && <ComparisonNotes ranking={ranking} />}
      </div>
      <div className={styles.answer}>
        {results === null || ranking === null || run === undefined ? (
          status
        ) : (
          <ComparisonResults
            ranking={ranking}
            surfaces={results.plan.problems.map((problem) => problem.surface)}
            state={state}
            styleOf={styleOf}
            change={(changed) => store.setState(changed)}
            status={status}
            actions={<Actions ranking={ranking} run={run} store={store} />}
          />
        )}
      </div>
    </div>
  );
}

interface ActionsProps {
  readonly ranking: Ranking;
  readonly run: RunSpec;
  readonly store: ComparisonStore;
}

function Actions({ ranking, run, store }: ActionsProps) {
  const { scene, view } = useWorkbench();
  const { ranked, k, budget, problem } = ranking;
  const isOwn = problem.objective === scene.getState().scene.objective;
  const load = () => {
    scene.getState().edit((before) => loadTuned(before, run, ranked));
    view.getState().select(RUN_IDS[0]);
  };
  const save = (what: 'table' | 'curves') => {
    const results = store.getState().results;
    if (results === null) return;
    const surfaces = results.plan.problems.map(({ surface }, p) => ({
      surface,
      tunings: results.tunings[p],
    }));
    const tables = surfaces.map(({ surface, tunings }) => ({
      surface,
      rules: tunings.map(({ within }) => within[k]),
    }));
    const text = what === 'table' ? comparisonCsv(tables) : curvesCsv(surfaces, k, budget);
    saveText(`errorscape-comparison-${what}.csv`, 'text/csv', text);
  };
  return (
    <>
      {isOwn && ranked.length > 0 && (
        <button type="button" title={compareText.loadHint(Math.min(ranked.length, MAX_RUNS))} onClick={load}>
          {compareText.load}
        </button>
      )}
      {(['table', 'curves'] as const).map((what) => (
        <button key={what} type="button" title={compareText.csvHints[what]} onClick={() => save(what)}>
          {compareText.csvOf[what]}
        </button>
      ))}
    </>
  );
}
