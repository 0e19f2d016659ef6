/**
 * Look of a run, the same in every picture, list and chart: colour AND dash AND marker. It comes from the run's rule, so that
 * Adam looks like Adam in every scene; runs of one scene that would look alike are moved apart.
 */
import { RECORDED } from '../scene/recorded';
import type { RunSpec } from '../scene/types';

/** The markers of runs that have a rule. */
export const RULE_MARKERS = [
  'circle',
  'square',
  'triangleUp',
  'diamond',
  'plus',
  'triangleDown',
  'star',
  'ring',
  'hourglass',
  'triangleRight',
  'bar',
  'triangleLeft',
] as const;
const RECORDED_MARKER = 'cross';
export const RUN_MARKERS = [...RULE_MARKERS, RECORDED_MARKER] as const;
export type RunMarker = (typeof RUN_MARKERS)[number];

/** The CSS variable `--run-<colour>` holds the colour, per theme. */
export type RunColour = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

export interface RunStyle {
  readonly colour: RunColour;
  /** Lengths of dash and gap in CSS pixels; empty is a solid line. */
  readonly dash: readonly number[];
  readonly marker: RunMarker;
}

/** The part of a run that its look depends on. */
export type StyledRun = Pick<RunSpec, 'id' | 'optimizer'>;

/** One colour for each run that a scene may have: no two of them look alike. */
export const RUN_COLOURS: readonly RunColour[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const DASHES: readonly (readonly number[])[] = [[], [9, 4], [3, 3], [12, 3, 3, 3]];
const STYLES: readonly RunStyle[] = RUN_COLOURS.map((colour) => ({
  colour,
  dash: DASHES[colour % DASHES.length],
  marker: RULE_MARKERS[colour],
}));

/** Recorded runs have a dash and a marker that no rule has; of colours one that is free, grey if it is. */
const RECORDED_STYLES: readonly RunStyle[] = RUN_COLOURS.map((colour) => ({
  colour,
  dash: [2, 3.5],
  marker: RECORDED_MARKER,
}));
const RECORDED_COLOUR: RunColour = 11;

/** The colour of each rule. Rules that share one are seldom compared. */
const RULE_COLOURS: ReadonlyMap<string, RunColour> = new Map<string, RunColour>([
  ['gd', 0],
  ['momentum', 1],
  ['nag', 2],
  ['adam', 3],
  ['nesterov', 4],
  ['adamax', 5],
  ['line-search', 6],
  ['rmsprop', 7],
  ['adagrad', 8],
  ['maxaprop', 9],
  ['adadelta', 10],
  ['nadam', 11],
  ['amsgrad', 4],
  ['radam', 6],
  ['adamp', 9],
  ['rprop', 10],
  ['lion', 5],
  ['normalized-momentum', 11],
  ['adabelief', 4],
  ['yogi', 8],
  ['adan', 6],
  ['ademamix', 9],
  ['schedule-free', 2],
  ['schedule-free-adamw', 1],
  ['dog', 0],
  ['prodigy', 7],
  ['sam', 1],
  ['newton', 8],
  ['saddle-free-newton', 2],
  ['levenberg-marquardt', 6],
  ['sophia', 9],
  ['full-adagrad', 4],
  ['soap', 3],
  ['bfgs', 7],
  ['conjugate-gradient', 10],
  ['nelder-mead', 11],
]);

/** The order in which runs whose colour is taken get another one: first what common rules do not have. */
const SPARE: readonly RunColour[] = [5, 9, 11, 6, 10, 4, 8, 7, 3, 2, 1, 0];

/** Looks are asked for in every frame; a scene's list of runs is never changed in place. */
const known = new WeakMap<readonly StyledRun[], ReadonlyMap<string, RunStyle>>();

/** The style of the run `id` among the runs of its scene. The order and the visibility of the runs make no difference. */
export function runStyle(id: string, runs: readonly StyledRun[]): RunStyle {
  let styles = known.get(runs);
  if (styles === undefined) {
    styles = movedApart(runs);
    known.set(runs, styles);
  }
  return styles.get(id) ?? STYLES[0];
}

/** The style of a run of this rule that meets no other run. */
export function ruleStyle(optimizer: string): RunStyle {
  if (optimizer === RECORDED) return RECORDED_STYLES[RECORDED_COLOUR];
  return STYLES[RULE_COLOURS.get(optimizer) ?? SPARE[0]];
}

/**
 * Gives runs that would look alike different looks: the one with the lowest id keeps the rule's own. Recorded runs come last, and
 * change the look of none.
 */
function movedApart(runs: readonly StyledRun[]): ReadonlyMap<string, RunStyle> {
  const styles = new Map<string, RunStyle>();
  const free = new Set(SPARE);
  const waiting: string[] = [];
  const sorted = [...runs].sort((a, b) => numberOf(a.id) - numberOf(b.id));
  for (const { id, optimizer } of sorted.filter(({ optimizer }) => optimizer !== RECORDED)) {
    const own = ruleStyle(optimizer);
    if (free.delete(own.colour)) styles.set(id, own);
    else waiting.push(id);
  }
  const [...spare] = free;
  waiting.forEach((id, index) => {
    styles.set(id, STYLES[spare[index % spare.length] ?? SPARE[index % SPARE.length]]);
  });
  const left = [...new Set([RECORDED_COLOUR, ...SPARE])].filter((colour) =>
    spare.slice(waiting.length).includes(colour),
  );
  const recorded = sorted.filter(({ optimizer }) => optimizer === RECORDED);
  for (const [index, { id }] of recorded.entries())
    styles.set(id, RECORDED_STYLES[left[index % left.length] ?? RECORDED_COLOUR]);
  return styles;
}

function numberOf(id: string): number {
  return Number(id.slice(1));
}
