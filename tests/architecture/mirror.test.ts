/** The test of a file is found by the file's name. */
import { basename, dirname } from 'node:path/posix';
import { expect, it } from 'vitest';
import { sourceFiles } from './syntax';

const sources = sourceFiles('src');
const tests = sourceFiles('tests').filter((file) => /\.test\.tsx?$/.test(file));
const nameOf = (file: string) => basename(file).replace(/(\.test)?\.tsx?$/, '');
const plain = (name: string) => name.replace(/[-_]/g, '').toLowerCase();

it('tests spell the name of the source they stand for as the source does', () => {
  const misspelt = tests.flatMap((test) => {
    const folder = dirname(test).replace(/^tests/, 'src');
    const beside = sources.filter((source) => dirname(source) === folder).map(nameOf);
    const meant = beside.find((name) => plain(name) === plain(nameOf(test)));
    return meant === undefined || beside.includes(nameOf(test)) ? [] : [`${test} is of ${meant}`];
  });
  expect(tests.length).toBeGreaterThan(400);
  expect(misspelt).toEqual([]);
});
