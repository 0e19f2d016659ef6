/** Each rule of the shelf is in every place where rules are met. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { optimizerTex } from '../../src/catalog/display/lines';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { SECTIONED_ENTRIES } from '../../src/catalog/optimizers/sections';
import { defaultsOf } from '../../src/catalog/parameters';
import { toTex } from '../../src/catalog/tex';
import { trajectories } from '../../src/cli/trajectories';
import { numpy } from '../../src/export/code/numpy';
import { fileOf, programOf } from '../../src/export/code/program';
import { RuleTable, TABLE_PARTS } from '../../src/lessons/explorables/schedules/RuleTable';
import { allRulesSteps } from '../../src/lessons/modules/schedules/allRules';
import { decodeHashStrict, encodeHash } from '../../src/scene/codec';
import { defaultRun, openingScene } from '../../src/scene/defaults';
import { flatten } from '../../src/scene/file';
import { CSV_HEADER, csvRows, jsonRun } from '../../src/scene/trajectoryRows';
import type { SceneDocument } from '../../src/scene/types';
import { isValid } from '../scene/json-schema';
import { renders } from './contract/definition';

const LECTURE = [
  'gd',
  'momentum',
  'nag',
  'nesterov',
  'line-search',
  'adagrad',
  'rmsprop',
  'maxaprop',
  'adadelta',
  'adam',
  'adamax',
  'nadam',
  'amsgrad',
  'radam',
  'adamp',
];
const OTHERS = [
  'rprop',
  'lion',
  'normalized-momentum',
  'adabelief',
  'yogi',
  'adan',
  'ademamix',
  'schedule-free',
  'schedule-free-adamw',
  'dog',
  'prodigy',
  'sophia',
  'full-adagrad',
  'soap',
  'sam',
  'newton',
  'saddle-free-newton',
  'levenberg-marquardt',
  'bfgs',
  'conjugate-gradient',
  'nelder-mead',
];

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

const schema = read('../../public/scene.schema.json') as Readonly<Record<string, unknown>>;
const { cases } = read('../reference/trajectories.json') as {
  cases: { source: string; scene: { runs: { optimizer: string }[] }; expect: unknown[] }[];
};

const STEPS = 20;

/** A scene with one run of the rule, as the picker makes it. */
function documentOf(rule: string): SceneDocument {
  const { scene, view } = openingScene();
  return {
    scene: { ...scene, runs: [{ ...defaultRun(rule, 'r1'), steps: STEPS }] },
    view: { ...view, playhead: STEPS, selected: 'r1' },
  };
}

it('the shelf has the lecture’s rules and those that were asked for besides', () => {
  const ids = OPTIMIZERS.map(({ id }) => id);
  // A rule that comes later need not be named here.
  expect([...LECTURE, ...OTHERS].filter((id) => !ids.includes(id))).toEqual([]);
});

describe.each(OPTIMIZERS)('$name', (rule) => {
  const { id } = rule;
  const document = documentOf(id);

  it('is in the picker, in the section where it belongs, with when one takes it', () => {
    const own = SECTIONED_ENTRIES.flatMap(({ section, entries }) =>
      entries
        .filter((entry) => entry.id === id && entry.optimizer === id)
        .map(({ when }) => ({ section, when })),
    );
    expect(own).toHaveLength(1);
    expect(own[0].section === 'lecture').toBe(LECTURE.includes(id));
    // In one line of a phone.
    expect(own[0].when).toMatch(/^[a-z].{5,54}[^.]$/);
  });

  it('is in a link, and comes back from it', () => {
    const link = encodeHash(document);
    expect(link).toContain(`&run=${id};`);
    expect(decodeHashStrict(link)).toEqual({ document });
  });

  it('is in the published JSON Schema', () => {
    const flat = flatten(document);
    expect(isValid(schema, flat)).toBe(true);
    expect(isValid(schema, { ...flat, runs: [{ ...document.scene.runs[0], optimizer: `${id}-2` }] })).toBe(
      false,
    );
  });

  it('is in the trace, row by row', () => {
    const [trajectory] = trajectories(document.scene);
    expect(jsonRun(trajectory)).toMatchObject({ optimizer: id });
    const rows = [...csvRows(trajectory)].join('').trimEnd().split('\n');
    expect(rows.length).toBeGreaterThan(1);
    for (const [t, row] of rows.entries()) {
      const cells = row.split(',');
      expect(cells).toHaveLength(CSV_HEADER.split(',').length);
      expect(cells.slice(0, 2)).toEqual(['0', String(t)]);
      for (const cell of cells.slice(2, 5)) expect(Number.isFinite(Number.parseFloat(cell))).toBe(true);
    }
  });

  it('has code', () => {
    expect(rule.listing(defaultsOf(rule.hyper) as never).length).toBeGreaterThan(0);
    const program = programOf({ scene: document.scene, framework: numpy, run: null, link: '' });
    expect('refused' in program ? program.refused : fileOf(program)).toMatch(/^import numpy as np$/m);
  });

  it('has a display that is TeX', () => {
    const lines = optimizerTex(rule, defaultsOf(rule.hyper));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) renders(toTex(rule, line));
  });

  it('is in the lessons’ table of all of them, once', () => {
    expect(TABLE_PARTS.flat().filter((each) => each.id === id)).toEqual([rule]);
  });

  it('has a reference trajectory that says where it comes from', () => {
    const own = cases.filter(({ scene }) => scene.runs[0].optimizer === id);
    expect(own.length).toBeGreaterThan(0);
    for (const each of own) {
      expect(each.source).not.toBe('');
      expect(each.expect.length).toBeGreaterThan(1);
    }
  });
});

it('the lessons’ step “All of them in one place” has that table', async () => {
  const step = allRulesSteps.find(({ title }) => title === 'All of them in one place');
  const tables = step?.blocks.flatMap((block) => (block.kind === 'explore' ? [block.explorable] : [])) ?? [];
  expect(await Promise.all(tables.map(({ load }) => load()))).toEqual([RuleTable]);
});
