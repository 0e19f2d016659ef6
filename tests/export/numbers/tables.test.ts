import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { trajectories } from '../../../src/cli/trajectories';
import { textCell } from '../../../src/export/numbers/cell';
import { dataCsv, dataJson } from '../../../src/export/numbers/dataTable';
import type { NamedTrajectory } from '../../../src/export/numbers/runColumns';
import { runsCsv, runsJson } from '../../../src/export/numbers/runTable';
import { gridCsv, gridJson, isolinesCsv, isolinesJson } from '../../../src/export/numbers/surfaceTable';
import { decodeHash } from '../../../src/scene/codec';
import { readData } from '../../../src/scene/import/read';
import { CSV_HEADER, csvRows, jsonRun } from '../../../src/scene/trajectoryRows';

const LINK = '#v=1&data=two-points&run=adam;start=-2,-2;steps=3&run=gd;start=1,1;steps=2;eta=1&end';
const traced = [...trajectories(decodeHash(LINK).document.scene)];
const LABELS = ['=HYPERLINK("http://x")', 'plain, "quoted"\nin two lines'];
const runs: readonly NamedTrajectory[] = traced.map((run, i) => ({ ...run, label: LABELS[i] }));
const whole = (pieces: Iterable<string>) => [...pieces].join('');
const parse = (csv: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });

describe('runs as CSV', () => {
  it('are what the trace prints, to the byte, with the trace’s columns', () => {
    const printed = traced.flatMap((run) => [...csvRows(run)]).join('');
    expect(whole(runsCsv(runs, 'trace'))).toBe(`${CSV_HEADER}\n${printed}`);
  });

  it('have each row with the table’s columns, and the norm of the gradient', () => {
    const { data, errors } = parse(whole(runsCsv(runs, 'table')));
    expect(errors).toEqual([]);
    expect(data).toHaveLength(7);
    const gradient = ['gradW', 'gradB'].map((name) => traced[0].columns.get(name)?.[1] ?? Number.NaN);
    expect(Number(data[1].grad_norm)).toBe(Math.hypot(...gradient));
    expect(data[3].grad_norm).toBe('');
  });

  it('have what every rule remembers with all columns, empty where a rule has none', () => {
    const { data, meta, errors } = parse(whole(runsCsv(runs, 'all')));
    expect(errors).toEqual([]);
    expect(meta.fields).toEqual(expect.arrayContaining(['full_grad_norm', 'grad_evals', 'm_w', 'v_b']));
    expect(Number(data[2].m_w)).toBe(traced[0].columns.get('m.w')?.[2]);
    expect(data[5].m_w).toBe('');
    expect(data[5].rule).toBe('gd');
  });

  it('keep labels in their cells, and out of a spreadsheet’s formulas', () => {
    const { data } = parse(whole(runsCsv(runs, 'all')));
    expect(data[0].label).toBe(`'${LABELS[0]}`);
    expect(data[6].label).toBe(LABELS[1]);
  });

  it('go on to the row where a person has stopped the computing', () => {
    const halted = { ...runs[0], length: 2, end: null };
    expect(parse(whole(runsCsv([halted], 'trace'))).data).toHaveLength(2);
    const { runs: said } = JSON.parse(whole(runsJson([halted], 'trace')));
    expect(said[0]).toMatchObject({ stopped: null, at: 1, outcome: null });
  });
});

describe('a text in a cell', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '\r=1', '＝1'])(
    'that begins like a formula, %j, is a text',
    (text) => {
      const [[cell]] = Papa.parse<string[]>(textCell(text), { delimiter: ',' }).data;
      expect(cell).toBe(`'${text}`);
    },
  );

  it.each(['Adam', 'a=1', 'η = 0.1', 'a,b', 'a "b"', 'a\nb'])('%j stays as it is', (text) => {
    const [[cell]] = Papa.parse<string[]>(`${textCell(text)},x`, { delimiter: ',' }).data;
    expect(cell).toBe(text);
  });
});

describe('runs as JSON', () => {
  it('are what the trace prints with the trace’s columns', () => {
    const printed = JSON.parse(JSON.stringify({ version: 1, runs: traced.map((run) => jsonRun(run)) }));
    expect(JSON.parse(whole(runsJson(runs, 'trace')))).toEqual(printed);
  });

  it('have a rule’s own state and the label with all columns', () => {
    const { runs: said } = JSON.parse(whole(runsJson(runs, 'all')));
    expect(said.map(({ label }: { label: string }) => label)).toEqual(LABELS);
    expect(said[0].rows[2].m_w).toBe(traced[0].columns.get('m.w')?.[2]);
    expect(said[1].rows[2]).not.toHaveProperty('m_w');
  });

  it('are whole where there are more rows than are joined at a time', () => {
    const length = 5000;
    const columns = new Map([['w', Float64Array.from({ length }, (_, i) => i)]]);
    const long = { ...runs[0], columns, length, end: null };
    const { runs: said } = JSON.parse(whole(runsJson([long], 'trace')));
    expect(said[0].rows).toHaveLength(length);
    expect(said[0].rows.at(-1)).toMatchObject({ t: 4999, w: 4999 });
  });
});

describe('the surface', () => {
  const surface = {
    window: { w: [-1, 1], b: [0, 4] },
    size: 3,
    grid: Float64Array.of(0, 1, 2, 3, Number.NaN, 5, 6, -0, 8),
  } as const;

  it('is a line a sample, with the window’s edges exactly and holes empty', () => {
    const { data, errors } = parse(whole(gridCsv(surface)));
    expect(errors).toEqual([]);
    expect(data).toHaveLength(9);
    expect(data[0]).toEqual({ w: '-1', b: '0', loss: '0' });
    expect(data[4]).toEqual({ w: '0', b: '2', loss: '' });
    expect(data[7]).toEqual({ w: '0', b: '4', loss: '0' });
    expect(data[8]).toEqual({ w: '1', b: '4', loss: '8' });
  });

  it('is a matrix with its axes as JSON', () => {
    expect(JSON.parse(whole(gridJson(surface)))).toEqual({
      version: 1,
      w: [-1, 0, 1],
      b: [0, 2, 4],
      loss: [
        [0, 1, 2],
        [3, null, 5],
        [6, 0, 8],
      ],
    });
  });

  it('has isolines whose points say which polyline they belong to', () => {
    const isolines = [
      { level: 0.5, lines: [Float64Array.of(0, 1, 2, 3), Float64Array.of(4, 5, 6, 7)] },
      { level: 2, lines: [Float64Array.of(8, 9, 10, 11)] },
    ];
    const { data } = parse(whole(isolinesCsv(isolines)));
    expect(data.map(({ line }) => line)).toEqual(['0', '0', '1', '1', '2', '2']);
    expect(data[4]).toEqual({ level: '2', line: '2', w: '8', b: '9' });
    expect(JSON.parse(whole(isolinesJson(isolines))).isolines[0]).toEqual({
      level: 0.5,
      lines: [
        [
          [0, 1],
          [2, 3],
        ],
        [
          [4, 5],
          [6, 7],
        ],
      ],
    });
  });
});

describe('data', () => {
  const points = { x: Float64Array.of(-1, 0.1, 3), y: Float64Array.of(0.2, 1, 0) };

  it.each([
    ['CSV', dataCsv],
    ['JSON', dataJson],
  ])('as %s are read in again as they were', (_, pieces) => {
    const read = readData(whole(pieces(points)));
    expect(read).toMatchObject({ x: Array.from(points.x), y: Array.from(points.y) });
  });
});
