// Three made-up classes, read and graded as the teacher's page does, with broken lines and forged scenes among them.
import { describe, expect, it } from 'vitest';
import { writeHandIn } from '../../../src/lessons/handIn/form';
import { type Compute, type Grade, gradeAnswer } from '../../../src/lessons/handIn/grade';
import { type Grades, gradeClass } from '../../../src/lessons/handIn/grading';
import { MOST_HAND_INS, readLines } from '../../../src/lessons/handIn/lines';
import { studentsOf } from '../../../src/lessons/handIn/students';
import { DEFAULT_VIEW } from '../../../src/scene/defaults';
import { runsOf } from '../experiment';
import { BY_ID, CHALLENGES, forgedScene, fragmentOf, pasted, syntheticClass } from './syntheticClass';

/** Runs of a scene by its text: the classes hand in the same scenes again and again. */
const computed = new Map<string, ReturnType<typeof runsOf>>();
const compute: Compute = async (scene) => {
  const content = JSON.stringify(scene);
  const runs = computed.get(content) ?? runsOf({ scene, view: DEFAULT_VIEW });
  computed.set(content, runs);
  return runs;
};

async function graded(lines: readonly string[]) {
  const read = await readLines(lines.join('\n'));
  const students = studentsOf(read.read);
  let last: { grades: Grades; done: number; of: number } | null = null;
  await gradeClass({
    students,
    challenges: BY_ID,
    compute,
    progress: (grades, done, of) => {
      last = { grades, done, of };
    },
    signal: new AbortController().signal,
  });
  if (last === null) throw new Error('Nothing was told');
  const { grades, done, of } = last as { grades: Grades; done: number; of: number };
  expect(done).toBe(of);
  return { ...read, students, grades };
}

const kinds = (grades: ReadonlyMap<string, Grade> | undefined) =>
  Object.fromEntries([...(grades ?? [])].map(([id, { kind }]) => [id, kind]));

describe.each([
  { seed: 1, size: 12 },
  { seed: 2, size: 40 },
  { seed: 3, size: 200 },
])('a class of $size', ({ seed, size }) => {
  it('is graded as its scenes are, not as they are said to be', async () => {
    const all = syntheticClass(seed, size);
    const { students, grades, faults, without } = await graded(await pasted(all));
    expect(faults).toEqual([]);
    expect(without).toEqual([1]);
    expect(students.map(({ name, number }) => [name, number])).toEqual(
      all.map(({ handIn: { name, number } }) => [name, number]),
    );
    for (const [index, { key }] of students.entries())
      expect(kinds(grades.get(key))).toEqual(Object.fromEntries(all[index].truth));
  });

  it('is graded all the same where lines are broken, which are named by number and name', async () => {
    const lines = [...(await pasted(syntheticClass(seed, size)))];
    const at = [2, 5, size];
    for (const line of at) lines[line - 1] = lines[line - 1].replace(/.{30}\tthank you\.$/, '');
    const { students, faults } = await graded(lines);
    expect(faults.map(({ line }) => line)).toEqual(at);
    for (const { line, beside, message } of faults) {
      expect(beside).toBe(lines[line - 1].split('\t')[0]);
      expect(message).toBe('the link is cut off or damaged');
    }
    expect(students).toHaveLength(size - at.length);
  });
});

