/** The page's side of studies: questions stand until they are withdrawn, and are asked again of a new objective. */
import type { StudyClient } from '../scene/studies';
import type { Requests } from './channel';
import type { FromWorker, StudyQuestion } from './protocol';

type StudyAnswer = Extract<FromWorker, { type: 'study' }>;

interface StudyRequest {
  readonly ask: StudyQuestion;
  readonly listener: (answer: never) => void;
  job: number;
  pending: boolean;
}

export interface StudyRequests extends StudyClient {
  /** Asks everything anew: the worker, or its objective, is another one. */
  askAgain(): void;
  receive(message: StudyAnswer): void;
  /** Whether a job's answer is still wanted. */
  awaits(job: number): boolean;
  pending(): boolean;
}

/** Questions wait for `askAgain` where there is no worker. */
export function createStudyRequests({ send, nextJob }: Requests): StudyRequests {
  const requests = new Set<StudyRequest>();

  function put(request: StudyRequest): void {
    request.job = nextJob();
    request.pending = true;
    send({ type: 'study', job: request.job, ask: request.ask });
  }

  return {
    ask(study, question, listener) {
      const ask = { study, question } as StudyQuestion;
      const request: StudyRequest = { ask, listener, job: 0, pending: false };
      requests.add(request);
      put(request);
      return () => {
        if (!requests.delete(request) || !request.pending) return;
        send({ type: 'withdraw', job: request.job });
      };
    },
    askAgain() {
      for (const request of requests) {
        // The answer of an experiment holds for every objective.
        if (request.pending || request.ask.study !== 'experiment') put(request);
      }
    },
    receive({ job, answer }) {
      for (const request of requests) {
        if (request.job !== job) continue;
        request.pending = false;
        request.listener(answer as never);
        return;
      }
    },
    awaits: (job) => [...requests].some((request) => request.pending && request.job === job),
    pending: () => [...requests].some((request) => request.pending),
  };
}
