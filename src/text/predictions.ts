/** The words around a prediction of the lessons. What it asks, and what is true, stands with it. */
export const predictionText = {
  prediction: 'Your prediction',
  name: (id: string) => `“${id.replaceAll('-', ' ')}”, a prediction`,
  begin: 'Begin',
  /** Where something else is on the workbench. */
  elsewhere: 'Its scene is not on the workbench.',
  hidden: 'What comes next stays hidden until you have answered.',
  mapHere: 'The map comes back with your answer.',
  mapHidden: 'The map, and what comes next, stay hidden until you have answered.',
  commit: 'That is my answer',
  skip: 'Just show me',
  again: 'Again',
  options: 'Answers',
  several: 'Choose all that apply.',
  right: 'Right.',
  wrong: 'Not so.',
  skipped: 'Skipped.',
  answeredBefore: 'You have answered this one.',
  measuring: 'measuring…',
  isRight: ' (right)',
  isChosen: ' (your answer)',
  chose: (yours: string, right: string) => `You said: ${yours}. It is: ${right}.`,
  placeHow: (within: string) =>
    `Click on the map, or move the mark there by pointer or by keys. Within ${within} counts as right.`,
  placeFirst: 'Place the mark first',
  mark: (what: string) => `Your mark: where ${what}`,
  yours: 'you',
  truth: 'it',
  placed: (distance: string, w: string, b: string, within: string) =>
    `Your mark is ${distance} away: it is at w ${w}, b ${b}. Within ${within} counts as right.`,
  /** Of the marks on map and surface, for those who do not see them. */
  marks: (w: string, b: string) => `Your mark is at w ${w}, b ${b}.`,
  sketchHow: (within: string) =>
    `Draw over the loss chart, or move its knots by keys. You are right if your curve is off by a factor of ${within} or less on average.`,
  sketchFirst: 'Sketch the curve first',
  curve: (run: string) => `Your curve for ${run}`,
  knot: (name: string, step: string) => `${name}, step ${step}`,
  sketched: (factor: string, step: string, yours: string, truth: string, within: string) =>
    `Your curve is off by a factor of ${factor} on average, and most at step ${step}: you drew ${yours}, it is ${truth}. Up to ${within} counts as right.`,
} as const;
