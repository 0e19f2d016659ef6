import { describe, expect, it } from 'vitest';
import { COLUMN } from '../../src/catalog/columns';
import { PROGRAM_PARTS, programPart, wholeProgram } from '../../src/lessons/lectureProgram';
import { neuron, run, sceneOf } from '../../src/lessons/scenes';
import { runsOf } from './experiment';
import { runProgram } from './runProgram';
import { blocksOf } from './shelf';

const shown = blocksOf('program');
const loops = shown.filter(({ block }) => block.part === 'loop');

describe('the lecture’s program', () => {
  it('is walked through whole in 5.2, part by part in its order, and its loop comes twice more in 5.6', () => {
    const parts = shown.map(({ place, block }) => `${place}: ${block.part}`);
    expect(parts).toEqual([
      ...PROGRAM_PARTS.map((part) => `gradient-descent.program: ${part}`),
      'stochastic.million: loop',
      'stochastic.mini-batch: loop',
    ]);
  });

  it.each(loops)('$place: walks as the engine does, and computes its losses and gradients', ({ block }) => {
    const [{ columns, length }] = runsOf(block.document());
    const { end, error, gradW, gradB } = runProgram(wholeProgram(block.document()));
    const [w, b] = [columns[COLUMN.w], columns[COLUMN.b]];
    expect(end[0]).toBeCloseTo(w[length - 1], 12);
    expect(end[1]).toBeCloseTo(b[length - 1], 12);
    expect(error(w[0], b[0])).toBeCloseTo(columns[COLUMN.loss][0], 12);
    expect(error(...end)).toBeCloseTo(columns[COLUMN.loss][length - 1], 12);
    const rate = (column: Float64Array) => (column[0] - column[1]) / columns[COLUMN.eta][0];
    if (block.document().scene.runs[0].batch.size !== 1) return;
    expect(gradW(0.5, w[0], b[0], 0.2)).toBeCloseTo(rate(w), 12);
    expect(gradB(0.5, w[0], b[0], 0.2)).toBeCloseTo(rate(b), 12);
  });

  it('marks where stochastic and mini-batch descent differ: the update stands in the loop over the points', () => {
    const marked = loops.map(({ block }) =>
      programPart('loop', block.document()).flatMap(({ code, depth, differs }) =>
        differs ? [`${'    '.repeat(depth)}${code}`] : [],
      ),
    );
    expect(marked).toEqual([
      [],
      [
        '            dw = grad_w(x, w, b, y)',
        '            db = grad_b(x, w, b, y)',
        '            w = w - eta*dw',
        '            b = b - eta*db',
      ],
      [
        '        dw, db, seen = 0, 0, 0',
        '            seen += 1',
        '            if seen % 25 == 0 or seen == len(X):',
        '                w = w - eta*dw',
        '                b = b - eta*db',
        '                dw, db = 0, 0',
      ],
    ]);
  });

  it('is refused for other scenes', () => {
    const start = { w: -2, b: -2 };
    const batch = { size: 1, order: 'shuffled', seed: 1 } as const;
    const plain = [run('gd')];
    expect(() => wholeProgram(sceneOf({ objective: neuron('two-points', 'mean'), runs: plain }))).toThrow();
    expect(() => wholeProgram(sceneOf({ runs: [run('momentum')] }))).toThrow();
    expect(() => wholeProgram(sceneOf({ runs: [run('gd', { batch })], start, steps: 4 }))).toThrow();
    const order = { ...batch, order: 'sequential' } as const;
    expect(() => wholeProgram(sceneOf({ runs: [run('gd', { batch: order })], start, steps: 3 }))).toThrow();
  });
});
