/** Measures a claim over seeds: the worker runs its scenes one after the other, and only numbers are kept. */
import { useEffect, useState } from 'react';
import { MAX_RUNS, RUN_IDS } from '../../../scene/limits';
import type { RunResult } from '../../../scene/outcome';
import type { RunSpec, Scene } from '../../../scene/types';
import { useWorkbench } from '../../../state/workbench';
import { judgeSeeds, type Verdict } from '../../claims';
import type { SeedClaim } from '../../define';

/** Seeds that go into one question to the worker: their scenes have one surface, and their runs fit in it. */
interface Portion {
  readonly objective: Scene['objective'];
  readonly runs: readonly RunSpec[];
  /** The number of runs that each seed has. */
  readonly each: number;
}

/** The claim's scenes in as few questions as they fit in, in the order of the seeds. */
export function portionsOf({ seeds, document }: SeedClaim): readonly Portion[] {
  const portions: Portion[] = [];
  let surface = '';
  for (let seed = 1; seed <= seeds; seed++) {
    const { objective, runs } = document(seed).scene;
    const last = portions.at(-1);
    const same = JSON.stringify(objective) === surface;
    if (last !== undefined && same && last.each === runs.length && last.runs.length + runs.length <= MAX_RUNS)
      portions[portions.length - 1] = { ...last, runs: [...last.runs, ...runs] };
    else portions.push({ objective, runs, each: runs.length });
    surface = JSON.stringify(objective);
  }
  return portions.map(({ runs, ...rest }) => ({
    ...rest,
    runs: runs.map((run, index) => ({ ...run, id: RUN_IDS[index] })),
  }));
}

/** The results of a portion, seed by seed. */
export function bySeed<Each>(results: readonly Each[], each: number): readonly (readonly Each[])[] {
  return Array.from({ length: results.length / each }, (_, seed) =>
    results.slice(seed * each, (seed + 1) * each),
  );
}

/** The verdict; null while it is being measured, 'unknown' where that failed. */
export function useSeedVerdict(claim: SeedClaim): Verdict | 'unknown' | null {
  const { studies } = useWorkbench();
  const [verdict, setVerdict] = useState<Verdict | 'unknown' | null>(null);
  useEffect(() => {
    setVerdict(null);
    const portions = portionsOf(claim);
    const measured: (readonly number[])[] = [];
    let withdraw = () => {};
    const ask = (index: number) => {
      const { objective, runs, each } = portions[index];
      let answered = false;
      withdraw = studies.ask('experiment', { objective, runs }, (results: readonly RunResult[] | null) => {
        // A worker that was replaced answers once more; its first answer counts.
        if (answered) return;
        answered = true;
        if (results === null) {
          setVerdict('unknown');
          return;
        }
        for (const ofSeed of bySeed(results, each)) measured.push(claim.measure(ofSeed));
        if (index + 1 < portions.length) {
          withdraw();
          ask(index + 1);
        } else setVerdict(judgeSeeds(claim, measured));
      });
    };
    ask(0);
    return () => withdraw();
  }, [studies, claim]);
  return verdict;
}
