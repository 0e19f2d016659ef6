/** Words of the fair comparison. */
import { counted, percent } from './number';

/** Losses below this count as equal (`ARRIVED` of the scene). */
const ARRIVED = '10⁻¹²';

export const compareText = {
  title: 'Compare',
  rules: 'Rules',
  rulesOf: { visible: 'Visible runs', all: 'All rules' },
  listedRules: (count: number) => `These ${count}`,
  budget: (hasData: boolean) => (hasData ? 'Budget in passes' : 'Budget in evaluations'),
  target: 'Target loss',
  targetOfSeveral: 'Target above min',
  starts: 'Starts',
  ownStart: 'This one',
  gridOfStarts: (side: number) => `${side} × ${side} grid`,
  seeds: 'Seeds',
  surfaces: 'Surfaces',
  surfacesChosen: (count: number) => (count === 0 ? 'This one' : `This one and ${count} more`),
  side: 'Rates',
  sides: { tuned: 'Tuned', untuned: 'Defaults' },
  sideHints: {
    tuned: 'Each rule with the best rates of its search',
    untuned: 'Each rule with the rates that it has when you add it',
  },
  shownSurface: 'Shown',
  thisSurface: 'This surface',
  load: 'Load these',
  loadHint: (count: number) =>
    `Replaces the runs of the scene by ${count === 1 ? 'this one' : `these ${count}`}, from the scene’s start. Undo brings them back.`,
  csvOf: { table: 'Table as CSV', curves: 'Curves as CSV' },
  csvHints: {
    table: 'The table at full precision, as npm run compare prints it',
    curves: 'Median and quartiles of the loss along the way, tuned and at the defaults',
  },

  /** Results before they are there, or where there are none. */
  computing: (done: number, of: number) => `Tuning: ${done} of ${of}`,
  stop: 'Stop',
  goOn: 'Go on',
  stopped: (done: number, of: number) => `Stopped after ${done} of ${of}.`,
  nothing: {
    'no-runs': 'Add a run: rules are compared from its start, with its batch, decay and schedule.',
    'no-rules': 'Show two runs with different rules, or compare all rules.',
    fault: 'This cannot be compared: take fewer starts, seeds or surfaces.',
  },
  failed: 'The comparison could not be computed.',
  again: 'Try again',

  /** The search. Counts are written. */
  search: (choices: string, starts: string, budget: string, all: string, unit: string) =>
    `Each rule is tried with ${choices} of its rates, from ${starts}, for ${budget} each time: ${all} ${unit} in all.`,
  choices: (fewest: string, most: string) =>
    fewest === most ? counted(most, 'setting') : `${fewest} to ${most} settings`,
  startCount: (count: string) => counted(count, 'start'),
  runCount: (starts: string, seeds: string) => `${counted(starts, 'start')} with ${counted(seeds, 'seed')}`,
  unit: (hasData: boolean) => (hasData ? 'passes' : 'evaluations'),
  amount: (count: string, hasData: boolean) =>
    counted(count, hasData ? 'pass' : 'evaluation', hasData ? 'passes' : 'evaluations'),

  /** The verdict. `within` is such as "100 passes". */
  wins: (first: string, within: string) => `${first} wins within ${within}: `,
  nobodyWins: (within: string) => `Nobody wins within ${within}: `,
  win: (first: string, second: string, score: string, secondScore: string, within: string) =>
    `${first} wins within ${within}: its median lowest loss is ${score}, and that of ${second} is ${secondScore}`,
  factor: (times: string) => `, ${times} times as high`,
  factorAbove: (times: string) => `, ${times} times as far above the lowest possible loss`,
  noOverlap: '; the middle halves of their losses do not overlap.',
  oneStart: '. That is from one start only: take a grid of starts before you trust it.',
  overlap: (first: string, others: string, within: string) =>
    `Nobody wins within ${within}: ${first} comes first, but the middle half of its losses overlaps with that of ${others}.`,
  above: (first: string, others: string, within: string) =>
    `Nobody wins within ${within}: ${first} comes first by its lowest loss, but does not clearly end below ${others}.`,
  overlapMore: (count: string) => `${count} others`,
  /** Several lowest losses count as equal. `score` is null where all are below where that begins. */
  equal: (rules: string, count: number, score: string | null) =>
    `${rules} ${count === 2 ? 'both' : 'all'} come down to ${score === null ? `a loss below ${ARRIVED}, which counts as equal` : `the same lowest loss, ${score}`}`,
  tiedPasses: (count: number, passes: string) =>
    `, and ${count === 2 ? 'both' : 'all'} stay below the target after ${passes}.`,
  /** Of rules that come as low as the others on their way. */
  strayed: (rules: string, count: number) =>
    `, but ${rules} ${count === 1 ? 'does' : 'do'} not stay below the target`,
  allStrayed: (count: number) => `, but ${count === 2 ? 'neither' : 'none of them'} stays below the target.`,
  firstAtTarget: (first: string, passes: string) =>
    `. ${first} is the first to stay below the target, after ${passes}`,
  second: (second: string, passes: string) => `; ${second} takes ${passes}`,
  noOverlapOf: (unit: string) => `. The middle halves of their ${unit} do not overlap.`,
  overlapOf: (unit: string, others: string) =>
    `, but the middle half of its ${unit} overlaps with that of ${others}.`,
  lost: (within: string) => `Nobody wins within ${within}: from most starts every rule diverges.`,
  noEta:
    'No learning rate is tuned here: the schedule that is drawn for the run decides η at every step, for every rule that has one.',
  alone: (rule: string) => `${rule} is alone: there is nothing to compare it with.`,
  ofSurfaces: (wins: string) => `Over all surfaces: ${wins}.`,
  winsOn: (rule: string, count: string) => `${rule} wins on ${count}`,
  nobodyOn: (count: string) => `nobody on ${count}`,

  /** Said where there are several seeds, and data are drawn from them. */
  drawsData: 'Each seed draws new data as well as new batches, the same for all rules.',
  limits:
    'This shows which rule is quickest here, with two parameters and rates tuned as real training can rarely afford, and says nothing about large networks or how well they generalise. Another budget, start or surface may change the order: move the budget and see.',

  /** The table. */
  caption: (side: string, within: string) => `${side}, within ${within}, best first`,
  columns: {
    rule: 'rule',
    eta: 'η',
    beta: 'β',
    score: 'lowest',
    median: 'loss',
    quartiles: 'middle half',
    passesTo: (hasData: boolean) => (hasData ? 'passes to stay' : 'evals to stay'),
    reached: 'stays below',
    width: 'good η',
    otherOf: { tuned: 'at defaults', untuned: 'tuned' },
  },
  hints: {
    rule: 'Click a rule to bring its line forward.',
    eta: 'The learning rate.',
    beta: 'β, or β₁.',
    score: (hasData: boolean) =>
      `The lowest loss on the way: its median over starts and seeds. The table is sorted by it; where losses are within ${ARRIVED} of the lowest they count as equal, and the fewest ${hasData ? 'passes' : 'evaluations'} to the target come first.`,
    median: 'The median loss when the budget is spent.',
    quartiles:
      'The first and third quartile of the loss when the budget is spent. Half of the starts end in between.',
    passesTo: (hasData: boolean) =>
      `The median ${hasData ? 'passes over the data' : 'count of evaluations'} until the loss comes below the target and stays there. “Never” if it does not stay there from half of the starts or more, however low it has been.`,
    reached:
      'The share of starts and seeds from which the loss comes below the target and stays there to the end.',
    width: `How forgiving the rule is: over how many powers of ten of η, at this β, the loss stays within twice its best. Losses below ${ARRIVED} count as equal.`,
    otherOf: {
      tuned: 'The median lowest loss with the default rates.',
      untuned: 'The median lowest loss with the best rates of the search.',
    },
  },
  never: 'never',
  arrived: `< ${ARRIVED}`,
  decades: (count: string) => counted(count, 'decade'),
  sortHint: 'Click to sort.',
  between: (low: string, high: string) => `${low} – ${high}`,
  share: percent,

  /** The charts. */
  charts: 'Chart',
  chartNames: { curves: 'Median loss', profile: 'Profile' },
  curves: 'Median loss',
  curvesAxis: (hasData: boolean) => (hasData ? 'passes' : 'evaluations'),
  lossAxis: 'loss',
  curvesLabel: (side: string, within: string, values: string) =>
    `Median loss along the way, ${side}, both axes logarithmic. At ${within}: ${values}.`,
  value: (rule: string, median: string, low: string, high: string) =>
    low === high ? `${rule} ${median}` : `${rule} ${median} (${low} to ${high})`,
  reader: (title: string) => `${title}, read out by the arrow keys`,
  readHint: 'Point, tap or use the arrow keys.',
  readCurve: (rule: string, within: string, median: string, low: string, high: string) =>
    low === high ? `${rule}, ${within}: ${median}` : `${rule}, ${within}: ${median} (${low} – ${high})`,
  readProfile: (rule: string, share: string, times: string) => `${rule}: ${share} solved at τ ≤ ${times}`,
  others: (count: string) => `${count} more in grey`,

  profile: 'Performance profile',
  profileHint:
    'The share of problems that a rule solves for at most τ times what the cheapest rule needs (E. D. Dolan and J. J. Moré, 2002).',
  profileAxis: 'τ, times the cheapest',
  profileShare: 'solved',
  profileNone: 'No rule gets to the target from any start: raise the target or the budget.',
  profileLabel: (problems: string, values: string) =>
    `Performance profile over ${problems}: share solved at the cheapest price, and at any. ${values}.`,
  profileValue: (rule: string, cheapest: string, any: string) => `${rule} ${cheapest} and ${any}`,
  problems: (count: string) => counted(count, 'problem'),
} as const;
