import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from './run';

const sweep = (args: readonly string[]) => run('sweep', args);

const LINK = '#v=1&data=two-points&run=momentum;start=-2,-2;steps=30;eta=1;beta=0.9&end';
const X = ['--x', 'hyper.eta:0.01:10:log:40'];
const Y = ['--y', 'hyper.beta:0:0.99:one-minus-log:30'];

describe('the sweep', () => {
  it('prints what the README says', async () => {
    const readme = readFileSync('README.md', 'utf8');
    const [, link, axis, lines] = /sweep -- '([^']+)' --x (\S+)\n([\s\S]*?)```/.exec(readme) ?? [];
    expect((await sweep([link, '--x', axis])).out).toBe(lines);
  });

  it('prints a line a cell, by y, then x', async () => {
    const { code, out } = await sweep([
      LINK,
      '--x',
      'hyper.eta:0.5:1:linear:2',
      '--y',
      'steps:10:20:linear:2',
    ]);
    expect(code).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    expect(lines[0].join()).toBe('x,y,loss,best,steps_to,passes_to,outcome,basin');
    expect(lines.slice(1).map(([x, y]) => [x, y])).toEqual([
      ['0.5', '10'],
      ['1', '10'],
      ['0.5', '20'],
      ['1', '20'],
    ]);
  });

  it('is the same in parts that are joined as on all cores', async () => {
    const whole = await sweep([LINK, ...X, ...Y]);
    const parts = await Promise.all([1, 2, 3].map((k) => sweep([LINK, ...X, ...Y, '--part', `${k}/3`])));
    expect(parts.map(({ out }) => out).join('')).toBe(whole.out);
    expect(whole.out.trimEnd().split('\n')).toHaveLength(1201);
  });

  it('prints the same as JSON', async () => {
    const csv = await sweep([LINK, '--x', 'start.w:-2:2:linear:3']);
    const { out } = await sweep([LINK, '--x', 'start.w:-2:2:linear:3', '--format', 'json']);
    const { sweep: told, cells } = JSON.parse(out);
    expect(told).toMatchObject({ run: 'r1', x: { of: 'start.w', count: 3 }, y: null });
    expect(cells.map(({ loss }: { loss: number }) => String(loss))).toEqual(
      csv.out
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[2]),
    );
  });

  it('prints quartiles and shares for several seeds', async () => {
    const link =
      '#v=1&data=noisy,n:20,noise:0.05,seed:1&run=gd;start=-2,-2;steps=30;eta=1;batch=5,order:shuffled,seed:1&end';
    const { out } = await sweep([link, '--x', 'hyper.eta:0.1:1:log:2', '--seeds', '5']);
    const [header, line] = out.split('\n').map((each) => each.split(','));
    expect(header.slice(2, 5)).toEqual(['loss_q1', 'loss_median', 'loss_q3']);
    const [q1, median, q3] = line.slice(2, 5).map(Number);
    expect(q1).toBeLessThan(median);
    expect(median).toBeLessThan(q3);
    const shares = line.slice(header.indexOf('converged')).map(Number);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it.each([
    [
      ['--x', 'hyper.eta:0.1:1:log:1000000000'],
      'sweep.x.count: expected a whole number from 2 to 2\u202f048',
    ],
    [['--x', 'hyper.eta:x:1:log:5'], 'sweep.x.from: expected a number from 0 to 10\u202f000, got NaN'],
    [['--x', 'hyper.eta:0.1:1:cubic:5'], 'sweep.x: expected OF:FROM:TO:SCALE:COUNT'],
    [['--x', 'hyper.eta:0.1:1:log:5', '--run', 'r7'], 'sweep.run: expected one of'],
    [['--x', 'hyper.eta:0.1:1:log:5', '--measure', 'speed'], 'sweep.measure: expected one of loss'],
    [['--x', 'hyper.eta:0.1:1:log:5', '--part', '4/3'], 'usage: '],
    [['--z', '1'], 'usage: '],
    [[], 'usage: '],
  ])('refuses %j with exit code 2 and the fault', async (args, fault) => {
    const { code, out, err } = await sweep([LINK, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(fault);
  });
});
