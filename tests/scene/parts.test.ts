import { describe, expect, it } from 'vitest';
import { decodeHash, encodeHash } from '../../src/scene/codec';
import { USUAL_COMPARISON } from '../../src/scene/compareFields';
import { openingScene } from '../../src/scene/defaults';
import { flatten, parseFileText, stringifyDocument } from '../../src/scene/file';
import { USUAL_LUCK } from '../../src/scene/luckSpec';
import { parseDocument } from '../../src/scene/parse';
import type { Sweep } from '../../src/scene/sweep';
import type { SceneDocument } from '../../src/scene/types';

const opening = openingScene();
const sweep: Sweep = {
  run: 'r2',
  x: { of: 'hyper.eta', from: 0.0001, to: 10, scale: 'log', count: 65 },
  y: { of: 'hyper.beta', from: 0, to: 0.999, scale: 'one-minus-log', count: 65 },
  measure: 'steps-to',
  target: 0.01,
  seeds: 1,
};
const compare = { ...USUAL_COMPARISON, run: 'r1', rules: ['gd', 'adam'], surfaces: ['function:beale'] };
const luck = { run: 'r3', seeds: 250 };
const whole: SceneDocument = { ...opening, sweep, luck, compare };

/** The opening scene's link with one more segment. */
const linkWith = (segment: string) => encodeHash(opening).replace(/end$/, `${segment}&end`);

describe('a document with a sweep, the luck of a run and a comparison', () => {
  it('comes back whole from a link and from a file', () => {
    for (const document of [
      whole,
      { ...opening, sweep: { ...sweep, y: null } },
      { ...opening, luck },
      { ...opening, compare },
    ]) {
      expect(decodeHash(encodeHash(document))).toStrictEqual({ document, faults: [] });
      expect(parseFileText(stringifyDocument(document))).toStrictEqual({ document });
    }
  });

  it('says all of them in its link, so that no default can change them', () => {
    const link = encodeHash(whole);
    expect(link).toContain(
      '&sweep=r2;x=hyper.eta,from:0.0001,to:10,scale:log,count:65;y=hyper.beta,from:0,to:0.999,scale:one-minus-log,count:65;measure=steps-to;target=0.01;seeds=1&',
    );
    expect(link).toContain('&luck=r3;seeds=250&');
    expect(link).toContain(
      '&compare=r1;rules=gd,adam;budget=100;target=0.001;starts=1;seeds=1;surfaces=function:beale&',
    );
  });

  it('has none where none is asked for: its link and its file are those from before there were any', () => {
    expect(encodeHash(opening)).not.toMatch(/sweep|luck|compare/);
    expect(Object.keys(flatten(opening))).not.toContain('sweep');
  });

  it('may leave out what has a default', () => {
    const link = linkWith('sweep=r1;x=start.w,from:-1,to:1&luck=none&compare=none');
    expect(decodeHash(link)).toStrictEqual({
      document: {
        ...opening,
        sweep: {
          run: 'r1',
          x: { of: 'start.w', from: -1, to: 1, scale: 'linear', count: 65 },
          y: null,
          measure: 'loss',
          target: 0.001,
          seeds: 1,
        },
        luck: USUAL_LUCK,
        compare: USUAL_COMPARISON,
      },
      faults: [],
    });
  });

  it('is saved and linked without a part whose run has gone: it could not be opened again', () => {
    const { scene } = opening;
    const without: SceneDocument = { ...whole, scene: { ...scene, runs: scene.runs.slice(3) } };
    const { sweep: _sweep, luck: _luck, compare: _compare, ...rest } = { ...without };
    expect(encodeHash(without)).toBe(encodeHash(rest));
    expect(stringifyDocument(without)).toBe(stringifyDocument(rest));
  });
});

