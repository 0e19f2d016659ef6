import { describe, expect, it } from 'vitest';
import { trajectories } from '../../src/cli/trajectories';
import { EXAMPLES } from '../../src/examples';
import { FRAMEWORKS } from '../../src/export/code/frameworks';
import { createRandom } from '../../src/math/random';
import { decodeHashStrict } from '../../src/scene/codec';
import { parseFileText } from '../../src/scene/file';
import { CSV_HEADER, csvRows } from '../../src/scene/trajectoryRows';
import { CASES } from '../export/code/cases';
import { tableOf, type Verified } from '../export/code/table';
import { blocksOf } from '../lessons/shelf';
import {
  blocks,
  codePaths,
  exists,
  fileTargets,
  npmScripts,
  PAGES,
  read,
  sceneLinks,
  traceExamples,
} from './pages';

const README = read('README.md');
const FORMAT = read('docs/format.md');

/** The output of the trace for a link, line by line. */
function traced(link: string): string[] {
  const result = decodeHashStrict(link);
  if ('faults' in result) return result.faults.map(({ path, message }) => `${path}: ${message}`);
  const rows = [...trajectories(result.document.scene)].flatMap((trajectory) => [...csvRows(trajectory)]);
  return [CSV_HEADER, ...rows.join('').trimEnd().split('\n')];
}

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  it('names commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const names = npmScripts(text);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('links to files that there are', () => {
    const targets = fileTargets(text);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !exists(target, page))).toEqual([]);
  });

  it('speaks of files and folders that there are', () => {
    expect(codePaths(text).filter((path) => !exists(path))).toEqual([]);
  });
});

it('the README counts the examples, predictions and challenges that there are', () => {
  const counted = [/(\d+) scenes worth seeing/, /answer (\d+) predictions/, /challenges, (\d+) in all/].map(
    (words) => Number(README.match(words)?.[1]),
  );
  expect(counted).toEqual([EXAMPLES.length, blocksOf('predict').length, blocksOf('challenge').length]);
});

describe('the examples', () => {
  const faulty = traceExamples(README).filter(({ lines }) => lines[0] !== CSV_HEADER);

  it('are links that hold a whole scene, but for the one that shows mistakes', () => {
    expect(faulty).toHaveLength(1);
    const links = PAGES.flatMap((page) => sceneLinks(read(page))).filter((link) => link !== faulty[0].input);
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(decodeHashStrict(link), link).not.toHaveProperty('faults');
  });

  it('of the trace print what the README says', () => {
    for (const { input, lines } of traceExamples(README)) expect(traced(input)).toEqual(lines);
  });

  it('of documents are scenes', () => {
    const documents = blocks(FORMAT, 'json');
    expect(documents).toHaveLength(5);
    for (const document of documents) expect(parseFileText(document)).not.toHaveProperty('faults');
  });

  it('of a document and of its link are the same scene', () => {
    const parsed = parseFileText(blocks(FORMAT, 'json')[0]);
    expect(decodeHashStrict(sceneLinks(FORMAT)[0])).toEqual(parsed);
  });

  it('of random numbers are what the generator draws', () => {
    const random = createRandom(1);
    const words = Array.from({ length: 4 }, () => random.nextUint32());
    const order = Int32Array.of(0, 1, 2, 3, 4, 5);
    createRandom(1).shuffle(order);
    const text = FORMAT.replace(/\s+/g, ' ');
    expect(text).toContain(`${words.slice(0, 3).join(', ')} and ${words[3]}`);
    expect(text).toContain(String(createRandom(1).uniform()));
    expect(text).toContain(String(createRandom(1).normal()));
    expect(text).toContain(`is ${[...order].join(' ')}.`);
  });

  it('of an optimizer is the file that a test runs', () => {
    const file = read('tests/docs/sign-sgd.ts').replaceAll("'../../src/catalog/", "'../");
    expect(blocks(README, 'ts')).toEqual([file]);
  });
});

describe('the table of programs', () => {
  const verified = (file: string) => JSON.parse(read(`tests/export/code/${file}`)) as Verified[];
  const results = verified('verified.json');
  const newest = verified('verified-newest.json');

  it('is what was verified', () => {
    expect(README).toContain(`\n${tableOf(results, newest)}\n<!-- /VERIFIED -->`);
    for (const { groups } of [...results, ...newest])
      for (const { worst } of groups) expect(worst).toBeLessThanOrEqual(1e-9);
  });

  it('covers the shelves as they are', () => {
    const cases = new Map<string, number>();
    for (const { group } of CASES) cases.set(group, (cases.get(group) ?? 0) + 1);
    for (const all of [results, newest]) {
      expect(all.map(({ framework }) => framework)).toEqual(FRAMEWORKS.map(({ name }) => name));
      for (const { groups } of all)
        expect(new Map(groups.map((group) => [group.name, group.cases]))).toEqual(cases);
    }
  });
});
