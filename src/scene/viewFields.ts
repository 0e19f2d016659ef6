/**
 * The fields of the view: how the scene is looked at. A field is one entry here, in the order in which links say them. Its
 * type, default, schema, link form and its row of docs/format.md come from the entry; the row says the comment above it.
 *
 * Links leave out what is usual: changing a default changes how old links look, and nothing else.
 */
import {
  camera,
  choice,
  choiceLater,
  line,
  maybeNumber,
  maybeRange,
  number,
  ofPicture,
  ofSurface,
  onOff,
  points,
  run,
  set,
  text,
  type ViewField,
  window,
} from './fieldForms';
import { LAYER_IDS } from './layerIds';
import {
  LEGAL_AZIMUTH,
  LEGAL_DISTANCE,
  LEGAL_ELEVATION,
  LEGAL_LOSS,
  LEGAL_STEPS,
  MAX_PINS,
  SPEEDS,
} from './limits';
import { legalQuantities } from './quantityIds';

const SPACINGS = ['linear', 'log', 'above-min'] as const;
const STEP_SPACINGS = ['linear', 'log'] as const;
/** A lesson's name and, after a dot, its step's. Whether there is such a lesson, the lessons know. */
const LESSON = /^(?:[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40})?)?$/;

export const VIEW_FIELDS = {
  /** the part of the plane on show: `w` and `b`, each from and to, at least 10⁻¹⁰ of the larger end, or of 1, apart */
  window: ofSurface(ofPicture(window({ w: [-6, 6], b: [-6, 6] }))),
  /** `azimuth` and `elevation` in degrees, `distance` in sides of the surface; elevation 90 is the top view */
  camera: ofSurface(
    ofPicture(
      camera(
        { azimuth: -60, elevation: 35, distance: 2.2 },
        { azimuth: LEGAL_AZIMUTH, elevation: LEGAL_ELEVATION, distance: LEGAL_DISTANCE },
      ),
    ),
  ),
  /** the step that is shown */
  playhead: number(0, LEGAL_STEPS),
  /** the id of the selected run, or empty for none; the first one unless said */
  selected: run(),
  /** the spacing of the isolines; `above-min` is by the logarithm of how far they lie above the lowest loss */
  levels: ofSurface(ofPicture(choice('log', SPACINGS))),
  /** `equalized`: all colours have about as much of the picture; `levels`: they are spaced as the isolines are */
  colours: ofPicture(choice('equalized', ['equalized', 'levels'])),
  /** the loss chart's axis, likewise */
  lossAxis: ofSurface(choice('log', SPACINGS)),
  /** the charts' axis of the steps; `log` is of t + 1, so that step 0 has a place */
  stepAxis: choice('linear', STEP_SPACINGS),
  /** the steps that the charts show, from and to; null is all of them */
  stepRange: maybeRange(LEGAL_STEPS),
  /** the quantity of the second chart, or a state slot such as `v.w` */
  quantity: choiceLater('norm', legalQuantities),
  /** of playing; 1 is 25 steps a second */
  speed: choice<number>(1, SPEEDS),
  /** whether playing begins again at the end */
  loop: onOff(false),
  /** the layers that are on, each once */
  layers: set(LAYER_IDS),
  /** points `{ w, b }` that stand on the surface */
  pins: ofSurface(points(MAX_PINS)),
  /** the loss at which the slicing plane lies; null is halfway up */
  slice: ofSurface(maybeNumber(LEGAL_LOSS)),
  /** the two ends of the line along which steepness is measured; null lays it across the window */
  ruler: ofSurface(line()),
  /** the meaning of the surface's height, likewise */
  height: ofSurface(ofPicture(choice('linear', SPACINGS))),
  /** the loss above which the surface is cut off; null is nowhere */
  clip: ofSurface(ofPicture(maybeNumber(LEGAL_LOSS))),
  /** the open lesson and its step; empty is none */
  lesson: text('', LESSON, 'a lesson and its step, as in momentum.ball'),
};

type Fields = typeof VIEW_FIELDS;

export type ViewName = keyof Fields;

/** The way a scene is looked at. It travels in the link, never changes a number, and is not undone. */
export type View = {
  readonly [Name in ViewName]: Fields[Name] extends ViewField<infer T> ? T : never;
};

export const VIEW_NAMES = Object.keys(VIEW_FIELDS) as ViewName[];

/** A view that says nothing. */
export const DEFAULT_VIEW = Object.fromEntries(
  VIEW_NAMES.map((name) => [name, VIEW_FIELDS[name].usual]),
) as View;
