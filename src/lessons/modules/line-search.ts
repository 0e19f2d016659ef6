/** Module 5.8: trying several learning rates at every step, and what that costs. */
import { COLUMN } from '../../catalog/columns';
import { lineSearchChallenges } from '../challenges/lineSearch';
import type { Lesson } from '../define';
import { fromStart } from '../heldAt';
import { howOftenTen, sixHundredEvaluations, twentySearchingSteps } from '../predictions/lineSearch';
import { recap } from '../recap';
import { evaluations, lossAt, neuron, run, sceneOf, VALLEY_CAMERA } from '../scenes';
import { START, samePrice, sideBySide, stepsWith } from './lineSearchScenes';

/** One step, its candidates drawn as the layer of moves: here the longest of them goes too far. */
const candidates = () =>
  sceneOf({
    runs: [run('line-search', { steps: 30 })],
    start: START,
    view: { layers: ['move'], window: { w: [-1, 2.5], b: [-2.7, 0.8] }, playhead: 13, quantity: 'eta' },
  });

const inTheValley = () =>
  sceneOf({
    objective: neuron('valley'),
    runs: [run('gd'), run('line-search'), run('momentum')],
    start: { w: -2, b: -4 },
    steps: 50,
    view: {
      playhead: 50,
      selected: 'r2',
      quantity: 'eta',
      window: { w: [-4, 2], b: [-5.5, 2] },
      camera: VALLEY_CAMERA,
    },
  });

