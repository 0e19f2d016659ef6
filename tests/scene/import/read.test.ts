import { describe, expect, it } from 'vitest';
import { isSceneText, mayBeData } from '../../../src/scene/import/kind';
import { readData } from '../../../src/scene/import/read';

const POINTS = { x: [0.5, 2.5, -1], y: [0.2, 0.9, 0.05] };

const GOOD: readonly (readonly [string, string])[] = [
  ['commas', '0.5,0.2\n2.5,0.9\n-1,0.05'],
  ['commas and spaces', '0.5, 0.2\n2.5, 0.9\n-1, 0.05\n'],
  ['semicolons', '0.5;0.2\n2.5;0.9\n-1;0.05\n'],
  ['semicolons and decimal commas', '0,5;0,2\n2,5;0,9\n-1;0,05\n'],
  ['tabs', '0.5\t0.2\n2.5\t0.9\n-1\t0.05\n'],
  ['tabs and decimal commas', '0,5\t0,2\n2,5\t0,9\n-1\t0,05\n'],
  ['spaces', '0.5 0.2\n2.5 0.9\n-1 0.05\n'],
  ['aligned columns', '   0.5    0.2\n   2.5    0.9\n  -1      0.05\n'],
  ['spaces and decimal commas', '0,5 0,2\n2,5 0,9\n-1 0,05\n'],
  ['bars', '0.5|0.2\n2.5|0.9\n-1|0.05\n'],
  ['bars, spaces and decimal commas', '0,5 | 0,2\n2,5 | 0,9\n-1 | 0,05\n'],
  ['spaces that do not break', '0.5\u00a00.2\n2.5\u00a0\u00a00.9\n-1\u20090.05\n'],
  ['quoted decimal commas', '"0,5","0,2"\n"2,5","0,9"\n"-1","0,05"\n'],
  ['a header', 'x,y\n0.5,0.2\n2.5,0.9\n-1,0.05\n'],
  ['a quoted header', '"dose";"response"\n0.5;0.2\n2.5;0.9\n-1;0.05\n'],
  ['a header that names the columns', 'id,y,note,x\n1,0.2,a,0.5\n2,0.9,"b, c",2.5\n3,0.05,,-1\n'],
  ['a header with a separator at its end', 'x;y;\n0.5;0.2;\n2.5;0.9;\n-1;0.05;\n'],
  ['decimal commas, commas and spaces', '0,5, 0,2\n2,5, 0,9\n-1, 0,05\n'],
  ['an index column without a name', ',x,y\n0,0.5,0.2\n1,2.5,0.9\n2,-1,0.05\n'],
  ['a quoted index column', '"","dose","response"\n"1",0.5,0.2\n"2",2.5,0.9\n"3",-1,0.05\n'],
  ['row names, as R writes them', '"x" "y"\n"1" 0.5 0.2\n"2" 2.5 0.9\n"3" -1 0.05\n'],
  ['aligned columns with row numbers', '     x     y\n0  0.5  0.2\n1  2.5  0.9\n2 -1.0  0.05\n'],
  ['remarks', '# made by hand\n# x, y\n0.5,0.2\n2.5,0.9\n  # the last one\n-1,0.05\n'],
  ['a column of numbers named #', '#,x,y\n1,0.5,0.2\n2,2.5,0.9\n3,-1,0.05\n'],
  ['a line for Excel', 'sep=;\nx;y\n0,5;0,2\n2,5;0,9\n-1;0,05\n'],
  ['a line for Excel, with a comma', '\ufeffsep=,\r\n0.5,0.2\r\n2.5,0.9\r\n-1,0.05\r\n'],
  ['a remark above JSON', '// measured\n[[0.5, 0.2], [2.5, 0.9], [-1, 0.05]]'],
  ['blank lines', '\n\n0.5,0.2\n\n2.5,0.9\n   \n-1,0.05\n\n\n'],
  ['blank fields in blank lines', ',\n0.5,0.2\n,\n2.5,0.9\n-1,0.05\n'],
  ['a separator at the end', '0.5,0.2,\n2.5,0.9,\n-1,0.05,\n'],
  ['a semicolon at the end of each line', '0.5,0.2;\n2.5,0.9;\n-1,0.05;\n'],
  ['a semicolon at the end of each line but the last', '0.5, 0.2;\n2.5, 0.9;\n-1, 0.05'],
  ['points in one line, as in a link', '0.5,0.2;2.5,0.9;-1,0.05'],
  ['points in one line, with spaces', '0.5, 0.2; 2.5, 0.9; -1, 0.05;\n'],
  ['en dashes as minus signs', 'x;y\n0,5;0,2\n2,5;0,9\n\u20131;0,05\n'],
  ['Windows line ends', 'x,y\r\n0.5,0.2\r\n2.5,0.9\r\n-1,0.05\r\n'],
  ['mixed line ends', '0.5,0.2\r2.5,0.9\r\n-1,0.05\n'],
  ['a byte order mark', '\ufeffx,y\n0.5,0.2\n2.5,0.9\n-1,0.05\n'],
  ['exponents and true minus signs', '5e-1,2e-1\n+2.5,.9\n\u22121,0.05'],
  ['a list of pairs', '[[0.5, 0.2], [2.5, 0.9], [-1, 0.05]]'],
  ['a list of objects', '[{"x": 0.5, "y": 0.2}, {"y": 0.9, "x": 2.5, "z": 1}, {"x": -1, "y": 0.05}]'],
  ['two lists', '{"x": [0.5, 2.5, -1], "y": [0.2, 0.9, 0.05]}'],
  ['a Markdown table', '| x | y |\n|---|---|\n| 0.5 | 0.2 |\n| 2.5 | 0.9 |\n| -1 | 0.05 |\n'],
  ['a Markdown table of short lines', '|a|b|\n|:-|-:|\n|0.5|0.2|\n|2.5|0.9|\n|-1|0.05|'],
  ['a Markdown table without bars at its ends', 'x | y\n--- | :---:\n0.5 | 0.2\n2.5 | 0.9\n-1 | 0.05\n'],
  [
    'a Markdown table that names the columns',
    '| id | y | x |\n| -- | -- | -- |\n| a | 0.2 | 0.5 |\n| b | 0.9 | 2.5 |\n| c | 0.05 | -1 |\n',
  ],
  [
    'a table as databases draw it',
    '+-----+------+\n|  x  |  y   |\n+-----+------+\n| 0.5 | 0.2  |\n| 2.5 | 0.9  |\n|  -1 | 0.05 |\n+-----+------+\n',
  ],
  ['numbers in quotes', ' [["0.5", "0,2"], [2.5, 0.9], [-1, 0.05]]\n'],
];

