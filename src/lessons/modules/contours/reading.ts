/** Module 5.3, second half: what the spacing of the lines says, and a descent on the map. */
import type { Step } from '../../define';
import { longestOnTheMap } from '../../predictions/contours';
import { lossAt, sceneOf } from '../../scenes';
import { descent, surface } from './contourScenes';
import { longestStep, stepLength } from './stepLengths';

const spacing: Step = {
  id: 'spacing',
  title: 'Close lines, steep slope',
  topics: [
    'A small distance between the contours: a steep slope along that direction',
    'A large distance between the contours: a gentle slope along that direction',
  ],
  blocks: [
    {
      kind: 'text',
      text: 'From one line to the next the loss always changes by the same $\\Delta c$. Where that takes a short way, the surface is steep; where it takes a long way, it is gentle. So the distance between neighbouring lines shows the slope: the closer, the steeper.',
    },
    { kind: 'tex', lines: ['\\text{slope along the way} \\approx \\frac{\\Delta c}{\\text{distance}}'] },
    {
      kind: 'show',
      showing: {
        label: 'a line down the cliff',
        document: () =>
          surface({
            layers: ['ruler'],
            ruler: [
              { w: -4, b: -2 },
              { w: 4, b: -2 },
            ],
          }),
      },
    },
    {
      kind: 'text',
      text: 'Drag the two ends of the line. The table compares the spacing of the contour lines with the slope measured between them.',
    },
    {
      kind: 'explore',
      explorable: {
        name: 'Spacing against steepness',
        load: async () => (await import('../../explorables/contours/SpacingRuler')).SpacingRuler,
      },
    },
    {
      kind: 'question',
      ask: 'You walk along a contour line. How steep is your path, and how steep is the surface?',
      answer:
        'Your path is level: the loss does not change. The surface may be as steep as it likes at right angles to you. That is why “steep *along that direction*” matters, and why the gradient stands at right angles to every line.',
    },
    {
      kind: 'note',
      text: 'The rule holds for lines at even heights. With *log* levels the lines crowd wherever the loss is small, steep or not: in the ruler’s table $\\Delta c$ then differs from row to row.',
    },
  ],
};

const onTheMap: Step = {
  id: 'on-the-map',
  title: 'A descent on the map',
  topics: ['Gradient descent on the contour map'],
  blocks: [
    {
      kind: 'text',
      text: 'Here is a run seen from above. From the map alone you can tell how it will go.',
    },
    longestOnTheMap,
    {
      kind: 'text',
      text: 'Now look again at the run from $(-2, -2)$. You can read off two things at a glance. Each step sets out at a right angle to the contour line it stands on, because it goes against the gradient; by the time a long step lands, it may cross the lines at a slant. And steps are short where lines are far apart and long where they crowd, because a step is $\\eta \\lVert\\nabla\\mathcal{L}\\rVert$ long.',
    },
    {
      kind: 'show',
      showing: {
        label: 'gradient descent from above',
        document: () => descent(),
        play: true,
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'From (−2, −2) the first step is {first} long. The longest is step {which}, on the cliff: {longest}, which is {ratio} times as long.',
        document: () => descent(),
        numbers: {
          first: { printed: '0.0095', of: ([gd]) => stepLength(gd, 0) },
          which: { printed: '81', of: ([gd]) => longestStep(gd) },
          longest: { printed: '0.31', of: ([gd]) => stepLength(gd, longestStep(gd)) },
          ratio: { printed: '33', of: ([gd]) => stepLength(gd, longestStep(gd)) / stepLength(gd, 0) },
        },
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'On the plateau 60 steps take the loss from {start} to {sixty}. With slices every 0.05, the run has not left its first band.',
        document: () => descent(),
        numbers: {
          start: { printed: '0.416', of: ([gd]) => lossAt(gd, 0) },
          sixty: { printed: '0.403', of: ([gd]) => lossAt(gd, 60) },
        },
        holds: ([gd]) => Math.floor(lossAt(gd, 0) / 0.05) === Math.floor(lossAt(gd, 60) / 0.05),
      },
    },
  ],
};

const quiz: Step = {
  id: 'quiz',
  title: 'Guess the surface',
  topics: ['Contours read backwards: guess the surface (ours)'],
  blocks: [
    {
      kind: 'text',
      text: 'Now read some maps yourself. Rings close around a hole or a peak; crowded lines are a wall; a cross of lines is a pass between two holes or two peaks.',
    },
    {
      kind: 'show',
      showing: {
        label: 'a map with six holes',
        document: () =>
          sceneOf({
            objective: { kind: 'function', id: 'six-hump-camel', params: {} },
            view: { window: { w: [-2, 2], b: [-1.1, 1.1] }, levels: 'linear' },
          }),
      },
    },
    {
      kind: 'explore',
      explorable: {
        name: 'Which surface has these contours?',
        load: async () => (await import('../../explorables/contours/ContourQuiz')).ContourQuiz,
      },
    },
    {
      kind: 'note',
      text: 'The exercise and its surfaces are ours. All of them are in the surface picker: open them and turn them there.',
    },
  ],
};

export const READING: readonly Step[] = [spacing, onTheMap, quiz];
