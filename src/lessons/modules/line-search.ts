/** Module 5.8: trying several learning rates at every step, and what that costs. */
import { COLUMN } from '../../catalog/columns';
import { lineSearchChallenges } from '../challenges/lineSearch';
import type { Lesson } from '../define';
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
  summary: 'Try several learning rates at every step and keep the best: fewer steps, each at a higher price.',
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
          text: 'Most schedules fix $\\eta$ before the walk begins; halving on a rise at least looks at the loss. A *line search* decides at every step, by trying: compute the gradient once, step along $-\\nabla\\mathcal{L}$ with each of a few learning rates, compare the losses there, and stay at the lowest.',
        },
        { kind: 'rule', optimizer: 'line-search' },
        { kind: 'show', showing: { label: 'the candidates of one step', document: candidates } },
        {
          kind: 'text',
          text: 'All five candidates lie on one ray: hence the name. The winner is marked. Step on: the winner changes with the ground.',
        },
        { kind: 'listing', run: 'r1' },
        {
          kind: 'note',
          text: 'The lecture starts its comparison at “some large value”, 10\u202f000. We start at infinity: only losses above 10\u202f000 could make a difference. If two candidates tie, the first wins.',
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
          text: 'Cut the surface along the ray of one step, and you get a curve: the loss against $\\eta$. It begins with slope $-\\lVert\\nabla\\mathcal{L}\\rVert^2$ and falls until it crosses the valley’s floor. The five candidates are five points on this curve. The best of the five is rarely the lowest point of the curve, but good is enough.',
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
          ask: 'On the plateau the largest rate, 10, wins nearly every time. What does that say about the list of rates?',
          answer:
            'That the list is too short there: a rate beyond 10 might be better still. The search can only choose from what it is offered.',
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
          text: 'Same start, same gradient: one run keeps $\\eta = 1$, the other searches.',
        },
        twentySearchingSteps,
        { kind: 'show', showing: { label: 'both, step by step', document: sideBySide(150), play: true } },
        {
          kind: 'claim',
          claim: {
            says: 'After 20 steps the search is at {search}, fixed steps still at {fixed}. After 150 they are at {searchEnd} and {fixedEnd}.',
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
          text: 'In a narrow valley the path zigzags, as the lecture notes. These are not the u-turns of momentum: nothing carries the run past the floor, and the loss never rises from one step to the next, since the smallest rate, 0.1, nearly always leads down.',
        },
        { kind: 'show', showing: { label: 'the search in the valley', document: inTheValley } },
        {
          kind: 'claim',
          claim: {
            says: 'In the valley, after 50 steps, the search is at {search}: below momentum’s {momentum}, and its loss never rose.',
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
      title: 'The flip side: the price of a step',
      topics: ['What is the flipside? We are doing many more computations in each step'],
      blocks: [
        {
          kind: 'text',
          text: 'A plain step looks at every point once, for the gradient. A searching step with five rates looks at every point five more times, for the losses. In evaluations of a single point:',
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
            says: '{steps} searching steps cost {price} evaluations, as many as 300 plain steps. At that price the search is at {search} and plain steps with η = 1 at {plain}.',
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
          text: 'Six times the price, for a choice at every step. What did it choose?',
        },
        howOftenTen,
        {
          kind: 'text',
          text: 'Here the search mostly found out that 10 is a good rate. Had you known, plain steps would have cost a sixth.',
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
            says: 'Of its 50 steps, the search took {ten} with η = 10. Plain steps with η = 10 reach {known} in 50 steps, for {price} evaluations.',
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
          ask: 'Then when is a line search worth its price?',
          answer:
            'When no single rate suits the whole run, when too large a rate would ruin it (compare η = 10 on steep ground in module 5.7), or when a loss is much cheaper than a gradient. With mini-batches it is rarely used. Our search compares losses over all the data, and these cost far more than the gradient of a batch; a loss over the batch alone is noisy.',
        },
      ],
    },
    lineSearchChallenges,
    recap({
      sentences: [
        'A line search takes one gradient, tries several rates along it, and keeps the lowest point.',
        'Steps get fewer and dearer: with $m$ rates each costs $1 + m$ passes over the data.',
        'It is worth its price where no single rate suits the whole run.',
      ],
      rules: ['line-search'],
      showing: { label: 'the candidates of one step', document: candidates },
    }),
  ],
};
