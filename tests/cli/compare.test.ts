import { expect, it } from 'vitest';
import { run } from './run';

const compare = (args: readonly string[]) => run('compare', args);

const LINK = '#v=1&data=two-points&run=momentum;start=-2,-2;steps=30&run=gd;start=1,1;steps=5&end';

it('the comparison prints a line a rule, best first, those of the scene unless others are named', async () => {
  const { code, out } = await compare([LINK, '--budget', '20']);
  expect(code).toBe(0);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const score = lines[0].indexOf('score');
  expect(new Set(lines.slice(1).map(([rule]) => rule))).toEqual(new Set(['momentum', 'gd']));
  expect(Number(lines[1][score])).toBeLessThanOrEqual(Number(lines[2][score]));
  expect(lines.every((line) => line.length === lines[0].length)).toBe(true);
});

it('the comparison prints the same as JSON, with who wins', async () => {
  const args = [LINK, '--budget', '20', '--rules', 'gd,adadelta'];
  const csv = (await compare(args)).out
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const { rules, winner } = JSON.parse((await compare([...args, '--format', 'json'])).out);
  expect(rules.map(({ rule }: { rule: string }) => rule)).toEqual(csv.slice(1).map(([rule]) => rule));
  expect(String(rules[0].best.score)).toBe(csv[1][csv[0].indexOf('score')]);
  expect(winner.rule).toBe(rules[0].rule);
});

it('the comparison of a link needs no options, and takes those that are given', async () => {
  const link = LINK.replace(
    '&end',
    '&compare=r1;rules=gd,adam;budget=30;target=0.01;starts=2;seeds=1;surfaces=&end',
  );
  const options = ['--run', 'r1', '--target', '0.01', '--starts', '2'];
  const plain = await compare([LINK, '--budget', '30', '--rules', 'gd,adam', ...options]);
  expect((await compare([link])).out).toBe(plain.out);
  const other = await compare([link, '--budget', '20', '--rules', 'visible']);
  expect(other.out).toBe((await compare([LINK, '--budget', '20', ...options])).out);
});

it('the comparison over several surfaces names each in its first column', async () => {
  const args = [LINK, '--budget', '20', '--surfaces', 'function:beale'];
  const { code, out } = await compare(args);
  expect(code).toBe(0);
  const [header, ...lines] = out.trimEnd().split('\n');
  expect(header.startsWith('surface,rule,eta,')).toBe(true);
  const own = (await compare([LINK, '--budget', '20'])).out.trimEnd().split('\n').slice(1);
  expect(lines.slice(0, 2)).toEqual(own.map((line) => `data:two-points,${line}`));
  expect(lines.slice(2).map((line) => line.split(',')[0])).toEqual(['function:beale', 'function:beale']);
  const { surfaces } = JSON.parse((await compare([...args, '--format', 'json'])).out);
  expect(surfaces.map(({ surface }: { surface: string }) => surface)).toEqual([
    'data:two-points',
    'function:beale',
  ]);
});

it.each([
  [['--budget', '0'], 'compare.budget: expected a number from 1 to 100\u202f000'],
  [['--budget', '9', '--rules', 'gd,foo'], 'compare.rules: expected ids of optimizers, or all, got "foo"'],
  [['--budget', '9', '--run', 'r9'], 'compare.run: expected one of the scene’s runs, got "r9"'],
  [['--budget', '9', '--starts', '1.5'], 'compare.starts: expected a whole number from 1 to 64'],
  [['--budget', '9', '--seeds', '0'], 'compare.seeds: expected a whole number from 1 to 1\u202f000'],
  [['--budget', '9', '--target', 'x'], 'compare.target: expected a number'],
  [['--budget', '9', '--surfaces', 'function:x'], 'compare.surfaces: expected surfaces of the catalog'],
  [[], 'usage: '],
])('the comparison refuses %j with exit code 2 and the fault', async (args, fault) => {
  const { code, out, err } = await compare([LINK, ...args]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(fault);
});
