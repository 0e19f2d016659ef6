import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../../src/engine/families';
import { TILINGS } from '../../../src/engine/families/tilings';
import { collectLuck } from '../../../src/layers/kit/luckMap';
import { lossSteps } from '../../../src/scene/luck';
import { COLUMNS } from '../../../src/views/numbers/columns';
import { QUARTILES, quartileRow } from '../../../src/views/numbers/quartileRow';
import { toTsv } from '../../../src/views/numbers/tsv';
import { drain } from '../../engine/families/drain';
import { NOISY, runOf } from '../../engine/scenes';

function luckOf(steps: number, count = 9) {
  const question = {
    objective: NOISY,
    run: runOf('gd', { steps, batch: { size: 4, order: 'shuffled', seed: 5 } }),
    count,
  };
  const collector = collectLuck(question);
  const compute = FAMILIES.seeds.begin(question);
  for (const tile of TILINGS.seeds(question)) collector.write(tile, drain(compute(tile)));
  return collector.luck();
}

describe('a quartile of many seeds as a row of the table', () => {
  it('has the loss at the playhead, and over the whole run that of the end and the lowest', () => {
    const luck = luckOf(30);
    for (const rank of QUARTILES) {
      expect(quartileRow(luck, rank, 12)).toMatchObject({
        step: 12,
        loss: luck.curve[rank][12],
        steps: 30,
        finalLoss: luck.lossQuartiles[rank],
        lowestLoss: luck.bestQuartiles[rank],
      });
    }
    expect(quartileRow(luck, 'median', 30).loss).toBe(luck.lossQuartiles.median);
  });

  it('is of the last step whose losses are told, and says which one that is', () => {
    const luck = luckOf(700);
    const told = lossSteps(700);
    expect(quartileRow(luck, 'q1', told[5] + 1)).toMatchObject({ step: told[5], loss: luck.curve.q1[5] });
    expect(quartileRow(luck, 'q3', 9999).step).toBe(700);
  });

  it('leaves empty what is no one number of many runs, on the page and in the copy', () => {
    const row = quartileRow(luckOf(10), 'median', 5);
    const shown = COLUMNS.playhead
      .map(({ id, text }) => [id, text(row)] as const)
      .filter(([, text]) => text !== '–');
    expect(shown.map(([id]) => id)).toEqual(['step', 'loss']);
    const [, line] = toTsv([{ name: 'Adam: median of 9 seeds', status: '', row }]).split('\n');
    const cells = line.split('\t');
    expect(cells[0]).toBe('Adam: median of 9 seeds');
    expect(cells[4]).toBe(String(row.loss));
    expect(cells[2]).toBe('');
  });
});
