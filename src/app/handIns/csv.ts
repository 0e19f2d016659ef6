/** The table of grades as CSV: a row for each student, a column for each challenge. */
import { textCell } from '../../export/numbers/cell';
import type { PlacedChallenge } from '../../lessons/handIn/challenges';
import type { Grades } from '../../lessons/handIn/grading';
import type { Student } from '../../lessons/handIn/students';
import { handInsText } from '../../text/handIns';
import { taskName } from '../../text/taskNames';
import { cellText } from './gradeText';

/** Tells spreadsheets that names are written in UTF-8. */
const BYTE_ORDER = '\ufeff';

export function gradesCsv(
  students: readonly Student[],
  challenges: readonly PlacedChallenge[],
  grades: Grades,
): string {
  const head = [
    handInsText.student,
    handInsText.studentNumber,
    handInsText.total,
    ...challenges.map(({ challenge, number }) => `${number} ${taskName(challenge.id)}`),
  ];
  const rows = students.map(({ key, name, number, answers }) => {
    const own = grades.get(key);
    const cells = challenges.map(({ challenge: { id } }) => cellText(own?.get(id), answers.has(id)));
    const solved = challenges.filter(({ challenge: { id } }) => own?.get(id)?.kind === 'solved').length;
    return [textCell(name), textCell(number), String(solved), ...cells.map(textCell)];
  });
  return `${BYTE_ORDER}${[head.map(textCell), ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}
