/** Adam as it comes against momentum that a person has tuned. */
import type { Step } from '../../define';
import { type Entry, finishOf, raceScene } from '../../explorables/adam/race';

const race = (entry: Partial<Entry>) => () =>
  raceScene({ course: 'plateau', eta: 1, beta: 0.9, drawn: null, ...entry });
const usual = race({});
const fromTheStart = () => {
  const { scene, view } = usual();
  return { scene, view: { ...view, playhead: 0 } };
};

export const racingSteps: readonly Step[] = [
  {
    id: 'race',
    title: 'A race against Adam',
    topics: ['A race against Adam, by hand (ours)'],
    blocks: [
      {
        kind: 'text',
        text: 'Can you beat Adam? It starts with its usual numbers, $\\eta = 0.1$, $\\beta_1 = 0.9$, $\\beta_2 = 0.999$, and nobody has tuned them for this surface. You have plain momentum, and choose its $\\beta$ and its $\\eta$, or draw $\\eta$ over the steps. Who is the first to stay below a loss of 0.0001?',
      },
      {
        kind: 'show',
        showing: { label: 'momentum as it comes, beside Adam', document: fromTheStart, play: true },
      },
      {
        kind: 'explore',
        explorable: {
          name: 'Race against Adam',
          load: async () => (await import('../../explorables/adam/RaceAdam')).RaceAdam,
        },
      },
      {
        kind: 'claim',
        claim: {
          says: 'With its own usual numbers momentum does not get there in 150 steps; Adam takes {adam}.',
          document: usual,
          numbers: { adam: { printed: '98', of: (runs) => finishOf(runs).adam } },
          holds: (runs) => finishOf(runs).you === Number.POSITIVE_INFINITY,
        },
      },
      {
        kind: 'question',
        ask: 'With η = 5 and β = 0.5 you are off the plateau in 22 steps, far ahead. Is Adam beaten?',
        answer:
          'On this course. Take the same two numbers into the valley, and the run never arrives; Adam gets there with the numbers it had before. Tuned momentum is faster. Adam needs less tuning: that is what it is chosen for.',
      },
      {
        kind: 'claim',
        claim: {
          says: 'With η = 5 and β = 0.5: {you} steps off the plateau.',
          document: race({ eta: 5, beta: 0.5 }),
          numbers: { you: { printed: '22', of: (runs) => finishOf(runs).you } },
        },
      },
      {
        kind: 'claim',
        claim: {
          says: 'The same two numbers in the valley: not within 150 steps. Adam takes {adam}.',
          document: race({ course: 'valley', eta: 5, beta: 0.5 }),
          numbers: { adam: { printed: '123', of: (runs) => finishOf(runs).adam } },
          holds: (runs) => finishOf(runs).you === Number.POSITIVE_INFINITY,
        },
      },
    ],
  },
];
