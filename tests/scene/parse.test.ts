import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultRun, openingScene } from '../../src/scene/defaults';
import { flatten, MOST_FILE_BYTES, parseFileText, stringifyDocument } from '../../src/scene/file';
import { migrate } from '../../src/scene/migrations';
import { parseDocument, repairDocument } from '../../src/scene/parse';
import type { RunSpec } from '../../src/scene/types';

const reference = JSON.parse(
  readFileSync(new URL('../reference/trajectories.json', import.meta.url), 'utf8'),
) as { cases: { name: string; scene: unknown }[] };

/** The opening scene as JSON, with these fields set; names are joined by dots. */
function changed(fields: Readonly<Record<string, unknown>>): unknown {
  const scene: unknown = JSON.parse(stringifyDocument(openingScene()));
  for (const [path, value] of Object.entries(fields)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const parent = names.reduce((object, name) => object[name] as Fields, scene as Fields);
    parent[last] = value;
  }
  return scene;
}

/** Without an id: the ids of many copies would be faults of their own. */
const RUN = { optimizer: 'gd', start: { w: 0, b: 0 }, steps: 1 };

type Fields = Record<string, unknown>;

function faultsOf(input: unknown) {
  const parsed = parseDocument(input);
  return 'faults' in parsed ? parsed.faults : [];
}

