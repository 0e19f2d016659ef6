/** Module 5.1, second half: the error surface, and the search by brute force on it. */
import type { Claim, Step } from '../../define';
import { LECTURE_PINS } from '../../explorables/guess-work/guesses';
import { tenThousandGuesses } from '../../predictions/guessWork';
import { lossAt } from '../../scenes';
import {
  BEST_OF,
  EXACT,
  GRID_PINS,
  guesses,
  guessesOn,
  STEEP_DATA,
  STEEP_EDGE,
  STEEP_EXACT,
} from './guessScenes';

const searchSlows: Claim = {
  says: 'With seed 1 the best of 10 guesses has the loss {ten}, the best of 100 has {hundred}, of 1\u202f000 {thousand}, of 10\u202f000 {more}. The last 9\u202f000 guesses did not even cut it to a third.',
  document: () => guesses([BEST_OF[10], BEST_OF[100], BEST_OF[1000], BEST_OF[10000]]),
  numbers: {
    ten: { printed: '0.0407', of: (runs) => lossAt(runs[0]) },
    hundred: { printed: '0.0051', of: (runs) => lossAt(runs[1]) },
    thousand: { printed: '7.8e-5', of: (runs) => lossAt(runs[2]) },
    more: { printed: '2.9e-5', of: (runs) => lossAt(runs[3]) },
  },
  holds: (runs) => lossAt(runs[3]) > lossAt(runs[2]) / 3,
};

const surface: Step = {
  id: 'surface',
  title: 'All guesses at once',
  topics: [
    'Something better than guess work?',
    'Two points, two parameters: plot L(w, b) and pick the lowest point',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'Every guess is a place in the $(w, b)$ plane, and its loss is a height above that place. All these heights form the *error surface*. With two parameters we can draw it and simply read off the best guess: the lowest point.',
    },
    {
      kind: 'show',
      showing: {
        label: 'the error surface',
        document: () => guesses([EXACT]),
        camera: 'home',
      },
    },
    {
      kind: 'text',
      text: 'To draw it we computed the loss at every point of a fine grid. That is guess work too, only very diligent: brute force.',
    },
    {
      kind: 'question',
      ask: 'Where on this surface is the loss low, and where is it flat?',
      answer:
        'It is low only in a curved valley on the right, with one lowest point. It is flat almost everywhere else: there the sigmoid is stuck near 0 or 1 at both points, and a small change of $w$ or $b$ changes next to nothing. Remember those plains.',
    },
  ],
};

const randomSearch: Step = {
  id: 'random-search',
  title: 'Random search',
  topics: ['Random search on the error surface'],
  blocks: [
    {
      kind: 'text',
      text: 'Throw guesses at the window blindly and keep the best. How far does that get?',
    },
    tenThousandGuesses,
    {
      kind: 'text',
      text: 'More guesses always help a little, but each improvement takes longer than the last. Throw 10, then 100, then 1\u202f000, and watch the best so far.',
    },
    {
      kind: 'show',
      showing: {
        label: 'the surface without pins',
        document: () => guesses([LECTURE_PINS[0]]),
      },
    },
    {
      kind: 'explore',
      explorable: {
        name: 'Random search',
        load: async () => (await import('../../explorables/guess-work/RandomSearch')).RandomSearch,
      },
    },
    { kind: 'claim', claim: searchSlows },
    {
      kind: 'text',
      text: 'Now you: six guesses, against the lecture’s six and six blind ones. You see the curve and the two points; the loss appears once you have guessed.',
    },
    {
      kind: 'explore',
      explorable: {
        name: 'Your guesses against the lecture’s six',
        load: async () => (await import('../../explorables/guess-work/GuessMatch')).GuessMatch,
      },
    },
    {
      kind: 'note',
      text: 'The lecture names random search but prints no numbers for it: the seed, the windows and the counts are ours.',
    },
    {
      kind: 'question',
      ask: 'Near its minimum the loss is a bowl. What does one more digit of accuracy in $w$ and $b$ cost, in guesses?',
      answer:
        'The good guesses lie in a small ellipse around the minimum. One more digit makes the ellipse ten times narrower both ways: a hundredth of the area, so a hundred times as many guesses. With $d$ parameters the price is $10^d$.',
    },
  ],
};

