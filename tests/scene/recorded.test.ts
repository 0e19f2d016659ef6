import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHash, decodeHashStrict, encodeHash, encodeShared } from '../../src/scene/codec';
import { USUAL_COMPARISON } from '../../src/scene/compareFields';
import { comparedRules, comparedRun, compareFaults } from '../../src/scene/compareSpec';
import { openingScene } from '../../src/scene/defaults';
import { flatten, MOST_FILE_BYTES, parseFileText, stringifyDocument } from '../../src/scene/file';
import { MAX_ALL_RECORDED_ROWS, MAX_RECORDED_ROWS } from '../../src/scene/limits';
import { trajectoryBytes } from '../../src/scene/memory';
import { parseDocument } from '../../src/scene/parse';
import { isRecorded, recordedRun } from '../../src/scene/recorded';
import type { RecordedPath } from '../../src/scene/recordedPath';
import { runNames } from '../../src/scene/runName';
import { chooseSurface } from '../../src/scene/surfaceChoice';
import { sweepFaults } from '../../src/scene/sweep';
import type { RunSpec, SceneDocument } from '../../src/scene/types';
import { recordedRunOf } from './documents';

const PATH: RecordedPath = { w: [-2, -1.9, -1.7], b: [-2, -1.8, -1.75], eta: [0.1, 0.1, 0.05] };

function documentOf(...runs: RunSpec[]): SceneDocument {
  const document = openingScene();
  return { ...document, scene: { ...document.scene, runs: [...document.scene.runs, ...runs] } };
}

const withPath = (path: unknown) => ({
  ...flatten(openingScene()),
  runs: [{ optimizer: 'recorded', path }],
});

function faultsOf(input: unknown): readonly string[] {
  const parsed = parseDocument(input);
  return 'faults' in parsed ? parsed.faults.map(({ path, message }) => `${path}: ${message}`) : [];
}

describe('a recorded run', () => {
  it('comes back from a link and from a file to the bit', () => {
    fc.assert(
      fc.property(recordedRunOf('r7'), (run) => {
        const document = documentOf(run);
        expect(decodeHashStrict(encodeHash(document))).toEqual({ document });
        expect(parseFileText(stringifyDocument(document))).toEqual({ document });
      }),
    );
  });

  it('is stored as its path and its name, without what follows from them', () => {
    const run = recordedRun(PATH, { id: 'r5', label: 'mine' });
    expect((flatten(documentOf(run)).runs as unknown[])[4]).toEqual({
      id: 'r5',
      label: 'mine',
      visible: true,
      optimizer: 'recorded',
      path: PATH,
    });
    expect(encodeHash(documentOf(run))).toContain(
      '&run=recorded;w=-2,-1.9,-1.7;b=-2,-1.8,-1.75;eta=0.1,0.1,0.05;label=mine&',
    );
  });

  it('begins at its first row and ends at its last step', () => {
    const run = recordedRun({ ...PATH, step: [0, 10, 25] }, { id: 'r1' });
    expect([run.start, run.steps]).toEqual([{ w: -2, b: -2 }, 25]);
    expect(isRecorded(run)).toBe(true);
    expect(openingScene().scene.runs.some(isRecorded)).toBe(false);
  });

  it('is called recorded until it is given a name', () => {
    const runs = [recordedRun(PATH, { id: 'r1' }), recordedRun(PATH, { id: 'r2', label: 'homework' })];
    expect(runNames(runs)).toEqual(['Recorded', 'homework']);
  });

  it('stays where it is when the surface changes', () => {
    const { scene } = documentOf(recordedRun(PATH, { id: 'r5' }));
    for (const option of ['function:beale', 'data:valley', 'formula'])
      expect(chooseSurface(scene, option).scene.runs[4]).toBe(scene.runs[4]);
  });

  it('is nothing that can be swept or compared', () => {
    const document = documentOf(recordedRun(PATH, { id: 'r5' }));
    const axis = { of: 'steps', from: 1, to: 9, scale: 'linear', count: 2 } as const;
    const sweep = { run: 'r5', x: axis, y: null, measure: 'loss', target: 0.1, seeds: 1 } as const;
    expect(sweepFaults(document.scene, sweep)).not.toEqual([]);
    expect(comparedRules(document.scene, USUAL_COMPARISON, [])).toEqual(['gd', 'momentum', 'nag', 'adam']);
    const selected = { ...document, view: { ...document.view, selected: 'r5' } };
    expect(comparedRun(selected, USUAL_COMPARISON)?.id).toBe('r1');
    expect(compareFaults(selected, { ...USUAL_COMPARISON, run: 'r5' })).toHaveLength(1);
  });

  it('takes memory for every step between its first and its last row', () => {
    expect(trajectoryBytes(recordedRun({ step: [0, 99], w: [0, 1], b: [0, 1] }, { id: 'r1' }))).toBe(8000);
  });
});

