/** Words of the lab. */
export const labText = {
  title: 'Lab',
  hint: 'Many runs at once: which rule is best once each is tuned',
  sections: 'Sections of the lab',
  names: { compare: 'Compare' },
  close: 'Close the lab',
} as const;
