/** Words of the lab. */
export const labText = {
  title: 'Lab',
  hint: 'Many runs at once: which rates work, where runs end, and which rule is best once all are tuned',
  sections: 'Sections of the lab',
  names: { sweep: 'Sweep', basins: 'Basins', luck: 'Luck', compare: 'Compare' },
  close: 'Close the lab',
  heldBack:
    'The lab would give the answer away. It waits until you have answered, or pressed “Just show me”.',
} as const;