describe('a faulty path', () => {
  it.each([
    ['columns of two lengths', { w: [1, 2], b: [1] }, 'columns of one length, got 2 of w, 1 of b'],
    ['steps that do not rise', { step: [0, 2, 2], w: [1, 2, 3], b: [1, 2, 3] }, 'begin at 0 and rise'],
    ['steps that begin later', { step: [1, 2], w: [1, 2], b: [1, 2] }, 'begin at 0 and rise'],
    ['no rows', { w: [], b: [] }, 'a list of 1 to 10\u202f000 numbers'],
    ['a number that is none', { w: [1, 'x'], b: [1, 2] }, 'runs[0].path.w[1]'],
    ['a place too far away', { w: [1e7], b: [0] }, 'runs[0].path.w[0]'],
    ['another column', { w: [1], b: [1], v: [1] }, 'no field "v"'],
    ['no path', undefined, 'runs[0].path'],
  ])('is refused with its name: %s', (_name, path, told) => {
    expect(faultsOf(withPath(path)).join('\n')).toContain(told);
  });

  it('gives up that run of a link, and keeps the others', () => {
    const { document, faults } = decodeHash(
      'v=1&data=two-points&run=recorded;w=1,2;b=1&run=gd;start=0,0;steps=5;eta=1&end',
    );
    expect(document.scene.runs.map(({ optimizer }) => optimizer)).toEqual(['gd']);
    expect(faults).toHaveLength(1);
  });

  it('has no fields of a rule', () => {
    const run = { optimizer: 'recorded', path: PATH, steps: 5 };
    expect(faultsOf({ ...flatten(openingScene()), runs: [run] }).join()).toContain('no field "steps"');
  });
});

describe('the limits', () => {
  const long = (rows: number): RecordedPath => {
    const column = Array.from({ length: rows }, (_, i) => -1.234567890123456e-5 * (i + 1));
    return { w: column, b: column, loss: column.map(Math.abs), eta: column.map(Math.abs) };
  };

  it('takes the most rows of a run, and of all runs together', () => {
    const half = MAX_ALL_RECORDED_ROWS / 2;
    expect(half).toBeLessThanOrEqual(MAX_RECORDED_ROWS);
    const runs = ['r5', 'r6'].map((id) => recordedRun(long(half), { id }));
    const text = stringifyDocument(documentOf(...runs));
    expect(text.length).toBeLessThan(MOST_FILE_BYTES);
    expect(parseFileText(text)).toEqual({ document: documentOf(...runs) });
    const more = recordedRun({ w: [0], b: [0] }, { id: 'r7' });
    expect(parseFileText(stringifyDocument(documentOf(...runs, more)))).toEqual({
      faults: [
        {
          path: 'runs[6].path',
          message: 'expected at most 20\u202f000 rows in all recorded runs, got 20\u202f001',
        },
      ],
    });
  });

  it('leaves a long run out of what is shared, and a short one in', () => {
    expect(encodeShared(documentOf(recordedRun(PATH, { id: 'r5' })))).not.toBeNull();
    expect(encodeShared(documentOf(recordedRun(long(2000), { id: 'r5' })))).toBeNull();
  });
});
