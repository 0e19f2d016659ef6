/** Everything in the 3D picture, brought up to date just before it is drawn and only where something changed. */
import { type Color, Group, type PerspectiveCamera, Points, Vector3 } from 'three';
import { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js';
import { typeScale } from '../../browser/theme';
import { COLUMN } from '../../catalog/columns';
import { logLevels } from '../../math/levels';
import { niceTicks } from '../../math/ticks';
import { type RunStyle, runStyle } from '../../runStyle/runStyle';
import type { Point } from '../../scene/types';
import { colourScale, type LossScale } from '../../state/lossScale';
import { type RunResult, rowAt, type SurfaceResult } from '../../state/results';
import type { Workbench } from '../../state/workbench';
import { surface3dText } from '../../text/surface3d';
import type { AxisTick } from '../contour/axisTicks';
import { type AxisSides, axisSides } from './axes';
import { flatness } from './cameraPose';
import { Frame, type Ticks } from './frame';
import { HoverPin } from './hoverPin';
import { Isolines } from './isolines';
import { Labels } from './labels';
import { placeOn } from './layerMarks/drapes';
import { LayerMarks3d } from './layerMarks/LayerMarks';
import { SurfaceMesh } from './mesh';
import type { Orbit } from './orbit';
import { type Palette, readPalette } from './palette';
import { Paths } from './paths';
import { type Relief, reliefOf } from './relief';
import { SPRITE, type Sprite, Sprites } from './sprites';
import styles from './surface3d.module.css';
import { isTopView, placeCamera, topTicks } from './topView';

/** Share of the highest loss. */
const NEARLY_NOTHING = 0.02;
/** Along w and along b, seen from the side. */
const SIDE_TICKS = 6;

/** The parts of the picture that change independently. */
export type Change = 'surface' | 'shape' | 'colours' | 'layers' | 'runs' | 'playhead' | 'hover' | 'theme';

export class Scenery {
  readonly group = new Group();
  private readonly mesh = new SurfaceMesh();
  private readonly isolines = new Isolines();
  private readonly frame = new Frame();
  private readonly paths = new Paths();
  private readonly marks = new Sprites();
  private readonly layers: LayerMarks3d;
  private readonly labels: Labels;
  private readonly pin: HoverPin;
  /** Stands where there is no surface to see. */
  private readonly words = document.createElement('p');
  private readonly changes = new Set<Change>([
    'surface',
    'colours',
    'layers',
    'runs',
    'playhead',
    'hover',
    'theme',
  ]);
  private surface: SurfaceResult | null = null;
  private relief: Relief | null = null;
  private ticks: Ticks = { w: [], b: [], loss: [] };
  /** What the ticks were last chosen for. */
  private ticksFor = '';
  private sides: AxisSides | null = null;
  private palette: Palette = readPalette();
  private runs: readonly RunResult[] = [];

  constructor(
    private readonly workbench: Workbench,
    private readonly overlay: HTMLElement,
  ) {
    const axes = document.createElement('div');
    this.words.className = styles.words;
    overlay.append(axes, this.words);
    this.labels = new Labels(axes);
    this.layers = new LayerMarks3d(overlay);
    this.pin = new HoverPin(overlay);
    this.group.add(this.frame.group, this.mesh.mesh, this.isolines.line, this.paths.group, this.marks.points);
    this.group.add(this.layers.group, this.pin.line);
  }

  change(what: Change): void {
    this.changes.add(what);
  }

  /** Takes up what has changed and places everything for the camera. Width and height in CSS pixels. */
  update(camera: PerspectiveCamera, orbit: Orbit, width: number, height: number, ratio: number): void {
    this.takeUp();
    const { relief } = this;
    if (relief === null) return;
    const { azimuth, elevation } = orbit.camera;
    const pose = placeCamera(camera, orbit.camera, relief, width, height);

    this.mesh.setLight(azimuth, flatness(elevation));
    this.marks.setScreen(height, ratio);
    const scale = height / (2 * pose.distance * Math.tan((pose.fov * Math.PI) / 360));
    this.paths.setScale(scale);
    const view = { width, height, ratio, scale, flatness: flatness(elevation) };
    this.layers.project(camera, relief, view);
    const isTop = isTopView(orbit.camera);
    this.setTicks(relief, isTop, width, height);
    const sides = axisSides(azimuth, elevation);
    if (this.sides === null || !sameSides(sides, this.sides)) {
      this.sides = sides;
      this.frame.set(relief, this.ticks, sides);
      this.labels.placeOn(sides, this.ticks);
    }
    this.frame.setTop(relief, this.ticks, isTop ? scale : null);
    this.isolines.setRim(!isTop);
    // From straight above the surface hides nothing. Where it is steep, the lines on it would fray all the same.
    this.group.traverse((part) => {
      if (part instanceof LineSegments2 || part instanceof Points) part.material.depthTest = !isTop;
    });
    this.labels.project(camera, elevation, isTop, width, height);
    this.pin.project(camera, width, height);
  }

  dispose(): void {
    for (const part of [this.mesh, this.isolines, this.frame, this.paths, this.marks, this.layers, this.pin])
      part.dispose();
    this.words.remove();
  }

  private takeUp(): void {
    const { changes } = this;
    if (changes.size === 0) return;
    const { results, view, scene, playback, marks } = this.workbench;
    const { colours, levels, height, clip } = view.getState().view;
    const reshaped = changes.has('surface') || changes.has('shape');
    if (reshaped) {
      this.surface = results.get('surface');
      if (this.surface !== null) this.setSurface(this.surface, reliefOf(this.surface, height, clip));
    }
    const { surface, relief } = this;
    if (surface === null || relief === null) return;
    if (changes.has('theme')) this.setTheme();
    if (reshaped || changes.has('colours'))
      this.mesh.setColours(surface, relief, colourScale(surface, { colours, levels }, clip));
    if (reshaped || changes.has('runs')) {
      const all = results.get('runs');
      const { selected } = view.getState().view;
      // The selected run comes last: on top, as on the map.
      this.runs = scene
        .getState()
        .scene.runs.toSorted((one, other) => Number(one.id === selected) - Number(other.id === selected))
        .flatMap(({ id, visible }) => (visible ? (all.get(id) ?? []) : []));
      this.paths.follow(this.runs, (id) => this.styleOf(id), relief, this.palette);
    }
    if (reshaped || changes.has('layers') || changes.has('theme'))
      this.layers.set(marks.marks(), surface.minima, relief, this.palette);
    this.paths.seek(this.runs, playback.getState().playhead);
    this.setMarks(surface, playback.getState().playhead);
    this.changes.clear();
  }

  private setSurface(surface: SurfaceResult, relief: Relief): void {
    this.relief = relief;
    this.mesh.setSurface(relief);
    this.isolines.setSurface(surface, relief);
    const { lowest } = surface;
    this.words.textContent = Number.isNaN(lowest) ? surface3dText.nowhere : '';
    this.ticksFor = '';
  }

  /** From the top the map's ticks, else few enough to be read in perspective. */
  private setTicks(relief: Relief, isTop: boolean, width: number, height: number): void {
    const wanted = isTop ? `${width} × ${height}` : 'aside';
    if (wanted === this.ticksFor) return;
    this.ticksFor = wanted;
    const { w, b } = relief.window;
    const loss = lossTicks(relief.heights);
    const top = isTop ? topTicks(relief, width, height, typeScale(this.overlay)) : null;
    this.ticks =
      top === null
        ? { w: niceTicks(w[0], w[1], SIDE_TICKS), b: niceTicks(b[0], b[1], SIDE_TICKS), loss }
        : { w: valuesOf(top.w), b: valuesOf(top.b), loss };
    this.labels.set(relief, this.ticks, top === null ? {} : { w: textsOf(top.w), b: textsOf(top.b) });
    this.sides = null;
  }

  private setTheme(): void {
    this.palette = readPalette();
    for (const layer of [this.mesh, this.isolines, this.frame, this.paths, this.marks, this.pin])
      layer.setTheme(this.palette);
  }

  private setMarks(surface: SurfaceResult, playhead: number): void {
    const { marks, runs, palette } = this;
    const { hover } = this.workbench.view.getState();
    marks.clear();
    for (const minimum of surface.minima) this.mark(SPRITE.minimum, minimum, palette.ink);
    for (const run of runs) this.markRow(SPRITE.ring, run, 0, palette.ink);
    if (hover !== null) this.mark(SPRITE.dot, hover, palette.ink);
    for (const run of runs) {
      this.markRow(SPRITE.ball, run, rowAt(run, playhead), palette.runs[this.styleOf(run.id).colour]);
    }
    marks.show();
    const place = hover === null ? null : this.place(hover);
    this.pin.set(place, hover, this.workbench.results.get('probe'));
  }

  private styleOf(id: string): RunStyle {
    return runStyle(id, this.workbench.scene.getState().scene.runs);
  }

  private markRow(mark: Sprite, run: RunResult, row: number, colour: Color): void {
    if (row < 0) return;
    const { columns } = run;
    POINT.w = columns[COLUMN.w][row];
    POINT.b = columns[COLUMN.b][row];
    this.mark(mark, POINT, colour);
  }

  /** A mark on the surface; none where the point lies outside, or above where it is cut off. */
  private mark(mark: Sprite, point: Point, colour: Color): void {
    const place = this.place(point);
    if (place !== null) this.marks.add(mark, place.x, place.y, place.z, colour);
  }

  /** Where the mesh is over a point. The result is overwritten by the next call. */
  private place(point: Point): Vector3 | null {
    const place = this.relief === null ? null : placeOn(this.relief, point);
    return place === null ? null : PLACE.set(place.x, place.y, place.z);
  }
}

function sameSides(some: AxisSides, others: AxisSides): boolean {
  return (
    some.x === others.x && some.z === others.z && some.lossX === others.lossX && some.lossZ === others.lossZ
  );
}

function valuesOf(ticks: readonly AxisTick[]): number[] {
  return ticks.map(({ value }) => value);
}

function textsOf(ticks: readonly AxisTick[]): string[] {
  return ticks.map(({ text }) => text);
}

/** The axis begins at 0 where the grid all but reaches it. */
function lossTicks({ spacing, base, low, high }: LossScale): readonly number[] {
  if (!(high > low)) return [];
  if (spacing === 'log')
    return logLevels(low - base, (high - base) * (1 + 1e-9), 5).map((above) => base + above);
  return niceTicks(low >= 0 && low < NEARLY_NOTHING * high ? 0 : low, high, 4);
}

const PLACE = new Vector3();
const POINT = { w: 0, b: 0 };
