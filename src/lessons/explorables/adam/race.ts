/** A race to a loss: a person's momentum against Adam as it comes. */
import type { RunResult } from '../../../scene/outcome';
import type {
  ObjectiveSpec,
  Point,
  RunSpec,
  SceneDocument,
  ScheduleSpec,
  Window,
} from '../../../scene/types';
import { neuron, run, sceneOf, stepsToStayBelow } from '../../scenes';

export const COURSES = {
  plateau: { name: 'off the plateau', objective: neuron('two-points'), start: { w: -2, b: -2 } },
  valley: { name: 'along the valley', objective: neuron('valley'), start: { w: -2, b: -4 } },
} as const satisfies Readonly<
  Record<string, { readonly name: string; readonly objective: ObjectiveSpec; readonly start: Point }>
>;
export type Course = keyof typeof COURSES;

const VALLEY_WINDOW: Window = { w: [-5, 2], b: [-5.5, 1.5] };

export const STEPS = 150;
/** The loss to come below, and to stay below. */
export const TARGET = 1e-4;
/** The steps at which the person's rate can be drawn. */
export const DRAWN_AT = [0, 50, 100, 150] as const;

/** The person's numbers. */
export interface RaceEntry {
  readonly course: Course;
  readonly eta: number;
  readonly beta: number;
  /** The rates at the steps of `DRAWN_AT`, in place of `eta`; null for a constant rate. */
  readonly drawn: readonly number[] | null;
}

/** The person's run first, Adam's second. */
export function racers({ course, eta, beta, drawn }: RaceEntry): readonly RunSpec[] {
  const { start } = COURSES[course];
  const schedule: ScheduleSpec =
    drawn === null
      ? { kind: 'constant' }
      : {
          kind: 'by-hand',
          points: DRAWN_AT.map((step, index) => [step, drawn[index]] as const),
          between: 'log-line',
        };
  return [
    { ...run('momentum', { label: 'you', hyper: { eta, beta }, schedule }), start, steps: STEPS, id: 'r1' },
    { ...run('adam'), start, steps: STEPS, id: 'r2' },
  ];
}

/** The race on the workbench, at its last step. */
export function raceScene(entry: RaceEntry): SceneDocument {
  const { objective, start } = COURSES[entry.course];
  const window = entry.course === 'valley' ? { window: VALLEY_WINDOW } : {};
  return sceneOf({
    objective,
    runs: racers(entry),
    start,
    steps: STEPS,
    view: { playhead: STEPS, quantity: 'eta', ...window },
  });
}

export interface Finish {
  /** The first step from which the loss stays below the target; infinite where it never does. */
  readonly you: number;
  readonly adam: number;
  readonly winner: 'you' | 'adam' | 'nobody';
}

export function finishOf([you, adam]: readonly RunResult[]): Finish {
  const [mine, its] = [you, adam].map((each) => stepsToStayBelow(each, TARGET));
  const winner = mine === its ? 'nobody' : mine < its ? 'you' : 'adam';
  return { you: mine, adam: its, winner };
}
