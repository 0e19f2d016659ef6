/** Questions to the engine from explorables: asked in the worker, the latest answer at hand. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { RunResult } from '../../scene/outcome';
import type { Answer, Question, StudyName } from '../../scene/studies';
import type { ObjectiveSpec, RunSpec } from '../../scene/types';
import { useWorkbench } from '../../state/workbench';

/** An answer and what it answers: while a new question is out, the two still belong together. */
export interface AnsweredQuestion<S extends StudyName> {
  readonly question: Question<S>;
  readonly answer: Answer<S>;
}

/**
 * The latest answer with its question; null before the first. While another question is being answered, the last answer
 * stands, so that nothing flickers under a slider. Questions that say the same are one; null asks nothing.
 */
export function useAnswered<S extends StudyName>(
  study: S,
  question: Question<S> | null,
): AnsweredQuestion<S> | null {
  const { studies } = useWorkbench();
  const [answered, setAnswered] = useState<AnsweredQuestion<S> | null>(null);
  const latestQuestion = useEffectEvent(() => question);
  const content = JSON.stringify(question);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another object with the same content asks nothing new
  useEffect(() => {
    const asked = latestQuestion();
    if (asked === null) {
      setAnswered(null);
      return;
    }
    return studies.ask(study, asked, (answer) =>
      setAnswered(answer === null ? null : { question: asked, answer }),
    );
  }, [studies, study, content]);

  return answered;
}

/** The latest answer alone, as `useAnswered` has it. */
export function useStudy<S extends StudyName>(study: S, question: Question<S> | null): Answer<S> | null {
  return useAnswered(study, question)?.answer ?? null;
}

/** Runs on an objective of their own, beside what is on show; in the order of `runs`. */
export function useExperiment(
  objective: ObjectiveSpec,
  runs: readonly RunSpec[],
): readonly RunResult[] | null {
  return useStudy('experiment', runs.length === 0 ? null : { objective, runs });
}

/**
 * The same of more runs than one experiment holds, in parts; in the order of the parts.
 *
 * @returns null until every part of this objective has been computed
 */
export function useExperiments(
  objective: ObjectiveSpec,
  parts: readonly (readonly RunSpec[])[],
): readonly RunResult[] | null {
  const { studies } = useWorkbench();
  const [answers, setAnswers] = useState<readonly (PartAnswer | null)[]>([]);
  const latestParts = useEffectEvent(() => ({ objective, parts }));
  const content = JSON.stringify({ objective, parts });

  useEffect(() => {
    const asked = latestParts();
    const stops = asked.parts.map((runs, part) =>
      studies.ask('experiment', { objective: asked.objective, runs }, (results) =>
        setAnswers((before) =>
          asked.parts.map((_, i) => {
            if (i !== part) return before[i] ?? null;
            return results === null ? null : { content, results };
          }),
        ),
      ),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [studies, content]);

  const current = answers.filter((answer) => answer?.content === content);
  return current.length === parts.length ? current.flatMap((answer) => answer?.results ?? []) : null;
}

/** An answer with its question. The last answer stands until the next one has come. */
interface PartAnswer {
  readonly content: string;
  readonly results: readonly RunResult[];
}