describe('legal documents', () => {
  it.each(reference.cases)('parses the scene of $name', ({ scene }) => {
    expect(faultsOf(scene)).toEqual([]);
  });

  it('fills in what may be left out', () => {
    const parsed = parseDocument({
      version: 1,
      objective: {
        kind: 'neuron',
        loss: 'half-sum',
        data: { kind: 'points', x: [0.5, 2.5], y: [0.2, 0.9] },
      },
      runs: [
        {
          optimizer: 'adam',
          start: { w: -2, b: -2 },
          steps: 400,
          hyper: { eta: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
          schedule: { kind: 'cosine', etaMin: 0.01, period: 100 },
          momentumSchedule: { kind: 'constant' },
          decay: { kind: 'decoupled', lambda: 0.01 },
          batch: { size: 'all', order: 'sequential', seed: 1 },
        },
        { optimizer: 'gd', start: { w: 0, b: -0 }, steps: 1, id: 'r1' },
      ],
    });
    const { scene, view } = 'document' in parsed ? parsed.document : expect.fail('faults');
    expect(scene.runs[0]).toMatchObject({ id: 'r2', label: '', visible: true });
    expect(scene.runs[0].hyper).toStrictEqual(defaultRun('adam', 'r2').hyper);
    expect(scene.runs[1]).toStrictEqual({ ...defaultRun('gd', 'r1', { w: 0, b: 0 }), steps: 1 });
    expect(scene.sharedStart).toBe(false);
    expect(view).toStrictEqual({ ...openingScene().view, playhead: 0, selected: 'r2' });
  });

  it('may have no runs, and no data', () => {
    const parsed = parseDocument({ version: 1, objective: { kind: 'function', id: 'bowl' }, runs: [] });
    expect(parsed).toMatchObject({
      document: { scene: { objective: { params: { kappa: 10 } }, runs: [] }, view: { selected: '' } },
    });
  });

  it('may have batches of more points than there are', () => {
    for (const size of [1_000_001, Number.MAX_SAFE_INTEGER]) {
      expect(faultsOf(changed({ 'runs.0.batch': { size } }))).toEqual([]);
    }
  });

  it('may name their JSON Schema', () => {
    expect(faultsOf(changed({ $schema: 'scene.schema.json' }))).toEqual([]);
  });
});

describe('each fault names its field and what is allowed there', () => {
  const cases: [path: string, at: string, value: unknown, message: string][] = [
    ['version', 'version', 2, 'newer'],
    ['version', 'version', '1', 'a whole number up to 1, got "1"'],
    ['objective.kind', 'objective.kind', 'constructor', 'one of neuron, function, formula'],
    [
      'objective.text',
      'objective',
      formula('w + foo(b)'),
      'at character 5, "foo": there is no function “foo”',
    ],
    [
      'objective.text',
      'objective',
      formula('2*(w+b'),
      'at character 3, "(": a closing parenthesis is missing',
    ],
    ['objective.text', 'objective', formula(''), 'a text of 1 to 500 printable characters'],
    ['objective.text', 'objective', formula(' '), 'at character 2: the formula is empty'],
    ['objective.text', 'objective', formula('w'.repeat(501)), 'a text of 1 to 500 printable characters'],
    ['objective.text', 'objective', formula('w\nb'), 'printable characters, got "w·b"'],
    ['objective.text', 'objective', formula('__proto__'), 'there is no name “__proto__”'],
    ['objective.text', 'objective', formula('log(-1)'), 'this part is not a real number'],
    [
      'objective.text',
      'objective',
      { kind: 'formula' },
      'a text of 1 to 500 printable characters, got nothing',
    ],
    ['objective.id', 'objective', { ...formula('w'), id: 'bowl' }, 'there is no field "id" here'],
    ['objective.loss', 'objective.loss', 'huber', 'one of half-sum, mean, got "huber"'],
    ['objective.data.id', 'objective.data.id', '__proto__', 'one of two-points, valley, six-points'],
    [
      'objective.data.n',
      'objective.data',
      { kind: 'generated', id: 'noisy', n: 1e9 },
      '1 to 1\u202f000\u202f000',
    ],
    ['objective.data', 'objective.data', points([1, 2], [1]), 'as many x as y, got 2 and 1'],
    [
      'objective.data.x',
      'objective.data',
      points([], [1]),
      'a list of 1 to 10\u202f000 numbers, got a list of 0',
    ],
    [
      'objective.data.y[1]',
      'objective.data',
      points([1, 2], [1, '2']),
      '−1\u202f000\u202f000 to 1\u202f000\u202f000, got "2"',
    ],
    ['runs', 'runs', Array(100_000).fill(RUN), '0 to 12 runs, got a list of 100\u202f000'],
    ['runs[1].optimizer', 'runs.1.optimizer', 'sgd', 'one of gd, momentum, nag'],
    ['runs[1].id', 'runs.1.id', 'r1', 'no other run has, got "r1"'],
    ['runs[0].id', 'runs.0.id', 'r13', 'one of r1 to r12'],
    ['runs[0].label', 'runs.0.label', 'a\u202eb', 'printable characters, got "a·b"'],
    ['runs[0].label', 'runs.0.label', 'x'.repeat(61), '0 to 60'],
    ['runs[0].visible', 'runs.0.visible', 1, 'true or false, got 1'],
    ['runs[0].start', 'runs.0.start', [1, 2], 'an object with w, b, got a list of 2'],
    [
      'runs[0].start.w',
      'runs.0.start.w',
      1e7,
      'from −1\u202f000\u202f000 to 1\u202f000\u202f000, got 10\u202f000\u202f000',
    ],
    [
      'runs[0].start.b',
      'runs.0.start.b',
      undefined,
      'from −1\u202f000\u202f000 to 1\u202f000\u202f000, got nothing',
    ],
    [
      'runs[0].steps',
      'runs.0.steps',
      1e9,
      'a whole number from 0 to 100\u202f000, got 1\u202f000\u202f000\u202f000',
    ],
    ['runs[0].steps', 'runs.0.steps', 1.5, 'a whole number from 0 to 100\u202f000, got 1.5'],
    [
      'runs[0].hyper.eta',
      'runs.0.hyper.eta',
      Number.POSITIVE_INFINITY,
      'a number from 0 to 10\u202f000, got Infinity',
    ],
    ['runs[0].hyper.eta', 'runs.0.hyper.eta', null, 'a number from 0 to 10\u202f000, got null'],
    ['runs[1].hyper.beta', 'runs.1.hyper.beta', 1, 'a number from 0 to below 1, got 1'],
    ['runs[0].hyper.beta', 'runs.0.hyper.beta', 0.9, 'expected eta'],
    ['runs[0].hyper', 'runs.0.hyper', [], 'an object with eta, got a list of 0'],
    ['runs[0].hyper.constructor', 'runs.0.hyper.constructor', 1, 'expected eta'],
    ['runs[3].hyper.momentum', 'runs.3.hyper.momentum', 1, 'true or false'],
    ['runs[0].hyper.etas[1]', 'runs.0', lineSearch([1, -1]), 'from 0 to 10\u202f000, got −1'],
    ['runs[0].hyper.etas', 'runs.0', lineSearch([]), 'a list of 1 to 16 numbers'],
    ['runs[0].schedule.kind', 'runs.0.schedule.kind', 'none-such', 'one of constant, step'],
    ['runs[0].schedule.kind', 'runs.0', adadelta('cosine'), 'constant, since AdaDelta has no η'],
    ['runs[0].momentumSchedule.kind', 'runs.0.momentumSchedule', { kind: 'sutskever' }, 'no momentum'],
    [
      'runs[0].schedule.period',
      'runs.0.schedule',
      { kind: 'cosine', period: 0 },
      'from 1 to 1\u202f000\u202f000',
    ],
    ['runs[0].decay.lambda', 'runs.0.decay', { kind: 'l2', lambda: 11 }, 'from 0 to 10, got 11'],
    ['runs[0].batch.size', 'runs.0.batch', { size: 0 }, '"all" or a whole number from 1 to'],
    ['runs[0].batch.size', 'runs.0.batch', { size: 1.5 }, '"all" or a whole number from 1 to'],
    ['runs[0].batch.order', 'runs.0.batch.order', 'random', 'one of sequential, shuffled'],
    ['sharedStart', 'sharedStart', 'yes', 'true or false, got "yes"'],
    ['view.window.w', 'view.window.w', [1, 1], 'the second one higher'],
    ['view.window.w[1]', 'view.window.w', [1, Number.POSITIVE_INFINITY], 'got Infinity'],
    ['view.speed', 'view.speed', 3, 'one of 0.25, 0.5, 1'],
    ['view.quantity', 'view.quantity', 'nonsense.w', 'one of eta, rateW, rateB, beta, norm'],
    ['view.selected', 'view.selected', 'r0', 'one of "", r1, r2, r3, r4, got "r0"'],
    ['view.selected', 'view.selected', 'r9', 'one of "", r1, r2, r3, r4, got "r9"'],
    ['extra', 'extra', 1, 'expected version, objective, runs'],
  ];

  it.each(cases)('%s (%#)', (path, at, value, message) => {
    const faults = faultsOf(changed({ [at]: value }));
    expect(faults).toEqual([{ path, message: expect.stringContaining(message) }]);
  });

  it('a batch of a surface without data', () => {
    const faults = faultsOf(changed({ objective: formula('w^2'), 'runs.0.batch.size': 1 }));
    expect(
      faultsOf(changed({ objective: { kind: 'function', id: 'bowl' }, 'runs.0.batch.size': 1 })),
    ).toEqual(faults);
    const message = expect.stringContaining('no data to take batches of, got 1');
    expect(faults).toEqual([{ path: 'runs[0].batch.size', message }]);
  });

  it('in words that are short and safe to show, whatever was found', () => {
    const [fault] = faultsOf(changed({ 'runs.0.steps': `<b>\u0000${'9'.repeat(1e6)}` }));
    expect(fault.message.length).toBeLessThan(120);
    expect(fault.message).not.toContain('\u0000');
  });

  it('with the first of many that are allowed, and how many more there are', () => {
    const [fault] = faultsOf(changed({ 'view.quantity': 'nonsense' }));
    expect(fault.message).toMatch(/ and \d+ more, got "nonsense"$/);
    expect(fault.message.length).toBeLessThan(400);
  });

  it('and tells of all of them at once, up to a limit', () => {
    const several = changed({
      'runs.0.steps': -1,
      'runs.1.hyper': { eta: -1, beta: 2, x: 1, y: 2 },
      'view.loop': 0,
    });
    const paths = faultsOf(several).map(({ path }) => path);
    const hyper = ['eta', 'beta', 'x', 'y'].map((name) => `runs[1].hyper.${name}`);
    expect(paths).toEqual(['runs[0].steps', ...hyper, 'view.loop']);
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`x${index}`, index]));
    expect(faultsOf(changed({ 'runs.0.hyper': many })).length).toBeLessThan(60);
  });
});

