/** Grades in words. */
import { boundsText } from '../../lessons/challenges/judge';
import type { Grade } from '../../lessons/handIn/grade';
import { handInsText } from '../../text/handIns';
import { formatNumber } from '../../text/number';

/** "solved", "does not hold: changed: the surface"; empty where the challenge was not tried. */
export function gradeText(grade: Grade | undefined, isTried: boolean): string {
  const { cell } = handInsText;
  if (grade === undefined) return isTried ? cell.waiting : '';
  return grade.kind === 'refused' ? cell.refused(grade.reason) : cell[grade.kind];
}

/** The same, of a try with the goals that it misses: "not solved: loss at the end 0.4, at most 0.01". */
export function cellText(grade: Grade | undefined, isTried: boolean): string {
  const words = gradeText(grade, isTried);
  if (grade?.kind !== 'tried') return words;
  const missed = grade.goals
    .filter(({ met }) => !met)
    .map(({ goal, value }) =>
      handInsText.cell.goal(goal.name, Number.isNaN(value) ? '–' : formatNumber(value), boundsText(goal)),
    );
  return `${words}: ${missed.join('; ')}`;
}
