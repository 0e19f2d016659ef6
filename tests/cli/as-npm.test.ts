/** The other tests run the commands as one script each; these hold that the sources, as npm runs them, print the same. */
import { expect, it } from 'vitest';
import { run, runAsNpm } from './run';

const LINK = '#v=1&data=two-points&run=adam;start=-2,-2;steps=30&run=gd;start=1,1;steps=5&end';

it.each([
  ['trace', [LINK]],
  ['code', [LINK]],
  ['compare', [LINK, '--budget', '20']],
  // By several processes, each of which runs the command anew.
  ['sweep', [LINK, '--x', 'hyper.eta:0.01:1:log:30', '--y', 'start.w:-1:1:linear:30']],
] as const)('npm run %s prints what its script prints', async (command, args) => {
  const asNpm = await runAsNpm(command, args);
  expect(asNpm).toEqual(await run(command, args));
  expect(asNpm).toMatchObject({ code: 0, err: '' });
  expect(asNpm.out.split('\n').length).toBeGreaterThan(2);
});
