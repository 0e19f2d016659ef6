/** One worker of the pool and the tiles that it has. */
import type { FamilyName, TileAnswer } from '../../scene/families';
import type { Port } from '../protocol';
import { createWatchdog } from '../watchdog';
import type { FromPoolWorker, ToPoolWorker } from './protocol';
import type { Question } from './question';

/** A worker, or what stands in for one in a test. */
export interface PoolWorkerPort extends Port<ToPoolWorker> {
  onerror: ((event: { readonly message?: string }) => void) | null;
  terminate(): void;
}

export interface MemberTask {
  readonly question: Question;
  readonly index: number;
}

export interface MemberEvents {
  answered(task: MemberTask, answer: TileAnswer<FamilyName>): void;
  /** The tile cannot be computed; with no index the question cannot. */
  failed(question: Question, index: number | null, message: string): void;
  died(member: Member, message: string): void;
}

/** Effort of a tile up to which a worker may have one more of its question in hand: it then never waits for the page. */
const SMALL = 3_000_000;

export class Member {
  /** The tiles that it has, the one that it works on among them. */
  tasks: MemberTask[] = [];
  /** The tile that it has last begun: the one to blame if it dies. */
  latest: MemberTask | null = null;
  /** Whether anything has ever come from it. */
  hasSpoken = false;
  /** Questions that it knows. */
  private readonly known = new Map<number, Question>();
  private readonly watchdog = createWatchdog(() => this.die(''));
  private over = false;

  constructor(
    private readonly port: PoolWorkerPort,
    private readonly events: MemberEvents,
    /** Whether anything is to be expected of the pool now. */
    private readonly isActive: () => boolean,
  ) {
    port.onmessage = ({ data }) => {
      // Messages of a terminated worker may come late.
      if (this.over) return;
      this.hasSpoken = true;
      try {
        this.receive(data as FromPoolWorker);
      } finally {
        // Also where a listener throws.
        this.watch();
      }
    };
    port.onerror = (event) => this.die(event.message ?? '');
  }

  get effort(): number {
    return this.tasks.reduce((sum, { question, index }) => sum + question.tile(index).effort, 0);
  }

  /** Whether it may have a tile of the question beside what it has. */
  hasRoom(question: Question, index: number): boolean {
    const own = this.tasks.filter((task) => task.question === question);
    const isSmall = (each: number) => question.tile(each).effort <= SMALL;
    return own.length === 0 || (own.length === 1 && isSmall(own[0].index) && isSmall(index));
  }

  give(question: Question, index: number): void {
    const { job, ask } = question;
    if (!this.known.has(job)) {
      this.known.set(job, question);
      this.send({ type: 'question', job, ask });
    }
    this.tasks.push({ question, index });
    this.send({ type: 'tile', job, index, tile: question.tile(index) });
    this.watch();
  }

  /** Stands still over the question's tiles, or goes on. */
  setHalted({ job }: Question, halted: boolean): void {
    if (this.known.has(job)) this.send({ type: halted ? 'halt' : 'go-on', job });
    this.watch();
  }

  withdraw({ job }: Question): void {
    if (!this.known.delete(job)) return;
    this.tasks = this.tasks.filter(({ question }) => question.job !== job);
    this.send({ type: 'withdraw', job });
    this.watch();
  }

  /** Waits for a word from it while it has something to do. */
  watch(): void {
    const works = this.tasks.some(({ question }) => !question.halted);
    if (works && this.isActive() && !this.over) this.watchdog.arm();
    else this.watchdog.rest();
  }

  end(): void {
    this.over = true;
    this.watchdog.rest();
    this.port.terminate();
  }

  private die(message: string): void {
    if (this.over) return;
    this.end();
    this.events.died(this, message);
  }

  private send(message: ToPoolWorker): void {
    this.port.postMessage(message, []);
  }

  private receive(message: FromPoolWorker): void {
    if (message.type === 'alive') return;
    const question = this.known.get(message.job);
    if (question === undefined) return;
    if (message.type === 'fault' && message.index === null) {
      this.events.failed(question, null, message.message);
      return;
    }
    const task = this.tasks.find((each) => each.question === question && each.index === message.index);
    if (task === undefined) return;
    if (message.type === 'begun') {
      this.latest = task;
      return;
    }
    this.tasks = this.tasks.filter((each) => each !== task);
    if (message.type === 'answer') this.events.answered(task, message.answer);
    else this.events.failed(question, task.index, message.message);
  }
}