describe('the lenient reading', () => {
  it('lets a faulty field fall back alone', () => {
    const { document } = repairDocument(
      changed({ 'runs.3.hyper.eta': -1, 'runs.3.hyper.beta1': 0.5, 'runs.3.start': { w: 3, b: 'x' } }),
    );
    expect(document.scene.runs[3]).toMatchObject({ start: { w: 3, b: -2 }, hyper: { eta: 0.1, beta1: 0.5 } });
  });

  it('drops a run whose rule is unknown, and leaves the others their names and places', () => {
    const { document } = repairDocument(changed({ 'runs.1.optimizer': 'sgd' }));
    expect(document.scene.runs.map(({ id }) => id)).toEqual(['r1', 'r3', 'r4']);
  });

  it('selects the first run where the view names one that there is not, and none where there are none', () => {
    const { document } = repairDocument(changed({ 'view.selected': 'r9', 'runs.0.id': 'r7' }));
    expect(document.view).toStrictEqual({ ...openingScene().view, selected: 'r7' });
    const { document: empty, faults } = repairDocument(changed({ 'view.selected': 'r1', runs: [] }));
    expect(empty.view.selected).toBe('');
    expect(faults).toEqual([{ path: 'view.selected', message: expect.stringContaining('got "r1"') }]);
  });

  it('selects the first run in place of one that it has dropped, and tells of that once', () => {
    const { document, faults } = repairDocument(
      changed({ 'runs.1.optimizer': 'sgd', 'view.selected': 'r2' }),
    );
    expect(document.view.selected).toBe('r1');
    expect(faults.map(({ path }) => path)).toEqual(['runs[1].optimizer']);
  });

  it('keeps the first twelve of too many runs', () => {
    const { document } = repairDocument(changed({ runs: Array(20).fill(RUN) }));
    expect(document.scene.runs.map(({ id }) => id)).toEqual(
      Array.from({ length: 12 }, (_, i) => `r${i + 1}`),
    );
  });

  it('opens the opening scene in place of one that is newer, or that is none', () => {
    for (const input of [{ ...flatten(openingScene()), version: 99 }, null, 'x', [], 3]) {
      expect(repairDocument(input).document).toStrictEqual(openingScene());
    }
  });

  it('is not moved by fields that every object inherits', () => {
    const input = JSON.parse(
      '{"version":1,"__proto__":{"runs":[]},"objective":{"kind":"__proto__"},"runs":[{"optimizer":"gd","start":{"w":1,"b":1},"steps":1,"hyper":{"__proto__":{"eta":9}}}]}',
    );
    const { document, faults } = repairDocument(input);
    expect(document.scene.runs[0].hyper).toStrictEqual({ eta: 1 });
    expect(faults.map(({ path }) => path)).toEqual([
      '__proto__',
      'objective.kind',
      'runs[0].hyper.__proto__',
    ]);
    expect(Object.hasOwn(Object.prototype, 'eta')).toBe(false);
  });
});

