import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { encodeHash } from '../../src/scene/codec';
import { defaultRun, openingScene } from '../../src/scene/defaults';
import { flatten, stringifyDocument } from '../../src/scene/file';
import { recordedRun } from '../../src/scene/recorded';
import type { SceneDocument } from '../../src/scene/types';
import { follow } from '../engine/trajectory';
import { run } from './run';

const trace = (args: readonly string[], input?: string) => run('trace', args, input);

const opening = openingScene();
const LINK = `https://example.org/errorscape/#${encodeHash(opening)}`;

function withRun(change: object): SceneDocument {
  return {
    view: { ...opening.view, selected: 'r1' },
    scene: { ...opening.scene, runs: [{ ...defaultRun('adadelta', 'r1'), steps: 3, ...change }] },
  };
}

describe('the trace', () => {
  it('prints a row for each run and step, in full precision, with nothing where there is nothing', async () => {
    const { code, out, err } = await trace([LINK]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [header, ...rows] = out.trimEnd().split('\n');
    expect(header).toBe('run,t,w,b,loss,grad_w,grad_b,eta,beta');
    expect(rows.length).toBe(4 * 151);
    opening.scene.runs.forEach((run, index) => {
      const { columns, length } = follow(opening.scene.objective, run);
      for (let t = 0; t < length; t += 25) {
        const cells = rows[index * 151 + t].split(',');
        expect(cells.slice(0, 5)).toEqual(
          [index, t, columns.w[t], columns.b[t], columns.loss[t]].map(String),
        );
      }
    });
    const last = rows[150].split(',');
    expect(last.slice(5)).toEqual(['', '', '', '']);
  });

  it('reads a file, standard input and a link alike', async () => {
    const path = join(tmpdir(), `errorscape-trace-${process.pid}.json`);
    const text = stringifyDocument(opening);
    await writeFile(path, text);
    const [fromLink, fromFile, fromInput, linkFromInput] = await Promise.all([
      trace([LINK]),
      trace([path]),
      trace(['-'], text),
      trace(['-'], `${LINK}\n`),
    ]);
    const fragment = LINK.slice(LINK.indexOf('#'));
    expect(await trace(['-'], `${fragment}\n`)).toEqual(fromLink);
    expect(await trace(['--format', 'csv', fragment])).toEqual(fromLink);
    expect(await trace(['--format', 'csv', fragment.slice(1)])).toEqual(fromLink);
    expect(fromFile).toEqual(fromLink);
    expect(fromInput).toEqual(fromLink);
    expect(linkFromInput).toEqual(fromLink);
  });

  it('leaves η empty for a rule without one, and prints no −0', async () => {
    const { out } = await trace(['-'], stringifyDocument(withRun({ start: { w: -0, b: 0 } })));
    const rows = out.trimEnd().split('\n').slice(1);
    expect(rows[0].split(',').slice(1, 4)).toEqual(['0', '0', '0']);
    expect(rows[0].split(',').slice(7)).toEqual(['', '']);
    expect(out).not.toMatch(/,-0(,|\n)/);
  });

  it('prints the same as JSON, with why each run stopped', async () => {
    const { out } = await trace(['-', '--format', 'json'], stringifyDocument(withRun({})));
    const { runs } = JSON.parse(out);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      run: 0,
      optimizer: 'adadelta',
      stopped: 'steps',
      at: 3,
      outcome: 'going',
      since: null,
      convergedAt: null,
    });
    expect(runs[0].rows).toHaveLength(4);
    expect(runs[0].rows[3]).toMatchObject({ t: 3, grad_w: null, eta: null });
    const diverging = withRun({
      optimizer: 'gd',
      hyper: { eta: 100 },
      steps: 400,
      decay: { kind: 'l2', lambda: 10 },
    });
    const stopped = JSON.parse((await trace(['-', '--format', 'json'], stringifyDocument(diverging))).out)
      .runs[0];
    expect(stopped.stopped).toBe('diverged');
    expect(stopped.rows).toHaveLength(stopped.at + 1);
  });

  it('prints the rows of a recorded run, those of its table and no others', async () => {
    const path = { step: [0, 2, 4], w: [1.7, 1.75, 1.8], b: [-2.2, -2.25, -2.3], eta: [0.5, 0.25, 0.1] };
    const document = withRun({});
    const runs = [...document.scene.runs, recordedRun(path, { id: 'r2' })];
    const text = stringifyDocument({ ...document, scene: { ...document.scene, runs } });
    const { out, code } = await trace(['-'], text);
    const rows = out
      .trimEnd()
      .split('\n')
      .filter((row) => row.startsWith('1,'));
    expect(code).toBe(0);
    expect(rows.map((row) => row.split(',').slice(1, 4))).toEqual([
      ['0', '1.7', '-2.2'],
      ['2', '1.75', '-2.25'],
      ['4', '1.8', '-2.3'],
    ]);
    expect(rows.map((row) => row.split(',')[7])).toEqual(['0.5', '0.25', '']);
    expect(rows.every((row) => Number(row.split(',')[4]) > 0)).toBe(true);
    const json = await trace(['-', '--format', 'json'], text);
    expect(JSON.parse(json.out).runs[1]).toMatchObject({
      optimizer: 'recorded',
      stopped: 'table-end',
      outcome: 'table-end',
      at: 4,
      rows: [{ t: 0 }, { t: 2 }, { t: 4 }],
    });
  });

  it('refuses a bad scene with exit code 2 and one line for each fault', async () => {
    const bad = JSON.parse(stringifyDocument(opening));
    bad.runs[0].hyper.eta = -1;
    bad.runs[1].optimizer = 'no-such';
    const { code, out, err } = await trace(['-'], JSON.stringify(bad));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^runs\[0\]\.hyper\.eta: .*10000|^runs\[0\]\.hyper\.eta: .*10.000/);
    expect(lines[1]).toMatch(/^runs\[1\]\.optimizer: /);
  });

  it.each([
    ['a cut link', [LINK.slice(0, -20)]],
    ['a file that is not there', ['/no/such/file.json']],
  ])('refuses %s with exit code 2', async (_, args) => {
    const { code, out, err } = await trace(args, '{}');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim()).not.toBe('');
  });

  it.each([
    ['no argument', []],
    ['an unknown format', ['-', '--format', 'xml']],
    ['a format that is not said', ['-', '--format']],
    ['an unknown option', ['--bogus']],
    ['an unknown option beside a scene', ['-', '--bogus']],
    ['two scenes', [LINK, LINK]],
    ['more than the catalog', ['--catalog', 'extra']],
    ['the catalog of a scene', ['-', '--catalog']],
  ])('tells how it is used where it is given %s', async (_, args) => {
    const { code, out, err } = await trace(args, stringifyDocument(opening));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^usage: npm run --silent trace -- /);
  });

  it('takes a # in a scene’s own words for what it is', async () => {
    const { code, err } = await trace(['-'], JSON.stringify(flatten(withRun({ label: '#1' }))));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('computes a formula, and refuses a bad one with its place', async () => {
    const link = (formula: string) => `#v=1&formula=${formula}&run=gd;start=3,1;steps=2;eta=0.25&end`;
    const { code, out } = await trace([link('w~5E2_~2B_2b~5E2')]);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').slice(1)).toEqual([
      '0,0,3,1,11,6,4,0.25,',
      '0,1,1.5,0,2.25,3,0,0.25,',
      '0,2,0.75,0,0.5625,,,,',
    ]);
    const bad = await trace([link('w_~2B_foo~28b~29')]);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('objective.text: at character 5, "foo": there is no function “foo”');
  });

  it('prints the catalog as JSON', async () => {
    const { code, out } = await trace(['--catalog']);
    expect(code).toBe(0);
    const catalog = JSON.parse(out);
    expect(catalog.optimizers.map(({ id }: { id: string }) => id)).toEqual(OPTIMIZERS.map(({ id }) => id));
    for (const optimizer of catalog.optimizers) expect(optimizer.source.title).not.toBe('');
  });
});