describe('good data', () => {
  it.each(GOOD)('%s', (_, text) => {
    const { x, y, bad, refused } = readData(text);
    expect({ x, y }).toEqual(POINTS);
    expect(bad).toEqual([]);
    expect(refused).toBeNull();
  });

  it('says what stood above the columns', () => {
    expect(readData('dose\tresponse\n1\t0.2').header).toEqual(['dose', 'response']);
    expect(readData('1\t0.2').header).toBeNull();
  });

  it.each<readonly [string, readonly [string, string], readonly string[]]>([
    ['x,y,z\n1,0.2,3', ['x', 'y'], ['z']],
    ['id,y,note,x\n1,0.2,a,0.5', ['x', 'y'], ['id', 'note']],
    ['age,bought,city\n22,0,Ulm', ['age', 'bought'], ['city']],
    [',x,y\n0,0.5,0.2', ['x', 'y'], []],
    ['x y z\n1 0.5 0.2 7\n2 2.5 0.9 7', ['x', 'y'], ['z']],
    ['x;y;\n1;2;', ['x', 'y'], []],
  ])('says which columns it reads, and which it leaves out: %j', (text, header, leftOut) => {
    expect(readData(text)).toMatchObject({ header, leftOut, isLog: false, badCount: 0 });
  });

  it('says which fields of JSON it leaves out', () => {
    expect(readData('[{"x": 1, "y": 0.2, "z": 3, "id": 4}]').leftOut).toEqual(['z', 'id']);
    expect(readData('{"x": [1], "y": [0.2], "z": [3]}').leftOut).toEqual(['z']);
    expect(readData('[[1, 0.2]]').leftOut).toEqual([]);
  });

  it.each([
    ['step,loss\n0,1\n1,0.5', true],
    ['Epoch;train_loss;val_loss\n0;1;1', true],
    ['iteration accuracy\n0 0.1', true],
    ['| global_step | Loss |\n|---|---|\n| 0 | 1 |', true],
    ['step,height\n0,1', false],
    ['weight,loss\n0,1', false],
    ['0,1\n1,0.5', false],
  ])('tells a training log: %j', (text, isLog) => {
    const data = readData(text);
    expect(data.isLog).toBe(isLog);
    expect(data.x[0]).toBe(0);
  });

  it('counts the lines of a Markdown table as they stand', () => {
    expect(readData('| x | y |\n|---|---|\n| 1 | 0.1 |\n| 2 | ? |').bad).toMatchObject([{ at: 4 }]);
  });

  it('takes y out of the sigmoid’s reach', () => {
    expect(readData('1,-3\n2,1.5').y).toEqual([-3, 1.5]);
  });
});

