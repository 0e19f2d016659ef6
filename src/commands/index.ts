/** All commands, by where their keys are heard: the list under `?`. It is loaded when that list is first opened. */
import { CHART_COMMANDS } from './charts';
import { CLOSE_COMMANDS } from './close';
import { DATA_POINT_COMMANDS } from './dataPoints';
import type { ListedCommand } from './define';
import { DIVIDER_COMMANDS } from './divider';
import { DIAL_COMMANDS, PLOT_HANDLE_COMMANDS } from './explorables';
import { NAME_COMMANDS, NUMBER_FIELD_COMMANDS, SLIDER_COMMANDS, TAKE_COMMANDS } from './fields';
import { HANDLE_COMMANDS } from './handles';
import { HEAT_MAP_COMMANDS } from './heatmap';
import { LAB_COMMANDS } from './lab';
import { LESSON_COMMANDS } from './lessons';
import { LINE_CHART_COMMANDS } from './lineChart';
import { MAP_COMMANDS } from './map';
import { PAGE_COMMANDS } from './page';
import { PARTING_COMMANDS } from './parting';
import { PICTURE_COMMANDS } from './pictures';
import { PIN_COMMANDS } from './pins';
import { ANSWER_COMMANDS, KNOT_COMMANDS } from './prediction';
import { RATE_POINT_COMMANDS } from './ratePoints';
import { RULE_LIST_COMMANDS } from './ruleList';
import { RUN_COMMANDS } from './runs';
import { SURFACE_COMMANDS } from './surface';

export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly ListedCommand[];
}

/** Keys and pointer gestures that the browser and single controls handle, without a command of ours. */
const NATIVE: readonly ListedCommand[] = [
  { id: 'tab', keys: ['Tab'], words: 'Go to the next or previous control' },
  { id: 'paste', keys: ['Ctrl+V'], words: 'Import data: two columns of text, or JSON' },
  {
    id: 'double-click',
    keys: ['Double-click'],
    words: 'Maximize a picture, on its title; reset a slider or the map’s window; add a data point (neuron)',
  },
];

export const COMMAND_GROUPS: readonly CommandGroup[] = [
  { title: 'Anywhere', commands: [...PAGE_COMMANDS, ...PICTURE_COMMANDS, ...LAB_COMMANDS] },
  { title: 'In a lesson', commands: LESSON_COMMANDS },
  { title: 'While two runs or more are shown', commands: PARTING_COMMANDS },
  { title: 'While the layer of pins is on', commands: PIN_COMMANDS },
  { title: 'On the contour map, when focused', commands: MAP_COMMANDS },
  { title: 'In the lab, on a heat map or curves', commands: HEAT_MAP_COMMANDS },
  { title: 'In the lab, on a chart of a comparison', commands: LINE_CHART_COMMANDS },
  { title: 'On the 3D surface, when focused', commands: SURFACE_COMMANDS },
  { title: 'In a chart, with the focus in it', commands: CHART_COMMANDS },
  { title: 'On a start or an end of the ruler', commands: HANDLE_COMMANDS },
  { title: 'On a data point of the neuron', commands: DATA_POINT_COMMANDS },
  { title: 'On a point of a rate drawn by hand, in its chart', commands: RATE_POINT_COMMANDS },
  { title: 'On a knot of a curve that a lesson asks for', commands: KNOT_COMMANDS },
  { title: 'On that curve, or a mark on the map that a lesson asks for', commands: ANSWER_COMMANDS },
  { title: 'On a run in the list', commands: RUN_COMMANDS },
  { title: 'While a run’s name is typed', commands: NAME_COMMANDS },
  { title: 'In the list of algorithms', commands: RULE_LIST_COMMANDS },
  { title: 'On a slider', commands: SLIDER_COMMANDS },
  { title: 'In a number field', commands: NUMBER_FIELD_COMMANDS },
  { title: 'In any field', commands: TAKE_COMMANDS },
  { title: 'On a divider between pictures', commands: DIVIDER_COMMANDS },
  { title: 'On a point of a lesson’s plot', commands: PLOT_HANDLE_COMMANDS },
  { title: 'On a lesson’s dial', commands: DIAL_COMMANDS },
  { title: 'In a menu, a dialog or the sheet of controls', commands: CLOSE_COMMANDS },
  { title: 'Everywhere in the page', commands: NATIVE },
];
