/** Words of the list of recent scenes. */
export const recentText = {
  title: 'Your recent scenes',
  note: 'Kept on this machine only.',
  all: (count: number) => `Show all ${count}`,
  removeAll: 'Remove all',
  remove: (scene: string) => `Remove ${scene}`,
  removed: (scene: string) => `${scene} removed.`,
  allRemoved: 'All recent scenes removed.',
  notRemoved: 'The browser could not remove it.',
  noRuns: 'no runs',
} as const;
