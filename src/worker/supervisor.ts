/** Keeps a worker at hand: starts one, notices when it dies or falls silent, and puts another in its place. */
import { createBusyIndicator } from './busyIndicator';
import type { Channel } from './channel';
import type { FromWorker, Port, ToWorker } from './protocol';
import { createWatchdog } from './watchdog';

/** A worker, or what stands in for one in a test. */
export interface WorkerPort extends Port<ToWorker> {
  onerror: ((event: { readonly message?: string }) => void) | null;
  terminate(): void;
}

export interface Supervisor {
  start(): void;
  /** Watches over the worker while something is waited for; to be called when that has changed. */
  watch(): void;
  /** Starts a new worker, also after it has given up. */
  restart(): void;
  dispose(): void;
}

/** The supervisor's reports to its owner, and its one question. */
export interface SupervisorEvents {
  /** A new worker is there: nothing that was asked of another will come. */
  started(): void;
  /** True for the last of something that was asked for. */
  receive(message: FromWorker): boolean;
  isWaiting(): boolean;
  /** The worker died, and a new one follows or none does. */
  died(message: string, recovers: boolean): void;
  /** Something is waited for, or nothing any more. */
  waiting(isWaiting: boolean): void;
  /** A wait has begun to be long, or is over. */
  slow(isSlow: boolean): void;
}

/** The kinds of work that a person waits for. The value under the pointer is asked for with every move of it. */
const QUESTIONS: ReadonlySet<ToWorker['type']> = new Set(['objective', 'run', 'go-on', 'surface', 'study']);

/** Deaths after which it gives up, unless all that was asked has come in between. */
const MOST_DEATHS = 3;

/** @param channel connected to the worker while there is one */
export function createSupervisor(
  spawn: () => WorkerPort,
  channel: Channel,
  events: SupervisorEvents,
): Supervisor {
  let port: WorkerPort | null = null;
  let deaths = 0;
  let waits = false;
  const watchdog = createWatchdog(() => die(''));
  const busy = createBusyIndicator(events.slow);

  function start(): void {
    let own: WorkerPort;
    try {
      own = spawn();
    } catch (error) {
      events.died(error instanceof Error ? error.message : String(error), false);
      return;
    }
    port = own;
    // Messages of a terminated worker may come late, and say nothing about its successor.
    own.onmessage = ({ data }) => {
      if (port !== own) return;
      try {
        // A result alone proves nothing: another job that is still at work may be the one that kills each worker.
        if (events.receive(data as FromWorker) && !events.isWaiting()) deaths = 0;
      } finally {
        // Also where a receiver of results throws.
        watch();
      }
    };
    own.onerror = (event) => {
      if (port === own) die(event.message ?? '');
    };
    channel.connect((message, transfer) => {
      if (QUESTIONS.has(message.type)) busy.asked();
      own.postMessage(message, transfer);
    });
    events.started();
    watch();
  }

  function end(): void {
    watchdog.rest();
    tell(false);
    channel.disconnect();
    port?.terminate();
    port = null;
  }

  function die(message: string): void {
    end();
    deaths++;
    const recovers = deaths <= MOST_DEATHS;
    events.died(message, recovers);
    if (recovers) start();
  }

  function watch(): void {
    const waiting = port !== null && events.isWaiting();
    tell(waiting);
    if (waiting) watchdog.arm();
    else watchdog.rest();
  }

  function tell(waiting: boolean): void {
    busy.watch(waiting);
    if (waiting === waits) return;
    waits = waiting;
    events.waiting(waiting);
  }

  return {
    start,
    watch,
    restart() {
      end();
      deaths = 0;
      start();
    },
    dispose: end,
  };
}
