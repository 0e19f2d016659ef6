/** Builds predictions: the scene held at a step, and the usual kinds of options. */
import { SPEEDS } from '../../scene/limits';
import type { RunResult } from '../../scene/outcome';
import type { SceneDocument } from '../../scene/types';
import { lastStep } from '../../state/playback';
import type { Block, Option, Prediction } from '../define';

type Runs = readonly RunResult[];

/** The steps of one second at speed 1, and the seconds that the answer may play. */
const STEPS_A_SECOND = 25;
const LONGEST_SECONDS = 6;

/** The scene at a step, beyond which it is kept from view, and at a speed that shows the rest in some six seconds. */
export function heldAt({ scene, view }: SceneDocument, step = 0): SceneDocument {
  const needed = (lastStep(scene) - step) / (STEPS_A_SECOND * LONGEST_SECONDS);
  const speed = SPEEDS.find((each) => each >= Math.max(1, needed)) ?? SPEEDS[SPEEDS.length - 1];
  return { scene, view: { ...view, playhead: step, speed } };
}

export function predict(prediction: Prediction): Block {
  return { kind: 'predict', prediction };
}

/** Numbers to choose from: right is the one that is nearest to the truth by ratio. */
export function nearest(
  choices: readonly number[],
  truth: (runs: Runs) => number,
  text: (choice: number) => string = String,
): readonly Option[] {
  const off = (choice: number, runs: Runs) => Math.abs(Math.log(choice / truth(runs)));
  return choices.map((choice) => ({
    text: text(choice),
    right: (runs) => choices.every((other) => off(choice, runs) <= off(other, runs)),
  }));
}

/** Runs to choose from, by their names in the scene's order: right is the one with the lowest number. */
export function lowest(
  names: readonly string[],
  measure: (run: RunResult, runs: Runs) => number,
): readonly Option[] {
  return names.map((text, index) => ({
    text,
    right: (runs) => {
      const values = names.map((_, each) => measure(runs[each], runs));
      return values.every((value) => values[index] <= value);
    },
  }));
}
