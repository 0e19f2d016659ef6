import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRunFile, isRunText } from '../../../../src/scene/import/run/kind';
import { readRunBytes, readRunText } from '../../../../src/scene/import/run/read';
import type { RecordedPath } from '../../../../src/scene/recordedPath';

const encode = (text: string) => new TextEncoder().encode(text);

/** An array file as NumPy writes it. */
function npy(descr: string, shape: string, body: Uint8Array, order = 'False'): Uint8Array {
  const dict = `{'descr': ${descr}, 'fortran_order': ${order}, 'shape': ${shape}, }`;
  const header = encode(dict.padEnd(Math.ceil((dict.length + 11) / 64) * 64 - 11, ' ').concat('\n'));
  const start = Uint8Array.of(
    0x93,
    0x4e,
    0x55,
    0x4d,
    0x50,
    0x59,
    1,
    0,
    header.length & 255,
    header.length >> 8,
  );
  return Uint8Array.from([...start, ...header, ...body]);
}

const doubles = (...values: number[]) => new Uint8Array(Float64Array.from(values).buffer);

/** A zip of files, deflated unless they are to be stored. */
function zip(files: Readonly<Record<string, Uint8Array>>, stored = false): Uint8Array {
  const parts: number[] = [];
  const directory: number[] = [];
  const short = (value: number) => [value & 255, (value >> 8) & 255];
  const long = (value: number) => [...short(value & 0xffff), ...short(value >>> 16)];
  for (const [name, content] of Object.entries(files)) {
    const packed = stored ? content : deflateRawSync(content);
    const about = [
      ...short(20),
      ...short(0),
      ...short(stored ? 0 : 8),
      ...long(0),
      ...long(0),
      ...long(packed.length),
      ...long(content.length),
      ...short(name.length),
      ...short(0),
    ];
    const at = parts.length;
    for (const byte of [...long(0x04034b50), ...about, ...encode(name)]) parts.push(byte);
    for (const byte of packed) parts.push(byte);
    directory.push(
      ...long(0x02014b50),
      ...short(20),
      ...about,
      ...short(0),
      ...short(0),
      ...short(0),
      ...long(0),
      ...long(at),
      ...encode(name),
    );
  }
  const count = Object.keys(files).length;
  const end = [
    ...long(0x06054b50),
    ...short(0),
    ...short(0),
    ...short(count),
    ...short(count),
    ...long(directory.length),
    ...long(parts.length),
    ...short(0),
  ];
  return Uint8Array.from([...parts, ...directory, ...end]);
}

const PATH: RecordedPath = { w: [-2, -1.5, 0.25], b: [1, 2, 3.5] };
const ROWS = [-2, 1, -1.5, 2, 0.25, 3.5];

