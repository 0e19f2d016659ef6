import { describe, expect, it } from 'vitest';
import { AVERAGES } from '../../src/catalog/around/averages';
import { CLIPS } from '../../src/catalog/around/clips';
import { STOPS } from '../../src/catalog/around/stops';
import { catalogDocument } from '../../src/catalog/catalog';
import { DATASETS, findDataset } from '../../src/catalog/datasets/index';
import { OPTIMIZER_GROUPS } from '../../src/catalog/define';
import { findLoss, LOSSES } from '../../src/catalog/losses/index';
import { findSurfaceFunction, SURFACE_FUNCTIONS } from '../../src/catalog/objectives/index';
import { entryOf, findOptimizer, OPTIMIZER_ENTRIES, OPTIMIZERS } from '../../src/catalog/optimizers/index';
import { isLegal } from '../../src/catalog/parameters';
import {
  findMomentumSchedule,
  findSchedule,
  MOMENTUM_SCHEDULES,
  SCHEDULES,
} from '../../src/catalog/schedules/index';
import { splitFormula, type WithFormula } from '../../src/catalog/tex';
import { hasFormula, isDefined, renders } from './contract/definition';

const SHELVES = [
  { name: 'optimizers', definitions: OPTIMIZERS, find: findOptimizer },
  { name: 'schedules', definitions: SCHEDULES, find: findSchedule },
  { name: 'momentum schedules', definitions: MOMENTUM_SCHEDULES, find: findMomentumSchedule },
  { name: 'data sets', definitions: DATASETS, find: findDataset },
  { name: 'losses', definitions: LOSSES, find: findLoss },
  { name: 'surface functions', definitions: SURFACE_FUNCTIONS, find: findSurfaceFunction },
];

const WITH_FORMULA: readonly WithFormula[] = [
  ...OPTIMIZERS,
  ...SCHEDULES,
  ...MOMENTUM_SCHEDULES,
  ...SURFACE_FUNCTIONS,
];

const PARAMETERS = [
  ...OPTIMIZERS.map(({ id, hyper }) => ({ id, parameters: hyper })),
  ...[...SCHEDULES, ...MOMENTUM_SCHEDULES, ...DATASETS, ...SURFACE_FUNCTIONS].map(({ id, params }) => ({
    id,
    parameters: params,
  })),
].flatMap(({ id, parameters }) =>
  Object.entries(parameters).map(([name, parameter]) => ({ of: id, name, parameter })),
);

