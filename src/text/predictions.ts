import { taskName } from './taskNames';

/** The words around a prediction of the lessons. What it asks, and what is true, stands with it. */
export const predictionText = {
  prediction: 'Your prediction',
  name: (id: string) => `“${taskName(id)}”, a prediction`,
  begin: 'Begin',
  /** Said where something else is on the workbench. */
  elsewhere: 'The workbench shows another scene.',
  hidden: 'What comes next stays hidden until you have answered.',
  mapHere: 'The map comes back when you have answered.',
  mapHidden: 'The map, and what comes next, stay hidden until you have answered.',
  commit: 'That is my answer',
  skip: 'Just show me',
  again: 'Again',
  options: 'Answers',
  several: 'Choose all that apply.',
  right: 'Right.',
  wrong: 'Not quite.',
  skipped: 'Skipped.',
  answeredBefore: 'You have answered this one.',
  measuring: 'measuring…',
  isRight: ' (right)',
  isChosen: ' (your answer)',
  chose: (yours: string, right: string) => `You said: ${stopped(yours)} It is: ${stopped(right)}`,
  placeHow: (within: string) =>
    `Click on the map, or move the mark there by pointer or by keys. Up to ${within} away counts as right.`,
  placeFirst: 'Place the mark first',
  mark: (what: string) => `Your mark: where ${what}`,
  yours: 'you',
  truth: 'it',
  placed: (distance: string, w: string, b: string, within: string) =>
    `Your mark is ${distance} away: the right place is w ${w}, b ${b}. Up to ${within} away counts as right.`,
  /** The places of the marks on map and surface, for screen readers. */
  marks: (w: string, b: string) => `Your mark is at w ${w}, b ${b}.`,
  sketchHow: (within: string) =>
    `Draw over the loss chart, or move the knots by keys. Your curve counts as right if it is off by a factor of ${within} or less on average.`,
  sketchFirst: 'Sketch the curve first',
  curve: (run: string) => `Your curve for ${run}`,
  knot: (name: string, step: string) => `${name}, step ${step}`,
  sketched: (factor: string, step: string, yours: string, truth: string, within: string) =>
    `On average your curve is off by a factor of ${factor}. It is off most at step ${step}: you drew ${yours}, and it is ${truth}. A factor of up to ${within} counts as right.`,
} as const;

/** With a full stop at its end, and one only: an answer may be a sentence or a word. */
function stopped(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
