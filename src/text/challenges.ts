import { taskName } from './taskNames';

/** The words around a challenge of the lessons. What it asks stands with it. */
export const challengeText = {
  challenge: 'Challenge',
  name: (id: string) => `“${taskName(id)}”, a challenge`,
  solutionOf: (id: string) => `a solution of “${taskName(id)}”`,
  goals: 'What it takes',
  begin: 'Begin',
  again: 'Start over',
  hint: (number: number, count: number) => (count === 1 ? 'Hint' : `Hint ${number} of ${count}`),
  solution: 'Show a solution',
  solved: 'Solved',
  announceSolved: 'Solved.',
  keep: (name: string) => `Do not change ${name}.`,
  atMost: (bound: string) => `at most ${bound}`,
  atLeast: (bound: string) => `at least ${bound}`,
  met: ' (met)',
  notMet: ' (not met yet)',
} as const;
