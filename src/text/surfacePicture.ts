/** The words that the 3D picture brings along when it is loaded. */
export const surfacePictureText = {
  axes: { w: 'w', b: 'b', loss: 'L' },
  /** The axis of L where the height is its logarithm. */
  logLoss: 'L, log',
  /** Where the logarithm counts from the lowest loss. */
  logAboveMinLoss: 'L − min, log',
  aboveMin: (height: string) => `+${height}`,
  /** Beside the lowest point. */
  minimum: 'min',
  /** What the pointer does, and where the keyboard does the same. */
  hint:
    'A click on the surface moves the start there, a drag of the start moves it along, a click on a ball selects its run. ' +
    'By keyboard, the handles on the contour map move the starts and the list of runs selects.',
} as const;
