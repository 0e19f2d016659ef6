/** All commands, by where their keys are heard: the list under `?`. It is loaded when that list is first opened. */
import { DATA_POINT_COMMANDS } from './dataPoints';
import type { ListedCommand } from './define';
import { HANDLE_COMMANDS } from './handles';
import { LESSON_COMMANDS } from './lessons';
import { MAP_COMMANDS } from './map';
import { PAGE_COMMANDS } from './page';
import { PIN_COMMANDS } from './pins';
import { RUN_COMMANDS } from './runs';
import { SURFACE_COMMANDS } from './surface';

export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly ListedCommand[];
}

/** Keys and pointer gestures that the browser and single controls handle, without a command of ours. */
const NATIVE: readonly ListedCommand[] = [
  { id: 'tab', keys: ['Tab'], words: 'Go through everything' },
  { id: 'close', keys: ['Escape'], words: 'Close a menu or the sheet of controls' },
  { id: 'paste', keys: ['Ctrl+V'], words: 'Read in data: two columns of text, or JSON' },
  {
    id: 'step',
    keys: ['ArrowUp', 'ArrowDown'],
    words: 'In a number field: a step up or down; with Shift ten',
  },
  {
    id: 'double-click',
    keys: ['Double-click'],
    words: 'Reset a slider or the map’s window; add a data point (neuron)',
  },
];

export const COMMAND_GROUPS: readonly CommandGroup[] = [
  { title: 'Anywhere', commands: PAGE_COMMANDS },
  { title: 'In a lesson', commands: LESSON_COMMANDS },
  { title: 'While the layer of pins is on', commands: PIN_COMMANDS },
  { title: 'On the contour map, when focused', commands: MAP_COMMANDS },
  { title: 'On the 3D surface, when focused', commands: SURFACE_COMMANDS },
  { title: 'On a start or an end of the ruler', commands: HANDLE_COMMANDS },
  { title: 'On a data point of the neuron', commands: DATA_POINT_COMMANDS },
  { title: 'On a run in the list', commands: RUN_COMMANDS },
  { title: 'Everywhere in the page', commands: NATIVE },
];