describe('a run as text', () => {
  it.each([
    ['commas', 'step,w,b\n0,-2,1\n1,-1.5,2\n2,0.25,3.5\n'],
    ['tabs', 'step\tw\tb\n0\t-2\t1\n1\t-1.5\t2\n2\t0.25\t3.5'],
    ['semicolons and decimal commas', 'step;w;b\n0;-2;1\n1;-1,5;2\n2;0,25;3,5\n'],
    ['spaces and a remark', '# my run\nstep w b\n0 -2 1\n1 -1.5 2\n2 0.25 3.5'],
    ['columns in another order', 'b,other,w\n1,9,-2\n2,9,-1.5\n3.5,9,0.25'],
    ['other names', 'iteration,weight,bias\r\n0,-2,1\r\n1,-1.5,2\r\n2,0.25,3.5\r\n'],
    ['no names', '-2,1\n-1.5,2\n0.25,3.5'],
    ['no names and a column that counts', '0,-2,1\n1,-1.5,2\n2,0.25,3.5'],
    ['steps from 1', 'step,w,b\n1,-2,1\n2,-1.5,2\n3,0.25,3.5'],
    ['JSON in columns', '{"step": [0, 1, 2], "w": [-2, -1.5, 0.25], "b": [1, 2, 3.5]}'],
    ['JSON in objects', '[{"w": -2, "b": 1}, {"w": -1.5, "b": 2}, {"w": 0.25, "b": 3.5}]'],
    ['JSON in rows', '[[0, -2, 1], [1, -1.5, 2], [2, 0.25, 3.5]]'],
  ])('is read with %s', (_name, text) => {
    expect(readRunText(text)).toMatchObject({ path: PATH, badCount: 0, refused: null });
  });

  it('takes loss and rate where they are whole, and leaves out a column with holes', () => {
    const text = 'step,w,b,loss,lr\n0,1,1,0.5,0.1\n10,2,2,,0.1\n20,3,3,0.25,0.05';
    const { path, incomplete } = readRunText(text);
    expect(path).toEqual({ step: [0, 10, 20], w: [1, 2, 3], b: [1, 2, 3], eta: [0.1, 0.1, 0.05] });
    expect(incomplete).toEqual(['loss']);
    expect(readRunText(text.replace(',,', ',0.3,')).path?.loss).toEqual([0.5, 0.3, 0.25]);
  });

  it('names what is wrong by its line, and keeps the step of what is left', () => {
    const { path, bad } = readRunText('w,b\n0,0\n1,x\n\n2,nan\n3,3\n1e9,0\n');
    expect(path).toEqual({ step: [0, 3], w: [0, 3], b: [0, 3] });
    expect(bad.map(({ at }) => at)).toEqual([3, 5, 7]);
    expect(bad[0].message).toContain('b: expected a number from');
    expect(readRunText('step,w,b\n0,1,1\n2,1,1\n2,1,1').bad).toEqual([
      { at: 4, message: 'step: expected one after 2, got 2' },
    ]);
  });

  it.each([
    ['nothing', '', 'nothing in it'],
    ['other columns', 'a,b,c\n1,2,3', 'needs columns named w and b, and has “a”, “b”, “c”'],
    ['broken JSON', '{"w": [1', 'not whole'],
    ['a comma before a bracket', '{"w": [1], "b": [2],}', 'comma before a closing bracket'],
    ['a number that JSON lacks', '{"w": [1, NaN], "b": [2, -Infinity]}', 'NaN or Infinity'],
    ['one item of JSON a line', '{"w": 1, "b": 2}\n{"w": 1, "b": 3}', 'JSON Lines'],
    ['one column', '1\n2\n3', 'one column'],
    [
      'too many rows',
      `w,b\n${'1,2\n'.repeat(10_001)}`,
      '10\u202f001 rows; a recorded run has at most 10\u202f000',
    ],
    ['too many steps', 'step,w,b\n0,1,1\n100001,2,2', 'at most 100\u202f000'],
    ['bytes that are no text', 'PK\0\0', 'neither plain text nor'],
  ])('is refused where there is %s', (_name, text, reason) => {
    expect(readRunText(text).refused).toContain(reason);
  });

  it('gives back any path that is written, to the bit', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((each) => each + 0);
    const rows = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (pairs, separator) => {
        const text = [`w${separator}b`, ...pairs.map((pair) => pair.join(separator))].join('\n');
        expect(readRunText(text).path).toEqual({ w: pairs.map(([w]) => w), b: pairs.map(([, b]) => b) });
      }),
    );
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'wb,;\n01.-e[]{}":x') }), (text) => {
        readRunText(text);
        isRunText(text);
      }),
    );
  });
});

