import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Stage, sideBySide, verdictOf } from '../../scripts/lib/run-stages.mjs';
import type { Counts } from '../../scripts/lib/stages.mjs';

const well = (name: string): Stage => ({
  name,
  tool: '@biomejs/biome',
  command: 'biome',
  args: ['--version'],
});
const badly = (name: string): Stage => ({ ...well(name), args: ['no-such-command'] });
const missing = (name: string): Stage => ({ name, tool: 'no-such-package', args: [] });

let folder = '';
const printed: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errorscape-stages-'));
  printed.length = 0;
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => void printed.push(words.join(' ')));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('stages side by side', () => {
  it('are judged in the order of their lanes, and one that fails stops no other', async () => {
    const verdicts = await sideBySide([[badly('a'), well('b')], [missing('c')], [well('d')]]);
    expect(verdicts.map(({ name, failed }) => [name, failed])).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 1],
      ['d', 0],
    ]);
  });

  it('print all that they said under their name, once', async () => {
    await sideBySide([[well('first')], [well('second')]]);
    expect(printed).toHaveLength(2);
    for (const name of ['first', 'second'])
      expect(
        printed.filter((text) => text.includes(`── ${name} ──`) && /Version: \d/.test(text)),
      ).toHaveLength(1);
  });

  it('say why one could not be started', async () => {
    await sideBySide([[missing('c')]]);
    expect(printed.join('\n')).toMatch(/c: .*no-such-package/);
  });
});

describe('a stage that tests', () => {
  const counts = (text: string) => ({ faults: [], ...JSON.parse(text) }) as Counts;

  it('is counted by its report', async () => {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify({ passed: 3, failed: 0, skipped: 1 }));
    expect(await verdictOf({ ...well('tests'), report: { file, counts } }, 'among others')).toMatchObject({
      passed: 3,
      failed: 1,
    });
  });

  it('has failed where it left none, however it ended', async () => {
    const file = join(folder, 'no-report.json');
    expect(await verdictOf({ ...well('tests'), report: { file, counts } }, 'among others')).toMatchObject({
      passed: 0,
      failed: 1,
      note: 'left no report',
    });
  });
});
