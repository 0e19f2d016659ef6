/** A worker of the pool: computes tiles in short slices, so that a newer question is heard in between. */
import { FAMILIES } from '../../engine/families';
import type { Family, TileComputer } from '../../engine/families/family';
import { isBuildable, makeBuildable } from '../../engine/objective';
import type { FamilyName, TileAnswer, TileOf } from '../../scene/families';
import { withHeartbeat } from '../heartbeat';
import type { Port } from '../protocol';
import type { AskedFamily, FromPoolWorker, ToPoolWorker } from './protocol';
import { buffersIn } from './transfer';

/** Evaluations of a point's loss in a slice: some 4 ms. */
const SLICE = 400_000;

interface Question {
  readonly ask: AskedFamily;
  /** null until it is begun, by its first tile. */
  compute: TileComputer<FamilyName> | null;
  /** Whether what its objectives need is loaded. */
  loaded: boolean;
  halted: boolean;
}

interface Task {
  readonly job: number;
  readonly index: number;
  readonly tile: TileOf<FamilyName>;
  work: Generator<number, TileAnswer<FamilyName>> | null;
}

/** Serves one page over `port` until the port is closed. */
export function createPoolHost(port: Port<FromPoolWorker>): void {
  const questions = new Map<number, Question>();
  let tasks: Task[] = [];
  let latest: Task | null = null;
  const outgoing = withHeartbeat<FromPoolWorker>(port);

  // A message to oneself is the shortest way to let the requests that wait be heard between two slices.
  const self = new MessageChannel();
  let scheduled = false;
  const schedule = () => {
    if (scheduled || nextTask() === null) return;
    scheduled = true;
    self.port2.postMessage(null);
  };
  self.port1.onmessage = () => {
    scheduled = false;
    const task = nextTask();
    if (task !== null) work(task);
    outgoing.worked();
    schedule();
  };

  port.onmessage = ({ data }) => {
    receive(data as ToPoolWorker);
    schedule();
  };

  function receive(request: ToPoolWorker): void {
    const { job } = request;
    switch (request.type) {
      case 'question':
        open(job, request.ask);
        return;
      case 'tile':
        tasks.push({ job, index: request.index, tile: request.tile, work: null });
        return;
      case 'halt':
      case 'go-on': {
        const question = questions.get(job);
        if (question !== undefined) question.halted = request.type === 'halt';
        return;
      }
      case 'withdraw':
        forget(job);
    }
  }

  function open(job: number, ask: AskedFamily): void {
    const question: Question = { ask, compute: null, loaded: false, halted: false };
    questions.set(job, question);
    const missing = familyOf(ask)
      .objectives(ask.question)
      .filter((objective) => !isBuildable(objective));
    if (missing.length === 0) {
      question.loaded = true;
      return;
    }
    const goOn = () => {
      question.loaded = true;
      schedule();
    };
    // A part that could not be loaded is reported by the code that needs it.
    Promise.all(missing.map(makeBuildable)).then(goOn, goOn);
  }

  /** null where there is nothing to work on. */
  function nextTask(): Task | null {
    let next: Task | null = null;
    for (const task of tasks) {
      const question = questions.get(task.job);
      if (question === undefined || question.halted || !question.loaded) continue;
      if (next === null || comesBefore(task, next)) next = task;
    }
    return next;
  }

  /** One slice. */
  function work(task: Task): void {
    const { job, index } = task;
    const question = questions.get(job);
    if (question === undefined) return;
    if (task !== latest) outgoing.postMessage({ type: 'begun', job, index }, []);
    latest = task;
    try {
      question.compute ??= familyOf(question.ask).begin(question.ask.question);
    } catch (error) {
      forget(job);
      outgoing.postMessage({ type: 'fault', job, index: null, message: messageOf(error) }, []);
      return;
    }
    try {
      task.work ??= question.compute(task.tile);
      for (let budget = SLICE; budget > 0; ) {
        const { done, value } = task.work.next();
        if (done === true) {
          leave(task);
          outgoing.postMessage({ type: 'answer', job, index, answer: value }, buffersIn(value));
          return;
        }
        budget -= Math.max(1, value);
      }
    } catch (error) {
      leave(task);
      outgoing.postMessage({ type: 'fault', job, index, message: messageOf(error) }, []);
    }
  }

  function leave(task: Task): void {
    tasks = tasks.filter((each) => each !== task);
  }

  function forget(job: number): void {
    questions.delete(job);
    tasks = tasks.filter((task) => task.job !== job);
  }
}

/** Coarse tiles first, of equal ones that of the newest question, then the one that came first. */
function comesBefore(a: Task, b: Task): boolean {
  return a.tile.level !== b.tile.level ? a.tile.level < b.tile.level : a.job > b.job;
}

/** A question goes to its own family alone, which the compiler cannot follow through a shelf. */
function familyOf({ family }: AskedFamily): Family<FamilyName> {
  return FAMILIES[family] as Family<FamilyName>;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
