import { describe, expect, it } from 'vitest';
import { COLUMN } from '../../src/catalog/columns';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { buildObjective } from '../../src/engine/objective';
import { createRunner } from '../../src/engine/runner';
import { defaultRun, openingScene } from '../../src/scene/defaults';
import { read } from './pages';

const FORMAT = read('docs/format.md');
const { objective } = buildObjective(openingScene().scene.objective);
const STEPS = 60;

/** The passes over the data of a rule's first step and of its later ones, as docs/format.md has them. */
function saidOf(id: string): { readonly first: number[]; readonly later: number[] } {
  const row = FORMAT.split('\n').find(
    (line) => line.startsWith(`| \`${id}\` | `) && line.split('|').length === 9,
  );
  const [later, first = later] = (row?.split('|')[6] ?? '')
    .split(';')
    .map((part) => part.match(/\d+/g)?.map(Number) ?? []);
  return { first, later };
}

describe('the prices in docs/format.md', () => {
  it.each(OPTIMIZERS.map(({ id }) => [id]))('are what a run of %s counts', (id) => {
    const said = saidOf(id);
    const runner = createRunner(objective, { ...defaultRun(id, 'r1'), steps: STEPS });
    const out = new Float64Array((STEPS + 1) * runner.columns.length);
    const rows = runner.fill(out, STEPS + 1);
    const spent = (t: number) =>
      (out[COLUMN.gradEvals * (STEPS + 1) + t] + out[COLUMN.lossEvals * (STEPS + 1) + t]) / objective.cost;
    expect(rows).toBeGreaterThan(2);
    for (let t = 0; t + 1 < rows; t++) {
      const price = spent(t + 1) - spent(t);
      const range = t === 0 ? said.first : said.later;
      expect(price).toBeGreaterThanOrEqual(Math.min(...range));
      expect(price).toBeLessThanOrEqual(Math.max(...range));
    }
  });
});
