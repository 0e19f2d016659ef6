/** Builds predictions, with the usual kinds of options. */
import type { RunResult } from '../../scene/outcome';
import type { Block, Option, Prediction } from '../define';

type Runs = readonly RunResult[];

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
