/** Grades a whole class, a few scenes at a time; a scene that several people handed in is computed once. */
import type { Challenge } from '../define';
import { type Compute, type Grade, gradeAnswer, rank } from './grade';
import type { Student } from './students';

/** By a student's key, then by challenge. */
export type Grades = ReadonlyMap<string, ReadonlyMap<string, Grade>>;

export interface GradingOptions {
  readonly students: readonly Student[];
  /** By id. */
  readonly challenges: ReadonlyMap<string, Challenge>;
  readonly compute: Compute;
  /** Called after each answer: all grades so far, and how many answers of how many are done. */
  readonly progress: (grades: Grades, done: number, of: number) => void;
  readonly signal: AbortSignal;
  /** Grades of an earlier pass that was stopped: they stay. */
  readonly before?: Grades;
}

/** Scenes that are with the engine at the same time: a long one does not hold up the others. */
const AT_ONCE = 4;
/** Milliseconds of grading after which the page has its turn. */
const IN_A_ROW_MS = 8;

/** Grades until all are graded or the signal stops it. Answers to challenges that there are not are left out. */
export async function gradeClass(options: GradingOptions): Promise<void> {
  const { students, challenges, compute, progress, signal, before = new Map() } = options;
  const grades = new Map<string, Map<string, Grade>>(
    [...before].map(([key, each]) => [key, new Map(each)] as const),
  );
  const known = new Map<string, Promise<Grade>>();
  const tasks = students.flatMap(({ key, answers }) =>
    [...answers].flatMap(([id, list]) => {
      const challenge = challenges.get(id);
      return challenge === undefined || grades.get(key)?.has(id) === true
        ? []
        : [{ key, id, challenge, list }];
    }),
  );
  const done = [...grades.values()].reduce((sum, { size }) => sum + size, 0);
  let next = 0;
  let finished = 0;
  let since = 0;

  const letPageWork = async () => {
    if (performance.now() - since < IN_A_ROW_MS) return;
    await new Promise((go) => setTimeout(go));
    since = performance.now();
  };
  const gradeOnce = (challenge: Challenge, answer: Parameters<typeof gradeAnswer>[1]) => {
    const content = JSON.stringify([challenge.id, answer.solved, answer.scene]);
    const grading = known.get(content) ?? gradeAnswer(challenge, answer, compute);
    known.set(content, grading);
    return grading;
  };
  const work = async () => {
    while (!signal.aborted && next < tasks.length) {
      const { key, id, challenge, list } = tasks[next++];
      let best: Grade | null = null;
      for (const { answer } of list) {
        await letPageWork();
        if (signal.aborted) return;
        const grade = await gradeOnce(challenge, answer);
        if (signal.aborted) return;
        if (best === null || rank(grade) > rank(best)) best = grade;
      }
      if (best === null) continue;
      const ofStudent = grades.get(key) ?? new Map<string, Grade>();
      grades.set(key, ofStudent.set(id, best));
      finished++;
      progress(grades, done + finished, done + tasks.length);
    }
  };
  progress(grades, done, done + tasks.length);
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