describe('commas', () => {
  it.each<readonly [string, readonly number[], readonly number[]]>([
    ['-1, 1.2\n1, 5\n0.4, -4.2', [-1, 1, 0.4], [1.2, 5, -4.2]],
    ['4.1, 3\n8, -31479\n0, 0', [4.1, 8, 0], [3, -31479, 0]],
    ['4, 0.62', [4], [0.62]],
    ['4,65 -1,19', [4.65], [-1.19]],
    ['x y\n4,65 200', [4.65], [200]],
    ['1, 0.5\n2, 0.7\n3, 0.9', [1, 2, 3], [0.5, 0.7, 0.9]],
    ['1,5', [1], [5]],
    ['1 200, 5', [1200], [5]],
    ['0,5, 2\n3, 4', [0.5, 3], [2, 4]],
  ])('are what makes points of all lines: %j', (text, x, y) => {
    expect(readData(text)).toMatchObject({ x, y, badCount: 0, refused: null });
  });
});

describe('bad lines', () => {
  const badOf = (text: string) => readData(text).bad.map(({ at, message }) => `${at}: ${message}`);

  it('are named by number, and the good ones are kept', () => {
    const data = readData('x,y\n1,0.1\n\ntwo,0.2\n3\n4,0.4,4\n5,0.5\n6,\n,0.7\n');
    expect(data.x).toEqual([1, 5]);
    expect(data.badCount).toBe(5);
    expect(data.bad.map(({ at }) => at)).toEqual([4, 5, 6, 8, 9]);
    expect(data.bad[0].message).toBe(
      'x: expected a number from −1\u202f000\u202f000 to 1\u202f000\u202f000, got "two"',
    );
    expect(data.bad[3].message).toBe('y is missing');
    expect(data.bad[4].message).toBe('x is missing');
  });

  it.each([
    ['1e999,0.5', /x: .* got "1e999"/],
    ['1,1e999', /y: .* got "1e999"/],
    ['1e7,0.5', /x: expected a number from −1\u202f000\u202f000 to 1\u202f000\u202f000/],
    ['NaN,0.5', /got "NaN"/],
    ['nan,nan', /x: .*; y: /],
    ['Infinity,-Infinity', /got "Infinity"/],
    ['0x10,0.5', /got "0x10"/],
    ['=1+1,0.5', /got "=1\+1"/],
    ["=cmd|'/C calc'!A0,0.5", /got "=cmd/],
    ['@SUM(1),0.5', /got "@SUM/],
    ['1', /expected 2 columns, got 1/],
    ['1,2,3', /expected 2 columns, got 3/],
    ['1 2 3', /expected 2 columns, got 1/],
    ['<img src=x onerror=alert(1)>,1', /got "<img/],
  ])('%s', (line, message) => {
    const bad = badOf(`0,0\n${line}\n1,1`);
    expect(bad.length).toBe(1);
    expect(bad[0]).toMatch(/^2: /);
    expect(bad[0]).toMatch(message);
    expect(readData(line).x).toEqual([]);
  });

  it('counts lines on through quotes that hold several', () => {
    expect(badOf('x,y,note\n1,0.1,"a\nb\nc"\n2,two,\n3,0.3,')).toEqual([
      '5: y: expected a number from −1\u202f000\u202f000 to 1\u202f000\u202f000, got "two"',
    ]);
  });

  it('does not let a quote that is never closed swallow the rest', () => {
    const data = readData('1,0.1\n"2,0.2\n3,0.3\n4,0.4');
    expect(data.x).toEqual([1, 3, 4]);
    expect(data.bad.map(({ at }) => at)).toEqual([2]);
  });

  it('lists items of JSON by their place', () => {
    const data = readData('[[1, 0.1], 2, [3], {"x": 4}, null, {"x": 5, "y": 1e999}, [6, 0.6]]');
    expect(data.entries).toBe('item');
    expect(data.x).toEqual([1, 6]);
    expect(data.bad.map(({ at }) => at)).toEqual([2, 3, 4, 5, 6]);
    expect(readData('{"x": [1, 2], "y": [0.1]}').bad).toEqual([{ at: 2, message: 'y is missing' }]);
  });

  it('are counted, and only the first kept', () => {
    const data = readData('a b\n'.repeat(50_000));
    expect(data.badCount + (data.header === null ? 0 : 1)).toBe(50_000);
    expect(data.bad.length).toBe(100);
  });
});

describe('the decimal mark', () => {
  it.each([
    ['0.5;0.2', '.'],
    ['0,5;0,2', ','],
    ['1;2', null],
    ['1,000;0.5', '.'],
    ['1.500;0,5', ','],
    ['1.500;2.500', '.'],
    ['1,500;2,500', ','],
    ['1,500;2.500', '.'],
    ['x;y\n0,5;0,2\n1,5;0,3\n1.5;4', ','],
    ['.5;1e-3', '.'],
    ['1,5e-3;\u2212,5', ','],
    ['a.b;c,d', null],
    ['[[0.5, 0.2]]', null],
  ])('of %j is %j', (text, mark) => {
    expect(readData(text).mark).toBe(mark);
  });

  it('is one for the whole file: lines with the other are left out', () => {
    const data = readData('x;y\n1,000;0.5\n2;0.6\n1.5;0,7\n3;0.8');
    expect([data.x, data.y]).toEqual([
      [2, 3],
      [0.6, 0.8],
    ]);
    expect(data.bad).toEqual([
      { at: 2, message: 'x: decimals have a point in this file, got "1,000"' },
      { at: 4, message: 'y: decimals have a point in this file, got "0,7"' },
    ]);
    expect(readData('1.500;0,5\n2;0,25')).toMatchObject({ x: [2], y: [0.25], badCount: 1 });
  });

  it('is of the columns that are read, whatever others say', () => {
    expect(readData('x;y;note\n0,5;0,2;1.5\n0,6;0,3;2.5')).toMatchObject({ x: [0.5, 0.6], mark: ',' });
  });
});

describe('what cannot be taken', () => {
  it.each([
    ['', /nothing/],
    [' \n\t\n', /nothing/],
    ['PK\u0003\u0004\0\0binary', /plain text/],
    ['1,0.1\n2\0,0.2', /plain text/],
    ['[[1, 2], [3', /not whole/],
    ['[[1, 2], [3, 4],]', /comma before a closing bracket/],
    ['{"x": [1, 2,], "y": [3, 4]}', /comma before a closing bracket/],
    ['{"x": 1, "y": 2}\n{"x": 3, "y": 4}\n', /JSON Lines/],
    ['[1, 2]\n[3, 4]', /JSON Lines/],
    ['dose, response', /“dose”, “response”: names, and no numbers/],
    ['{"x": 1, "y": 2}', /not data/],
    ['{"version": 1, "objective": {}}', /not data/],
    ['1,2\n'.repeat(500_001), /2 MB/],
    ['1,2\n'.repeat(10_001), /10\u202f001 points.*10\u202f000/],
    [`[${'[1,2],'.repeat(10_000)}[1,2]]`, /10\u202f001 points/],
  ])('%j', (text, reason) => {
    const { refused, x } = readData(text);
    expect(refused).toMatch(reason);
    expect(x).toEqual([]);
  });

  it('takes 10 000 points', () => {
    expect(readData('1,2\n'.repeat(10_000)).x.length).toBe(10_000);
  });
});

describe('hostile data', () => {
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['a million columns', `1${',1'.repeat(990_000)}`],
    ['a million blank lines', '\n'.repeat(1_999_999)],
    ['a million commas', ','.repeat(1_999_999)],
    ['a million quotes', '"'.repeat(1_999_999)],
    ['quotes and commas', '",'.repeat(999_999)],
    ['a quote in every line', '"1,2\n'.repeat(300_000)],
    ['spaces', `1${' '.repeat(1_999_000)}2`],
    ['digits', '9'.repeat(1_999_999)],
    ['digits and spaces', '1 '.repeat(999_999)],
    ['deep lists', '['.repeat(1_999_999)],
    ['deep whole lists', `${'['.repeat(900_000)}1${']'.repeat(900_000)}`],
    ['deep objects', '{"x":'.repeat(300_000)],
    [
      'bytes',
      Array.from({ length: 100_000 }, (_, i) => String.fromCharCode(1 + ((i * 7919) % 255))).join(''),
    ],
    ['replacement characters', '\ufffd'.repeat(100_000)],
    ['lone surrogates', '\ud800,\udfff\n'.repeat(1000)],
    ['prototypes', '[{"__proto__": {"x": 1, "y": 2}}, {"constructor": 1}]'],
  ];

  it.each(HOSTILE)('%s: does not hang the reader, and no points come of it', (_, text) => {
    const { x, bad } = readData(text);
    expect(x.length).toBeLessThan(2);
    for (const { message } of bad) expect(message.length).toBeLessThan(200);
  });
});

describe('telling scenes from data', () => {
  it.each([
    '{"version": 1, "objective": {}, "runs": []}',
    ' \n{}',
    '{{{',
    '{"runs": 7}',
    '// my scene\n{"version": 1}',
    '\ufeff/* two\nlines */\n# and one\n{"version": 1}',
  ])('scene: %s', (text) => expect(isSceneText(text)).toBe(true));

  it.each([
    '1,2',
    '[[1,2]]',
    '{"x": [1], "y": [2]}',
    '{"x": 1, "y": 2}\n{"x": 3, "y": 4}',
    'x,y\n1,2',
    '',
    '[{',
  ])('data: %s', (text) => expect(isSceneText(text)).toBe(false));

  it.each([
    '1,2',
    'x\ty\n1\t2',
    '0,5;0,2',
    '1 2',
    '[[1, 2]]',
    '{"x": [1], "y": [2]}',
    '"0,5","0,2"',
    '# from the lab\n# on Monday\n1,2',
    'sep=;\ndose;response\nmg;\n1;2',
    ',x,y\n0,1,2',
    '// points\n[[1, 2]]',
  ])('may be data: %s', (text) => expect(mayBeData(text)).toBe(true));

  it.each([
    '',
    'hello, world',
    'https://example.org/#v=1&start=-2,-2',
    'Version 2 of 3',
    '{"version": 1}',
    '42',
    '# 1, 2',
    '// a scene\n{"version": 1}',
  ])('is not: %s', (text) => expect(mayBeData(text)).toBe(false));
});
