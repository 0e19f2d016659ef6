/** The words of the menu of layers, and of everything about how the surface is shown. */
import { formatNumber } from './number';

const atBall = (run: string) => (run === '' ? 'At the ball of the selected run:' : `At the ball of ${run}:`);

export const layersText = {
  groups: { underneath: 'Underneath', measure: 'Measure', step: 'The step' },
  layers: {
    field: { name: 'Slope arrows', summary: 'Which way is down, everywhere: −∇L' },
    flow: { name: 'Gradient flow', summary: 'Descent with infinitely small steps' },
    hessian: { name: 'Curvature', summary: 'How much it bends, and which way' },
    quadratic: { name: 'Quadratic model', summary: 'The paraboloid that fits where the run is' },
    critical: { name: 'Critical points', summary: 'Minima, saddles and maxima' },
    slice: { name: 'Slicing plane', summary: 'A cut at one loss, and its isoline' },
    ruler: { name: 'Ruler', summary: 'How steep it is along a line of yours' },
    pins: { name: 'Pins', summary: 'Points that you mark on the surface' },
    move: { name: 'The step taken apart', summary: 'What the next step is made of' },
    pulls: { name: 'Pulls of the points', summary: 'What each data point asks for' },
  },
  /** What the marks mean, said while a layer is on. */
  keys: {
    field: 'Longer is steeper, on a log scale.',
    flow: 'Dashed, from the start of each visible run.',
    hessian: (run: string) =>
      `${atBall(run)} along a solid arm it bends up, along a dashed one down. Arms are as long as 1/√|λ|, up to 4 : 1: the longer one bends less.`,
    quadratic: (run: string) =>
      `${atBall(run)} isolines of the model, the bold one through that point; the ring is where Newton’s step goes.`,
  },
  shapes: [
    { kind: 'minimum', glyph: '●', name: 'minimum' },
    { kind: 'saddle', glyph: '◆', name: 'saddle' },
    { kind: 'maximum', glyph: '▲', name: 'maximum' },
    { kind: 'degenerate', glyph: '○', name: 'degenerate' },
  ],
  sliceLoss: 'Loss of the slice',
  rulerHint: 'Drag its two ends on the map, or hold Shift and drag a line.',
  pinsHint: 'Point at the map and press P, or use the button below its read-out.',
  pinCount: (count: number) => (count === 1 ? '1 pin' : `${count} pins`),
  clearPins: 'Remove all',
  surface: 'Surface',
  height: 'Height',
  heights: { linear: 'Linear', log: 'Log' },
  noLog: 'Some losses are below 0: the height stays linear.',
  clip: 'Cut off above a loss',
  clipLoss: 'Loss of the cut',
  clipsNothing: 'This cuts nothing off.',
  window: 'Window',
  edges: { w: 'w from', b: 'b from', to: 'to' },
  edgeNames: { w0: 'w from', w1: 'w to', b0: 'b from', b1: 'b to' },
  notANumber: (edge: string) => `“${edge}” must be a number from −10⁶ to 10⁶.`,
  wrongOrder: (axis: string) => `${axis} must end higher than it begins.`,
  tooSmall: (axis: string, least: number) => `${axis} must be at least ${formatNumber(least, 3)} wide.`,
  tooUneven: (most: number) => `One side must be at most ${most} times as long as the other.`,
  fitRuns: 'Fit to the runs',
  reset: 'Reset',
  fitHint: 'Shows all visible runs, their starts and the minimum',
} as const;
