/** Adam as it comes against momentum that a person has tuned. */
import type { Step } from '../../define';
import { finishOf, type RaceEntry, raceScene } from '../../explorables/adam/race';

const race = (entry: Partial<RaceEntry>) => () =>
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
        text: 'Can you beat Adam? It runs with its usual settings, $\\eta = 0.1$, $\\beta_1 = 0.9$, $\\beta_2 = 0.999$, not tuned for this surface. You have plain momentum. Choose its $\\beta$ and $\\eta$, or draw $\\eta$ over the steps. The first to get below a loss of 0.0001 and stay there wins.',
      },
      {
        kind: 'show',
        showing: {
          label: 'momentum with its usual settings, beside Adam',
          document: fromTheStart,
          play: true,
        },
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
          says: 'With its usual settings momentum does not get there in 150 steps. Adam takes {adam}.',
          document: usual,
          numbers: { adam: { printed: '98', of: (runs) => finishOf(runs).adam } },
          holds: (runs) => finishOf(runs).you === Number.POSITIVE_INFINITY,
        },
      },
      {
        kind: 'question',
        ask: 'With η = 5 and β = 0.5 you get there in 22 steps, far ahead. Is Adam beaten?',
        answer:
          'On this course, yes. But take the same two numbers into the valley and the run never arrives, while Adam gets there with the settings it had before. Tuned momentum is faster; Adam needs less tuning, and that is why people choose it.',
      },
      {
        kind: 'claim',
        claim: {
          says: 'From the plateau, η = 5 and β = 0.5 take {you} steps.',
          document: race({ eta: 5, beta: 0.5 }),
          numbers: { you: { printed: '22', of: (runs) => finishOf(runs).you } },
        },
      },
      {
        kind: 'claim',
        claim: {
          says: 'In the valley the same two numbers do not get there within 150 steps. Adam takes {adam}.',
          document: race({ course: 'valley', eta: 5, beta: 0.5 }),
          numbers: { adam: { printed: '123', of: (runs) => finishOf(runs).adam } },
          holds: (runs) => finishOf(runs).you === Number.POSITIVE_INFINITY,
        },
      },
    ],
  },
];