export const lineSearch: Lesson = {
  id: 'line-search',
  number: '5.8',
  title: 'Line search',
  summary: 'Try several learning rates at every step and keep the best: fewer steps, but each costs more.',
  steps: [
    {
      id: 'idea',
      title: 'Ask the surface which rate is best',
      topics: [
        'Line search: update w using different values of η and retain the one with the lowest loss',
        'The algorithm do_line_search_gradient_descent with etas 0.1, 0.5, 1, 2, 10',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'Most schedules fix $\\eta$ before the run begins; halving on a rise at least looks at the loss. A *line search* chooses $\\eta$ at every step, by trial. Compute the gradient once, go along $-\\nabla\\mathcal{L}$ with each of several learning rates, compare the losses there, and keep the lowest.',
        },
        twentySearchingSteps,
        { kind: 'rule', optimizer: 'line-search' },
        { kind: 'show', showing: { label: 'the candidates of one step', document: candidates } },
        {
          kind: 'text',
          text: 'All five candidates lie on one line, hence the name. The winner is marked. Step on, and see the winner change from place to place.',
        },
        { kind: 'listing', run: 'r2' },
        {
          kind: 'note',
          text: 'The lecture starts its comparison at “some large value”, 10\u202f000. We start at infinity, which makes a difference only for losses above 10\u202f000. If two candidates tie, the first one wins.',
        },
      ],
    },
    {
      id: 'along-the-ray',
      title: 'One slice of the surface',
      topics: ['Essentially at each step we use the best η of the available choices'],
      blocks: [
        {
          kind: 'text',
          text: 'Cut the surface along the line of one step and you get a curve: the loss against $\\eta$. It starts with slope $-\\lVert\\nabla\\mathcal{L}\\rVert^2$ and falls until it crosses the floor of the valley. The five candidates are five points on this curve. The best of them is rarely the lowest point of the curve, but it is usually good enough.',
        },
        { kind: 'show', showing: { label: 'a step to cut along', document: candidates } },
        {
          kind: 'explore',
          explorable: {
            name: 'The loss along the ray of a step',
            load: async () => (await import('../explorables/line-search/SearchRay')).SearchRay,
          },
        },
        {
          kind: 'question',
          ask: 'At the first steps, on the plateau, the largest rate wins. What does that tell you about the list of rates?',
          answer:
            'The list is too short there: a rate above 10 might be even better. The search can only choose from the rates you give it.',
        },
      ],
    },
    {
      id: 'in-action',
      title: 'Line search in action',
      topics: [
        'Blue: gradient descent with fixed η = 1; black: with line search',
        'Convergence is faster than vanilla gradient descent',
        'Some oscillations, but different from those of momentum and NAG',
      ],
      blocks: [
        {
          kind: 'text',
          text: 'Both runs start at the same point. One keeps $\\eta = 1$, the other searches.',
        },
        {
          kind: 'show',
          showing: { label: 'both, step by step', document: fromStart(sideBySide(150)), play: true },
        },
        {
          kind: 'claim',
          claim: {
            says: 'After 20 steps the search is at {search}, while fixed steps are still at {fixed}. After 150 steps they are at {searchEnd} and {fixedEnd}.',
            document: sideBySide(150),
            numbers: {
              search: { printed: '0.00135', of: ([, search]) => lossAt(search, 20) },
              fixed: { printed: '0.414', of: ([fixed]) => lossAt(fixed, 20) },
              searchEnd: { printed: '3.4e-16', of: ([, search]) => lossAt(search) },
              fixedEnd: { printed: '0.0026', of: ([fixed]) => lossAt(fixed) },
            },
          },
        },
        {
          kind: 'text',
          text: 'In a narrow valley the path zigzags, as the lecture notes. These are not the u-turns of momentum: nothing carries the run past the floor. And the loss does not rise from one step to the next, since the smallest rate, 0.1, nearly always leads downhill.',
        },
        { kind: 'show', showing: { label: 'the search in the valley', document: inTheValley } },
        {
          kind: 'claim',
          claim: {
            says: 'After 50 steps in the valley the search is at {search}, below momentum’s {momentum}, and its loss has never risen.',
            document: inTheValley,
            numbers: {
              search: { printed: '3.2e-6', of: ([, search]) => lossAt(search, 50) },
              momentum: { printed: '7.5e-6', of: ([, , momentum]) => lossAt(momentum, 50) },
            },
            holds: ([, search]) =>
              Array.from(search.columns[COLUMN.loss].subarray(0, search.length)).every(
                (loss, row, all) => row === 0 || loss <= all[row - 1],
              ),
          },
        },
      ],
    },
    {
      id: 'price',
      title: 'The flipside: the price of a step',
      topics: ['What is the flipside? We are doing many more computations in each step'],
      blocks: [
        {
          kind: 'text',
          text: 'A plain step looks at every point once, for the gradient. A searching step with five rates looks at every point five more times, for the losses. Count the evaluations of single points:',
        },
        {
          kind: 'table',
          caption: 'The price of one step',
          head: ['', 'gradients', 'losses', 'in all'],
          rows: [
            ['fixed η', 'N', '0', 'N'],
            ['line search over m rates', 'N', 'm·N', '(1 + m)·N'],
          ],
        },
        sixHundredEvaluations,
        { kind: 'show', showing: { label: 'equal price', document: samePrice } },
        {
          kind: 'claim',
          claim: {
            says: '{steps} searching steps cost {price} evaluations, the same as 300 plain steps. For that price the search reaches {search}, and plain steps with η = 1 reach {plain}.',
            document: samePrice,
            numbers: {
              steps: { printed: '50', of: ([, , search]) => search.length - 1 },
              price: { printed: '600', of: ([, , search]) => evaluations(search) },
              search: { printed: '9.8e-7', of: ([, , search]) => lossAt(search) },
              plain: { printed: '5.7e-5', of: ([plain]) => lossAt(plain) },
            },
            holds: ([plain, , search]) => evaluations(plain) === evaluations(search),
          },
        },
        {
          kind: 'explore',
          explorable: {
            name: 'Loss against steps, and against what they cost',
            load: async () => (await import('../explorables/line-search/EqualPrice')).EqualPrice,
          },
        },
      ],
    },
    {
      id: 'verdict',
      title: 'Was the search worth it?',
      topics: ['In practice, often a line search is done to find a relatively better value of η'],
      blocks: [
        {
          kind: 'text',
          text: 'Each step cost six times as much, because it chose a rate. Which rates did it choose?',
        },
        howOftenTen,
        {
          kind: 'text',
          text: 'Here the search mostly found out that 10 is a good rate. Had you known, plain steps would have cost a sixth as much.',
        },
        {
          kind: 'show',
          showing: {
            label: 'the rates that the search chose',
            document: () => {
              const { scene, view } = samePrice();
              return { scene, view: { ...view, playhead: 50, quantity: 'eta' } };
            },
          },
        },
        {
          kind: 'claim',
          claim: {
            says: 'The search chose η = 10 in {ten} of its 50 steps. Plain steps with η = 10 reach {known} in 50 steps, for {price} evaluations.',
            document: samePrice,
            numbers: {
              ten: { printed: '47', of: ([, , search]) => stepsWith(search, 10) },
              known: { printed: '9.9e-8', of: ([, known]) => lossAt(known, 50) },
              price: { printed: '100', of: ([, known]) => evaluations(known, 50) },
            },
          },
        },
        {
          kind: 'question',
          ask: 'So when is a line search worth its price?',
          answer:
            'It is worth it when no single rate suits the whole run, when too large a rate would ruin the run (as η = 10 did on steep ground in module 5.7), or when a loss is much cheaper than a gradient. With mini-batches it is rarely used. Our search compares losses over all the data, which cost far more than the gradient of a batch. And a loss over the batch alone is noisy.',
        },
      ],
    },
    lineSearchChallenges,
    recap({
      sentences: [
        'A line search computes one gradient, tries several rates along it, and keeps the one with the lowest loss.',
        'It needs fewer steps, but each costs more: $1 + m$ passes over the data with $m$ rates.',
        'It pays when no single rate suits the whole run.',
      ],
      rules: ['line-search'],
      showing: { label: 'the candidates of one step', document: candidates },
    }),
  ],
};
