/** Module 5.3: the error surface as a map. */
import { contoursChallenges } from '../../challenges/contours';
import type { Lesson } from '../../define';
import { READING } from './reading';
import { SLICING } from './slicing';

export const contours: Lesson = {
  id: 'contours',
  number: '5.3',
  title: 'Contours',
  summary: 'How slices turn a surface into a map, and how steepness is read off that map.',
  steps: [...SLICING, ...READING, contoursChallenges],
};
