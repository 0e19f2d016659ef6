/** Module 5.3: the error surface as a map. */
import { contoursChallenges } from '../../challenges/contours';
import type { Lesson } from '../../define';
import { recap } from '../../recap';
import { descent } from './contourScenes';
import { READING } from './reading';
import { SLICING } from './slicing';

export const contours: Lesson = {
  id: 'contours',
  number: '5.3',
  title: 'Contours',
  summary: 'How slices turn a surface into a map, and how to read its steepness there.',
  steps: [
    ...SLICING,
    ...READING,
    contoursChallenges,
    recap({
      sentences: [
        'A contour line joins places of equal loss. The map is all of them, seen from above.',
        'Lines close together: steep. Lines far apart: gentle.',
        'The gradient stands at a right angle to the line, so each step sets out at a right angle to it.',
      ],
      showing: { label: 'a descent on the map', document: () => descent() },
    }),
  ],
};
