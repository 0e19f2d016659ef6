/** Functions that the lines of a run call, in the words of its program. */
import type { Dialect, Kind } from './dialect';
import { pythonList, pythonString } from './names';
import type { Called } from './python';
import type { MovingRate, RunParts } from './runParts';

const BATCH = 'X[batch], Y[batch]';

/** `gradient`, `loss` and so on; `asked` is the gradient's function where it is not the program's own. */
export function callsOf({
  dialect,
  rates,
}: {
  dialect: Dialect;
  rates: readonly MovingRate[];
}): readonly (readonly [string, Called])[] {
  const plain = (name: string, kind: Kind = 'array'): readonly [string, Called] => [
    name,
    { code: (args) => `${name}(${args.join(', ')})`, kind },
  ];
  return [
    [
      'gradient',
      {
        code: ([point, batch]) => `gradient(${point}${batch === undefined ? '' : `, ${BATCH}`})`,
        kind: 'array',
      },
    ],
    plain('loss'),
    plain('hessian'),
    plain('squares'),
    ['next', { code: ([batches]) => dialect.indices(`next(${batches})`), kind: 'array' }],
    [
      'drawn',
      { code: ([t, base]) => `drawn(${t}, ${base}, ${drawnArguments(rates, base)})`, kind: 'number' },
    ],
  ];
}

/** The points of the rate that is drawn by hand, and how they are joined. */
function drawnArguments(rates: readonly MovingRate[], base: string): string {
  const target = base === 'beta0' ? 'beta' : 'eta';
  const rate = rates.find((each) => each.target === target);
  return `${target}_points, ${pythonString(String(rate?.spec.between))}${target === 'beta' ? ', below_one=True' : ''}`;
}

/** The lines that hold the points of rates that are drawn by hand. */
export function drawnPoints({ rates }: RunParts): string[] {
  return rates.flatMap(({ target, spec: { points } }) =>
    Array.isArray(points)
      ? [
          `${target}_points = [${points.map(([step, value]: readonly number[]) => `(${step}, ${pythonList([value], '').slice(1, -1)})`).join(', ')}]`,
        ]
      : [],
  );
}
