/** Marks a whole class, a few scenes at a time; a scene that several people handed in is computed once. */
import type { Challenge } from '../define';
import { type Compute, type Mark, markAnswer, rank } from './mark';
import type { Student } from './students';

/** By a student's key, then by challenge. */
export type Marks = ReadonlyMap<string, ReadonlyMap<string, Mark>>;

export interface MarkingOptions {
  readonly students: readonly Student[];
  /** By id. */
  readonly challenges: ReadonlyMap<string, Challenge>;
  readonly compute: Compute;
  /** Called after each answer: all marks so far, and how many answers of how many are done. */
  readonly progress: (marks: Marks, done: number, of: number) => void;
  readonly signal: AbortSignal;
  /** Marks of an earlier pass that was stopped: they stay. */
  readonly before?: Marks;
}

/** Scenes that are with the engine at the same time: a long one does not hold up the others. */
const AT_ONCE = 4;
/** Milliseconds of marking after which the page has its turn. */
const IN_A_ROW_MS = 8;

/** Marks until all are marked or the signal stops it. Answers to challenges that there are not are left out. */
export async function markClass(options: MarkingOptions): Promise<void> {
  const { students, challenges, compute, progress, signal, before = new Map() } = options;
  const marks = new Map<string, Map<string, Mark>>(
    [...before].map(([key, each]) => [key, new Map(each)] as const),
  );
  const known = new Map<string, Promise<Mark>>();
  const tasks = students.flatMap(({ key, answers }) =>
    [...answers].flatMap(([id, list]) => {
      const challenge = challenges.get(id);
      return challenge === undefined || marks.get(key)?.has(id) === true
        ? []
        : [{ key, id, challenge, list }];
    }),
  );
  const done = [...marks.values()].reduce((sum, { size }) => sum + size, 0);
  let next = 0;
  let finished = 0;
  let since = 0;

  const letPageWork = async () => {
    if (performance.now() - since < IN_A_ROW_MS) return;
    await new Promise((go) => setTimeout(go));
    since = performance.now();
  };
  const markOnce = (challenge: Challenge, answer: Parameters<typeof markAnswer>[1]) => {
    const content = JSON.stringify([challenge.id, answer.solved, answer.scene]);
    const marking = known.get(content) ?? markAnswer(challenge, answer, compute);
    known.set(content, marking);
    return marking;
  };
  const work = async () => {
    while (!signal.aborted && next < tasks.length) {
      const { key, id, challenge, list } = tasks[next++];
      let best: Mark | null = null;
      for (const { answer } of list) {
        await letPageWork();
        if (signal.aborted) return;
        const mark = await markOnce(challenge, answer);
        if (signal.aborted) return;
        if (best === null || rank(mark) > rank(best)) best = mark;
      }
      if (best === null) continue;
      const ofStudent = marks.get(key) ?? new Map<string, Mark>();
      marks.set(key, ofStudent.set(id, best));
      finished++;
      progress(marks, done + finished, done + tasks.length);
    }
  };
  progress(marks, done, done + tasks.length);
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