const axis = 'x=hyper.eta,from:0.1,to:1,scale:log,count:9';
const hostile: readonly (readonly [name: string, segment: string, path: string])[] = [
  ['a thousand million cells', 'sweep=r1;x=hyper.eta,from:0.1,to:1,count:1000000000', 'sweep.x.count'],
  [
    'too many cells together',
    `sweep=r1;${axis.replace('9', '2048')};y=start.w,from:0,to:1,count:2049`,
    'sweep.y.count',
  ],
  ['an axis from NaN', 'sweep=r1;x=hyper.eta,from:NaN,to:1', 'sweep.x.from'],
  ['an axis to infinity', 'sweep=r1;x=hyper.eta,from:0,to:1e999', 'sweep.x.to'],
  ['an axis without a length', 'sweep=r1;x=hyper.eta,from:1,to:1', 'sweep.x.to'],
  ['a log axis from 0', 'sweep=r1;x=hyper.eta,from:0,to:1,scale:log', 'sweep.x.from'],
  ['an axis beyond what is legal', 'sweep=r1;x=hyper.eta,from:0,to:1e9', 'sweep.x.to'],
  ['no axis', 'sweep=r1', 'sweep.x'],
  ['an axis over a number that the run has not', 'sweep=r1;x=hyper.beta,from:0,to:0.5', 'sweep.x.of'],
  ['an axis over what is no number', 'sweep=r1;x=__proto__,from:0,to:0.5', 'sweep.x.of'],
  ['an unknown field', `sweep=r1;${axis};depth=3`, 'sweep.depth'],
  ['an unknown field of an axis', `sweep=r1;${axis},depth:3`, 'sweep.x.depth'],
  ['a run that is not there', `sweep=r9;${axis}`, 'sweep.run'],
  ['what is no run', `sweep=constructor;${axis}`, 'sweep.run'],
  ['an unknown measure', `sweep=r1;${axis};measure=speed`, 'sweep.measure'],
  ['too many seeds', `sweep=r1;${axis};seeds=1001`, 'sweep.seeds'],
  ['the same number twice', `sweep=r1;${axis};y=hyper.eta,from:1,to:2`, 'sweep.y.of'],
  ['luck of a run that is not there', 'luck=r9', 'luck.run'],
  ['luck of what is no run', 'luck=constructor', 'luck.run'],
  ['luck over no seeds', 'luck=r1;seeds=0', 'luck.seeds'],
  ['luck over too many seeds', 'luck=r1;seeds=1000000000', 'luck.seeds'],
  ['luck over part of a seed', 'luck=r1;seeds=2.5', 'luck.seeds'],
  ['luck over what is no number', 'luck=r1;seeds=NaN', 'luck.seeds'],
  ['an unknown field of luck', 'luck=r1;seeds=5;depth=3', 'luck.depth'],
  ['a comparison of a run that is not there', 'compare=r9', 'compare.run'],
  ['a comparison of unknown rules', 'compare=r1;rules=gd,magic', 'compare.rules'],
  ['a comparison without a budget', 'compare=r1;budget=0', 'compare.budget'],
  ['a comparison with a rule twice', 'compare=r1;rules=gd,gd', 'compare.rules'],
  ['a comparison from too many starts', 'compare=r1;starts=65', 'compare.starts'],
  ['a comparison on an unknown surface', 'compare=r1;surfaces=function:none', 'compare.surfaces'],
];

describe('a hostile part of a link', () => {
  it.each(hostile)('is named and left out, and the scene goes on: %s', (_name, segment, path) => {
    const { document, faults } = decodeHash(linkWith(segment));
    expect(document).toStrictEqual(opening);
    expect(faults.map((fault) => fault.path)).toContain(path);
    for (const { message } of faults) expect(message).toMatch(/is left out$/);
  });

  it('has no more seeds than there are', () => {
    const link = (seeds: number) =>
      encodeHash({ ...opening, luck: { run: 'r1', seeds } }).replace(
        'eta=1&',
        'eta=1;batch=1,order:shuffled,seed:4294967290&',
      );
    expect(decodeHash(link(6)).document.luck).toEqual({ run: 'r1', seeds: 6 });
    expect(decodeHash(link(7)).faults.map(({ path }) => path)).toEqual(['luck.seeds']);
  });

  it('is left out with its run where that is faulty', () => {
    const link = linkWith(`sweep=r1;${axis}`).replace('&run=', '&run=nothing;start=0,0;steps=1&run=');
    const { document, faults } = decodeHash(link);
    expect(document.sweep).toBeUndefined();
    expect(faults.map(({ path }) => path)).toEqual(['runs[0].optimizer', 'sweep.run']);
  });

  it('is refused in a file, with all that is wrong', () => {
    const file = { ...flatten(opening), sweep: { ...sweep, run: 7, depth: 1, x: null }, compare: [] };
    const parsed = parseDocument(file);
    expect('faults' in parsed && parsed.faults.map(({ path }) => path)).toEqual([
      'sweep.run',
      'sweep.x',
      'sweep.depth',
      'compare',
    ]);
  });
});
