/** The family of sweeps: all measures of the cells of a tile. */

import { quantile } from '../../math/quartiles';
import { OUTCOMES, type SweepAnswer } from '../../scene/families';
import { cellsOfTile } from '../../scene/lattice';
import { sweepGrid } from '../../scene/sweepGrid';
import type { Family } from './family';
import type { CellMeasures } from './measures';
import { createCellComputer } from './sweepCells';

const QUARTILES = [0.25, 0.5, 0.75];

export const sweep: Family<'sweep'> = {
  objectives: ({ scene }) => [scene.objective],
  begin({ scene, sweep: asked, window }) {
    const grid = sweepGrid(scene, asked);
    const compute = createCellComputer(scene, asked, window, grid);
    return function* (tile) {
      const cells = cellsOfTile(tile, grid.x.length);
      const computed = yield* compute(cells);
      const [{ minima }] = computed;
      const isOneSurface = computed.every((cell) => cell.minima === minima);
      const answer = emptyAnswer(cells.length, asked.seeds, isOneSurface ? minima : null);
      const write = asked.seeds === 1 ? writeOne : writeSeveral;
      for (let k = 0; k < cells.length; k++) {
        write(answer, k, computed[k].seeds);
        answer.began[k] = quantile(computed[k].began, 0.5);
      }
      return answer;
    };
  },
};

function emptyAnswer(cells: number, seeds: number, minima: SweepAnswer['minima']): SweepAnswer {
  const width = seeds === 1 ? 1 : QUARTILES.length;
  const numbers = () => new Float64Array(cells * width);
  return {
    width,
    loss: numbers(),
    best: numbers(),
    stepsTo: numbers(),
    passesTo: numbers(),
    outcome: new Uint8Array(cells),
    shares: seeds === 1 ? null : new Float64Array(cells * OUTCOMES.length),
    basin: new Float64Array(cells),
    began: new Float64Array(cells),
    minima,
  };
}

function writeOne(answer: SweepAnswer, k: number, [only]: readonly CellMeasures[]): void {
  answer.loss[k] = only.loss;
  answer.best[k] = only.best;
  answer.stepsTo[k] = only.stepsTo;
  answer.passesTo[k] = only.passesTo;
  answer.outcome[k] = OUTCOMES.indexOf(only.outcome);
  answer.basin[k] = only.basin;
}

function writeSeveral(answer: SweepAnswer, k: number, seeds: readonly CellMeasures[]): void {
  const [first] = seeds;
  const { width, shares } = answer;
  const put = (into: Float64Array, values: readonly number[]) => {
    for (let q = 0; q < width; q++) into[k * width + q] = quantile(values, QUARTILES[q]);
  };
  put(answer.loss, seeds.map(lossAtEnd));
  put(
    answer.best,
    seeds.map(({ best }) => best),
  );
  put(
    answer.stepsTo,
    seeds.map(({ stepsTo }) => stepsTo),
  );
  put(
    answer.passesTo,
    seeds.map(({ passesTo }) => passesTo),
  );
  answer.basin[k] = seeds.every(({ basin }) => basin === first.basin) ? first.basin : Number.NaN;
  let most = 0;
  for (let o = 0; o < OUTCOMES.length; o++) {
    const count = seeds.filter(({ outcome }) => outcome === OUTCOMES[o]).length;
    if (shares !== null) shares[k * OUTCOMES.length + o] = count / seeds.length;
    if (count <= most) continue;
    most = count;
    answer.outcome[k] = o;
  }
}

/** Among several seeds a run that diverged, or found no slope, counts as +∞. */
function lossAtEnd({ loss, outcome }: CellMeasures): number {
  return outcome === 'diverged' || outcome === 'no-slope' ? Number.POSITIVE_INFINITY : loss;
}