describe('a run of NumPy', () => {
  const one = npy("'<f8'", '(3, 2)', doubles(...ROWS));

  it.each([
    ['rows', one],
    ['columns first', npy("'<f8'", '(3, 2)', doubles(-2, -1.5, 0.25, 1, 2, 3.5), 'True')],
    ['single precision', npy("'<f4'", '(3, 2)', new Uint8Array(Float32Array.from(ROWS).buffer))],
    ['steps', npy("'<f8'", '(3, 3)', doubles(0, -2, 1, 1, -1.5, 2, 2, 0.25, 3.5))],
    ['named fields', npy("[('b', '<f8'), ('w', '<f8')]", '(3,)', doubles(1, -2, 2, -1.5, 3.5, 0.25))],
    ['an archive of one array', zip({ 'arr_0.npy': one })],
    [
      'an archive of columns',
      zip({
        'b.npy': npy("'<f8'", '(3,)', doubles(1, 2, 3.5)),
        'w.npy': npy("'<f8'", '(3,)', doubles(-2, -1.5, 0.25)),
      }),
    ],
    ['an archive that is not packed', zip({ 'run.npy': one }, true)],
  ])('is read with %s', async (_name, bytes) => {
    expect(isRunFile('run', bytes, '')).toBe(true);
    expect(await readRunBytes(bytes)).toMatchObject({ path: PATH, badCount: 0, refused: null });
  });

  it.each([
    ['a header that promises more', npy("'<f8'", '(1000000000, 2)', doubles(1, 2)), 'cut off'],
    ['endless columns', npy("'<f8'", '(1, 100000000)', doubles(1, 2)), 'columns'],
    ['texts', npy("'<U3'", '(3, 2)', doubles(1, 2)), 'of a kind that cannot be read here'],
    ['three dimensions', npy("'<f8'", '(1, 1, 2)', doubles(1, 2)), 'of shape (n, 2)'],
    ['a header that is cut', one.slice(0, 20), 'not whole'],
    ['a file that is cut', one.slice(0, -8), 'cut off'],
    ['an archive that unpacks without end', zip({ 'w.npy': new Uint8Array(9_000_000) }), 'over 8 MB'],
    ['an archive that is cut', zip({ 'w.npy': one }).slice(0, -30), 'not whole'],
    ['complex numbers', npy("'<c16'", '(3, 2)', doubles(...ROWS, ...ROWS)), 'complex'],
    ['objects', npy("'|O'", '(3, 2)', doubles(1, 2)), 'Python objects'],
    ['half precision', npy("'<f2'", '(3, 2)', doubles(1, 2)), '(<f2): save them as float64'],
    ['a field of complex numbers', npy("[('w', '<f8'), ('b', '<c16')]", '(1,)', doubles(1, 2, 3)), 'complex'],
    ['a field of objects', npy("[('w', '<f8'), ('b', '|O')]", '(1,)', doubles(1, 2)), 'Python objects'],
    [
      'a field of several numbers',
      npy("[('w', '<f8', (2,)), ('b', '<f8')]", '(1,)', doubles(1, 2, 3)),
      'field “w” holds several numbers',
    ],
    ['a header that has not begun', one.slice(0, 8), 'header is not whole'],
    ['bytes that are no text', Uint8Array.from({ length: 99 }, (_, i) => 128 + i), 'neither plain text nor'],
    [
      'an archive of tables',
      zip({ 'w.npy': one, 'b.npy': one }),
      '“w”: It has 2 columns where one is needed',
    ],
    [
      'an archive of complex numbers',
      zip({ 'w.npy': npy("'<c16'", '(1,)', doubles(1, 2)), 'b.npy': npy("'<f8'", '(1,)', doubles(1)) }),
      '“w”: Its numbers are complex',
    ],
    ['an archive of no arrays', zip({ 'w.npy': doubles(1, 2), 'b.npy': one }), '“w”: This is not an array'],
    ['no array and no archive', Uint8Array.from([80, 75, 1, 2, 3, 0, 9]), 'not whole'],
    ['no text', Uint8Array.from([7, 0, 200, 0]), 'neither plain text nor an array'],
    ['an archive without w and b', zip({ 'x.npy': one, 'y.npy': one }), 'named w and b, and has “x”, “y”'],
  ])('is refused with %s', async (_name, bytes, reason) => {
    expect((await readRunBytes(bytes)).refused).toContain(reason);
  });

  const columns = {
    'w.npy': npy("'<f8'", '(3,)', doubles(-2, -1.5, 0.25)),
    'b.npy': npy("'<f8'", '(3,)', doubles(1, 2, 3.5)),
  };

  it.each([
    ['objects', npy("'|O'", '(3,)', doubles(1, 2, 3)), '“loss”: It holds Python objects and not numbers'],
    ['a table', one, '“loss”: It has 2 columns where one is needed.'],
    ['no array', doubles(1, 2), '“loss”: This is not an array of NumPy.'],
  ])('is read without a loss that is %s, and says so', async (_name, loss, reason) => {
    const run = await readRunBytes(zip({ ...columns, 'loss.npy': loss }));
    expect(run).toMatchObject({ path: PATH, badCount: 0, refused: null });
    expect(run.path).not.toHaveProperty('loss');
    expect(run.leftOut).toHaveLength(1);
    expect(run.leftOut[0]).toContain(reason);
  });

  it('is read without losses of which some are no numbers, as from any table', async () => {
    const loss = npy("'<f8'", '(3,)', doubles(1, Number.NaN, 3));
    const text = 'w,b,loss\n-2,1,1\n-1.5,2,\n0.25,3.5,3';
    for (const run of [await readRunBytes(zip({ ...columns, 'loss.npy': loss })), readRunText(text)])
      expect(run).toMatchObject({ path: PATH, refused: null, incomplete: ['loss'], leftOut: [] });
  });

  it('is read without fields that it can do without and that hold no real numbers', async () => {
    const text = new Uint8Array(12);
    const row = (w: number, b: number) => [...doubles(w), ...doubles(b), ...doubles(9, 9), ...text];
    const bytes = Uint8Array.from([...row(-2, 1), ...row(-1.5, 2), ...row(0.25, 3.5)]);
    const fields = "[('w', '<f8'), ('b', '<f8'), ('loss', '<c16'), ('name', '<U3')]";
    const run = await readRunBytes(npy(fields, '(3,)', bytes));
    expect(run).toMatchObject({ path: PATH, refused: null, incomplete: ['loss'] });
    expect(run.path).not.toHaveProperty('loss');
  });

  it('never throws, whatever its bytes', async () => {
    const broken = fc.tuple(fc.constantFrom(one, zip({ 'w.npy': one })), fc.nat(), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(broken, async ([bytes, at, byte]) => {
        const copy = bytes.slice();
        copy[at % copy.length] = byte;
        await readRunBytes(copy);
      }),
    );
  });
});

it('a file that is named as an array is a run, whatever its bytes', () => {
  const bytes = Uint8Array.from([7, 0, 200, 0]);
  expect(isRunFile('run.npz', bytes, '\u0007')).toBe(true);
  expect(isRunFile('run.NPY', bytes, '\u0007')).toBe(true);
  expect(isRunFile('scene.json', bytes, '\u0007')).toBe(false);
});

describe('a text', () => {
  it.each([
    ['step,w,b\n0,1,2', true],
    ['run,t,w,b,loss\n0,0,1,2,3', true],
    ['{"w": [1], "b": [2]}', true],
    ['[{"w": 1, "b": 2}]', true],
    ['x,y\n1,2', false],
    ['1,2\n3,4', false],
    ['{"version": 1, "runs": []}', false],
    ['{"w": [1, 2], "b": [1, 2', true],
    ['[{"w": 1, "b": 2}, {"w": 1', true],
    ['{"version": 1, "runs": [{"start": {"w": 1, "b": 2}', false],
    ['{"x": [1, 2], "y": [1, 2', false],
    ['hello', false],
  ])('is a run where it names w and b: %j', (text, expected) => {
    expect(isRunText(text)).toBe(expected);
  });
});
