/** Marks in words. */
import { boundsText } from '../../lessons/challenges/judge';
import type { Mark } from '../../lessons/handIn/mark';
import { handInsText } from '../../text/handIns';
import { formatNumber } from '../../text/number';

/** "solved", "does not hold: changed: the surface"; empty where the challenge was not tried. */
export function markText(mark: Mark | undefined, isTried: boolean): string {
  const { cell } = handInsText;
  if (mark === undefined) return isTried ? cell.waiting : '';
  return mark.kind === 'refused' ? cell.refused(mark.reason) : cell[mark.kind];
}

/** The same, of a try with the goals that it misses: "not solved: loss at the end 0.4, at most 0.01". */
export function cellText(mark: Mark | undefined, isTried: boolean): string {
  const words = markText(mark, isTried);
  if (mark?.kind !== 'tried') return words;
  const missed = mark.goals
    .filter(({ met }) => !met)
    .map(({ goal, value }) =>
      handInsText.cell.goal(goal.name, Number.isNaN(value) ? '–' : formatNumber(value), boundsText(goal)),
    );
  return `${words}: ${missed.join('; ')}`;
}
