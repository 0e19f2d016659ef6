/** Words of the gallery of examples. */
export const examplesText = {
  open: 'Examples',
  openHint: 'Scenes worth seeing, and all surfaces at a glance',
  title: 'Examples',
  surfaces: 'All surfaces',
  surfacesNote:
    'Your runs stay; their start, their rates and the window are set to suit the surface. The pictures show the four usual rules.',
} as const;
