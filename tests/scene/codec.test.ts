import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeHash, decodeHashStrict, encodeHash, encodeShared } from '../../src/scene/codec';
import { USUAL_COMPARISON } from '../../src/scene/compareFields';
import { DEFAULT_VIEW, openingScene } from '../../src/scene/defaults';
import { flatten } from '../../src/scene/file';
import { USUAL_LUCK } from '../../src/scene/luckFields';
import { usualPart } from '../../src/scene/partForms';
import { USUAL_RUN } from '../../src/scene/runFields';
import { SWEEP_FIELDS, type Sweep } from '../../src/scene/sweepFields';
import type { SceneDocument } from '../../src/scene/types';

/** A file leaves out an axis that there is not. */
const { y: _none, ...usualSweep } = usualPart<Sweep>(SWEEP_FIELDS);
const USUAL_PARTS = { sweep: usualSweep, luck: USUAL_LUCK, compare: USUAL_COMPARISON };
const OPENING = encodeHash(openingScene());

function faultsOf(link: string) {
  return decodeHash(link).faults;
}

describe('golden links', () => {
  const golden = JSON.parse(readFileSync(new URL('../golden/links.json', import.meta.url), 'utf8')) as {
    name: string;
    link: string;
    document: { view: object; runs: object[]; sweep?: object; luck?: object; compare?: object };
  }[];

  it.each(golden)('$name', ({ link, document }) => {
    // Newer fields of the format have their usual values: an old link's picture is the one without them.
    // A recorded run has none of them: it is its path.
    const { document: found, faults } = decodeHash(link);
    expect(faults).toEqual([]);
    expect(flatten(found)).toStrictEqual({
      ...document,
      ...Object.fromEntries(
        Object.entries(USUAL_PARTS).flatMap(([name, usual]) => {
          const part = document[name as keyof typeof USUAL_PARTS];
          return part === undefined ? [] : [[name, { ...usual, ...part }]];
        }),
      ),
      runs: document.runs.map((run) => ('path' in run ? run : { ...USUAL_RUN, ...run })),
      view: { ...DEFAULT_VIEW, ...document.view },
    });
  });
});

describe('what is done about a fault', () => {
  const thirteen = `v=1&data=two-points${'&run=gd;start=0,0;steps=1;eta=1'.repeat(13)}&foo=1&end`;

  it('is said where it is done: a link is repaired', () => {
    const messages = faultsOf(thirteen).map(({ message }) => message);
    expect(messages).toEqual([
      '"foo=1" is not known, or comes a second time; it is left out',
      'expected a list of 0 to 12 runs, got a list of 13; the first 12 are read',
    ]);
  });

  it('is not said where nothing is taken: a strict reader refuses all of it', () => {
    const parsed = decodeHashStrict(thirteen);
    expect(parsed).toEqual({
      faults: [
        { path: 'link', message: '"foo=1" is not known, or comes a second time' },
        { path: 'runs', message: 'expected a list of 0 to 12 runs, got a list of 13' },
      ],
    });
  });
});

describe('a link', () => {
  it('is readable', () => {
    expect(OPENING).toContain(
      'v=1&data=two-points&loss=half-sum&shared&run=gd;start=-2,-2;steps=150;eta=1&run=',
    );
  });

  it('without anything in it is the opening scene, and none at all to the strict reading', () => {
    expect(decodeHash('')).toStrictEqual({ document: openingScene(), faults: [] });
    expect(decodeHashStrict('')).toEqual({ faults: [{ path: 'link', message: 'there is no scene in it' }] });
  });

  it('is found in a whole address, with the punctuation of the sentence around it', () => {
    for (const link of [`#${OPENING}`, `https://example.org/x/#${OPENING}`, ` ${OPENING}).\n`]) {
      expect(decodeHashStrict(link)).toStrictEqual({ document: openingScene() });
    }
  });

  it('writes numbers shortly, without signs that programs change', () => {
    const { scene, view } = openingScene();
    const document: SceneDocument = {
      scene,
      view: { ...view, window: { w: [-1e21, 1e21], b: [-1e-7, 0.1] } },
    };
    expect(encodeHash(document)).toContain('window=-1e21,1e21,-1e-7,0.1');
  });

  it('of a scene with many points does not fit, but is read all the same', () => {
    const x = Array.from({ length: 10_000 }, (_, index) => index / 7);
    const { scene, view } = openingScene();
    const objective = { kind: 'neuron', loss: 'mean', data: { kind: 'points', x, y: x } } as const;
    const document = { scene: { ...scene, objective }, view };
    expect(encodeShared(document)).toBeNull();
    expect(encodeShared(openingScene())).toBe(OPENING);
    expect(decodeHash(encodeHash(document))).toStrictEqual({ document, faults: [] });
  });
});

