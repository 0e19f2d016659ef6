/** The order of the table's rows. */
import { rank } from '../../lessons/handIn/mark';
import type { Marks } from '../../lessons/handIn/marking';
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
  marks: Marks,
  { by, down }: Sorting,
): readonly Student[] {
  if (by === '') return students;
  const markOf = ({ key }: Student, id: string) => {
    const mark = marks.get(key)?.get(id);
    return mark === undefined ? -2 : rank(mark);
  };
  const solved = (student: Student) => challenges.filter((id) => markOf(student, id) === 2).length;
  const compare = (one: Student, other: Student): number => {
    if (by === 'name') return texts.compare(one.name, other.name);
    if (by === 'number') return texts.compare(one.number, other.number);
    if (by === 'solved') return solved(one) - solved(other);
    const id = by.slice('of:'.length);
    return markOf(one, id) - markOf(other, id);
  };
  return students.toSorted((one, other) => (down ? compare(other, one) : compare(one, other)));
}
