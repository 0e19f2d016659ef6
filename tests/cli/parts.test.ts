// The sweep and the comparison of a document, from a terminal: as they stand, with options, in parts, and against other implementations.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellsOf, run } from './run';

const RUNS =
  'run=momentum;start=-2,-2;steps=30;eta=1;beta=0.9&run=gd;start=1,1;steps=20;eta=1&run=adam;start=1,1;steps=20';
const SWEEP =
  'sweep=r1;x=hyper.eta,from:0.1,to:10,scale:log,count:3;y=start.b,from:-2,to:2,count:2;target=0.01;seeds=1';
const LINK = `#v=1&data=two-points&${RUNS}&${SWEEP}&compare=r1;rules=visible;budget=20&end`;

describe('the sweep of a link', () => {
  it('is computed as the link says it', async () => {
    const { code, out } = await run('sweep', [LINK]);
    expect(code).toBe(0);
    expect(
      cellsOf(out)
        .slice(1)
        .map(([x, y]) => [Number(x), Number(y)]),
    ).toEqual([-2, 2].flatMap((b) => [0.1, 1, 10].map((eta) => [expect.closeTo(eta, 14), b])));
  });

  it('is changed by options, one by one', async () => {
    const { out } = await run('sweep', [LINK, '--y', 'none', '--target', '0.5', '--format', 'json']);
    const { sweep, cells } = JSON.parse(out);
    expect(sweep).toMatchObject({ run: 'r1', x: { of: 'hyper.eta', count: 3 }, y: null, target: 0.5 });
    expect(cells).toHaveLength(3);
    const other = await run('sweep', [LINK, '--x', 'start.w:-1:1:linear:2', '--run', 'r2']);
    expect(cellsOf(other.out)).toHaveLength(3);
  });

  it.each([
    ['sweep', ['--x', 'hyper.eta:0.01:10:log:30', '--y', 'hyper.beta:0:0.99:one-minus-log:40']],
    ['compare', ['--rules', 'gd,momentum,adam,adagrad,rmsprop', '--surfaces', 'function:beale']],
  ] as const)('is the same from two processes side by side, put together: %s', async (command, options) => {
    const [whole, ...parts] = await Promise.all(
      ['1/1', '1/2', '2/2'].map((part) => run(command, [LINK, ...options, '--part', part])),
    );
    expect(parts.every(({ out }) => out.length > 0)).toBe(true);
    expect(parts.map(({ out }) => out).join('')).toBe(whole.out);
    // On all cores: the same lines; those of a comparison stand best first.
    const all = await run(command, [LINK, ...options]);
    if (command === 'sweep') expect(all.out).toBe(whole.out);
    else expect(all.out.split('\n').sort()).toEqual(whole.out.split('\n').sort());
  });

  it.each([
    ['a run that is not there', SWEEP.replace('r1', 'r7'), 'sweep.run: expected one of the scene’s runs'],
    ['a thousand million cells', SWEEP.replace('count:3', 'count:1000000000'), 'sweep.x.count: expected'],
    ['an axis from NaN', SWEEP.replace('from:0.1', 'from:NaN'), 'sweep.x.from: expected a number'],
    ['an axis without a length', SWEEP.replace('to:2', 'to:-2'), 'sweep.y.to: expected another number'],
    ['an unknown field', `${SWEEP};colour=red`, 'sweep.colour: there is no field "colour" here'],
  ])('is refused with exit code 2 and the fault: %s', async (_name, sweep, fault) => {
    const { code, out, err } = await run('sweep', [LINK.replace(SWEEP, sweep)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(fault);
  });
});

describe('a part of a comparison', () => {
  it('is told in the order of the rules, the header in the first alone', async () => {
    const args = [LINK, '--rules', 'gd,momentum,adam'];
    const [first, second] = await Promise.all(
      ['1/2', '2/2'].map((part) => run('compare', [...args, '--part', part])),
    );
    const rules = cellsOf(first.out + second.out).map(([rule]) => rule);
    expect(rules).toEqual(['rule', 'gd', 'momentum', 'adam']);
    expect(second.out).not.toContain('rule,');
  });

  it.each([
    ['3/2', 'csv'],
    ['0/2', 'csv'],
    ['1', 'csv'],
    ['1/2', 'json'],
  ])('is refused where it is none, or is asked for as JSON: %s %s', async (part, format) => {
    const { code, err } = await run('compare', [LINK, '--part', part, '--format', format]);
    expect(code).toBe(2);
    expect(err).toContain('usage: ');
  });
});

describe('the cells of a sweep', () => {
  const { sweeps, target } = JSON.parse(readFileSync('tests/reference/sweeps.json', 'utf8')) as {
    target: number;
    sweeps: { name: string; link: string; options: string[]; cells: (number | null)[][] }[];
  };

  it.each(sweeps)('have what NumPy has: $name', async ({ link, options, cells }) => {
    const { code, out } = await run('sweep', [link, ...options, '--target', String(target)]);
    expect(code).toBe(0);
    const found = cellsOf(out).slice(1);
    expect(found).toHaveLength(cells.length);
    found.forEach((row, i) => {
      const [x, y, loss, best, stepsTo, passesTo] = row.map((text) => (text === '' ? null : Number(text)));
      const expected = cells[i];
      [x, y, loss, best].forEach((value, k) => {
        expect(Math.abs(Number(value) - Number(expected[k]))).toBeLessThan(1e-9);
      });
      expect([stepsTo, passesTo]).toEqual(expected.slice(4));
    });
  });
});