describe('a faulty link', () => {
  it.each([
    ['0x10', '"0x10"'],
    ['', '""'],
    ['%20 1', '"'],
    ['Infinity', '"Infinity"'],
    ['1e999', '"1e999"'],
    ['1,5', '"1,5"'],
    ['01', '"01"'],
    ['.5', '".5"'],
  ])('with η = %s names the field, its range and what it got', (value, got) => {
    const link = OPENING.replace('eta=1', `eta=${value}`);
    const message = expect.stringMatching(`^expected a number from 0 to 10\u202f000, got ${got}`);
    expect(faultsOf(link)).toEqual([{ path: 'runs[0].hyper.eta', message }]);
    expect(decodeHash(link).document).toStrictEqual(openingScene());
  });

  it.each([
    ['&x=1&end', 'x=1'],
    ['&__proto__=1&end', '__proto__'],
    ['&playhead=3&end', 'twice'],
    ['&v=1&end', 'twice'],
    ['&data=valley&end', 'second time'],
    ['&loss=mean&end', 'second time'],
    ['&shared=1&end', 'not known'],
  ])('with %s names it', (part, message) => {
    const link = OPENING.replace('&end', part);
    expect(faultsOf(link)).toEqual([{ path: 'link', message: expect.stringContaining(message) }]);
    expect(decodeHash(link).document).toStrictEqual(openingScene());
  });

  it.each([
    ['steps=150;steps=3', 'runs[0]', 'twice'],
    ['steps=150;schedule=cosine,period:3,period:4', 'runs[0].schedule', 'twice'],
    ['steps=150;schedule=cosine,3', 'runs[0].schedule', 'name:value'],
    ['steps=150;hidden=1', 'runs[0].hyper.hidden', 'expected eta'],
  ])('with %s in a run names it', (part, path, message) => {
    const link = OPENING.replace('steps=150', part);
    expect(faultsOf(link)).toEqual([{ path, message: expect.stringContaining(message) }]);
  });

  it.each([
    ['v=1&data=two-points&run=gd;start=-2,-2;steps=3;eta=1&selected=r9&end', 'r1'],
    ['v=1&data=two-points&selected=r1&end', 'r1'],
    ['v=1&data=two-points&run=sgd;start=-2,-2;steps=3&selected=r1&end', 'r1'],
  ])('that selects a run which is not there selects the first one there is (%#)', (link, selected) => {
    const { document, faults } = decodeHash(link);
    expect(document.view.selected).toBe(selected);
    expect(faults).toHaveLength(1);
    expect(decodeHashStrict(link)).toEqual({ faults });
  });

  it.each([
    ['garbage', { path: 'link', message: '"garbage" is no link to a scene; the opening scene is shown' }],
    ['#example', { path: 'link', message: '"example" is no link to a scene; the opening scene is shown' }],
    ['a=b&c', { path: 'link', message: '"a=b&c" is no link to a scene; the opening scene is shown' }],
    [
      'function=nope',
      { path: 'objective', message: 'there is no surface "nope"; the opening scene is shown' },
    ],
  ])('that names nothing of a scene has one fault, and the opening scene (%s)', (link, fault) => {
    const { document, faults } = decodeHash(link);
    expect(document).toEqual(openingScene());
    expect(faults).toEqual([fault]);
    expect(decodeHashStrict(link)).toHaveProperty('faults.length', 1);
  });

  it('that is cut off keeps what is whole', () => {
    const cut = OPENING.slice(0, OPENING.indexOf('beta=0.9') + 7);
    const { document, faults } = decodeHash(cut);
    expect(document.scene.runs.map(({ optimizer }) => optimizer)).toEqual(['gd', 'momentum']);
    expect(faults).toEqual([{ path: 'link', message: expect.stringContaining('cut off at "beta=0."') }]);
  });

  it('of 50 million characters is refused at once', () => {
    const [fault] = faultsOf('a'.repeat(50_000_000));
    expect(fault).toEqual({
      path: 'link',
      message: expect.stringContaining('at most 1\u202f000\u202f000 characters'),
    });
  });

  it('of 100,000 hyperparameters takes the defaults', () => {
    const many = Array.from({ length: 90_000 }, (_, index) => `;a${index}=1`).join('');
    const { document, faults } = decodeHash(`v=1&data=valley&run=gd;start=1,1;steps=9${many}&end`);
    expect(document.scene.runs[0]).toMatchObject({ steps: 9, hyper: { eta: 1 } });
    expect(faults).toEqual([
      { path: 'runs[0].hyper', message: 'expected at most 100 fields, got an object of 90\u202f000 fields' },
    ]);
  });

  it('of 100,000 runs keeps twelve', () => {
    const { document, faults } = decodeHash(`v=1&data=valley${'&run=gd'.repeat(100_000)}&end`);
    expect(document.scene.runs).toHaveLength(12);
    expect(faults[0]).toEqual({ path: 'runs', message: expect.stringContaining('0 to 12 runs') });
  });
});
