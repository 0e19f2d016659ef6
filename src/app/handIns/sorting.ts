/** The order of the table's rows. */
import { rank } from '../../lessons/handIn/grade';
import type { Grades } from '../../lessons/handIn/grading';
import type { Student } from '../../lessons/handIn/students';

export interface Sorting {
  /** `name`, `number`, `solved` or `of:` and a challenge's id; empty is the order of the lines. */
  readonly by: string;
  readonly down: boolean;
}

/** Numbers in texts by their value: 9 stands before 10. */
const texts = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** @param challenges the ids on show: the total counts those */
export function sortStudents(
  students: readonly Student[],
  challenges: readonly string[],
  grades: Grades,
  { by, down }: Sorting,
): readonly Student[] {
  if (by === '') return students;
  const gradeOf = ({ key }: Student, id: string) => {
    const grade = grades.get(key)?.get(id);
    return grade === undefined ? -2 : rank(grade);
  };
  const solved = (student: Student) => challenges.filter((id) => gradeOf(student, id) === 2).length;
  const compare = (one: Student, other: Student): number => {
    if (by === 'name') return texts.compare(one.name, other.name);
    if (by === 'number') return texts.compare(one.number, other.number);
    if (by === 'solved') return solved(one) - solved(other);
    const id = by.slice('of:'.length);
    return gradeOf(one, id) - gradeOf(other, id);
  };
  return students.toSorted((one, other) => (down ? compare(other, one) : compare(one, other)));
}
