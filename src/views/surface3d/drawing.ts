/**
 * The source of all parts of the picture. It changes with every frame and is kept outside of React's state: a part is
 * rendered once, and is brought up to date right before a drawing.
 */
import type { PerspectiveCamera } from 'three';
import type { Camera } from '../../scene/types';
import type { RunResult, SurfaceResult } from '../../state/results';
import { inDrawingOrder } from '../../state/runStarts';
import type { Workbench } from '../../state/workbench';
import type { Disc } from '../contour/labelPlacement';
import { PathOccupancy } from '../contour/pathOccupancy';
import { flatness } from './cameraPose';
import type { Palette } from './palette';
import { type Relief, reliefOf } from './relief';
import { isTopView, placeCamera } from './topView';

/** The things that change independently of each other. */
const CHANGES = ['surface', 'shape', 'colours', 'layers', 'runs', 'playhead', 'theme'] as const;
export type Change = (typeof CHANGES)[number];

/** The surface on show, with the runs on it and the way it is looked at. */
export interface DrawnFrame {
  /** The things that are not as they were at the last drawing. */
  readonly changes: ReadonlySet<Change>;
  /** Whether the surface, or its shape, is another one: all that lies on it has to be laid anew. */
  readonly reshaped: boolean;
  readonly surface: SurfaceResult;
  readonly relief: Relief;
  readonly palette: Palette;
  /** Those that are visible, from the lowest to the topmost. */
  readonly runs: readonly RunResult[];
  readonly playhead: number;
  readonly camera: PerspectiveCamera;
  readonly look: Camera;
  /** Seen as the map. */
  readonly isTop: boolean;
  /** 0 where the surface is shaded, 1 where it has the map's plain colours. */
  readonly flatness: number;
  /** The picture's width in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The screen's pixels to a CSS pixel. */
  readonly ratio: number;
  /** The factor by which its type is larger than usual. */
  readonly type: number;
  /** CSS pixels to a unit of the box, at the distance of its middle. */
  readonly scale: number;
  /** The places of balls and of starts' rings, in CSS pixels, as soon as their parts have placed them: words keep clear of them. */
  readonly taken: Disc[];
  /** The pixels under paths and strokes: words keep off them if they can. */
  readonly paths: PathOccupancy;
  /** The boxes of the words that are placed already, in CSS pixels: later ones keep clear of them. */
  readonly words: WordBox[];
}

/** In CSS pixels from the picture's upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface WordBox extends Spot {
  readonly width: number;
  readonly height: number;
}

/** The size of the picture in CSS pixels, the screen's pixels to one of them, and how much larger than usual its type is. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly type: number;
}

/** Changes where the size of words may: reading that lays the page out. */
export function wordSizeKey({ width, height, type }: PictureSize): string {
  return `${width} × ${height} × ${type}`;
}

export class Drawing {
  /** The frame that is being drawn, or was drawn last; null as long as there is no surface. */
  frame: DrawnFrame | null = null;
  /** Whether the frame that has begun will be drawn. */
  isDue = false;
  /** Whether it is drawn however slow that is: for paper. */
  atOnce = false;
  private readonly changes = new Set<Change>(CHANGES);
  private relief: Relief | null = null;
  private palette: Palette | null = null;
  private runs: readonly RunResult[] = [];
  private readonly paths = new PathOccupancy();

  constructor(
    private readonly workbench: Workbench,
    private readonly camera: PerspectiveCamera,
    private readonly readPalette: () => Palette,
  ) {}

  change(what: Change): void {
    this.changes.add(what);
  }

  /** Takes up what has changed and places the camera. */
  prepare(look: Camera, size: PictureSize): DrawnFrame | null {
    const { workbench, camera, changes } = this;
    const surface = workbench.results.get('surface');
    this.frame = null;
    if (surface === null) return null;
    const reshaped = changes.has('surface') || changes.has('shape') || this.relief === null;
    if (changes.has('theme') || this.palette === null) this.palette = this.readPalette();
    const { height, clip, selected } = workbench.view.getState().view;
    if (reshaped || this.relief === null) this.relief = reliefOf(surface, height, clip);
    if (reshaped || changes.has('runs')) this.runs = runsOnShow(workbench, selected);
    this.paths.begin(0, 0);
    const pose = placeCamera(camera, look, this.relief, size.width, size.height);
    this.frame = {
      changes,
      reshaped,
      surface,
      relief: this.relief,
      palette: this.palette,
      runs: this.runs,
      playhead: workbench.playback.getState().playhead,
      camera,
      look,
      isTop: isTopView(look),
      flatness: flatness(look.elevation),
      scale: size.height / (2 * pose.distance * Math.tan((pose.fov * Math.PI) / 360)),
      taken: [],
      paths: this.paths,
      words: [],
      ...size,
    };
    return this.frame;
  }

  /** To be called once all parts have taken up what has changed. */
  done(): void {
    this.changes.clear();
  }
}

/** The selected run comes last: on top, as on the map. */
function runsOnShow({ scene, results }: Workbench, selected: string): readonly RunResult[] {
  const all = results.get('runs');
  return inDrawingOrder(scene.getState().scene.runs, selected).flatMap(({ id }) => all.get(id) ?? []);
}
