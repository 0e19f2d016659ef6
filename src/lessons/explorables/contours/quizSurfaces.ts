/** The quiz's surfaces, as they look from the side and as maps, with what gives each of them away. */
import { buildObjective } from '../../../engine/objective';
import { pictureOf } from '../../../engine/picture';
import { log } from '../../../math/log';
import { createRandom } from '../../../math/random';
import type { Isoline } from '../../../scene/outcome';
import type { ObjectiveSpec, View, Window } from '../../../scene/types';
import { neuron } from '../../scenes';
import { type Relief, reliefOf } from './relief';

export interface QuizSurface {
  readonly id: string;
  readonly name: string;
  readonly objective: ObjectiveSpec;
  readonly window: Window;
  /** Heights of the lines, and of the relief: even, or even in the logarithm. */
  readonly levels: View['levels'];
  /** The relief in words, without its name. */
  readonly shape: string;
  /** The map in words, without naming what it is. */
  readonly map: string;
  /** The reason why the map means this shape. */
  readonly why: string;
}

const square = (side: number): Window => ({ w: [-side, side], b: [-side, side] });

const shape = (id: string, params: Readonly<Record<string, number>> = {}): ObjectiveSpec => ({
  kind: 'function',
  id,
  params,
});

export const QUIZ_SURFACES: readonly QuizSurface[] = [
  {
    id: 'bowl',
    name: 'A long bowl',
    objective: shape('bowl', { kappa: 10, angle: 30 }),
    window: square(3),
    levels: 'linear',
    shape: 'A smooth trough with one lowest point.',
    map: 'Nested ellipses around one point, much closer together across than along.',
    why: 'Closed rings around one point: one hole and no pass. Across the trough, where it is steep, they crowd together; along it they are far apart.',
  },
  {
    id: 'saddle',
    name: 'A saddle',
    objective: shape('saddle'),
    window: square(3),
    levels: 'linear',
    shape: 'Up on two opposite sides, down on the other two.',
    map: 'No ring at all: hyperbolas in four quarters, with a cross of lines in the middle.',
    why: 'No line closes, so there is no hole and no peak. The pass is where the lines form a cross.',
  },
  {
    id: 'monkey-saddle',
    name: 'A monkey saddle',
    objective: shape('monkey-saddle'),
    window: square(2),
    levels: 'linear',
    shape: 'Three ways down and three ways up, alternating.',
    map: 'Lines bend away from the middle in six sectors; the middle itself is empty.',
    why: 'Six sectors, three down and three up. The middle is empty because the surface is flat there, flatter than an ordinary pass.',
  },
  {
    id: 'rosenbrock',
    name: 'Rosenbrock’s banana',
    objective: shape('rosenbrock'),
    window: { w: [-2, 2], b: [-1, 3] },
    levels: 'log',
    shape: 'A narrow valley in the form of a parabola.',
    map: 'Long rings, bent like a banana, tight around a curve.',
    why: 'The rings form a narrow band along a parabola: a bent valley with steep walls and almost no slope along its floor.',
  },
  {
    id: 'himmelblau',
    name: 'Himmelblau’s four holes',
    objective: shape('himmelblau'),
    window: square(5),
    levels: 'log',
    shape: 'Four separate holes, all equally deep.',
    map: 'Four sets of rings, one in each quarter, inside larger rings.',
    why: 'Each set of rings surrounds its own hole. Between two neighbours the lines pinch together: that is a pass.',
  },
  {
    id: 'three-hump-camel',
    name: 'The three-hump camel',
    objective: shape('three-hump-camel'),
    window: square(2.2),
    levels: 'log',
    shape: 'Three holes in a slanting row, the deepest in the middle.',
    map: 'Three sets of rings in a row, the middle one with the most rings.',
    why: 'Three holes in a row. The middle one has the most rings, so it is the deepest.',
  },
  {
    id: 'rastrigin',
    name: 'Rastrigin’s egg box',
    objective: shape('rastrigin'),
    window: square(2.5),
    levels: 'linear',
    shape: 'An egg box: many dents side by side.',
    map: 'A regular grid of many small rings.',
    why: 'Dozens of rings in rows: dents and peaks alternate. The lines alone do not tell you which is which; for that you need heights or colours.',
  },
  {
    id: 'neuron',
    name: 'The neuron’s loss on two points',
    objective: neuron('two-points'),
    window: square(6),
    levels: 'linear',
    shape: 'Wide terraces with cliffs between them and a bent channel.',
    map: 'Large empty areas, with bundles of nearly parallel lines between them.',
    why: 'The empty areas are plateaus and the bundles are cliffs: the sigmoid is flat at both ends and steep in between.',
  },
];

const SIZE = 65;
const RELIEF_EVERY = 2;

export interface QuizPicture {
  readonly isolines: readonly Isoline[];
  readonly relief: Relief;
}

/** The map of a surface and its relief, from one grid. */
export function quizPicture({ objective, window, levels }: QuizSurface): QuizPicture {
  const grid = new Float64Array(SIZE * SIZE);
  const built = buildObjective(objective);
  const picture = pictureOf(built, window, levels, SIZE, grid).advance(Number.POSITIVE_INFINITY);
  if (picture === null) return { isolines: [], relief: reliefOf(grid, SIZE, (loss) => loss, RELIEF_EVERY) };
  // The picture's lines go down to a millionth of the highest: so does the relief.
  const least = Math.max(picture.lowest, picture.highest * 1e-6);
  const heightOf = levels === 'log' ? (loss: number) => log(Math.max(loss, least)) : (loss: number) => loss;
  return { isolines: picture.isolines, relief: reliefOf(grid, SIZE, heightOf, RELIEF_EVERY) };
}

export interface QuizQuestion {
  readonly answer: QuizSurface;
  /** The answer among others, in the order in which they are shown. */
  readonly options: readonly QuizSurface[];
}

const OPTIONS = 4;

/** The seed to begin with: its first map is not the neuron’s, which the steps before the quiz have on show. */
export const FIRST_ROUND = 2;

/** Every surface once, in an order of its own for each seed, each among three others. */
export function quizQuestions(seed: number): readonly QuizQuestion[] {
  const random = createRandom(seed);
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, key: random.uniform() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  return shuffled(QUIZ_SURFACES).map((answer) => {
    const others = shuffled(QUIZ_SURFACES.filter((each) => each !== answer)).slice(0, OPTIONS - 1);
    return { answer, options: shuffled([answer, ...others]) };
  });
}
