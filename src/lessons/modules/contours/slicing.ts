/** Module 5.3, first half: from three dimensions to two, by slicing. */
import type { Step } from '../../define';
import { linesFromAbove } from '../../predictions/contours';
import { lossAt, pointAt } from '../../scenes';
import { descent, surface } from './contourScenes';

const cumbersome: Step = {
  id: 'cumbersome',
  title: 'Three dimensions get in the way',
  topics: ['Visualizing things in 3D can be cumbersome', 'Can we do a 2D visualization of the traversal?'],
  pictures: ['surface', 'loss'],
  blocks: [
    {
      kind: 'text',
      text: 'A surface in three dimensions is good for a first look, but poor for measuring: walls hide what lies behind them, near steps look longer than far ones, and nobody can read off $w$ and $b$.',
    },
    {
      kind: 'text',
      text: 'Try it: turn the surface and estimate where the run stands after 83 steps. Then look at the map, which shows the same run.',
    },
    {
      kind: 'show',
      showing: {
        label: 'a run behind a wall',
        document: () => descent({ playhead: 83, camera: { azimuth: 120, elevation: 14, distance: 2.2 } }),
      },
    },
    {
      kind: 'claim',
      claim: {
        says: 'After 83 steps the run stands at $w =$ {w}, $b =$ {b}, where the loss is {loss}.',
        document: () => descent(),
        numbers: {
          w: { printed: '0.46', of: ([gd]) => pointAt(gd, 83).w },
          b: { printed: '-0.60', of: ([gd]) => pointAt(gd, 83).b },
          loss: { printed: '0.058', of: ([gd]) => lossAt(gd, 83) },
        },
      },
    },
  ],
};

const slices: Step = {
  id: 'slices',
  title: 'Cut it into slices',
  topics: ['Horizontal slices of the error surface at regular intervals along the vertical axis'],
  pictures: ['surface'],
  blocks: [
    {
      kind: 'text',
      text: 'Lay a horizontal plane through the surface, at a height $c$. Surface and plane meet in a curve: all the places where the loss is exactly $c$. That curve is a *contour line*, or isoline.',
    },
    { kind: 'tex', lines: ['\\{(w, b) : \\mathcal{L}(w, b) = c\\}'] },
    {
      kind: 'show',
      showing: {
        label: 'a plane through the surface',
        document: () => surface({ layers: ['slice'], slice: 0.2 }),
        camera: 'home',
      },
    },
    {
      kind: 'text',
      text: 'Move the plane. In 3D it floods the valley; on the map the line at its height lights up.',
    },
    {
      kind: 'explore',
      explorable: {
        name: 'The slicing plane',
        load: async () => (await import('../../explorables/contours/SlicePlane')).SlicePlane,
      },
    },
    {
      kind: 'question',
      ask: 'Can two contour lines of different heights ever cross?',
      answer:
        'No. Where they crossed, one pair $(w, b)$ would have two losses. One line can meet itself, though: at the pass of a saddle the line at exactly that height forms a cross.',
    },
  ],
};

const topView: Step = {
  id: 'top-view',
  title: 'Look straight down',
  topics: ['How would the slices look from the top view?'],
  pictures: ['surface', 'fit'],
  blocks: [
    {
      kind: 'text',
      text: 'Take a slice every 0.05 of loss and leave all the lines in place. From the side they are curves at different heights, most of them cut off by the window’s edge.',
    },
    linesFromAbove,
    { kind: 'text', text: 'Compare the two views. Each line keeps its place; only its height is gone.' },
    {
      kind: 'show',
      showing: { label: 'the slices from the side', document: () => surface(), camera: 'home' },
    },
    {
      kind: 'show',
      showing: { label: 'the slices from above', document: () => surface(), camera: 'top' },
    },
    {
      kind: 'question',
      ask: 'What do you lose by looking from above?',
      answer:
        'The height. Seen from straight above, a valley and a ridge have the same lines. The map brings the height back in two ways: by colour, and by a number on each line.',
    },
    {
      kind: 'note',
      text: 'Our map draws about 18 lines at round heights. *Linear* spaces them evenly, as here. *Log* spaces them by ratio, which shows the bottom of a valley in detail, where even slices would leave it blank.',
    },
  ],
};

export const SLICING: readonly Step[] = [cumbersome, slices, topView];
