// Golden bits: links must replay for ever, so a checksum here may change only with the version of the scene.
import { expect, it } from 'vitest';
import { exp } from '../../src/math/exp';
import { log } from '../../src/math/log';
import { pow } from '../../src/math/pow';
import { createRandom } from '../../src/math/random';
import { sigmoid } from '../../src/math/sigmoid';
import { cos, sin } from '../../src/math/trig';
import { anyDouble, checksum, samples } from './samples';

const anything = samples(101, anyDouble);
const exponents = samples(102, (uniform) => -760 + 1480 * uniform());
const powers = samples(103, (uniform) => [anyDouble(uniform), (uniform() - 0.5) * 4] as const);
const random = createRandom(104);

it.each<[string, number[], string]>([
  ['exp', exponents.map(exp), '757013f1'],
  ['log', anything.map(log), '958ea054'],
  ['sin', [...anything, ...exponents].map(sin), 'cd2b3431'],
  ['cos', [...anything, ...exponents].map(cos), '3ab37f96'],
  ['pow', powers.map(([x, y]) => pow(x, y)), '7ec6a098'],
  ['sigmoid', exponents.map(sigmoid), 'ae45bb52'],
  ['uniform', anything.map(() => random.uniform()), '9b7c82f8'],
  ['normal', anything.map(() => random.normal()), 'e0a6cc34'],
  ['below', anything.map((_, i) => random.below(i + 1)), '56d44050'],
])('%s gives the bits it always gave', (_, results, expected) => {
  expect(results.some(Number.isNaN)).toBe(false);
  expect(checksum(results)).toBe(expected);
});
