/** The words of the controls, and how they name a range. */
import { counted, formatCount, formatExact, groupThousands } from './number';

/** A limit in words: 10 000, −1 000 000, 0.001, 1e−12. */
function limit(value: number): string {
  return groupThousands(formatExact(value)).replace(/^-|e-/g, (sign) => sign.replace('-', '\u2212'));
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly below?: boolean;
  readonly integer?: boolean;
}

/** "from 0 to 10 000"; a bound that every number keeps is none. */
function range({ min, max, below }: Range): string {
  if (below === true) return `at least ${limit(min)} and below ${limit(max)}`;
  if (max < Number.MAX_VALUE) return `from ${limit(min)} to ${limit(max)}`;
  return min > -Number.MAX_VALUE ? `at least ${limit(min)}` : '';
}

function words(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== '').join(' ');
}

export const CONTROLS_TEXT = {
  close: 'Close',

  runs: 'Runs',
  noRuns: 'No runs. Add one and watch it descend.',
  addRun: 'Add run',
  runCap: (most: number) => `${most} at most`,
  hide: (run: string) => `Hide ${run}`,
  show: (run: string) => `Show ${run}`,
  more: (run: string) => `More for ${run}`,
  rename: 'Rename',
  renameRun: (run: string) => `Rename ${run}`,
  nameOf: (run: string) => `Name of ${run}`,
  duplicate: 'Duplicate',
  duplicateRun: (run: string) => `Duplicate ${run}`,
  exportCode: 'Export code',
  exportCodeOf: (run: string) => `Export code of ${run}`,
  moveUp: 'Move up',
  moveRunUp: (run: string) => `Move ${run} up`,
  moveDown: 'Move down',
  moveRunDown: (run: string) => `Move ${run} down`,
  remove: 'Remove',
  removeRun: (run: string) => `Remove ${run}`,
  hidden: 'hidden',

  start: 'Start',
  startW: 'Start w',
  startB: 'Start b',
  sharedStart: 'One start for all runs',

  thisRun: 'This run',
  algorithm: 'Algorithm',
  algorithms: 'Algorithms',
  findAlgorithm: 'Find an algorithm',
  findAlgorithmExample: 'Name, or what you need it for',
  algorithmsFound: (count: number) =>
    count === 0 ? 'No algorithm matches these words.' : count === 1 ? '1 algorithm' : `${count} algorithms`,
  listNotLoaded: 'The list could not be loaded.',
  needsData: (rule: string) => `${rule} needs data: on this surface it takes no step.`,
  ruleSections: {
    lecture: 'The lecture',
    newer: 'Newer',
    'second-order': 'Second order',
    'derivative-free': 'Without gradients',
  },
  allRuns: 'One value for all runs',
  /** The number of runs that a setting changes. `few` names the settings of the rule that not all runs have. */
  changesRuns: (runs: number, few: readonly { readonly name: string; readonly count: number }[]) =>
    `Each value changes all ${runs} runs${few.map(({ name, count }, i) => `${i === 0 ? ', but' : ','} ${name} only ${count === 1 ? 'this one' : count}`).join('')}.`,
  /** The title of the settings that are folded away. It names only those that the rule has. */
  moreSettings: (parts: readonly ('schedule' | 'decay' | 'clip' | 'batch')[]) =>
    `${['Steps', ...parts, 'average', 'stop'].slice(0, 5).join(', ')} …`,
  schedule: 'Schedule of η',
  momentumSchedule: 'Schedule of β',
  scheduled: (schedule: string) => `Its schedule: ${schedule}.`,
  scheduledAlone: (rate: string, schedule: string) => `${rate} comes from its schedule, “${schedule}”.`,
  makeConstant: (rate: 'eta' | 'beta') => `Make ${rate === 'eta' ? 'η' : 'β'} constant`,
  decay: 'Weight decay',
  decayKinds: { none: 'None', l2: 'L2 penalty', decoupled: 'Decoupled' },
  lambda: 'Decay λ',
  fromHere: 'From this step on',
  fromHereNote: 'The rate changes at the playhead’s step. Earlier steps keep theirs.',
  fromHereRefused: (rate: string, most: string) =>
    `${rate} cannot be changed from this step on: it has already changed ${most} times, and a drawn rate can have no more points.`,
  fromHereOf: (name: string) => `${name} from this step on`,
  drawnInChart: 'In its chart: drag a point, press a faint spot to add one, tap a point twice to remove it.',
  pointHead: 'step',
  pointStep: (point: number) => `Step of point ${point}`,
  pointValue: (rate: 'eta' | 'beta', point: number) => `${rate === 'eta' ? 'η' : 'β'} of point ${point}`,
  removePoint: (point: number) => `Remove point ${point}`,
  addPoint: 'Add a point at the playhead',
  manyPoints: (points: string) => `${points} points; the first are listed here, all are in the chart.`,
  around: { clip: 'Clip', average: 'Average', stop: 'Stop when' },
  aroundNone: 'None',
  batchAll: 'All the data at every step',
  batchSize: 'Batch size',
  batchOrder: 'Order',
  batchOrders: {
    sequential: 'Sequential',
    shuffled: 'Shuffled',
    'with-replacement': 'With replacement',
  },
  batchSeed: 'Batch seed',
  stepsPerEpoch: (steps: number, points: string) =>
    steps === 1
      ? `One step makes an epoch: it takes ${counted(points, 'point')}, as many as there are.`
      : `${formatCount(steps)} steps make an epoch: as many as take all ${counted(points, 'point')} once.`,
  steps: 'Steps',

  rule: 'Rule',
  ruleOf: (run: string) => `Update rule of ${run}`,
  component: 'Component',
  ruleStep: (step: string) => `step ${step}`,
  ruleLastStep: (step: string) => `last step, ${step}`,
  ruleNoStep: 'No step taken.',
  ruleNoLoss: 'No step taken: the surface has no loss where this run starts.',
  ruleFault: 'The rule could not be typeset.',
  ruleForm: 'Rule as',
  ruleForms: { formula: 'Formula', code: 'Code' },
  codeOf: (run: string) => `Code of ${run}`,
  previousLine: 'Previous line',
  nextLine: 'Next line',
  lineOf: (line: number, lines: number, code: string, value: string) =>
    `Line ${line} of ${lines}: ${code}${value === '' ? '' : `, now ${value}`}`,

  surface: 'Surface',
  loss: 'Loss',
  surfaceSettings: 'Settings of the surface',
  surfacePictures: 'All surfaces in pictures',
  surfaces: { data: 'One neuron on data', functions: 'Functions' },
  ownData: 'Your own data…',
  ownPoints: (count: string) => `Own points (${count})`,

  /** The field beside a slider of that name. */
  fieldOf: (name: string) => `${name}, number`,
  /** Added where the value lies beyond the slider's ends. */
  beyondSlider: (value: string, min: number, max: number) =>
    `${value} is beyond the slider, which goes from ${limit(min)} to ${limit(max)}`,
  resetTo: (value: number) => `Double-click for the default, ${limit(value)}`,
  mustBe: (name: string, legal: Range) =>
    `${name} must be ${words(legal.integer === true && 'a whole number', range(legal) || 'a number')}`,
  listMustBe: (name: string, legal: Range, length: { readonly min: number; readonly max: number }) =>
    `${name} must be ${length.min} to ${length.max} ${words('numbers', range(legal))}, with commas between them`,
  kept: (value: string) => `Kept ${value}.`,
} as const;