describe.each(SHELVES)('$name', ({ definitions, find }) => {
  it('have ids of their own, in kebab case, and are found by them', () => {
    expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
    for (const definition of definitions) {
      expect(definition.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      expect(find(definition.id)).toBe(definition);
    }
    for (const stranger of ['', 'toString', '__proto__', 'constructor'])
      expect(find(stranger)).toBeUndefined();
  });

  it('say what they are and where they come from', () => {
    for (const { name, summary, source } of definitions) {
      expect(name).not.toBe('');
      expect(summary).toMatch(/\.$/);
      expect(source.title).not.toBe('');
      if (source.url !== undefined) expect(source.url).toMatch(/^https:\/\//);
    }
  });
});

it.each([...AVERAGES, ...CLIPS, ...STOPS])(
  '$id: its summary calls its parameters as its controls do',
  ({ summary, params }) => {
    const names = Object.values(params)
      .map(({ name }) => name)
      .join(' ');
    for (const letter of summary.match(/[α-ωΑ-Ω]/gu) ?? [])
      if (letter !== 'θ') expect(names).toContain(letter);
  },
);

describe('parameters', () => {
  it.each(PARAMETERS)('$of: the default of $name is legal and on the slider', ({ parameter }) => {
    if (parameter.kind === 'switch') return;
    if (parameter.kind === 'choice') {
      expect(Object.keys(parameter.of)).toContain(parameter.default);
      return;
    }
    if (parameter.kind === 'step-points') {
      expect(parameter.default.length).toBeGreaterThanOrEqual(parameter.length.min);
      for (const [at, value] of parameter.default) {
        expect(isLegal(at, parameter.step)).toBe(true);
        expect(isLegal(value, parameter.value)).toBe(true);
      }
      return;
    }
    const { legal } = parameter;
    if (parameter.kind === 'list') {
      const { default: list, length } = parameter;
      expect(list.length).toBeGreaterThanOrEqual(length.min);
      expect(list.length).toBeLessThanOrEqual(length.max);
      for (const value of list) expect(isLegal(value, legal)).toBe(true);
      return;
    }
    const { slider } = parameter;
    expect(isLegal(parameter.default, legal)).toBe(true);
    expect(isLegal(slider.min, legal)).toBe(true);
    expect(isLegal(slider.max, legal)).toBe(true);
    expect(slider.min).toBeLessThan(slider.max);
    expect(parameter.default).toBeGreaterThanOrEqual(slider.min);
    expect(parameter.default).toBeLessThanOrEqual(slider.max);
    if (slider.scale === 'log') expect(slider.min).toBeGreaterThan(0);
    else expect(slider.step).toBeGreaterThan(0);
    if (legal.integer && slider.scale === 'linear') expect(Number.isInteger(slider.step)).toBe(true);
  });

  it.each(PARAMETERS)('$of: $name has a name and its symbol is TeX', ({ parameter }) => {
    expect(parameter.name).not.toBe('');
    if (parameter.kind !== 'switch') renders(parameter.symbol);
  });
});

describe.each(WITH_FORMULA)('the formula of $id', hasFormula);

it('splits a formula into TeX and names of values', () => {
  expect(splitFormula("\\val{u'} = \\val{beta} + 1")).toEqual([
    { kind: 'value', name: "u'" },
    { kind: 'tex', tex: ' = ' },
    { kind: 'value', name: 'beta' },
    { kind: 'tex', tex: ' + 1' },
  ]);
});

it('has losses whose formulas are TeX', () => {
  for (const line of LOSSES.flatMap(({ formula }) => formula)) renders(line);
});

describe.each(OPTIMIZERS)('$id', isDefined);

describe('the picker', () => {
  it('has no two entries of one name, long or short', () => {
    for (const names of [
      OPTIMIZER_ENTRIES.map(({ name }) => name),
      OPTIMIZER_ENTRIES.map(({ short }) => short),
    ])
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('lists the rules group by group', () => {
    const order = OPTIMIZERS.map(({ group }) => OPTIMIZER_GROUPS.indexOf(group));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('has an entry for each rule, and one for each that has a name with decoupled decay', () => {
    expect(new Set(OPTIMIZER_ENTRIES.map(({ id }) => id)).size).toBe(OPTIMIZER_ENTRIES.length);
    expect(OPTIMIZER_ENTRIES.filter(({ decoupled }) => !decoupled).map(({ id }) => id)).toEqual(
      OPTIMIZERS.map(({ id }) => id),
    );
    expect(OPTIMIZER_ENTRIES.filter(({ decoupled }) => decoupled).map(({ name }) => name)).toEqual([
      'AdaGradW',
      'RMSPropW',
      'AdamW',
      'NAdamW',
    ]);
  });

  it('has one name for each rule: a shorter one is its initials', () => {
    for (const { name, short } of OPTIMIZER_ENTRIES) {
      const initials = name.replace(/\B\w+|\W/g, '').toUpperCase();
      expect([name, initials]).toContain(short);
    }
  });

  it('knows the entry of a run', () => {
    expect(entryOf('adam', 'decoupled')?.id).toBe('adamw');
    expect(entryOf('adam', 'l2')?.id).toBe('adam');
    expect(entryOf('gd', 'decoupled')?.id).toBe('gd');
    expect(entryOf('nobody', 'none')).toBeUndefined();
    // Components that ask for it draw again when it is another object.
    expect(OPTIMIZER_ENTRIES).toContain(entryOf('adam', 'decoupled'));
  });
});

describe('the catalog document', () => {
  it('is plain JSON', () => {
    const document = catalogDocument();
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('holds every definition, with formulas free of placeholders', () => {
    const document = catalogDocument();
    expect(document.optimizers.map(({ id }) => id)).toEqual(OPTIMIZERS.map(({ id }) => id));
    expect(document.schedules.map(({ id }) => id)).toEqual(SCHEDULES.map(({ id }) => id));
    expect(document.datasets.map(({ id }) => id)).toEqual(DATASETS.map(({ id }) => id));
    expect(JSON.stringify(document)).not.toContain('\\val');
  });
});
