// npm run test:steady: the browser and engine tests twice over, while eight processes keep the processors busy.
import { spawn } from 'node:child_process';
import { packageCommand, run } from './lib/run.mjs';

const BUSY = 8;
const TIMES = 2;

// The tests run against the built page, and an old build must not stand in for this source.
if (!(await run(process.execPath, [packageCommand('vite'), 'build', '--logLevel', 'warn']))) process.exit(1);

const load = Array.from({ length: BUSY }, () =>
  spawn(process.execPath, ['--eval', 'for (;;);'], { stdio: 'ignore' }),
);
process.on('exit', () => {
  for (const process of load) process.kill();
});

const started = Date.now();
let well = await run(process.execPath, [
  packageCommand('@playwright/test', 'playwright'),
  'test',
  `--repeat-each=${TIMES}`,
]);
for (let time = 0; time < TIMES; time++) {
  const engines = [packageCommand('vitest'), 'run', '--config', 'vitest.engines.config.ts'];
  well = (await run(process.execPath, engines)) && well;
}
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.log(
  `${TIMES} times under ${BUSY} busy processes: ${well ? 'steady' : 'NOT steady'}, ${minutes} minutes`,
);
process.exit(well ? 0 : 1);