describe('reading lines', () => {
  it('finds links in sentences, in quotes, encoded, and several in a line', async () => {
    const one = await writeHandIn({ name: 'One', number: '', at: 1, answers: [] });
    const two = await writeHandIn({ name: 'Two', number: '', at: 2, answers: [] });
    const text = [
      `My answers are at https://example.org/#${one}.`,
      `"=cmd","https://example.org/#${two}";ok`,
      `https://example.org/%23${two.replace('=', '%3D')} <https://example.org/#${one}>`,
    ].join('\r\n');
    const { read, faults, without } = await readLines(text);
    expect(read.map(({ line, handIn }) => `${line} ${handIn.name}`)).toEqual([
      '1 One',
      '2 Two',
      '3 Two',
      '3 One',
    ]);
    expect([faults, without]).toEqual([[], []]);
  });

  it('tells links to something else from words', async () => {
    const one = await writeHandIn({ name: 'One', number: '', at: 1, answers: [] });
    const text = [
      'Ada',
      'https://example.org/#v=1&data=valley&run=adam&end',
      '#lesson=momentum',
      `https://example.org/#${one}`,
      '#1 of the class',
      'http://example.org',
    ].join('\n');
    const { read, without, otherLinks } = await readLines(text);
    expect(read.map(({ line }) => line)).toEqual([4]);
    expect(without).toEqual([1, 5]);
    expect(otherLinks).toEqual([2, 3, 6]);
  });

  it('stops at its bounds and says so', async () => {
    const link = await writeHandIn({ name: 'One', number: '', at: 1, answers: [] });
    const { read, faults } = await readLines(`${`#${link}\n`.repeat(MOST_HAND_INS + 5)}`);
    expect(read).toHaveLength(MOST_HAND_INS);
    expect(faults.map(({ message }) => message)).toEqual(['only the first 1\u202f000 links are read']);
    expect((await readLines('x'.repeat(5_000_001))).faults[0].message).toContain(
      'more than 5\u202f000\u202f000 characters',
    );
  });
});

describe('students who hand in twice', () => {
  const [challenge, other] = CHALLENGES;
  const answer = (of: typeof challenge, solves: boolean) => ({
    id: of.id,
    solved: solves,
    scene: fragmentOf(of, (solves ? of.solution() : of.document()).scene),
  });

  it('are one person, whose best answer counts for each challenge', async () => {
    const base = { name: 'Zoë  Ångström', number: '' };
    const links = [
      await writeHandIn({ ...base, at: 1, answers: [answer(challenge, true), answer(other, false)] }),
      await writeHandIn({
        ...base,
        name: 'zoë ångström'.normalize('NFD'),
        at: 2,
        answers: [answer(challenge, false)],
      }),
    ];
    const { students, grades } = await graded(links);
    expect(students).toHaveLength(1);
    expect([students[0].lines, students[0].at]).toEqual([[1, 2], 2]);
    expect(kinds(grades.get(students[0].key))).toEqual({ [challenge.id]: 'solved', [other.id]: 'tried' });
  });

  it('are two people where their numbers differ', async () => {
    const links = await Promise.all(
      ['1', '2'].map((number) => writeHandIn({ name: 'Kim Lee', number, at: 1, answers: [] })),
    );
    expect((await graded(links)).students).toHaveLength(2);
  });
});

describe('a grade', () => {
  const [challenge] = CHALLENGES;
  const grade = (scene: string, solved = true) =>
    gradeAnswer(challenge, { id: challenge.id, solved, scene }, compute);

  it('names the parts that a forged scene has changed, and computes nothing', async () => {
    const scene = fragmentOf(challenge, forgedScene(challenge));
    const result = await gradeAnswer(challenge, { id: challenge.id, solved: true, scene }, async () => {
      throw new Error('computed');
    });
    expect(result).toMatchObject({ kind: 'refused', reason: 'changed: the surface' });
  });

  it('says that a claim does not hold, with the numbers that were found', async () => {
    const result = await grade(fragmentOf(challenge, challenge.document().scene));
    expect(result).toMatchObject({ kind: 'refused', reason: 'marked as solved, but is not' });
    expect(result.goals.length).toBe(challenge.goals.length);
  });

  it('refuses a scene that is not legal, and one that would take minutes', async () => {
    const legal = fragmentOf(challenge, challenge.solution().scene);
    expect(await grade(legal.replace('eta=1', 'eta=hello'))).toMatchObject({ kind: 'refused', scene: null });
    expect(await grade(legal.replace('steps=0', 'steps=90000'))).toMatchObject({
      reason: 'a run of more than 20\u202f000 steps is not judged',
    });
  });

  it('finds solved what is solved, whether or not it is said to be', async () => {
    expect((await grade(fragmentOf(challenge, challenge.solution().scene), false)).kind).toBe('solved');
  });

  it('says so where the engine could not compute a scene', async () => {
    const scene = fragmentOf(challenge, challenge.solution().scene);
    const result = await gradeAnswer(challenge, { id: challenge.id, solved: true, scene }, async () => null);
    expect(result).toMatchObject({ kind: 'refused', reason: 'its runs could not be computed' });
  });
});

it('stops when it is told to, and goes on from there', async () => {
  const read = await readLines((await pasted(syntheticClass(4, 5))).join('\n'));
  const students = studentsOf(read.read);
  const stop = new AbortController();
  let grades: Grades = new Map();
  let asked = 0;
  const counting: Compute = (scene) => {
    asked++;
    return compute(scene);
  };
  const progress = (so: Grades, done: number) => {
    grades = so;
    if (done === 10) stop.abort();
  };
  const options = { students, challenges: BY_ID, compute: counting, progress };
  await gradeClass({ ...options, signal: stop.signal });
  const count = () => [...grades.values()].reduce((sum, { size }) => sum + size, 0);
  expect(count()).toBe(10);
  const askedBefore = asked;
  await gradeClass({ ...options, before: grades, signal: new AbortController().signal });
  expect(count()).toBe(students.reduce((sum, { answers }) => sum + answers.size, 0));
  expect(asked).toBeGreaterThan(askedBefore);
});
