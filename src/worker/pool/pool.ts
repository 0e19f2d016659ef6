/**
 * The pool of workers: questions about many runs come in, tiles go out to whichever worker has room, coarse ones first,
 * and a tile whose worker dies is done again by another one. Owns no numbers: they go to each question's listener.
 */
import type { FamilyClient, FamilyHandle } from '../../scene/families';
import { Member, type MemberEvents, type PoolWorkerPort } from './member';
import { Question } from './question';

export type { PoolWorkerPort } from './member';

export interface Pool extends FamilyClient {
  /** A hidden page computes nothing. */
  setActive(active: boolean): void;
  /** While a hand moves something on the page, what does not follow it leaves the processor to the pictures. */
  setMoving(moving: boolean): void;
  dispose(): void;
}

/** Workers in a row that may die before they say anything: then there are none to be had. */
const MOST_FAILED_STARTS = 3;

/** @param size workers at the most; each is started once there is work for it */
export function createPool(spawn: () => PoolWorkerPort, size: number): Pool {
  const questions = new Set<Question>();
  const members = new Set<Member>();
  let active = true;
  let moving = false;
  let job = 0;
  let failedStarts = 0;

  const events: MemberEvents = {
    answered({ question, index }, answer) {
      failedStarts = 0;
      tellAndFeed(question, () => question.answered(index, answer));
    },
    failed(question, index, message) {
      if (index !== null) {
        tellAndFeed(question, () => question.giveUp(index, message));
        return;
      }
      forget(question);
      tellAndFeed(question, () => question.tellFault(message));
    },
    died(member, message) {
      members.delete(member);
      if (!member.hasSpoken && ++failedStarts >= MOST_FAILED_STARTS) {
        giveUp(message);
        return;
      }
      const { latest, tasks } = member;
      for (const task of tasks) if (task !== latest) task.question.putBack(task.index);
      const guilty = tasks.find((task) => task === latest);
      if (guilty === undefined) feed();
      else tellAndFeed(guilty.question, () => guilty.question.died(guilty.index, message));
    },
  };

  /** The workers go on also where a listener throws. */
  function tellAndFeed(question: Question, tell: () => void): void {
    try {
      tell();
    } finally {
      if (question.isOver) forget(question);
      feed();
    }
  }

  function forget(question: Question): void {
    questions.delete(question);
    for (const member of members) member.withdraw(question);
  }

  /** Fails all questions because no worker can be started. A later question tries again. */
  function giveUp(message: string): void {
    failedStarts = 0;
    for (const member of members) member.end();
    members.clear();
    const given = [...questions];
    questions.clear();
    tellSoon(() => {
      for (const question of given) if (!question.withdrawn) question.tellFault(message);
    });
  }

  /** Gives out tiles as long as there are some, and room for them. */
  function feed(): void {
    if (!active) return;
    const full = new Set<Question>();
    for (;;) {
      const question = firstOf(questions, full);
      if (question === null) return;
      // The first is of the lowest level: under a hand that moves nothing finer is given out.
      if (moving && question.level > 0) return;
      const index = question.next();
      const member = memberFor(question, index);
      if (member === null) full.add(question);
      else {
        question.take(index);
        member.give(question, index);
      }
    }
  }

  /** Halts what is to stand still, lets the rest go on, and gives out what it has. */
  function pace(): void {
    for (const question of questions) {
      const halted = !active || question.stopped || (moving && !question.follows);
      if (halted === question.halted) continue;
      question.halted = halted;
      for (const member of members) member.setHalted(question, halted);
    }
    feed();
  }

  /** A worker that has nothing to do, else a new one, else the one that has least to do. */
  function memberFor(question: Question, index: number): Member | null {
    let least: Member | null = null;
    for (const member of members) {
      if (member.hasRoom(question, index) && (least === null || member.effort < least.effort)) least = member;
    }
    if (members.size >= size || least?.tasks.length === 0) return least;
    return start() ?? least;
  }

  function start(): Member | null {
    try {
      const member = new Member(spawn(), events, () => active);
      members.add(member);
      return member;
    } catch (error) {
      if (members.size === 0) giveUp(messageOf(error));
      return null;
    }
  }

  return {
    ask(family, asked, listener) {
      let question: Question;
      try {
        question = new Question(++job, family, asked, listener);
      } catch (error) {
        return refusal(() => listener.fault?.({ tile: null, message: messageOf(error) }));
      }
      questions.add(question);
      pace();
      tellSoon(() => {
        if (questions.has(question)) question.tellProgress();
        if (question.isOver) forget(question);
      });
      const setStopped = (stopped: boolean) => {
        question.stopped = stopped;
        pace();
      };
      return {
        stop: () => setStopped(true),
        goOn: () => setStopped(false),
        prefer(at) {
          question.preferred = at;
        },
        withdraw() {
          question.withdrawn = true;
          if (!questions.has(question)) return;
          forget(question);
          feed();
        },
      };
    },
    setActive(next) {
      active = next;
      pace();
    },
    setMoving(next) {
      if (moving === next) return;
      moving = next;
      pace();
    },
    dispose() {
      questions.clear();
      for (const member of members) member.end();
      members.clear();
    },
  };
}

/** Calls `tell` later, so that the caller of `ask` has its handle before anything is told. */
function tellSoon(tell: () => void): void {
  void Promise.resolve().then(tell);
}

/** The handle of a question that makes no sense. */
function refusal(tell: () => void): FamilyHandle {
  let withdrawn = false;
  tellSoon(() => {
    if (!withdrawn) tell();
  });
  const nothing = () => {};
  return {
    stop: nothing,
    goOn: nothing,
    prefer: nothing,
    withdraw() {
      withdrawn = true;
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The question whose next tile is the coarsest, the newest of equal ones; null where none has a tile to give. */
function firstOf(questions: ReadonlySet<Question>, but: ReadonlySet<Question>): Question | null {
  let first: Question | null = null;
  for (const question of questions) {
    if (question.halted || but.has(question) || question.level === Number.POSITIVE_INFINITY) continue;
    if (first === null || question.level <= first.level) first = question;
  }
  return first;
}
