import { describe, expect, it } from 'vitest';
import { FRAMEWORKS } from '../../src/export/code/frameworks';
import { fileOf, programOf } from '../../src/export/code/program';
import { decodeHashStrict } from '../../src/scene/codec';
import { run } from './run';

const LINK = '#v=1&data=two-points&run=adam;start=-2,-2;steps=3&run=gd;start=1,1;steps=2&end';

describe('npm run code', () => {
  it('prints the program that the page saves, for NumPy unless another is asked for', async () => {
    const result = decodeHashStrict(LINK);
    if ('faults' in result) throw new Error('the link has faults');
    const { scene } = result.document;
    const [numpy] = FRAMEWORKS;
    const program = programOf({ scene, framework: numpy, run: null, link: LINK });
    const { code, out } = await run('code', [LINK]);
    expect(code).toBe(0);
    expect(out).toBe('refused' in program ? '' : fileOf(program));
  });

  it('takes a scene from standard input, which has no address to be named', async () => {
    const { code, out } = await run('code', ['-', '--framework', 'jax', '--run', 'r2'], LINK);
    expect(code).toBe(0);
    expect(out).toContain('optax.sgd(learning_rate=1.0)');
    expect(out).not.toContain('#v=1');
    expect(out).not.toContain('optax.adam');
  });

  it('prints a notebook', async () => {
    const { out } = await run('code', [LINK, '--framework', 'torch', '--notebook']);
    expect(JSON.parse(out).nbformat).toBe(4);
  });

  it.each([
    [['--framework', 'torch'], /^usage: .* --framework numpy\|torch\|keras\|jax/],
    [[LINK, '--framework', 'fortran'], /^usage: /],
    [[LINK, '--run', 'r9'], /^there is no run r9: there are r1, r2$/],
    [[LINK.replace('steps=3', 'steps=2.5')], /^runs\[0\]\.steps: expected a whole number/],
    [
      ['#v=1&data=noisy,n:30000,noise:0.05,seed:1&run=gd;start=1,1;steps=2&end'],
      /^30000 points are too many/,
    ],
  ] as const)('refuses %j with 2 and one line', async (args, complaint) => {
    const { code, out, err } = await run('code', [...args]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim()).toMatch(complaint);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
