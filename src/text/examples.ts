/** Words of the gallery of examples. */
export const examplesText = {
  open: 'Examples',
  openHint: 'Scenes worth seeing, and all surfaces at a glance',
  title: 'Examples',
  surfaces: 'All surfaces',
  surfacesNote:
    'Your runs stay; start, rates and window become those that suit the surface. The pictures have the four usual rules.',
} as const;
