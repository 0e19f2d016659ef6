/** Questions to the engine from explorables: asked in the worker, the latest answer at hand. */
import { useEffect, useRef, useState } from 'react';
import type { RunResult } from '../../scene/outcome';
import type { Answer, Question, StudyName } from '../../scene/studies';
import type { ObjectiveSpec, RunSpec } from '../../scene/types';
import { useWorkbench } from '../../state/workbench';

/**
 * The latest answer; null before the first. While another question is being answered, the last answer stands, so that
 * nothing flickers under a slider. Questions that say the same are one; null asks nothing.
 */
export function useStudy<S extends StudyName>(study: S, question: Question<S> | null): Answer<S> | null {
  const { studies } = useWorkbench();
  const [answer, setAnswer] = useState<Answer<S> | null>(null);
  const latest = useRef(question);
  latest.current = question;
  const said = JSON.stringify(question);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the question says, not which object says it
  useEffect(() => {
    if (latest.current === null) {
      setAnswer(null);
      return;
    }
    return studies.ask(study, latest.current, setAnswer);
  }, [studies, study, said]);

  return answer;
}

/** Runs on an objective of their own, beside what is on show; in the order of `runs`. */
export function useExperiment(
  objective: ObjectiveSpec,
  runs: readonly RunSpec[],
): readonly RunResult[] | null {
  return useStudy('experiment', runs.length === 0 ? null : { objective, runs });
}
