import { describe, expect, it } from 'vitest';
import { gradesCsv } from '../../../src/app/handIns/csv';
import { cellText } from '../../../src/app/handIns/gradeText';
import { sortStudents } from '../../../src/app/handIns/sorting';
import type { PlacedChallenge } from '../../../src/lessons/handIn/challenges';
import { loadChallenges } from '../../../src/lessons/handIn/challenges';
import type { Grade } from '../../../src/lessons/handIn/grade';
import type { Student } from '../../../src/lessons/handIn/students';

const challenges: readonly PlacedChallenge[] = (await loadChallenges()).slice(0, 2);
const [one, other] = challenges.map(({ challenge }) => challenge);
const { scene } = one.solution();
const SOLVED: Grade = { kind: 'solved', goals: [], scene };
const TRIED: Grade = { kind: 'tried', goals: [{ goal: one.goals[0], value: 0.5, met: false }], scene };
const REFUSED: Grade = { kind: 'refused', reason: 'changed: the surface, the start', goals: [], scene };

function student(name: string, number: string, ids: readonly string[]): Student {
  return {
    key: `${name}${number}`,
    name,
    number,
    lines: [1],
    at: 0,
    answers: new Map(ids.map((id) => [id, []])),
  };
}
const both = [one.id, other.id];
const people = [
  student('=SUM(A1:A9)', '10', both),
  student('Émile, the "second"', '9', both),
  student('ada', '@2', [one.id]),
  student('Zoë', '', []),
];
const grades = new Map([
  [
    people[0].key,
    new Map<string, Grade>([
      [one.id, SOLVED],
      [other.id, REFUSED],
    ]),
  ],
  [
    people[1].key,
    new Map<string, Grade>([
      [one.id, TRIED],
      [other.id, SOLVED],
    ]),
  ],
  [people[2].key, new Map<string, Grade>([[one.id, REFUSED]])],
]);

describe('the table as CSV', () => {
  it('has a row for each student, in UTF-8, with no cell that a spreadsheet takes for a formula', () => {
    expect(gradesCsv(people, challenges, grades).split('\r\n')).toEqual([
      '\ufeffName,Number,Solved,5.1 a good guess,5.1 the worst guess',
      `'=SUM(A1:A9),10,1,solved,"does not hold: changed: the surface, the start"`,
      `"Émile, the ""second""",9,1,"not solved: loss 0.5, at most 0.001",solved`,
      `ada,'@2,0,"does not hold: changed: the surface, the start",`,
      'Zoë,,0,,',
      '',
    ]);
  });

  it('says what is not computed yet', () => {
    expect(cellText(undefined, true)).toBe('not computed yet');
    expect(cellText(undefined, false)).toBe('');
  });
});

describe('the order of the rows', () => {
  const order = (by: string, down = false) =>
    sortStudents(people, both, grades, { by, down }).map(({ name }) => name.slice(0, 3));

  it('is that of the lines, until a head is chosen', () => {
    expect(order('')).toEqual(['=SU', 'Émi', 'ada', 'Zoë']);
  });

  it('is that of names whatever their case, and of numbers by value', () => {
    expect(order('name')).toEqual(['=SU', 'ada', 'Émi', 'Zoë']);
    expect(order('number').slice(-2)).toEqual(['Émi', '=SU']);
  });

  it('is by how many are solved, and by how good a grade is', () => {
    expect(order('solved', true).slice(0, 2)).toEqual(['=SU', 'Émi']);
    expect(order(`of:${one.id}`, true)).toEqual(['=SU', 'Émi', 'ada', 'Zoë']);
    expect(order(`of:${other.id}`)).toEqual(['ada', 'Zoë', '=SU', 'Émi']);
  });
});