describe('files', () => {
  it('are read as they were written', () => {
    const document = openingScene();
    expect(parseFileText(stringifyDocument(document))).toStrictEqual({ document });
    expect(parseFileText(`\ufeff${stringifyDocument(document)}`)).toStrictEqual({ document });
  });

  it.each([
    ['', 'a scene as JSON, got ""'],
    ['{"version": 1', 'a scene as JSON'],
    ['[]', 'expected a scene: an object'],
    ['['.repeat(1_000_000), 'a scene as JSON'],
    ['['.repeat(900_000) + ']'.repeat(900_000), 'expected a scene'],
    ['x'.repeat(MOST_FILE_BYTES + 1), 'at most 4\u202f000\u202f000 characters'],
  ])('that are none are refused (%#)', (text, message) => {
    expect(parseFileText(text)).toEqual({
      faults: [{ path: '', message: expect.stringContaining(message) }],
    });
  });

  it('have room for a scene with the most inline points', () => {
    const x = Array.from({ length: 10_000 }, (_, index) => -Math.PI * index);
    const scene = {
      ...openingScene().scene,
      objective: { kind: 'neuron', loss: 'mean', data: points(x, x) },
    };
    const text = JSON.stringify({ ...scene, view: openingScene().view }, null, 2);
    expect(parseFileText(text)).toHaveProperty('document');
  });
});

describe('migrations', () => {
  it('are made one after the other, from the document’s own version on', () => {
    const steps = ['a', 'b'].map((name) => (fields: Readonly<Record<string, unknown>>) => ({
      ...fields,
      path: `${fields.path}${name}`,
    }));
    const paths = [1, 2, 3].map((version) => migrate({ version, path: '' }, steps));
    expect(paths).toMatchObject(['ab', 'b', ''].map((path) => ({ kind: 'current', document: { path } })));
    expect(migrate({ version: 4 }, steps)).toMatchObject({ kind: 'newer' });
    expect(migrate({ version: 0 }, steps)).toMatchObject({ kind: 'faulty' });
  });
});

function formula(text: string) {
  return { kind: 'formula', text };
}

function points(x: unknown[], y: unknown[]) {
  return { kind: 'points', x, y };
}

function lineSearch(etas: number[]): RunSpec {
  return { ...defaultRun('line-search', 'r1'), hyper: { etas } };
}

function adadelta(kind: string): RunSpec {
  return { ...defaultRun('adadelta', 'r1'), schedule: { kind } };
}
