/** The path of those who have an hour: the steps without which the rest makes no sense, in the course's order. */
import { LESSONS } from './index';
import { parseLessonAddress } from './reader/lessonAddress';

const STEPS_OF: Readonly<Record<string, readonly string[]>> = {
  'guess-work': ['aim', 'by-hand', 'surface', 'grid'],
  'gradient-descent': ['direction', 'rule', 'one-point', 'first-run', 'slope', 'other-starts'],
  contours: ['slices', 'spacing'],
  momentum: ['gentle-slopes', 'rule', 'ball', 'u-turns', 'bowl'],
  nesterov: ['two-pieces', 'calmer'],
  stochastic: ['million', 'competing', 'mini-batch'],
  tips: ['limit', 'log-scale', 'noise'],
  'line-search': ['idea'],
  adaptive: ['in-two-parameters', 'adagrad', 'rmsprop', 'circling'],
  adam: ['adam', 'which', 'bias'],
  'adam-family': ['adamw'],
  schedules: ['saddle', 'restarts', 'warm-up', 'once-again'],
};

/** The addresses of its steps. */
export const CORE_PATH: readonly string[] = LESSONS.flatMap(({ id }) =>
  STEPS_OF[id].map((step) => `${id}.${step}`),
);
export const CORE_MINUTES = 60;

const CORE: ReadonlySet<string> = new Set(CORE_PATH);

export function isCore(address: string): boolean {
  return CORE.has(address);
}

/** The steps of the path beside a place of the course, be it on the path or off it; null at its ends. */
export function besideOnCorePath(
  lesson: { readonly id: string; readonly steps: readonly { readonly id: string }[] },
  index: number,
): { readonly previous: string | null; readonly next: string | null } {
  const here = LESSONS.findIndex(({ id }) => id === lesson.id);
  const distance = (address: string): number => {
    const { lesson: id, step } = parseLessonAddress(address);
    const lessons = LESSONS.findIndex((each) => each.id === id) - here;
    return lessons !== 0 ? lessons : lesson.steps.findIndex((each) => each.id === step) - index;
  };
  return {
    previous: CORE_PATH.findLast((address) => distance(address) < 0) ?? null,
    next: CORE_PATH.find((address) => distance(address) > 0) ?? null,
  };
}
