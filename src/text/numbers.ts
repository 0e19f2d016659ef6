/** Words of the table of numbers. */
import { counted, percent } from './number';

export const numbersText = {
  title: 'Numbers',
  /** Names the table for a screen reader. */
  captions: { playhead: 'The runs at the playhead', whole: 'The whole runs' },
  sets: 'Numbers of',
  set: { playhead: 'At the playhead', whole: 'Whole run' },
  sortHint: 'Click to sort.',
  copy: 'Copy as TSV',
  copyHint: 'Copies the table at full precision, separated by tabs',
  copied: 'Copied',
  copyFailed: 'Could not copy',
  /** Rows of a run over many seeds. */
  luck: {
    q1: () => 'first quartile',
    median: (seeds: string) => `median of ${seeds} seeds`,
    q3: () => 'third quartile',
  },
  luckHint: (run: string, seeds: string) => `The loss of ${run} over ${seeds} seeds`,
  luckRow: (run: string, rank: string) => `${run}: ${rank}`,
  empty: 'No runs yet. Add one to see its numbers here.',
  /** Said behind the name of a run that is not drawn. */
  isHidden: ', hidden',
  hidden: (run: string) => `${run}, hidden`,
  parting: 'Where do they part?',
  partAt: (step: string, one: string, other: string, distance: string) =>
    `They part at step ${step}: ${one} and ${other}, ${distance} apart`,
  together: 'They stay together in this window',
  headers: {
    run: 'run',
    step: 'step',
    w: 'w',
    b: 'b',
    loss: 'loss',
    norm: '‖g‖',
    fullNorm: '‖∇L‖',
    eta: 'η',
    passes: 'passes',
    evaluations: 'evals',
    status: 'status',
    rate: 'η',
    steps: 'steps',
    finalLoss: 'last loss',
    lowestLoss: 'lowest loss',
    bestStep: 'at step',
    convergedAt: 'converged at',
  },
  hints: {
    run: 'Click a run to select it.',
    step: 'The step this row shows. A run that has ended stays at its last step.',
    w: 'The weight before this step.',
    b: 'The bias before this step.',
    loss: 'The loss over all the data, without any penalty.',
    norm: 'The length of the gradient that this step uses: over its batch, and with the L2 penalty if there is one. At the end, that of the last step.',
    fullNorm: 'The length of the gradient over all the data, where the loss is recorded.',
    eta: 'The learning rate that this step uses. At the end, that of the last step.',
    passes: 'The cost so far: evaluations of gradients and losses, in passes over the data.',
    evaluations: 'The cost so far: evaluations of the gradient and of the loss.',
    status: 'How the run ends, wherever the playhead is. Point at a cell to see what it means.',
    rate: 'The learning rate set for the run. Most schedules begin there; warm-up and triangular cycles begin lower, and a drawn one at its own first point.',
    steps: 'How many steps the run is to take.',
    finalLoss: 'The loss over all the data at the last computed step.',
    lowestLoss: 'The lowest loss at any recorded step.',
    bestStep: 'The first step with the lowest loss.',
    convergedAt: 'How many steps the run takes to converge.',
    totalPasses: 'The cost of the whole run: evaluations of gradients and losses, in passes over the data.',
    totalEvaluations: 'The cost of the whole run: evaluations of the gradient and of the loss.',
  },
  /** The exact count behind the cost. */
  evaluationCount: (gradients: string, losses: string) =>
    `${counted(gradients, 'gradient')} and ${counted(losses, 'loss', 'losses')} evaluated`,
  evaluationsPerPoint: (gradients: string, losses: string) =>
    `${counted(gradients, 'gradient')} and ${counted(losses, 'loss', 'losses')} evaluated, counted per data point`,
  notRecorded: 'Not recorded at this step: with so many points it would cost more than the steps themselves',
  computing: (done: number) => (done === 0 ? 'computing…' : `computing… ${percent(done)}`),
  notComputed: 'not computed',
  computingBriefly: percent,
  stopped: (step: string) => `stopped at step ${step}`,
  notShown: 'not shown yet',
  stoppedBriefly: (step: string) => `at ${step}`,
  /** The button of a run that takes long: its name, and what it does. */
  controls: {
    stop: { name: 'Stop', does: (run: string) => `Stop computing ${run}` },
    'go-on': { name: 'Go on', does: (run: string) => `Go on computing ${run}` },
  },
  converged: (step: string) => `converged at ${step}`,
  stalled: (step: string) => `stalled at ${step}`,
  atSaddle: (step: string) => `at a saddle or top from ${step}`,
  conditionMet: (step: string) => `condition met at ${step}`,
  diverged: (step: string) => `diverged at ${step}`,
  noLoss: 'no loss at its start',
  noSlope: (step: string) => `no slope at ${step}`,
  noResiduals: 'needs data',
  going: 'still going',
  runningAway: 'running away',
  tableEnd: 'end of the table',
  /** Each end of a run explained in a sentence. */
  meanings: {
    converged:
      'At a minimum: from that step on ‖∇L‖ stays at most 10⁻⁶, and the surface falls nowhere around.',
    stalled: 'Stuck on flat ground that is no minimum: ‖∇L‖ stays at most 10⁻⁶ from that step on.',
    saddle: 'At a saddle or on a top: ‖∇L‖ stays at most 10⁻⁶, yet the surface falls away in some direction.',
    stopped: 'The run’s own stop condition is met at that step, so it ends there.',
    going: '‖∇L‖ is still above 10⁻⁶ at the last step.',
    'table-end': 'The table has no further row. ‖∇L‖ of the surface on show is above 10⁻⁶ there.',
    diverged: 'The next step is larger than any number that a computer can hold, or leaves the surface.',
    'no-slope': 'The loss is a number here, but the rule has no next step.',
  },
  runningAwayMeaning:
    'The loss at the last step is more than ten times the loss at the start: these steps are too long. The run has diverged when its numbers are too large for a computer.',
  noLossMeaning: 'The surface has no loss where this run starts, so it takes no step. Drag the start.',
  missing: {
    gradient: (component: string) =>
      `The slope in ${component} is not a number here, so there is no next step.`,
    'zero-over-zero': (component: string) =>
      `0/0 in ${component}: its slope is 0 and so is ε, so the rule has no next step.`,
    'no-residuals':
      'This rule is for sums of squares over data. This surface is a function without data, so the rule takes no step.',
  },
} as const;
