/** The worker's side of studies: the questions that wait, worked on in turn and in slices. */
import { type BuiltObjective, isBuildable, makeBuildable } from '../engine/objective';
import type { Answer, StudyName } from '../scene/studies';
import type { HeartbeatPort } from './heartbeat';
import type { FromWorker, StudyQuestion } from './protocol';

type Studies = typeof import('../engine/studies');
type Work = Generator<number, Answer<StudyName>>;

interface StudyRequest {
  readonly job: number;
  readonly ask: StudyQuestion;
  work: Work | null;
}

export interface StudyQueue {
  ask(job: number, ask: StudyQuestion): void;
  withdraw(job: number): void;
  /** Drops everything: the objective has changed. */
  clear(): void;
  /** Answers everything with null: there is no objective to ask about. */
  refuse(): void;
  /** Whether there is anything to work on. */
  waiting(): boolean;
  /** Spends about `evaluations` evaluations of a point's loss on the question that has waited longest. */
  advance(built: BuiltObjective, evaluations: number): void;
}

/** @param ready called when there is something to work on that was not there before */
export function createStudyQueue(port: HeartbeatPort<FromWorker>, ready: () => void): StudyQueue {
  // The studies are not needed for the first picture: they are loaded with the first question.
  let studies: Studies | null = null;
  let loading = false;
  let queue: StudyRequest[] = [];
  /** Questions whose own objective needs something that is still being loaded. */
  const held = new Set<number>();

  function load(): void {
    if (loading) return;
    loading = true;
    import('../engine/studies').then(
      (module) => {
        studies = module;
        ready();
      },
      (error: unknown) => {
        loading = false;
        for (const { job } of queue.splice(0)) fail(job, error);
      },
    );
  }

  function fail(job: number, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    port.postMessage({ type: 'fault', job, what: 'study', message }, []);
    port.postMessage({ type: 'study', job, answer: null }, []);
  }

  return {
    ask(job, ask) {
      if (studies === null) load();
      const own = ask.study === 'experiment' ? ask.question.objective : null;
      if (own === null || isBuildable(own)) {
        queue.push({ job, ask, work: null });
        return;
      }
      held.add(job);
      // The study's own fault says so if it cannot be loaded.
      const goOn = () => {
        if (!held.delete(job)) return;
        queue.push({ job, ask, work: null });
        ready();
      };
      makeBuildable(own).then(goOn, goOn);
    },
    withdraw(job) {
      held.delete(job);
      queue = queue.filter((request) => request.job !== job);
    },
    clear() {
      queue = [];
      held.clear();
    },
    refuse() {
      const jobs = [...queue.splice(0).map(({ job }) => job), ...held];
      held.clear();
      for (const job of jobs) port.postMessage({ type: 'study', job, answer: null }, []);
    },
    waiting: () => studies !== null && queue.length > 0,
    advance(built, evaluations) {
      const request = queue.shift();
      if (request === undefined || studies === null) return;
      try {
        const { study, question } = request.ask;
        const work = request.work ?? studies.startStudy(study, question as never, built);
        request.work = work;
        for (let budget = evaluations; budget > 0; ) {
          const { done, value } = work.next();
          if (done === true) {
            port.postMessage({ type: 'study', job: request.job, answer: value }, []);
            return;
          }
          budget -= Math.max(1, value);
        }
        queue.push(request);
      } catch (error) {
        fail(request.job, error);
      }
    },
  };
}
