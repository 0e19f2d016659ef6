/** The words of the menu of layers, and of everything about how the surface is shown. */
import { formatNumber } from './number';

export const layersText = {
  groups: { underneath: 'Underneath', measure: 'Measure', step: 'The step' },
  surface: 'Surface',
  height: 'Height',
  heights: { linear: 'Linear', log: 'Log', 'above-min': 'L − min' },
  noLog: 'Some losses are below 0, and the lowest one is not known: the height stays linear.',
  noMinimum: 'The lowest loss is not known here.',
  colours: 'Colours',
  colouring: { equalized: 'Equalized', levels: 'As levels' },
  clip: 'Cut off above a loss',
  clipLoss: 'Loss of the cut',
  vainCut: {
    above: 'The whole surface lies above this loss, so none of it is cut off.',
    below: 'The whole surface lies below this loss: nothing is cut off.',
  },
  window: 'Window',
  edges: { w: 'w from', b: 'b from', to: 'to' },
  edgeNames: { w0: 'w from', w1: 'w to', b0: 'b from', b1: 'b to' },
  notANumber: (edge: string) => `“${edge}” must be a number.`,
  wrongOrder: (axis: string) => `${axis} must end higher than it begins.`,
  tooSmall: (axis: string, least: number) => `${axis} must be at least ${formatNumber(least, 3)} wide.`,
  windowBack: (fault: string) => `${fault} The previous window is back.`,
  endless: (axis: string) => `${axis} is too wide to be measured.`,
  fitRuns: 'Fit to the runs',
  reset: 'Reset',
  fitHint: 'Shows all visible runs, their starts and the minimum',
} as const;
