/** The runs' paths on the surface: strong up to the playhead, faint after it, on a halo that sets them off. */
import { Group, Vector3 } from 'three';
import type { RunStyle } from '../../runStyle/runStyle';
import { type RunResult, rowAt } from '../../state/results';
import type { DrawnFrame } from './drawing';
import { type Line, LineMaterial, LinePieces, showPieces } from './lines';
import { ORDER } from './order';
import type { Palette } from './palette';
import { PathData } from './pathData';
import type { Relief } from './relief';
import { toScreen } from './screen';

const WIDTH = 2.5;
const HALO = 5;
const AHEAD = 1.25;
/** The width of averaged paths, which have no halo. */
const AVERAGE = 1.25;
const AVERAGE_OPACITY = 0.6;
/** Pieces of a path that are looked at for the pixels under it: some points a cell of those. */
const MOST_COVERING = 600;

class RunPath {
  readonly group = new Group();
  readonly data = new PathData();
  private readonly pieces = new LinePieces();
  private readonly ahead: Line;
  private readonly halo: Line;
  private readonly line: Line;
  private readonly materials: {
    readonly ahead: LineMaterial;
    readonly halo: LineMaterial;
    readonly line: LineMaterial;
  };

  constructor(
    readonly style: RunStyle,
    palette: Palette,
    isAverage: boolean,
  ) {
    this.materials = {
      ahead: new LineMaterial({ width: AHEAD, colour: 0xffffff, opacity: 0.6 }),
      halo: new LineMaterial({ width: HALO, colour: 0xffffff }),
      line: isAverage
        ? new LineMaterial({ width: AVERAGE, colour: 0xffffff, opacity: AVERAGE_OPACITY })
        : new LineMaterial({ width: WIDTH, colour: 0xffffff, dash: style.dash }),
    };
    this.ahead = this.pieces.line(this.materials.ahead, ORDER.ahead);
    this.halo = this.pieces.line(this.materials.halo, ORDER.paths);
    this.line = this.pieces.line(this.materials.line, ORDER.paths);
    if (isAverage) this.group.add(this.line);
    else this.group.add(this.ahead, this.halo, this.line);
    this.setTheme(palette);
  }

  setTheme({ runs, halo }: Palette): void {
    const colour = runs[this.style.colour];
    this.materials.line.colour.copy(colour);
    this.materials.ahead.colour.copy(colour);
    this.materials.halo.colour.copy(halo);
  }

  follow(run: RunResult, relief: Relief): void {
    const kept = this.data.follow(run, relief);
    this.pieces.set(this.data.positions, this.data.distances, kept, this.data.pieces);
  }

  seek(row: number): void {
    const reached = this.data.piecesAt(row);
    showPieces(this.ahead, this.data.pieces);
    showPieces(this.halo, reached);
    showPieces(this.line, reached);
  }

  /** Later runs lie above earlier ones. */
  setPlace(place: number): void {
    this.halo.renderOrder = ORDER.paths + 2 * place;
    this.line.renderOrder = ORDER.paths + 2 * place + 1;
  }

  /** Dashes keep their length on the screen: there are `pixels` to a unit of the box. */
  setScale(pixels: number): void {
    this.materials.line.setScale(pixels);
  }

  dispose(): void {
    this.pieces.dispose();
  }
}

export class PathLines {
  readonly group = new Group();
  private readonly paths = new Map<string, RunPath>();
  private relief: Relief | null = null;

  /** @param areAverages they are averages of paths, which are thin, faint and not foretold */
  constructor(private readonly areAverages: boolean) {}

  setTheme(palette: Palette): void {
    for (const path of this.paths.values()) path.setTheme(palette);
  }

  /** Follows the runs that are to be seen, in their order: later ones lie above. */
  follow(
    runs: readonly RunResult[],
    styleOf: (id: string) => RunStyle,
    relief: Relief,
    palette: Palette,
  ): void {
    for (const [id, path] of this.paths) {
      if (path.style === styleOf(id) && runs.some((run) => run.id === id)) continue;
      this.group.remove(path.group);
      path.dispose();
      this.paths.delete(id);
    }
    const moved = relief !== this.relief;
    this.relief = relief;
    runs.forEach((run, place) => {
      let path = this.paths.get(run.id);
      if (path === undefined) {
        path = new RunPath(styleOf(run.id), palette, this.areAverages);
        this.paths.set(run.id, path);
        this.group.add(path.group);
      }
      if (moved) path.data.clear();
      path.follow(run, relief);
      path.setPlace(place);
    });
  }

  seek(runs: readonly RunResult[], playhead: number): void {
    for (const run of runs) this.paths.get(run.id)?.seek(rowAt(run, playhead));
  }

  setScale(pixels: number): void {
    for (const path of this.paths.values()) path.setScale(pixels);
  }

  /** Says over which pixels of the frame the paths run; of a long one pieces here and there. */
  cover({ camera, width, height, paths }: DrawnFrame): void {
    for (const { data } of this.paths.values()) {
      const every = Math.ceil(data.pieces / MOST_COVERING);
      for (let at = 0; at < 6 * data.pieces; at += 6 * every) {
        const { x, y } = toScreen(END.fromArray(data.positions, at), camera, width, height, END);
        toScreen(END.fromArray(data.positions, at + 3), camera, width, height, END);
        paths.cover(x, y, END.x, END.y);
      }
    }
  }

  dispose(): void {
    for (const path of this.paths.values()) path.dispose();
  }
}

const END = new Vector3();
