/** The words that the 3D picture brings along when it is loaded. */
export const surfacePictureText = {
  axes: { w: 'w', b: 'b', loss: 'L' },
  /** The axis of L where the height is its logarithm. */
  logLoss: 'L, log',
  /** Said where the logarithm counts from the lowest loss. */
  logAboveMinLoss: 'L − min, log',
  aboveMin: (height: string) => `+${height}`,
  /** Beside the lowest point. */
  minimum: 'min',
  /** A hint at what the pointer does, and at the keys that do the same. */
  hint:
    'Click the surface to move the start there, drag the start to move it along, click a ball to select its run. ' +
    'By keyboard, move starts with the handles on the contour map, and select a run in the list of runs.',
  /** The picture in words. */
  label: (numbers: string, runs: readonly string[], view: string) =>
    `3D surface of the loss over w and b. ${numbers} ${runs.join('. ')}${runs.length > 0 ? '. ' : ''}${view}`,
  range: (lowest: string, highest: string) => `L from ${lowest} to ${highest}.`,
  nowhere: 'Undefined everywhere in this window.',
  logHeight: 'Its height is the logarithm of L.',
  logAboveMin: 'Its height is the logarithm of how far L lies above its lowest value.',
  minimumAt: (w: string, b: string) => `Lowest point at w ${w}, b ${b}.`,
  runAt: (name: string, w: string, b: string, loss: string) => `${name} at w ${w}, b ${b}, L ${loss}`,
  seenFrom: (elevation: string) => `Seen from ${elevation} degrees above.`,
  seenFromTop: 'Seen from the top.',
} as const;
