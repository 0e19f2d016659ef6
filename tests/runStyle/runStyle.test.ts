import { describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { MARKER_PATHS } from '../../src/runStyle/markerPaths';
import { RUN_COLOURS, ruleStyle, runStyle, type StyledRun } from '../../src/runStyle/runStyle';
import { openingScene } from '../../src/scene/defaults';
import { RUN_IDS } from '../../src/scene/limits';

const rules = OPTIMIZERS.map(({ id }) => id);
const sceneOf = (...optimizers: string[]): StyledRun[] =>
  optimizers.map((optimizer, index) => ({ id: RUN_IDS[index], optimizer }));
const stylesOf = (runs: readonly StyledRun[]) => runs.map(({ id }) => runStyle(id, runs));

describe('the style of a run', () => {
  it.each(rules)('is that of its rule, %s, whichever number the run has', (rule) => {
    for (const id of RUN_IDS) {
      const runs = [{ id, optimizer: rule }];
      expect(runStyle(id, runs)).toBe(ruleStyle(rule));
    }
  });

  it('is the rule’s own in the opening scene', () => {
    const { runs } = openingScene().scene;
    expect(stylesOf(runs)).toEqual(['gd', 'momentum', 'nag', 'adam'].map(ruleStyle));
  });

  it('differs in colour, dash and marker among the four usual rules', () => {
    const styles = ['gd', 'momentum', 'nag', 'adam'].map(ruleStyle);
    for (const part of ['colour', 'dash', 'marker'] as const)
      expect(new Set(styles.map((style) => JSON.stringify(style[part]))).size).toBe(4);
  });

  it.each([
    ['twelve of one rule', Array.from(RUN_IDS, () => 'adam')],
    ['the first twelve rules', rules.slice(0, 12)],
    ['the last twelve rules', rules.slice(-12)],
    [
      'rules in pairs',
      ['gd', 'gd', 'adam', 'adam', 'nag', 'nag', 'nesterov', 'amsgrad', 'radam', 'line-search'],
    ],
  ])('shares neither colour nor marker with another run: %s', (_name, optimizers) => {
    const styles = stylesOf(sceneOf(...optimizers));
    expect(new Set(styles.map(({ colour }) => colour)).size).toBe(optimizers.length);
    expect(new Set(styles.map(({ marker }) => MARKER_PATHS[marker])).size).toBe(optimizers.length);
  });

  it('is the same in another order of the runs', () => {
    const runs = sceneOf('adam', 'gd', 'adam', 'gd', 'momentum');
    const turned = runs.toReversed();
    for (const { id } of runs) expect(runStyle(id, turned)).toBe(runStyle(id, runs));
  });

  it('stays with the rule of the lowest number when another run of that rule comes', () => {
    const before = sceneOf('gd', 'momentum', 'nag', 'adam');
    const after = sceneOf('gd', 'momentum', 'nag', 'adam', 'adam', 'gd');
    for (const { id } of before) expect(runStyle(id, after)).toBe(runStyle(id, before));
  });

  it('of recorded runs is one that no rule has, and changes that of none', () => {
    const before = sceneOf('gd', 'nadam', 'adam', 'adam');
    const after = sceneOf('gd', 'nadam', 'adam', 'adam', 'recorded', 'recorded');
    for (const { id } of before) expect(runStyle(id, after)).toBe(runStyle(id, before));
    const styles = stylesOf(after);
    expect(styles.slice(4).map(({ marker, dash }) => [marker, dash])).toEqual([
      ['cross', [2, 3.5]],
      ['cross', [2, 3.5]],
    ]);
    expect(new Set(styles.map(({ colour }) => colour)).size).toBe(6);
    expect(stylesOf(sceneOf(...RUN_IDS.map(() => 'recorded'))).map(({ colour }) => colour)).toHaveLength(12);
    expect(
      new Set(stylesOf(sceneOf(...RUN_IDS.map(() => 'recorded'))).map(({ colour }) => colour)).size,
    ).toBe(12);
  });
});

describe('the twelve styles of runs', () => {
  const styles = stylesOf(sceneOf(...Array.from(RUN_IDS, () => 'adam'))).toSorted(
    (one, other) => one.colour - other.colour,
  );
  it('are of one colour each, with a solid line, dashes, dots and dash-dots in turn', () => {
    expect(styles.map(({ colour, dash }) => [colour, dash])).toEqual([
      [0, []],
      [1, [9, 4]],
      [2, [3, 3]],
      [3, [12, 3, 3, 3]],
      [4, []],
      [5, [9, 4]],
      [6, [3, 3]],
      [7, [12, 3, 3, 3]],
      [8, []],
      [9, [9, 4]],
      [10, [3, 3]],
      [11, [12, 3, 3, 3]],
    ]);
    expect(styles.map(({ colour }) => colour)).toEqual(RUN_COLOURS);
  });

  it('are told apart by dash and marker, also where no colour is seen', () => {
    const looks = styles.map(({ dash, marker }) => JSON.stringify([dash, MARKER_PATHS[marker]]));
    expect(new Set(looks).size).toBe(12);
  });

  it('are those of the rules: a rule’s line has its colour’s dash and marker', () => {
    for (const rule of rules) expect(styles).toContain(ruleStyle(rule));
  });
});
