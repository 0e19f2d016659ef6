/** The words of the 3D surface. */
export const surface3dText = {
  title: '3D surface',
  /** The kind of thing the picture is, said by a screen reader after its label. */
  role: '3D picture',
  waiting: 'The 3D picture loads after the map …',
  loading: 'Loading the 3D picture …',
  failed: 'The 3D picture could not be loaded. Everything else still works.',
  unsupported:
    'This browser does not offer WebGL 2, which the 3D picture needs. Everything else still works.',
  lost: 'The browser took back the graphics memory, so the 3D picture is gone. Everything else still works.',
  tryAgain: 'Try again',
  reload: 'Load the page again',
  restore: 'Restore',
  /** The picture in words. */
  label: (numbers: string, runs: readonly string[], view: string) =>
    `3D surface of the loss over w and b. ${numbers} ${runs.join('. ')}${runs.length > 0 ? '. ' : ''}${view} ` +
    'Arrow keys turn it, plus and minus zoom, 0 resets, T looks from the top.',
  range: (lowest: string, highest: string) => `L from ${lowest} to ${highest}.`,
  nowhere: 'Undefined everywhere in this window.',
  logHeight: 'Its height is the logarithm of L.',
  logAboveMin: 'Its height is the logarithm of how far L lies above its lowest value.',
  minimumAt: (w: string, b: string) => `Lowest point at w ${w}, b ${b}.`,
  runAt: (name: string, w: string, b: string, loss: string) => `${name} at w ${w}, b ${b}, L ${loss}`,
  seenFrom: (elevation: string) => `Seen from ${elevation} degrees above.`,
  seenFromTop: 'Seen from the top.',
} as const;
