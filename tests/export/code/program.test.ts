import { describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '../../../src/catalog/optimizers';
import type { Framework } from '../../../src/export/code/framework';
import { FRAMEWORKS } from '../../../src/export/code/frameworks';
import { keras } from '../../../src/export/code/keras';
import { notebookOf } from '../../../src/export/code/notebook';
import { numpy } from '../../../src/export/code/numpy';
import { fileOf, programOf } from '../../../src/export/code/program';
import { torch } from '../../../src/export/code/torch';
import type { ObjectiveSpec, RunSpec, Scene } from '../../../src/scene/types';
import { MILLION, NOISY, runOf, TWO_POINTS } from '../../engine/scenes';
import { CASES } from './cases';

function sceneOf(objective: ObjectiveSpec, ...runs: readonly RunSpec[]): Scene {
  return { version: 1, objective, runs, sharedStart: false };
}

function printed(framework: Framework, scene: Scene, run: string | null = null): string {
  const program = programOf({ scene, framework, run, link: '' });
  return 'refused' in program ? program.refused : fileOf(program);
}

/** The indented lines of a function or class of a program, without their indentation. */
function bodyOf(text: string, head: string): string[] {
  const lines = text.split('\n');
  const from = lines.indexOf(head);
  const length = lines.slice(from + 1).findIndex((line) => line !== '' && !line.startsWith(' '));
  return lines.slice(from + 1, from + 1 + length).map((line) => line.trim());
}

const CLIPPED = { clip: { kind: 'norm', c: 0.5 } } as const;

/** Code without its comments and texts. */
const bare = (text: string) =>
  text
    .replace(/"""[\s\S]*?"""/g, '')
    .replace(/#.*$/gm, '')
    .replace(/"[^"\n]*"/g, '""');

describe.each(FRAMEWORKS)('a program for $name', (framework) => {
  it.each(CASES.map((each) => [`${each.group}: ${each.name}`, each.scene] as const))(
    'is whole: %s',
    (_, scene) => {
      const text = printed(framework, scene);
      const code = bare(text);
      expect(code).not.toMatch(/undefined|NaN|Infinity|\[object|=>|\bnull\b|\blambda\b[^:]*$/);
      expect(text).not.toMatch(/^\t| +$/m);
      for (const [open, close] of ['()', '[]', '{}'])
        expect(code.split(open).length, `${open}${close}`).toBe(code.split(close).length);
      for (const [index] of scene.runs.entries())
        expect(code).toMatch(new RegExp(`^    ${index}: \\w+,$`, 'm'));
    },
  );

  it('names its packages, the runs and the address in its first lines', () => {
    const scene = sceneOf(TWO_POINTS, { ...runOf('adam'), label: 'Mine' });
    const program = programOf({ scene, framework, run: null, link: 'https://example.org/#v=1' });
    const text = 'refused' in program ? '' : fileOf(program);
    const [head] = text.split('\nimport');
    for (const word of ['Mine', framework.name, framework.packages, 'https://example.org/#v=1'])
      expect(head).toContain(word);
  });
});

describe('a program for NumPy', () => {
  it.each(OPTIMIZERS)('has each line of the listing of $id', (optimizer) => {
    const run = runOf(optimizer.id);
    const text = printed(numpy, sceneOf(TWO_POINTS, run));
    const assigned = (lines: readonly string[]) => lines.flatMap((line) => /^(\w+) = /.exec(line)?.[1] ?? []);
    const names = assigned(optimizer.listing(run.hyper)).map((name) =>
      name.replace(/([a-z0-9])([A-Z])(?=[a-z])/g, (_, a: string, b: string) => `${a}_${b.toLowerCase()}`),
    );
    const loop = text.slice(text.indexOf('for t in range('), text.indexOf('# By their places'));
    const found = assigned(loop.split('\n').map((line) => line.trim()));
    // A number that stands in one branch of a choice is written out there.
    expect(found.length).toBeGreaterThanOrEqual(names.length - 1);
    expect(names.filter((name) => found.includes(name))).toEqual(found);
  });

  it('reads as a person would write it', () => {
    const run = runOf('adam', {
      decay: { kind: 'decoupled', lambda: 0.01 },
      schedule: { kind: 'cosine', etaMin: 0.01, period: 50 },
    });
    expect(printed(numpy, sceneOf(TWO_POINTS, run))).toMatchSnapshot();
  });

  it('writes slopes and second derivatives of a formula out', () => {
    const text = printed(
      numpy,
      sceneOf({ kind: 'formula', text: '(w^2 - b)^2 + max(w, 0)' }, runOf('newton')),
    );
    expect(bodyOf(text, 'def gradient(theta):')).toMatchInlineSnapshot(`
      [
        """"∂L/∂w and ∂L/∂b, differentiated from the formula."""",
        "w, b = theta",
        "p1 = w**2 - b",
        "return np.array([4*(p1*w) + 0.5*(1 + np.sign(w)), -2*p1])",
        "",
        "",
      ]
    `);
    expect(bodyOf(text, 'def hessian(theta):')).toMatchInlineSnapshot(`
      [
        """"The second derivatives, differentiated from the formula."""",
        "w, b = theta",
        "ww, wb, bb = 4*(2*(w*w) + (w**2 - b)), -4*w, 2",
        "return np.array([[ww, wb], [wb, bb]])",
        "",
        "",
      ]
    `);
  });
});

describe('a rule in a framework', () => {
  const run = runOf('nag', {
    decay: { kind: 'l2', lambda: 0.01 },
    batch: { size: 20, order: 'shuffled', seed: 3 },
  });

  it.each(FRAMEWORKS.filter(({ id }) => id !== 'numpy'))(
    'that $name lacks is an optimizer of its own',
    (framework) => {
      const text = printed(framework, sceneOf(NOISY, run));
      const from = text.search(/^(class Nesterov|def scale_by)/m);
      expect(text.slice(from, text.indexOf('# By their places'))).toMatchSnapshot();
    },
  );

  it.each(FRAMEWORKS.filter(({ id }) => id !== 'numpy'))(
    'that $name has is its own, which the steps use',
    (framework) => {
      const adam = runOf('adam', {
        schedule: { kind: 'warm-restarts', etaMin: 0.01, period: 20, factor: 2 },
        ...CLIPPED,
      });
      const text = printed(framework, sceneOf(TWO_POINTS, adam));
      expect(text.slice(text.indexOf('def adam'), text.indexOf('# By their places'))).toMatchSnapshot();
    },
  );

  it.each(FRAMEWORKS)(
    'is one of those that $name says it has, as often as its defaults allow',
    (framework) => {
      for (const id of framework.natives) {
        const text = printed(framework, sceneOf(TWO_POINTS, runOf(id)));
        expect(text, id).toMatch(/optimizer = (?:torch\.optim|keras\.optimizers|optax|yogi_from_zero)/);
      }
    },
  );

  it('gets a class of its own for each form that it takes', () => {
    const off = runOf('adam', { hyper: { scaling: false } });
    const other = runOf('adam', { hyper: { momentum: false } });
    const text = printed(
      torch,
      sceneOf(TWO_POINTS, off, { ...other, id: 'r2' }, { ...off, id: 'r3', start: { w: 1, b: 1 } }),
    );
    expect([...text.matchAll(/^class (\w+)/gm)].map(([, name]) => name)).toEqual(['Adam', 'Adam2']);
  });

  it('says why it is not the framework’s of that name', () => {
    const text = printed(keras, sceneOf(TWO_POINTS, runOf('adagrad')));
    expect(text).toMatch(/# Not keras\.optimizers\.Adagrad, whose sum begins at 0\.1/);
  });
});

describe('a notebook', () => {
  it.each(FRAMEWORKS)('holds the program for $name in cells, and what draws it', (framework) => {
    const program = programOf({ scene: sceneOf(TWO_POINTS, runOf('adam')), framework, run: null, link: '' });
    if ('refused' in program) throw new Error(program.refused);
    const { cells, nbformat } = JSON.parse(notebookOf(program, framework, { w: [-3, 3], b: [-4, 4] }));
    expect(nbformat).toBe(4);
    const sources = cells.map(({ source }: { source: string[] }) => source.join(''));
    expect(sources[0]).toMatch(/^# Errorscape: Adam on one neuron/);
    expect(sources[2]).toContain('def adam():');
    expect(sources[4]).toContain('ws = [-3.0 + i*0.075 for i in range(81)]');
    const ids = cells.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(cells.length);
  });

  it('draws the average of a path only where there is one', () => {
    const drawn = (run: RunSpec) => {
      const program = programOf({ scene: sceneOf(TWO_POINTS, run), framework: numpy, run: null, link: '' });
      return 'refused' in program ? '' : notebookOf(program, numpy, { w: [-3, 3], b: [-4, 4] });
    };
    expect(drawn(runOf('gd', { average: { kind: 'ema', beta: 0.9 } }))).toContain('row[5] for row in path');
    expect(drawn(runOf('gd'))).not.toContain('row[5]');
  });
});

describe('a program', () => {
  const scene = sceneOf(TWO_POINTS, { ...runOf('gd'), id: 'r1' }, { ...runOf('adam'), id: 'r2' });

  it('may be of one run, which keeps its place in the scene', () => {
    const text = printed(numpy, scene, 'r2');
    expect(text).toContain('    1: adam,');
    expect(text).not.toContain('gradient_descent');
  });

  it('gives functions names of their own, whatever runs are called', () => {
    const named = ['loss', 'x; import os', '学', 'np', 'np', '"""', '2 fast'].map((label, i) => ({
      ...runOf('gd'),
      id: `r${i + 1}`,
      label,
    }));
    const text = printed(numpy, sceneOf(TWO_POINTS, ...named));
    const names = [...text.matchAll(/^def (\w+)\(\):$/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(named.length);
    expect(names).toEqual(['loss_run', 'x_import_os', 'run', 'np_run', 'np_2', 'run_2', 'run_2_fast']);
  });

  it('is refused, with the reason, where it would hold too many numbers, or no run', () => {
    expect(printed(numpy, sceneOf(MILLION, runOf('gd')))).toMatch(/1000000 points are too many/);
    expect(printed(numpy, sceneOf(TWO_POINTS))).toMatch(/no run/);
  });

  it('leaves out a run that no rule computes, and says so', () => {
    const text = printed(
      numpy,
      sceneOf(TWO_POINTS, runOf('gd'), { ...runOf('gd'), id: 'r2', optimizer: 'recorded', label: 'Mine' }),
    );
    expect(text).toMatch(/Left out, since no rule computes them: Mine\./);
  });
});
