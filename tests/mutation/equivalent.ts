/** Mutants that change nothing that can be seen: they count neither as killed nor as survivors. */
import { read } from '../architecture/syntax';
import type { Mutant } from './mutants';

/** The beginning of the line, without its indent; the change, as the report writes it; the reason why it makes no difference. */
type Equivalent = readonly [line: string, label: string, reason: string];

export const EQUIVALENT: Readonly<Record<string, readonly Equivalent[]>> = {
  'src/catalog/optimizers/nag.ts': [
    ['for (let i = 0; i < 2; i++) {', '< → <=', 'After both components there is nothing to write to.'],
  ],
  'src/catalog/optimizers/nesterov.ts': [
    ['for (let i = 0; i < 2; i++) {', '< → <=', 'After both components there is nothing to write to.'],
  ],
  'src/catalog/optimizers/radam.ts': [
    ['const rectified = rho > 5;', '> → >=', 'ρ is 5 to the last bit at no step.'],
  ],
  'src/engine/families/budget.ts': [
    [
      'while (written[r] < budgets.length && budgets[written[r]] * unit < cost)',
      '< → <=',
      'After the last budget there is none that could be below the cost.',
    ],
    [
      'if (Number.isNaN(best) || loss < best) best = loss;',
      '< → <=',
      'The lowest loss takes the place of an equal one.',
    ],
    [
      'limit: budgets[0] * unit,',
      '* → /',
      'Under a limit that is too low it is asked sooner, and answers with the right one.',
    ],
    [
      'return written[r] < budgets.length ? budgets[written[r]] * unit : null;',
      '* → /',
      'Under a limit that is too low it is asked sooner, and answers with the right one.',
    ],
    [
      'while (written[r] < budgets.length) write(',
      '< → <=',
      'After the last budget there is nothing to write to.',
    ],
  ],
  'src/engine/families/basins.ts': [
    ['ends[first + i] = basin < MOST_MINIMA ?', '< → <=', 'No surface has as many minima.'],
    [
      'const MOST_RUNS = 4096;',
      '4096 → (4096 * 1.5)',
      'However many runs are computed together, each comes out the same.',
    ],
    [
      'for (let first = 0; first < cells.length; first += MOST_RUNS) {',
      '< → <=',
      'After the last cell there are no runs.',
    ],
  ],
  'src/engine/families/compare.ts': [
    [
      'for (let i = 1; i < LATER_PASSES && largest > FIRST_PASSES; i++) {',
      '> → >=',
      'Up to the first passes each is there already.',
    ],
    [
      'const scene = withSeed({ version: 1,',
      '1 → (1 * 1.5)',
      'Of this scene nothing but its objective and its run is taken.',
    ],
    [
      'const scene = withSeed({ version: 1,',
      'false → true',
      'Of this scene nothing but its objective and its run is taken.',
    ],
  ],
  'src/engine/families/rates.ts': [
    ['const count = Math.max(2,', '2 → (2 * 1.5)', 'A slider of η covers five decades in every rule.'],
    [
      'const count = Math.max(2,',
      '0.5 → (0.5 * 1.5)',
      'A slider of η covers five decades in every rule: the number that is rounded is whole but for its last bits.',
    ],
    ['const below = grid.filter(', '1 → (1 * 1.5)', 'A place in a list is cut to a whole number.'],
  ],
  'src/engine/families/seeds.ts': [
    [
      'answer.paths[place] = out[COLUMN.w * capacity + row];',
      '* → /',
      'The column of w is the first: its place is 0 times the rows.',
    ],
    [
      'answer.w[at] = out[COLUMN.w * capacity + row];',
      '* → /',
      'The column of w is the first: its place is 0 times the rows.',
    ],
    [
      'const scene = withSeed({ version: 1,',
      '1 → (1 * 1.5)',
      'Of this scene nothing but its objective and its run is taken.',
    ],
    [
      'const scene = withSeed({ version: 1,',
      'false → true',
      'Of this scene nothing but its objective and its run is taken.',
    ],
    [
      "if (own === 'one') shared = built;",
      'shared = built; → ;',
      'It saves time only: the same surface is built again.',
    ],
    ['if (loss < answer.best[at])', '< → <=', 'The lowest loss takes the place of an equal one.'],
    [
      'for (; nextLoss < lossRows.length; nextLoss++)',
      '< → <=',
      'The next seed writes over it, and after the last one there is nothing to write to.',
    ],
  ],
  'src/engine/families/seedsTiles.ts': [
    [
      'for (const [level, end] of [...LEVELS.filter((each) => each < count), count].entries()) {',
      '< → <=',
      'After a level that ends where the seeds do there is nothing left for the last one.',
    ],
  ],
  'src/engine/families/sweep.ts': [
    [
      'for (let q = 0; q < width; q++)',
      '< → <=',
      'The next cell writes over it, and after the last one there is nothing to write to.',
    ],
    [
      'for (let o = 0; o < OUTCOMES.length; o++) {',
      '< → <=',
      'No seed has an outcome after the last, and the next cell writes over its share.',
    ],
  ],
  'src/engine/stationaryKind.ts': [
    ['if (landed && !isCreased(', '> → >=', 'Neither eigenvalue is 0 where this is asked.'],
    [
      'for (let i = 0; i < NEWTON_STEPS && normOf(out) > 0; i++) {',
      '> → >=',
      'Without a slope a step is 0 long, or no number at all, after which the search ends.',
    ],
    [
      'const stationary = moved <= radius;',
      '<= → <',
      'A distance that Newton’s method has gone equals the radius to the last bit in no run.',
    ],
    [
      'if (!Number.isFinite(stepW - stepB)) break;',
      '- → +',
      'Of two numbers of which one is not finite, sum and difference are not finite either.',
    ],
  ],
  'src/engine/families/tune.ts': [
    [
      'const together = Math.max(1, Math.floor(RUNS_TOGETHER / runs.length));',
      '1 → (1 * 1.5)',
      'Places in a list are cut to whole numbers: each choice is still taken once, one or two together.',
    ],
    [
      'const together = Math.max(1, Math.floor(RUNS_TOGETHER / runs.length));',
      '/ → *',
      'However many runs are computed together, each comes out the same.',
    ],
    [
      'for (let i = 0; i < choices.length; i += together) {',
      '< → <=',
      'After the last choice there is none to compute.',
    ],
    [
      'for (let i = 0; i < passes.length; i++) {',
      '< → <=',
      'After the last pass there is nothing to write to.',
    ],
    [
      'closer.set(around, refined);',
      'closer.set(around, refined); → ;',
      'It saves time only: the same closer look is taken again.',
    ],
    [
      'const RUNS_TOGETHER = 64;',
      '64 → (64 * 1.5)',
      'However many runs are computed together, each comes out the same.',
    ],
  ],
  'src/engine/nearest/refine.ts': [
    [
      'const residuals = new Float64Array(2 * path.w.length);',
      '2 → (2 * 1.5)',
      'More distances behind those of the last row, which are all 0.',
    ],
    [
      'for (let rows = FIRST_ROWS; rows < path.w.length',
      '< → <=',
      'A row after the last would lie after all steps that are looked at.',
    ],
    ['let rows = 0;', '0 → 1', 'The first row is at step 0, and so within any steps.'],
    [
      'while (rows < path.w.length',
      '< → <=',
      'A row after the last would lie after all steps that are looked at.',
    ],
    [
      "if (parameter.kind !== 'number' || typeof value !== 'number') return [];",
      '|| → &&',
      'A parameter is a number where its value is one, and only there.',
    ],
  ],
  'src/engine/batches.ts': [
    ['for (let i = 0; i < length; i++) order[i] = i;', '0 → 1', 'A new list begins with 0.'],
    [
      'for (let i = 0; i < length; i++) order[i] = i;',
      '< → <=',
      'After the last number there is nothing to write to.',
    ],
  ],
  'src/engine/lanes/tally.ts': [
    ['const NO_ROW = -2;', '2 → (2 * 1.5)', 'Any number below −1 says that there is no row.'],
    ['lanes[at + NEXT] = 0;', '+ → -', 'NEXT is the place 0.'],
    ['this.lanes[LANE * l + NEXT] = -1;', '+ → -', 'NEXT is the place 0.'],
    ['return this.lanes[LANE * l + NEXT];', '+ → -', 'NEXT is the place 0.'],
    ['const t = lanes[at + NEXT];', '+ → -', 'NEXT is the place 0.'],
    ['row: lanes[at + NEXT] - 1,', '+ → -', 'NEXT is the place 0.'],
    ['const newest = lanes[at + NEXT] - 1;', '+ → -', 'NEXT is the place 0.'],
    ['const gradW = fulls[FULL * l + TO_GRAD_W];', '+ → -', 'The slope along w stands at the place 0.'],
    [
      'return w - w + (b - b) + (loss - loss) === 0;',
      '+ → -',
      'Each bracket is 0 or NaN: their sum and their difference are the same.',
    ],
    [
      'for (let l = 0; l < lanes; l++) this.end(l);',
      '< → <=',
      'After the last lane there is nothing to write to.',
    ],
  ],
  'src/engine/weightedNeuron.ts': [
    ['const residual = (z >= 0 ? s : e * s) - y[j];', '>= → >', 'At 0 both forms are ½.'],
  ],
  'src/engine/schedules.ts': [
    ['step: 0,', '0 → 1', 'It is written anew before it is read.'],
    ['epoch: 0,', '0 → 1', 'It is written anew before it is read.'],
  ],
  'src/engine/picture.ts': [
    ['let range: Range = {', '0 → 1', 'It is written anew before it is read.'],
    ['let range: Range = {', 'false → true', 'It is written anew before it is read.'],
    [
      'return points === null || loss === null',
      '|| → &&',
      'Points and their loss are there together, or neither is.',
    ],
    [
      'if (points === null || loss === null) return yield*',
      '|| → &&',
      'Points and their loss are there together, or neither is.',
    ],
    ['if (loss > highest) highest = loss;', '> → >=', 'A value takes the place of an equal one.'],
  ],
  'src/engine/lanes/lanes.ts': [
    ['private used = 0;', '0 → 1', 'There is a run at least, so that the first lane is used.'],
    [
      'private lastSteady = false;',
      'false → true',
      'Before the first round there is no row that could be caught up with.',
    ],
    [
      'this.simd = lanes > 1 && objective.neuron',
      '1 → (1 * 1.5)',
      'Of whole numbers, those above 1 and above 1.5 are the same.',
    ],
    [
      'full: this.fulls.subarray(',
      '1 → (1 * 1.5)',
      'More numbers behind the three of a lane, which nobody reads.',
    ],
    [
      'if (this.lastSteady) for (let l = 0; l < this.used; l++) this.tally.catchUp(l);',
      '< → <=',
      'The lane after the last one that is used has no row to catch up with.',
    ],
    [
      'if (tally.next(l) < 0) this.load(l);',
      '< → <=',
      'An event has taken in a row, or has no run any more: its next row is never the first.',
    ],
    [
      'if (tally.next(l) < 0) this.load(l);',
      '0 → 1',
      'An event has taken in a row, or has no run any more: its next row is never the first.',
    ],
    ['this.again[l] = 1;', '1 → (1 * 1.5)', 'A list of whole numbers cuts it to 1.'],
    [
      'while (this.used > 0 && this.tally.next(this.used - 1) < 0) this.used--;',
      '> → >=',
      'Before the first lane there is none, and no row of it.',
    ],
  ],
  'src/engine/lanes/simd.ts': [
    [
      'let largest = 0;',
      '0 → 1',
      'Where |x| may be larger, the plain way is taken more often, which has the same bits.',
    ],
    [
      'if (api === undefined || module === null) return null;',
      '|| → &&',
      'Without a module none can be started, which comes to the same.',
    ],
    ['const memory = new api.Memory(', '1 → (1 * 1.5)', 'A number of pages is cut to a whole number.'],
    [
      'for (let i = 0; i < points; i++) largest =',
      '< → <=',
      'After the last point there is no x: the largest is then no number, and the plain way is taken, which has the same bits.',
    ],
  ],
  'src/engine/studies/nearest.ts': [
    [
      'const twice = told.findIndex((each, i) => i > 0 &&',
      '> → >=',
      'Where the first one is the rule itself, no other is.',
    ],
    [
      'if (twice > 0) told.splice(twice, 1);',
      '> → >=',
      'The first one is never the one that is there twice.',
    ],
    [
      'if (twice > 0) told.splice(twice, 1);',
      '1 → (1 * 1.5)',
      'A number of entries is cut to a whole number.',
    ],
    ['told.splice(1, 0, plain);', '1 → (1 * 1.5)', 'A place in a list is cut to a whole number.'],
    [
      'if (near === null || !(near.squares < each.squares)) continue;',
      '< → <=',
      'What is no nearer takes the place of nothing afterwards.',
    ],
    [
      'return squares < ROUNDING * ROUNDING * path.w.length;',
      '< → <=',
      'A sum of squares is that small number to the last bit in no run.',
    ],
  ],
  'src/engine/studies/gradientScan.ts': [
    [
      'range: highest > lowest ? highest - lowest : 0,',
      '> → >=',
      'The difference of two equal losses is 0 as well.',
    ],
    [
      'for (let row = 0; row < size - 1; row++) {',
      '< → <=',
      'Below the last row there are no slopes, so that nothing there is a candidate.',
    ],
    [
      'for (let row = 0; row < size - 1; row++) {',
      '- → +',
      'Below the last row there are no slopes, so that nothing there is a candidate.',
    ],
    [
      'for (let row = 0; row < size - 1; row++) {',
      '1 → (1 * 1.5)',
      'Of whole numbers, those below size − 1 and below size − 1.5 are the same.',
    ],
    [
      'for (let column = 0; column < size - 1; column++) {',
      '1 → (1 * 1.5)',
      'Of whole numbers, those below size − 1 and below size − 1.5 are the same.',
    ],
    [
      'if (row > 0 && column > 0 && isDip(i)) at(column, row);',
      '> → >=',
      'Above the first row there are no slopes, so that nothing there is a dip.',
    ],
  ],
  'src/engine/nearest/candidates.ts': [
    ['searched.slice(i + 1)', '1 → (1 * 1.5)', 'A place in a list is cut to a whole number.'],
  ],
  'src/engine/nearest/measure.ts': [
    [
      'const [dw, db] = [out[COLUMN.w * room + at]',
      '* → /',
      'The column of w is the first: its place is 0 times the rows.',
    ],
    ['if (spent > 0) yield spent;', '0 → 1', 'Each row costs two evaluations at least.'],
  ],
  'src/engine/nearest/tableRate.ts': [
    [
      'const rates = eta.slice(0, Math.max(1, eta.length - 1));',
      '1 → (1 * 1.5)',
      'A place in a list is cut to a whole number, and two rows less 1.5 are below 1 as well.',
    ],
    [
      'row > 0 && rate === rates[row - 1]',
      '> → >=',
      'Before the first row there is none whose rate could be the same.',
    ],
  ],
  'src/engine/nearest/firstStep.ts': [
    [
      'const [twiceW, twiceB] = firstStep(definition, settings, target, 2);',
      '2 → (2 * 1.5)',
      'Any rate but 1 tells whether the first step depends on it.',
    ],
    [
      'const run = runOf({ ...settings, hyper: { ...settings.hyper, eta } }, path, 1);',
      '1 → (1 * 1.5)',
      'Two rows are asked of the run, however far it would go on.',
    ],
    ['const out = new Float64Array(2 *', '2 → (2 * 1.5)', 'Room for a third row, which nobody reads.'],
  ],
  'src/engine/groupByX.ts': [
    [
      'while (slots[slot] !== FREE && values[slots[slot]] !== value) slot =',
      '+ → -',
      'The table is searched the other way round: the groups are the same.',
    ],
    [
      'while (slots[slot] !== FREE && values[slots[slot]] !== value) slot =',
      '1 → (1 * 1.5)',
      'A number whose bits are looked at is cut to a whole number first.',
    ],
    [
      'const SLOT_BITS = 13;',
      '13 → (13 * 1.5)',
      'A longer table with another hash: the groups are the same.',
    ],
    [
      'const SLOTS = 1 << SLOT_BITS;',
      '1 → (1 * 1.5)',
      'A number whose bits are moved is cut to a whole number first.',
    ],
    [
      'for (let j = 0; j < groups; j++) tilt[j] *= 2;',
      '< → <=',
      'After the last group there is nothing to write to.',
    ],
    [
      'const values = new Float64Array(MOST_GROUPS + 1);',
      '1 → (1 * 1.5)',
      'The length of an array is cut to a whole number.',
    ],
    [
      'const counts = new Float64Array(MOST_GROUPS + 1);',
      '1 → (1 * 1.5)',
      'The length of an array is cut to a whole number.',
    ],
    [
      'const key = new Float64Array(1);',
      '1 → (1 - 1)',
      'All values then have one hash: the groups are the same, only later found.',
    ],
    [
      'key[0] = value + 0;',
      'key[0] = value + 0; → ;',
      'All values then have one hash: the groups are the same, only later found.',
    ],
    ['const hash = Math.imul(', '0x9e3779b1 → (0x9e3779b1 * 1.5)', 'Another hash: the groups are the same.'],
    ['const hash = Math.imul(', '0x85ebca6b → (0x85ebca6b * 1.5)', 'Another hash: the groups are the same.'],
    [
      'let slot = hash >>> (32 - SLOT_BITS);',
      '32 → (32 * 1.5)',
      'Another hash, beyond the table at first, from where the search comes back into it: the groups are the same.',
    ],
    [
      'let slot = hash >>> (32 - SLOT_BITS);',
      '- → +',
      'Another hash, beyond the table at first, from where the search comes back into it: the groups are the same.',
    ],
    [
      'for (let j = 0; j < groups; j++) mean[j] /= count[j];',
      '< → <=',
      'After the last group there is nothing to write to.',
    ],
    ['const hash = Math.imul(', '1 → (1 * 1.5)', 'Another hash: the groups are the same.'],
    ['const hash = Math.imul(', '0 → 1', 'Another hash: the groups are the same.'],
    [
      'key[0] = value + 0;',
      '0 → 1',
      'Another hash, in which 0 and −0 are one value as well: the groups are the same.',
    ],
  ],
  'src/engine/isolineArtifacts.ts': [
    [
      'area += (((line[i - 2] - line[0])',
      '0 → 1',
      'The area of a closed line, and only that counts, is the same from wherever it is measured.',
    ],
  ],
  'src/engine/isolineClots.ts': [
    [
      'while (i + 1 < points && isClose(i + 1)) i++;',
      '< → <=',
      'A point after the last has no place, and is close to nothing.',
    ],
    [
      'const along = new Float64Array(line.length / 2);',
      '/ → *',
      'More numbers behind the last, which nobody reads.',
    ],
    [
      'for (let i = 1; i < along.length; i++) {',
      '< → <=',
      'After the last point there is nothing to write to.',
    ],
    [
      'for (let i = 0; i + 3 < line.length; i += 2) {',
      '< → <=',
      'A line has an even count of numbers, and i + 3 is odd.',
    ],
    [
      'for (let i = 0; i + 3 < line.length; i += 2) {',
      '+ → -',
      'What lies beyond the last point has no place, and takes no cells.',
    ],
    [
      'const [column, row] = [x + right, y + down];',
      '+ → -',
      'The cells around are the same the other way round.',
    ],
    [
      'if (begin > from) keep(from, begin);',
      '> → >=',
      'A stretch of one point is shorter than any that is kept.',
    ],
    ['if (isIn && right * right', '1 → (1 * 1.5)', 'A list of whole numbers cuts it to 1.'],
    [
      'for (let i = 0; i < points; i++) {',
      '< → <=',
      'A point after the last has no place, and is close to nothing.',
    ],
    [
      'if (from < points - 1) keep(from, points - 1);',
      '< → <=',
      'A stretch of one point is shorter than any that is kept.',
    ],
  ],
  'src/engine/isolines.ts': [
    [
      'for (let i = 0; i < grid.length; i++) {',
      '< → <=',
      'After the last sample there is none, which is neither lower nor higher.',
    ],
    [
      'for (let i = 0; i < grid.length; i++) if (Math.abs(grid[i] - level) <= near) count++;',
      '< → <=',
      'After the last sample there is none, which is near no level.',
    ],
    [
      'const column = Math.floor((x + nextX) / 2 - 0.5);',
      '0.5 → (0.5 * 1.5)',
      'The middle of a piece lies a quarter of a cell inside it at least, so that the same cell is found.',
    ],
    [
      'const row = Math.floor((y + nextY) / 2 - 0.5);',
      '0.5 → (0.5 * 1.5)',
      'The middle of a piece lies a quarter of a cell inside it at least, so that the same cell is found.',
    ],
    ['let begin = 0;', '0 → 1', 'The lines are the same, only that the first one may come last.'],
    [
      'const first = begin === count ? 0 : begin + 1;',
      '0 → 1',
      'A closed line is the same, from whichever of its points it is drawn.',
    ],
    ['if (grid[i] < lowest) lowest = grid[i];', '< → <=', 'A value takes the place of an equal one.'],
    ['if (grid[i] > highest) highest = grid[i];', '> → >=', 'A value takes the place of an equal one.'],
  ],
  'src/engine/recording.ts': [
    ['out.fill(Number.NaN, 0,', '0 → 1', 'The first number, w of the first row, is written in any case.'],
    ['out[COLUMN.w * capacity + at] = theta[0];', '* → /', 'w is the column 0.'],
    ['for (let i = 0; i < 4; i++)', '< → <=', 'There is no fifth number that could be finite.'],
    ['for (let i = 0; i < 4; i++)', '4 → (4 * 1.5)', 'There is no fifth number that could be finite.'],
  ],
  'src/engine/runner.ts': [
    ['const FULL_GRAD_W = FULL + GRAD_W;', '+ → -', 'GRAD_W is the place 0.'],
    ['if (slotValues > 0) {', '0 → 1', 'A slot has two values.'],
    ['if (slotValues > 2) {', '2 → (2 * 1.5)', 'A slot has two values.'],
    [
      'if (w - w + (b - b) + (loss - loss) !== 0) {',
      '+ → -',
      'Each bracket is 0 or NaN: their sum and their difference are the same.',
    ],
  ],
  'src/engine/descent.ts': [
    [
      'const CLOCK = 2;',
      '2 → (2 * 1.5)',
      'All that comes after it lies one place further, in one more double.',
    ],
    [
      'this.batches = createBatches(points, run.batch);',
      'this.batches = createBatches(points, ru… → ;',
      'The run’s beginning makes them again before they are read.',
    ],
    [
      'for (let i = 0; i < slotNames.length; i++) {',
      '< → <=',
      'A slot after the last has no name, and nobody reads it.',
    ],
    [
      'for (let i = 0; i < own.length; i++) own[i] = 0;',
      '< → <=',
      'After the last number there is nothing to write to.',
    ],
    [
      'for (let i = 0; i < carried.length; i++) carry[i] = carried[i];',
      '< → <=',
      'What a rule carries is the last in its memory: after it there is nothing to write to.',
    ],
    [
      "this.lambda = run.decay.kind === 'none' ? 0 : run.decay.lambda;",
      '0 → 1',
      'Without decay it is read nowhere.',
    ],
    [
      'return this.recordEvery === 1 || t % this.recordEvery === 0',
      '1 → (1 * 1.5)',
      'Where every step is recorded, 1 divides its number.',
    ],
    [
      'const probe = own.subarray(PROBE, PROBE + 2);',
      '+ → -',
      'More numbers behind the two of the probe, which nobody reads.',
    ],
    [
      'this.stepPrice = batches.full ? objective.cost',
      '- → +',
      'Before the first step every batch begins at the first point.',
    ],
    ['return SLOTS + 2 * Object.keys(slots).length', '2 → (2 * 1.5)', 'More memory than is needed.'],
    ['private lambda = 0;', '0 → 1', 'The constructor sets it before it is read.'],
    ['private lossIsFree = false;', 'false → true', 'The constructor sets it before it is read.'],
    ['stepPrice = 0;', '0 → 1', 'The constructor sets it before it is read.'],
    ['private recordEvery = 1;', '1 → (1 * 1.5)', 'The constructor sets it before it is read.'],
    [
      'const measured = own.subarray(MEASURED, MEASURED + 1);',
      '1 → (1 * 1.5)',
      'A place in an array is cut to a whole number.',
    ],
    [
      'const probe = own.subarray(PROBE, PROBE + 2);',
      '2 → (2 * 1.5)',
      'A third number of the probe, which nobody reads.',
    ],
    [
      '} else this.full[LOSS] = 0;',
      'this.full[LOSS] = 0; → ;',
      'What stays there is finite as well, or the run had ended.',
    ],
  ],
  'src/engine/statistics.ts': [
    [
      'const SMALLEST_REACH = 1 / 1024;',
      '1 → (1 * 1.5)',
      'Of powers of two, those above 1/1024 and above 1.5/1024 are the same.',
    ],
    [
      'const bins = Math.max(1, Math.ceil(((high - low) * reach)',
      '* → /',
      'Twice HALF_WIDTH is 2, and so is 2 by it: it is 1.',
    ],
    ['while (power < value) power *= 2;', '< → <=', 'The next line halves what was doubled once too often.'],
    [
      'const anchor = y[Math.max(0, x.indexOf(frequent))];',
      '0 → 1',
      'Any y does for the anchor: what a point is off from it is added up.',
    ],
    ['for (let j = 0; j < NODES; j++) {', '< → <=', 'After the last node there is nothing to write to.'],
    [
      'memory.byReach.set(reach, binned);',
      'memory.byReach.set(reach, binned); → ;',
      'It saves time only: the same statistics are computed anew.',
    ],
  ],
  'src/engine/studies/flow.ts': [
    ['const out = new Float64Array(3);', '3 → (3 - 1)', 'The loss goes nowhere then, and nobody reads it.'],
    [
      'const first = speed > 0 ? Math.min(MOST_TIME, (1e-3 * side) / speed) : 1;',
      '> → >=',
      'Without a slope no step is taken, however long it would be.',
    ],
    [
      'const first = speed > 0 ? Math.min(MOST_TIME, (1e-3 * side) / speed) : 1;',
      '1 → (1 * 1.5)',
      'Without a slope no step is taken, however long it would be.',
    ],
    [
      'const most = Math.min(MOST_STEPS,',
      '1 → (1 * 1.5)',
      'Where an evaluation costs as little, the other limit is the lower one.',
    ],
  ],
  'src/engine/studies/classify.ts': [
    ["if (small > 0) return 'minimum';", '> → >=', 'Neither eigenvalue is 0 where this is asked.'],
    ["return large < 0 ? 'maximum' : 'saddle';", '< → <=', 'Neither eigenvalue is 0 where this is asked.'],
  ],
  'src/engine/studies/curvature.ts': [
    [
      'for (let column = 0; column < SIZE; column++) {',
      '< → <=',
      'The next row writes over it, and after the last one there is nothing to write to.',
    ],
    ['for (let row = 0; row < SIZE; row++) {', '< → <=', 'After the last row there is nothing to write to.'],
  ],
  'src/engine/studies/pulls.ts': [
    [
      'const size = Math.max(1, batches.to - batches.from);',
      '- → +',
      'Before the first step every batch begins at the first point.',
    ],
  ],
  'src/engine/studies/stationaryPoint.ts': [
    [
      'if (!Number.isFinite(dw + db)) return null;',
      '+ → -',
      'Of two numbers of which one is not finite, sum and difference are not finite either.',
    ],
    [
      'const scale = part > LONGEST ? LONGEST / part : 1;',
      '> → >=',
      'Where a step is just as long, the part that is taken of it is all.',
    ],
    [
      'if (part <= SETTLED && damping <= 1) {',
      '<= → <',
      'A step is a billionth of a side to the last bit in no search, and a damping never just 1.',
    ],
  ],
  'src/engine/studies/study.ts': [
    [
      'if (points === null || loss === null',
      '|| → &&',
      'Points and their loss are there together, or neither is.',
    ],
  ],
  'src/engine/surface.ts': [
    ['start = n + 1; // scaled once', '1 → (1 * 1.5)', 'Any number above n says that all is done.'],
    [
      'for (let i = 0; i < length; i++) table[base + i] = ',
      '< → <=',
      'The next column writes over it, and after the last one there is nothing that is read.',
    ],
    [
      'for (let row = 0; row < size; row++) rowFactors[row] = ',
      '< → <=',
      'The factor of a row after the last one, which is left out.',
    ],
    [
      'if (firstRow + 1 < size)',
      '< → <=',
      'A row after the last lies beyond the array, which takes nothing there.',
    ],
    [
      'if (firstRow + 2 < size)',
      '< → <=',
      'A row after the last lies beyond the array, which takes nothing there.',
    ],
    [
      'if (firstRow + 3 < size)',
      '< → <=',
      'A row after the last lies beyond the array, which takes nothing there.',
    ],
    [
      'if (firstRow + 1 < size)',
      '1 → (1 * 1.5)',
      'Of whole numbers, firstRow + 1 and firstRow + 1.5 lie below the same ones.',
    ],
    [
      'for (let i = 0; i < grid.length; i++) grid[i] = Math.max(0, grid[i] + points.rest) * scale;',
      '< → <=',
      'After the last sample there is nothing to write to.',
    ],
    ['tabulated = true;', 'true → false', 'It saves time only: the same table is made again.'],
    ['tabulated = true;', 'tabulated = true; → ;', 'It saves time only: the same table is made again.'],
  ],
  'src/math/exp.ts': [
    ['const entry = (step & 127) << 1;', '1 → (1 * 1.5)', 'A shift is cut to a whole number.'],
  ],
  'src/math/log.ts': [
    ['return x > 0 ? x : Number.NaN;', '0 → 1', 'Only ∞, numbers below 0 and NaN get here.'],
    ['return x > 0 ? x : Number.NaN;', '> → >=', 'Only ∞, numbers below 0 and NaN get here.'],
  ],
  'src/math/eigen.ts': [
    [
      'const aIsMost = Math.abs(a) > Math.abs(c);',
      '> → >=',
      'Where both are as large, they are equal or their sum is 0, and their order decides nothing.',
    ],
  ],
  'src/math/ticks.ts': [
    [
      'const mantissa = [1, 2, 5].find(',
      '>= → >',
      'With the slack, a step is as large to the last bit on no axis.',
    ],
  ],
  'src/text/number.ts': [
    ['if (!Number.isFinite(value)) return value > 0', '> → >=', 'No infinite number is 0.'],
    ['if (!Number.isFinite(value)) return value > 0', '0 → 1', 'No infinite number lies between 0 and 1.'],
    ["const sign = value < 0 ? MINUS : '';", '< → <=', '0 has been written before.'],
    [
      'return read !== value && read === Number(value.toPrecision(Math.max(1, digits - fewer)));',
      '1 → (1 * 1.5)',
      'A count of digits is cut to a whole number.',
    ],
    [
      'return value < 0 && Number(size) !== 0 ? MINUS + text : text;',
      '< → <=',
      'The second condition leaves out 0.',
    ],
    ['return exponent < 0', '< → <=', 'The power of ten is never 0: such numbers are written plainly.'],
    ['return exponent < 0', '0 → 1', 'The power of ten is never 0: such numbers are written plainly.'],
  ],
  'src/views/charts/content.ts': [
    [
      'return formatNumber(value, size >= 1e-3 && size < 1e6 ? 3 : 2);',
      '>= → >',
      'A thousandth has one digit, however many are asked for.',
    ],
    [
      'return formatNumber(value, size >= 1e-3 && size < 1e6 ? 3 : 2);',
      '< → <=',
      'A million has one digit, however many are asked for.',
    ],
  ],
  'src/views/charts/leaving.ts': [
    ['let before = -1;', '1 → (1 * 1.5)', 'Any number below 0 says that there was no value yet.'],
    ['before = -1;', '1 → (1 * 1.5)', 'Any number below 0 says that there was no value yet.'],
    [
      'for (let i = 0; i < drawn.length; i++) {',
      '< → <=',
      'A value after the last is undefined, and passed over as one that was not recorded.',
    ],
  ],
  'src/views/charts/quantities/effectiveRate.ts': [
    ['for (let row = 0; row + 1 < length; row++) {', '1 → (1 * 1.5)', 'Rows and lengths are whole numbers.'],
  ],
  'src/views/charts/quantities/stepLength.ts': [
    ['for (let row = 0; row + 1 < length; row++)', '1 → (1 * 1.5)', 'Rows and lengths are whole numbers.'],
  ],
  'src/views/charts/luckSeries.ts': [
    [
      'for (let i = 0; i < steps.length; i++) {',
      '< → <=',
      'After the last step that is told there is none to go to.',
    ],
  ],
  'src/views/charts/axis.ts': [
    ['if (every > 1 && powers.length > 1) return powers;', '1 → (1 * 1.5)', 'Both are whole numbers.'],
    ['const flat = to - from <= 1e-12;', '<= → <', 'A range is a trillionth to the last bit on no chart.'],
  ],
  'src/views/charts/unknownSteps.ts': [
    ['let before = -1;', '1 → (1 * 1.5)', 'Any number below 0 says that there was no value yet.'],
    [
      'for (let i = 0; i < drawn.length; i++) {',
      '< → <=',
      'A value after the last is undefined, and passed over as one that was not recorded.',
    ],
    [
      'const leavesOut = before >= 0',
      '1 → (1 * 1.5)',
      'Steps, and their places in the list, are whole numbers.',
    ],
    ['drawn.fill(null, before + 1, i);', '1 → (1 * 1.5)', 'A place in a list is cut to a whole number.'],
  ],
  'src/views/charts/sample.ts': [
    [
      'if (near.count > 1 && low >= near.range.low && high <= near.range.high) return;',
      '1 → (1 * 1.5)',
      'A count is a whole number.',
    ],
    [
      'if (near.count > 1 && low >= near.range.low && high <= near.range.high) return;',
      '>= → >',
      'It saves time only: values within the range do not widen it.',
    ],
    [
      'if (near.count > 1 && low >= near.range.low && high <= near.range.high) return;',
      '<= → <',
      'It saves time only: values within the range do not widen it.',
    ],
    [
      'if (value < near.range.low) near.range.low = value;',
      '< → <=',
      'A value takes the place of an equal one.',
    ],
    [
      'if (value > near.range.high) near.range.high = value;',
      '> → >=',
      'A value takes the place of an equal one.',
    ],
    ['if (value < range.low) range.low = value;', '< → <=', 'A value takes the place of an equal one.'],
    ['if (value > range.high) range.high = value;', '> → >=', 'A value takes the place of an equal one.'],
    ['if (low < range.low) range.low = low;', '< → <=', 'A value takes the place of an equal one.'],
    ['if (high > range.high) range.high = high;', '> → >=', 'A value takes the place of an equal one.'],
    [
      'return norm > 1e-150 && norm < 1e150 ? norm',
      '1e150 → (1e150 * 1.5)',
      'Squares of such numbers are in range either way.',
    ],
    [
      'return norm > 1e-150 && norm < 1e150 ? norm',
      '1e-150 → (1e-150 * 1.5)',
      'Squares of such numbers are in range either way.',
    ],
    [
      'return norm > 1e-150 && norm < 1e150 ? norm',
      '> → >=',
      'At the limit itself both forms give the same number.',
    ],
    [
      'return norm > 1e-150 && norm < 1e150 ? norm',
      '< → <=',
      'At the limit itself both forms give the same number.',
    ],
  ],
  'src/views/charts/lossSource.ts': [
    [
      'if (this.values.length < length) {',
      '< → <=',
      'It saves time only: the numbers are copied to as many places.',
    ],
  ],
  'src/views/compare/words.ts': [
    ['(runs > 1 ? compareText.noOverlap', '1 → (1 * 1.5)', 'A count of runs is a whole number.'],
  ],
  'src/views/compare/curveModel.ts': [
    ['if (value < low) low = value;', '< → <=', 'A value takes the place of an equal one.'],
    ['if (value > high) high = value;', '> → >=', 'A value takes the place of an equal one.'],
    [
      'if (value > 0 && value < positive) positive = value;',
      '< → <=',
      'A value takes the place of an equal one.',
    ],
  ],
  'src/views/heatmap/axisTicks.ts': [
    [
      '(value) => Math.abs(Number(value.toPrecision(digits)) - value) <= 1e-12 * Math.abs(value),',
      '<= → <',
      'It differs for 0 only, beside which values then get fifteen digits: the same ones, as trailing zeros are left out.',
    ],
  ],
  'src/views/heatmap/heatKey.ts': [
    ['const pixel = new Uint8ClampedArray(4);', '4 → (4 - 1)', 'The opacity is not read.'],
  ],
  'src/views/contour/thinning.ts': [
    [
      'const across = Math.ceil(frame.width / apart) + 3;',
      '+ → -',
      'Another numbering of the cells: neighbours stay neighbours, and distances decide.',
    ],
    [
      'const across = Math.ceil(frame.width / apart) + 3;',
      '3 → (3 * 1.5)',
      'Another numbering of the cells: neighbours stay neighbours, and distances decide.',
    ],
    [
      'const across = Math.ceil(frame.width / apart) + 3;',
      '/ → *',
      'Another numbering of the cells: neighbours stay neighbours, and distances decide.',
    ],
    [
      'const column = Math.floor(',
      '+ → -',
      'Another numbering of the cells: neighbours stay neighbours, and distances decide.',
    ],
    [
      'const line = Math.floor(',
      '+ → -',
      'Another numbering of the cells: neighbours stay neighbours, and distances decide.',
    ],
    [
      'const column = Math.floor(',
      '- → +',
      'Another numbering of the cells: neighbours stay neighbours, and distances decide.',
    ],
    [
      'const line = Math.floor(',
      '- → +',
      'Another numbering of the cells: neighbours stay neighbours, and distances decide.',
    ],
    [
      'const column = Math.floor(',
      '1 → (1 * 1.5)',
      'Another numbering of the cells: neighbours stay neighbours, and distances decide.',
    ],
    [
      'const line = Math.floor(',
      '1 → (1 * 1.5)',
      'Another numbering of the cells: neighbours stay neighbours, and distances decide.',
    ],
    ['const counts = new Uint8Array(', '/ → *', 'More memory than is needed.'],
    [
      'const across = Math.ceil((x1 - x0) / CELL) + 1;',
      '/ → *',
      'Another numbering of the cells, in more memory: each has one of its own.',
    ],
    ['let nearest = -1;', '1 → (1 * 1.5)', 'Any number below 0 says that there is no marker.'],
    ['return -1;', '1 → (1 * 1.5)', 'Any number below 0 says that there is no marker.'],
    [
      'if (!isInPlot(frame, px, py) || (nearest >= 0 && isNear(nearest, px, py))) continue;',
      '0 → 1',
      'It saves time only: the first marker is found again among its neighbours.',
    ],
    [
      'if (!isInPlot(frame, px, py) || (nearest >= 0 && isNear(nearest, px, py))) continue;',
      '>= → >',
      'It saves time only: the first marker is found again among its neighbours.',
    ],
  ],
  'src/views/fit/frame.ts': [
    ['if (value < low) low = value;', '< → <=', 'A value takes the place of an equal one.'],
    ['if (value > high) high = value;', '> → >=', 'A value takes the place of an equal one.'],
  ],
  'src/views/surface3d/order.ts': [
    ['balls: 102,', '102 → (102 * 1.5)', 'Any number above that of the starts draws balls last.'],
  ],
  'src/views/surface3d/drape.ts': [
    [
      'if (!(Math.min(y0, y1) <= TOP)) return;',
      '<= → <',
      'Beside a height above the top, none is the top with its margin for rounding to the last bit.',
    ],
    [
      'if (y0 <= TOP) sink(x0, y0, z0, x, BOX_HEIGHT, z);',
      '<= → <',
      'Beside a height above the top, none is the top with its margin for rounding to the last bit.',
    ],
  ],
  'src/views/surface3d/layerMarks/lines.ts': [
    [
      'for (let i = 2; i < points.length; i += 2) {',
      '< → <=',
      'After the last point there is none, and a line to nowhere is left out where it is clipped.',
    ],
    [
      'if (!(length >= SHORTEST && length < Number.POSITIVE_INFINITY)) return;',
      '< → <=',
      'Lines with an end that is not finite are left out where they are clipped.',
    ],
  ],
  'src/views/surface3d/triangles.ts': [
    ['for (let row = 0; row < size - 1; row++) {', '1 → (1 * 1.5)', 'Rows are whole numbers.'],
    ['for (let column = 0; column < size - 1; column++) {', '1 → (1 * 1.5)', 'Columns are whole numbers.'],
    ['return new Uint32Array(6 * (size - 1) * (size - 1));', '- → +', 'More memory than is needed.'],
    ['corners[at++] = a + 1;', '1 → (1 * 1.5)', 'A list of whole numbers cuts a + 1.5 to a + 1.'],
  ],
  'src/math/levels.ts': [
    [
      'return round === -1 ? 4 + mantissa.length : round;',
      '4 → (4 * 1.5)',
      'All that are less round come after those that are, as before.',
    ],
  ],
  'src/views/contour/markRoom.ts': [
    [
      'const parts = Math.min(MOST, Math.ceil(Math.hypot(dx, dy) / APART)) || 1;',
      '1 → (1 * 1.5)',
      'Where there is no way to go, both discs lie at one place, whatever it is divided by.',
    ],
  ],
  'src/views/contour/pathOccupancy.ts': [
    ['let [x, y] = [0, 0];', '0 → 1', 'The first row sets both.'],
    [
      'return Math.floor((y - this.top) / CELL) * ROW',
      '* → /',
      'Another numbering, by fractions of a whole number: each cell still has a number of its own.',
    ],
  ],
  'src/views/surface3d/axes.ts': [
    [
      'let z: 1 | -1 = viewerZ >= -1e-6',
      '>= → >',
      'No sine of whole degrees is a millionth to the last bit.',
    ],
  ],
  'src/views/surface3d/frameClock.ts': [['oldTime = 0;', '0 → 1', 'A start sets it before it is read.']],
  'src/views/surface3d/pace.ts': [
    ['private begun = 0;', '0 → 1', 'A drawing sets it before it is read.'],
    ['private frame = 0;', '0 → 1', 'No frame of either number has been asked for.'],
  ],
  'src/engine/families/sweepCells.ts': [
    [
      'if (waiting.isFull()) yield* waiting.computeAll();',
      'waiting.isFull() → !(waiting.isFull())',
      'However many runs wait to be computed together, each comes out the same.',
    ],
    [
      'if (waiting.isFull()) yield* waiting.computeAll();',
      'yield* waiting.computeAll(); → ;',
      'However many runs wait to be computed together, each comes out the same.',
    ],
    ['let runs = 0;', '0 → 1', 'However many runs wait to be computed together, each comes out the same.'],
    ['let points = 0;', '0 → 1', 'However many surfaces wait or are kept, runs on them come out the same.'],
    [
      'points += surface.built.objective.points;',
      '+= → -=',
      'However many surfaces wait or are kept, runs on them come out the same.',
    ],
    [
      'points += surface.built.objective.points;',
      'points += surface.built.objective.point… → ;',
      'However many surfaces wait or are kept, runs on them come out the same.',
    ],
    ['runs++;', 'runs++; → ;', 'However many runs wait to be computed together, each comes out the same.'],
    ['runs++;', '++ → --', 'However many runs wait to be computed together, each comes out the same.'],
    [
      'bySurface.clear();',
      'bySurface.clear(); → ;',
      'It saves time only: the same runs are computed again, and written to the same places.',
    ],
    [
      'runs = points = 0;',
      'runs = points = 0; → ;',
      'However many runs wait to be computed together, each comes out the same.',
    ],
    [
      'runs = points = 0;',
      '0 → 1',
      'However many runs wait to be computed together, each comes out the same.',
    ],
    ['if (!kept.has(key)) {', '! → !!', 'It saves time only: the same surface is built again.'],
    [
      'if (!kept.has(key)) {',
      '!kept.has(key) → !(!kept.has(key))',
      'It saves time only: the same surface is built again.',
    ],
    [
      'if (kept.size >= MOST_SURFACES || points > MOST_POINTS) {',
      'kept.size >= MOST_SURFACES || points > … → !(kept.size >= MOST_SURFACES || points …',
      'However many surfaces are kept, one that is built again is the same.',
    ],
    [
      'points = surface.built.objective.points;',
      'points = surface.built.objective.points; → ;',
      'However many surfaces wait or are kept, runs on them come out the same.',
    ],
    [
      'latest = { spec, surface };',
      'latest = { spec, surface }; → ;',
      'It saves time only: the surface is found again by what it is built from.',
    ],
    [
      'isFull: () => runs >= MOST_RUNS',
      '|| → &&',
      'However many runs wait to be computed together, each comes out the same.',
    ],
    [
      'isFull: () => runs >= MOST_RUNS',
      '>= → >',
      'However many runs wait to be computed together, each comes out the same.',
    ],
    [
      'isFull: () => runs >= MOST_RUNS',
      '> → >=',
      'However many runs wait to be computed together, each comes out the same.',
    ],
    [
      'const MOST_RUNS = 8192;',
      '8192 → (8192 * 1.5)',
      'However many runs wait to be computed together, each comes out the same.',
    ],
    [
      'const MOST_SURFACES = 256;',
      '256 → (256 * 1.5)',
      'However many surfaces wait or are kept, runs on them come out the same.',
    ],
    [
      'const MOST_POINTS = 1_000_000;',
      '1_000_000 → (1_000_000 * 1.5)',
      'However many surfaces wait or are kept, runs on them come out the same.',
    ],
    [
      'if (kept.size >= MOST_SURFACES || points > MOST_POINTS) {',
      '|| → &&',
      'However many surfaces are kept, one that is built again is the same.',
    ],
    [
      'if (kept.size >= MOST_SURFACES || points > MOST_POINTS) {',
      '>= → >',
      'However many surfaces are kept, one that is built again is the same.',
    ],
    [
      'if (kept.size >= MOST_SURFACES || points > MOST_POINTS) {',
      '> → >=',
      'However many surfaces are kept, one that is built again is the same.',
    ],
    ['kept.clear();', 'kept.clear(); → ;', 'It saves memory only: the surfaces that stay are as before.'],
    [
      'kept.set(key, surface);',
      'kept.set(key, surface); → ;',
      'It saves time only: the same surface is built again.',
    ],
  ],
  'src/layers/luck.ts': [
    [
      'const middle = (values: Float64Array) => values.toSorted()[values.length >> 1];',
      '1 → (1 * 1.5)',
      'A shift is cut to a whole number.',
    ],
    ['for (let i = 0; i < seeds; i++) {', '< → <=', 'After the last seed there is nothing to write to.'],
  ],
  'src/layers/kit/luckMap.ts': [
    ["return inOrder[rank === 'best'", '1 → (1 * 1.5)', 'A shift is cut to a whole number.'],
  ],
  'src/layers/kit/studyLayer.ts': [
    [
      'answered = null;',
      'answered = null; → ;',
      'It frees memory only: without its question an answer is not drawn, and none is drawn before the next has come.',
    ],
  ],
  'src/layers/kit/trails.ts': [
    [
      'if (to === from + PIECE) pieces.set(key, part);',
      '+ → -',
      'It saves time only: no piece is kept, and each is computed again.',
    ],
    [
      'for (let from = PIECE * Math.floor(Math.max(0, row - MOST) / PIECE)',
      '0 → 1',
      'Row 1 lies in the same piece as row 0.',
    ],
    [
      'if (to === from + PIECE) pieces.set(key, part);',
      'pieces.set(key, part); → ;',
      'It saves time only: the same piece is computed again.',
    ],
    [
      'kept.set(result, pieces);',
      'kept.set(result, pieces); → ;',
      'It saves time only: the same pieces are computed again.',
    ],
  ],
  'src/views/numbers/rows.ts': [
    [
      'if (run?.halted === true) return numbersText.stopped(formatCount(run.length - 1));',
      '1 → (1 * 1.5)',
      'A count is rounded, and a half upwards: to the same one.',
    ],
    [
      '? numbersText.stoppedBriefly(formatCount(run.length - 1))',
      '1 → (1 * 1.5)',
      'A count is rounded, and a half upwards: to the same one.',
    ],
    ['const row = run === undefined ? -1', '1 → (1 * 1.5)', 'Any number below 0 says that there is no row.'],
    ['const row = run === undefined ? -1', '- → +', 'Without a run the row is not asked for.'],
  ],
  'src/views/charts/stepAxis.ts': [
    ['return ticks(range, step.step < 1 ? tickStep(1, 1) : step);', '< → <=', 'A step of 1 is that step.'],
  ],
  'src/math/hyperbolic.ts': [
    ['const e = size < LARGE ? exp(size) : 0;', '< → <=', 'At the limit itself e is not read.'],
  ],
};

export function isEquivalent({ file, label, line }: Mutant): boolean {
  const text = read(file).split('\n')[line - 1].trim();
  return (EQUIVALENT[file] ?? []).some(([begins, change]) => change === label && text.startsWith(begins));
}
