/** Words of the lab. */
export const labText = {
  title: 'Lab',
  hint: 'Many runs at once: where they lead, and which rule is best once each is tuned',
  sections: 'Sections of the lab',
  names: { basins: 'Basins', luck: 'Luck', compare: 'Compare' },
  close: 'Close the lab',
} as const;
