/** The page's side of the value under the pointer: of one point at a time. */
import type { ProbeResult } from '../scene/outcome';
import type { Point } from '../scene/types';
import type { Requests } from './channel';
import type { FromWorker } from './protocol';

export interface ProbeRequest {
  /** Asks about a point; null asks nothing any more. */
  ask(point: Point | null): void;
  /** Asks about the same point again, of a new objective; false where there is none. */
  askAgain(): boolean;
  /** The result, unless another point has been asked about since. */
  receive(message: Extract<FromWorker, { type: 'probe' }>): ProbeResult | null;
  /** Whether a job's result is still wanted. */
  awaits(job: number): boolean;
}

export function createProbeRequest({ send, nextJob }: Requests): ProbeRequest {
  let asked: Point | null = null;
  let latest = 0;

  function askAgain(): boolean {
    if (asked === null) return false;
    latest = nextJob();
    send({ type: 'probe', job: latest, point: asked });
    return true;
  }
  const awaits = (job: number) => asked !== null && job === latest;

  return {
    ask(point) {
      asked = point;
      askAgain();
    },
    askAgain,
    receive: ({ job, result }) => (awaits(job) ? result : null),
    awaits,
  };
}
