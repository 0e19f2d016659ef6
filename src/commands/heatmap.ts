/** The keys of the focused heat map, and of the curves of a sweep. */
import { ARROW_KEYS, type Arrow, arrowOf, SCALED_ARROW_KEYS } from './arrows';
import type { Command } from './define';

export interface HeatMapTarget {
  /** Moves the cell that is read out. */
  move(arrow: Arrow): void;
  /** Puts that cell into the run. */
  load(): void;
  zoom(factor: number): void;
  back(): void;
  reset(): void;
}

const ZOOM_STEP = 2;

export const HEAT_MAP_COMMANDS: readonly Command<HeatMapTarget>[] = [
  {
    id: 'move',
    keys: ARROW_KEYS,
    aliases: SCALED_ARROW_KEYS,
    words: 'Read out another cell; with Shift ten cells on',
    run: ({ move }, key) => move(arrowOf(key)),
  },
  { id: 'load', keys: ['Enter'], words: 'Give the cell’s values to the run', run: ({ load }) => load() },
  {
    id: 'zoomIn',
    keys: ['+'],
    aliases: ['='],
    words: 'Zoom in around the cell',
    run: ({ zoom }) => zoom(ZOOM_STEP),
  },
  {
    id: 'zoomOut',
    keys: ['-'],
    aliases: ['\u2212'],
    words: 'Zoom out',
    run: ({ zoom }) => zoom(1 / ZOOM_STEP),
  },
  { id: 'back', keys: ['Backspace'], words: 'Back to the previous axes', run: ({ back }) => back() },
  { id: 'reset', keys: ['0'], words: 'The usual axes', run: ({ reset }) => reset() },
];
