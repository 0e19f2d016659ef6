/** Makes the thumbnails of the examples and of the listed surfaces, when the page is built: by the engine, without a browser. */
import { COLUMN } from '../catalog/columns';
import { DATASETS } from '../catalog/datasets';
import { SURFACE_FUNCTIONS } from '../catalog/objectives';
import { buildObjective, makeBuildable } from '../engine/objective';
import { pictureOf } from '../engine/picture';
import { startStudy } from '../engine/studies';
import { EXAMPLES } from '../examples';
import {
  DIGITS,
  FINEST_POSITION,
  HOLE,
  THUMBNAIL_ASPECT,
  type Thumbnail,
  type Thumbnails,
} from '../examples/thumbnail';
import type { RunResult } from '../scene/outcome';
import { surfaceAlone } from '../scene/surfaceChoice';
import type { ObjectiveSpec, SceneDocument, Window } from '../scene/types';
import { colourScale } from '../state/lossScale';

const SIZE = 41;
/** Generated data beyond this many points look the same from afar. */
const MOST_POINTS = 2000;
/** Thousandths of the width: points of a path nearer than this to the last one are left out. */
const FINEST = 8;
/** Thousandths of the width from the middle: what lies further out is left out. */
const FARTHEST = 1500;

export async function exampleThumbnails(): Promise<Thumbnails> {
  await makeBuildable({ kind: 'formula', text: 'w' });
  return Object.fromEntries(EXAMPLES.map(({ id, document }) => [id, thumbnailOf(document())]));
}

/** The thumbnails of everything that the picker lists, by its option. */
export function surfaceThumbnails(): Thumbnails {
  const options = [
    ...DATASETS.map(({ id }) => `data:${id}`),
    ...SURFACE_FUNCTIONS.map(({ id }) => `function:${id}`),
  ];
  return Object.fromEntries(
    options.flatMap((option) => {
      const document = surfaceAlone(option);
      return document === null ? [] : [[option, thumbnailOf(document)]];
    }),
  );
}

function thumbnailOf({ scene, view }: SceneDocument): Thumbnail {
  const objective = withFewerPoints(scene.objective);
  const built = buildObjective(objective);
  const window = widened(view.window);
  const fill = pictureOf(built, window, view.levels, SIZE, new Float64Array(SIZE * SIZE));
  let picture = fill.advance(Number.POSITIVE_INFINITY);
  while (picture === null) picture = fill.advance(Number.POSITIVE_INFINITY);
  const { position } = colourScale(picture, view, view.clip);
  const letters = Array.from({ length: SIZE * SIZE }, (_, at) => {
    // The first row of the grid is the lowest b, the first row of a picture its top.
    const row = SIZE - 1 - Math.floor(at / SIZE);
    const loss = picture.grid[row * SIZE + (at % SIZE)];
    return Number.isNaN(loss) ? HOLE : lettersOf(position(loss));
  });
  const study = startStudy('experiment', { objective, runs: scene.runs }, built);
  let part = study.next();
  while (part.done !== true) part = study.next();
  const results = part.value;
  return {
    size: SIZE,
    positions: letters.join(''),
    runs: scene.runs.map(({ id, optimizer }, index) => ({
      id,
      optimizer,
      paths: pathsOf(results[index], view.playhead, window),
    })),
  };
}

/** Two letters, the first the coarser one. */
function lettersOf(position: number): string {
  const value = Math.round(position * FINEST_POSITION);
  return DIGITS[Math.floor(value / DIGITS.length)] + DIGITS[value % DIGITS.length];
}

/** The window with the proportions of a thumbnail: what is missing is added on both sides. */
function widened({ w, b }: Window): Window {
  const [width, height] = [w[1] - w[0], b[1] - b[0]];
  const moreW = Math.max(0, height / THUMBNAIL_ASPECT - width) / 2;
  const moreB = Math.max(0, width * THUMBNAIL_ASPECT - height) / 2;
  return { w: [w[0] - moreW, w[1] + moreW], b: [b[0] - moreB, b[1] + moreB] };
}

function withFewerPoints(objective: ObjectiveSpec): ObjectiveSpec {
  if (objective.kind !== 'neuron' || objective.data.kind !== 'generated') return objective;
  const { data } = objective;
  return { ...objective, data: { ...data, n: Math.min(MOST_POINTS, Number(data.n)) } };
}

/** A run up to a step, in pieces that lie in or near the picture, thinned to what a thumbnail can show. */
function pathsOf({ columns, length }: RunResult, playhead: number, { w, b }: Window): number[][] {
  const scale = 1000 / (w[1] - w[0]);
  const last = Math.min(playhead, length - 1);
  const pieces: number[][] = [];
  let piece: number[] | null = null;
  for (let row = 0; row <= last; row++) {
    const x = Math.round((columns[COLUMN.w][row] - w[0]) * scale);
    const y = Math.round((b[1] - columns[COLUMN.b][row]) * scale);
    if (!(Math.abs(x - 500) < FARTHEST && Math.abs(y - 500) < FARTHEST)) {
      piece = null;
      continue;
    }
    if (piece === null) {
      piece = [];
      pieces.push(piece);
    } else if (row < last) {
      const [dx, dy]: number[] = [x - piece[piece.length - 2], y - piece[piece.length - 1]];
      if (dx * dx + dy * dy < FINEST * FINEST) continue;
    }
    piece.push(x, y);
  }
  return pieces;
}