const grid: Step = {
  id: 'grid',
  title: 'Why it cannot scale',
  topics: ['Intractable with many more data points and many more parameters'],
  blocks: [
    {
      kind: 'text',
      text: 'Try $k$ values for each parameter, in all combinations: $k^2$ losses for our two parameters, $k^d$ for $d$. And each loss is a pass over all the data. How many parameters does it take to use up the age of the universe, some $1.4 \\cdot 10^{10}$ years?',
    },
    {
      kind: 'show',
      showing: {
        label: 'a grid of 5 × 5 guesses',
        document: () => guesses([EXACT], { layers: ['pins'], pins: GRID_PINS }),
      },
    },
    {
      kind: 'explore',
      explorable: {
        name: 'Size of a grid',
        load: async () => (await import('../../explorables/guess-work/GridCounter')).GridCounter,
      },
    },
    {
      kind: 'question',
      ask: 'A small network has 100 parameters. Say two values for each are enough. How long does the grid take at a billion losses a second?',
      answer:
        '$2^{100}$ is about $1.3 \\cdot 10^{30}$: some $4 \\cdot 10^{13}$ years, three thousand times the age of the universe. And 100 parameters are few: real networks have millions, or more.',
    },
  ],
};

const outside: Step = {
  id: 'outside',
  title: 'Outside the window',
  topics: ['We plotted only a small range of (w, b): (−6, 6), not (−∞, ∞)'],
  blocks: [
    {
      kind: 'text',
      text: 'And we have seen only a window: $w$ and $b$ from −6 to 6. The plane goes on for ever. Nothing in the picture says that the lowest point in the window is the lowest point of all.',
    },
    {
      kind: 'show',
      showing: {
        label: 'data whose minimum lies outside',
        document: () => guessesOn(STEEP_DATA, [STEEP_EDGE], { layers: ['pins'], pins: [STEEP_EDGE] }),
      },
    },
    {
      kind: 'explore',
      explorable: {
        name: 'Step outside',
        load: async () => (await import('../../explorables/guess-work/StepOutside')).StepOutside,
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'With the points (0.5, 0.1) and (1, 0.95), the best place in the window is on its edge: at $w = 6$, $b = -4.39$ the loss is {edge}. Outside, at $w = 10.283$, $b = -7.339$, it is {far}.',
        document: () =>
          guessesOn(STEEP_DATA, [STEEP_EDGE, { w: 10.283, b: -7.339 }], {
            window: { w: [-12, 12], b: [-12, 12] },
          }),
        numbers: {
          edge: { printed: '0.0117', of: (runs) => lossAt(runs[0]) },
          far: { printed: '0.0000', of: (runs) => lossAt(runs[1]) },
        },
      },
    },
    {
      kind: 'show',
      showing: {
        label: 'the wider window',
        document: () =>
          guessesOn(STEEP_DATA, [STEEP_EXACT], {
            window: { w: [-12, 12], b: [-12, 12] },
            layers: ['pins'],
            pins: [STEEP_EDGE],
          }),
      },
    },
    {
      kind: 'show',
      showing: {
        label: 'the lecture’s two points again',
        document: () => guesses([EXACT]),
      },
    },
    {
      kind: 'note',
      text: 'The second data set is ours; the lecture only says that the window is a choice. With its own two points the minimum lies well inside.',
    },
  ],
};

const walk: Step = {
  id: 'walk',
  title: 'Guess work as a walk',
  topics: [
    'Geometric interpretation of guess work on the error surface',
    'Play with the search space: the six guesses as a path',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'Here are the random guess and the lecture’s six, as pins in order. The third is uphill from the second. From then on each lies further down the valley. If you move the sliders and watch the loss, you do not jump about blindly. You *walk* on this surface, and turn back where it rises.',
    },
    {
      kind: 'show',
      showing: {
        label: 'the guesses on the surface',
        document: () =>
          guesses([LECTURE_PINS[0]], {
            layers: ['pins'],
            pins: LECTURE_PINS,
            window: { w: [-2, 4], b: [-4, 2] },
          }),
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'After the third guess, at {third}, each one is lower than the one before: {fourth}, {fifth}, {sixth}, {seventh}.',
        document: () => guesses(LECTURE_PINS),
        numbers: {
          third: { printed: '0.148', of: (runs) => lossAt(runs[2]) },
          fourth: { printed: '0.0217', of: (runs) => lossAt(runs[3]) },
          fifth: { printed: '0.0029', of: (runs) => lossAt(runs[4]) },
          sixth: { printed: '3.4e-4', of: (runs) => lossAt(runs[5]) },
          seventh: { printed: '1.7e-6', of: (runs) => lossAt(runs[6]) },
        },
        holds: (runs) => runs.slice(3).every((each, index) => lossAt(each) < lossAt(runs[index + 2])),
      },
    },
    {
      kind: 'question',
      ask: 'What does a person who improves a guess know that random search does not?',
      answer:
        'Which way is down, at least roughly: they nudge a slider and see whether the loss falls. The next module makes that exact: it computes the slope at a point, and the slope says where to go.',
    },
  ],
};

export const SEARCHING: readonly Step[] = [surface, randomSearch, grid, outside, walk];
