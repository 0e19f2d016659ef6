/** The page's side of studies: questions stand until they are withdrawn, and are asked again of a new objective. */
import type { Inquirer } from '../scene/studies';
import type { Asked, FromWorker, ToWorker } from './protocol';

type StudyAnswer = Extract<FromWorker, { type: 'study' }>;

interface Inquiry {
  readonly ask: Asked;
  readonly listener: (answer: never) => void;
  job: number;
  pending: boolean;
}

export interface Inquiries extends Inquirer {
  /** Asks everything anew: the worker, or its objective, is another one. */
  askAgain(): void;
  receive(message: StudyAnswer): void;
  /** Whether a job's answer is still wanted. */
  awaits(job: number): boolean;
  pending(): boolean;
}

/**
 * @param send where there is no worker, nobody hears it: `askAgain` follows when there is one
 * @param changed called when a question has been asked or withdrawn
 */
export function createInquiries(
  send: (message: ToWorker) => void,
  nextJob: () => number,
  changed: () => void,
): Inquiries {
  const inquiries = new Set<Inquiry>();

  function put(inquiry: Inquiry): void {
    inquiry.job = nextJob();
    inquiry.pending = true;
    send({ type: 'study', job: inquiry.job, ask: inquiry.ask });
  }

  return {
    ask(study, question, listener) {
      const ask = { study, question } as unknown as Asked;
      const inquiry: Inquiry = { ask, listener, job: 0, pending: false };
      inquiries.add(inquiry);
      put(inquiry);
      changed();
      return () => {
        if (!inquiries.delete(inquiry) || !inquiry.pending) return;
        send({ type: 'withdraw', job: inquiry.job });
        changed();
      };
    },
    askAgain() {
      for (const inquiry of inquiries) {
        // What an experiment has answered holds for every objective.
        if (inquiry.pending || inquiry.ask.study !== 'experiment') put(inquiry);
      }
    },
    receive({ job, answer }) {
      for (const inquiry of inquiries) {
        if (inquiry.job !== job) continue;
        inquiry.pending = false;
        inquiry.listener(answer as never);
        return;
      }
    },
    awaits: (job) => [...inquiries].some((inquiry) => inquiry.pending && inquiry.job === job),
    pending: () => [...inquiries].some((inquiry) => inquiry.pending),
  };
}
