/** Module 5.1, first half: the aim, the loss, and guesses by hand. */
import type { Measured, Step } from '../../define';
import { LECTURE_GUESSES, LECTURE_PINS } from '../../explorables/guess-work/guesses';
import { oneChange } from '../../predictions/guessWork';
import { lossAt } from '../../scenes';
import { EXACT, GUESS_TO_MOVE, guesses } from './guessScenes';

const FIRST = LECTURE_PINS[0];

/** The loss of the scene's run number `index`, from 0. */
function lossOf(index: number, printed: string): Measured {
  return { printed, of: (runs) => lossAt(runs[index]) };
}

const aim: Step = {
  id: 'aim',
  title: 'What training is after',
  topics: [
    'Input for training: N pairs (x, y)',
    'Training objective: find w and b that minimise L(w, b)',
    'What it means to train: (0.5, 0.2) and (2.5, 0.9) should lie on the sigmoid',
    'At the end: f(0.5) → 0.2 and f(2.5) → 0.9',
  ],
  pictures: ['fit', 'surface'],
  blocks: [
    {
      kind: 'text',
      text: 'We have one neuron, $f(x) = \\sigma(wx + b)$, and $N$ pairs $(x_i, y_i)$ to learn from. Here $\\sigma(z) = 1/(1 + e^{-z})$ is the *sigmoid*, which turns any number into one between 0 and 1. Training the neuron means finding the $w$ and $b$ that bring $f(x_i)$ as close to $y_i$ as possible, over all pairs together.',
    },
    {
      kind: 'tex',
      lines: [
        '\\mathcal{L}(w, b) = \\frac{1}{N} \\sum_{i=1}^{N} \\bigl(y_i - f(x_i)\\bigr)^2',
        '(w^*, b^*) = \\arg\\min_{w,\\, b} \\mathcal{L}(w, b)',
      ],
      remark: 'arg min: the w and b at which the loss is lowest.',
    },
    {
      kind: 'text',
      text: 'Our whole data set is two points: $(0.5,\\ 0.2)$ and $(2.5,\\ 0.9)$. A trained neuron gives $f(0.5) \\approx 0.2$ and $f(2.5) \\approx 0.9$: its sigmoid runs through both points.',
    },
    {
      kind: 'show',
      showing: { label: 'a sigmoid through both points', document: () => guesses([EXACT]) },
    },
    {
      kind: 'claim',
      claim: {
        says: 'With $w = 1.7918$ and $b = -2.2822$ the curve meets both points: rounded to four decimals the loss is {loss}.',
        document: () => guesses([{ w: 1.7918, b: -2.2822 }]),
        numbers: { loss: lossOf(0, '0.0000') },
      },
    },
    {
      kind: 'question',
      ask: 'Two points and two parameters. Could you find this curve without any search?',
      answer:
        'Here, yes. $f(x) = y$ means $wx + b = \\ln\\frac{y}{1-y}$, so each point gives a linear equation: $0.5w + b = -\\ln 4$ and $2.5w + b = \\ln 9$. So $w^* = \\frac{1}{2}\\ln 36$ and $b^* = -\\ln 4 - \\frac{1}{4}\\ln 36$. With more points than parameters, or more than one neuron, there is no such shortcut.',
    },
    {
      kind: 'note',
      text: 'The lecture writes the loss as a mean here; its code uses *half the sum*, $\\frac{1}{2}\\sum_i (f(x_i) - y_i)^2$. For two points the two are equal. We use half the sum; the surface picker offers both.',
    },
  ],
};

const firstGuess: Step = {
  id: 'first-guess',
  title: 'A random guess',
  topics: [
    'Can we find w*, b* by hand? A random guess: w = 3, b = −1',
    'How bad is it? L(w, b) tells; we want it as close to 0 as possible',
  ],
  pictures: ['fit', 'surface'],
  blocks: [
    {
      kind: 'text',
      text: 'Suppose we know no formula and try whatever comes to mind: $w = 3$, $b = -1$. In the picture of the neuron the curve rises too early and too high. The loss turns “too early” and “too high” into one number: it squares the distance at each point and adds up the squares.',
    },
    {
      kind: 'tex',
      lines: [
        'f(0.5) = \\sigma(0.5), \\quad f(2.5) = \\sigma(6.5)',
        '\\mathcal{L}(3, -1) = \\tfrac{1}{2} \\bigl[ (\\sigma(0.5) - 0.2)^2 + (\\sigma(6.5) - 0.9)^2 \\bigr]',
      ],
    },
    {
      kind: 'show',
      showing: {
        label: 'the first guess',
        document: () => guesses([FIRST], { layers: ['pins'], pins: [FIRST] }),
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'At $w = 3$, $b = -1$ the loss is {loss}. The best possible is 0.',
        document: () => guesses([FIRST]),
        numbers: { loss: lossOf(0, '0.0941') },
      },
    },
    {
      kind: 'question',
      ask: 'Which of the two points causes more of this loss?',
      answer:
        'The left one. $\\sigma(0.5)$ is about 0.62, far above 0.2; $\\sigma(6.5)$ is about 1.00, only 0.1 above 0.9. Squaring sharpens the contrast: more than nine tenths of the loss comes from the left point.',
    },
  ],
};

const byHand: Step = {
  id: 'by-hand',
  title: 'Better by hand',
  topics: [
    'Other values for (w, b) by moving the sliders',
    'The six guesses and their losses; a few snapshots',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'You can change two numbers: $w$ makes the curve steeper or gentler, and $b$ shifts it sideways.',
    },
    oneChange,
    {
      kind: 'text',
      text: 'Move $w$ and $b$ and watch three things follow: the curve, the distances at the two points, and the loss. Keep a guess when you like it. The table lists the lecture’s six. Can you beat the last of them in fewer tries?',
    },
    {
      kind: 'show',
      showing: {
        label: GUESS_TO_MOVE,
        document: () => guesses([FIRST], { layers: ['pins'], pins: LECTURE_PINS }),
      },
    },
    {
      kind: 'explore',
      explorable: {
        name: 'Guess w and b',
        load: async () => (await import('../../explorables/guess-work/GuessTable')).GuessTable,
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'The lecture’s six guesses have the losses {second}, {third}, {fourth}, {fifth}, {sixth} and {seventh}. The second is a step back: its loss is higher than the first’s.',
        document: () => guesses(LECTURE_PINS),
        numbers: {
          second: lossOf(1, '0.0731'),
          third: lossOf(2, '0.1481'),
          fourth: lossOf(3, '0.0217'),
          fifth: lossOf(4, '0.0029'),
          sixth: lossOf(5, '0.0003'),
          seventh: lossOf(6, '0.0000'),
        },
        holds: (runs) => lossAt(runs[2]) > lossAt(runs[1]),
      },
    },
    {
      kind: 'note',
      text: `The lecture prints ${LECTURE_GUESSES.flatMap(({ printed }) => printed ?? []).join(', ')}. Computed from the printed $w$ and $b$, four of the six come out a little higher. Its sliders probably held more digits than its table shows. The order and the story are the same.`,
    },
  ],
};

export const BY_HAND: readonly Step[] = [aim, firstGuess, byHand];
