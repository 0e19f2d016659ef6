/** Words of runs that were computed elsewhere. */
export const recordedText = {
  title: 'Recorded run',
  rows: (rows: string, steps: string) =>
    `${rows === '1' ? '1 row' : `${rows} rows`} of a table, up to step ${steps}. It was computed elsewhere, so nothing of it can be set.`,
  surfaceLoss: 'Its loss and its gradient are those of the surface on show.',
  ownLoss: 'Its loss is the table’s own, its gradient that of the surface on show.',
} as const;
