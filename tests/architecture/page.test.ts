/** docs/architecture.md against the code: its table of folders, its picture and its glossary. */
import { describe, expect, it } from 'vitest';
import { arrows, MAY_IMPORT } from './graph';
import { read } from './syntax';

const PAGE = read('docs/architecture.md');
const section = (title: string) => PAGE.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
const tableRows = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('|---'))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the table of folders in docs/architecture.md', () => {
  const rows = tableRows(section('Folders'));

  it('has each folder with what it may import, and no other', () => {
    const table = Object.fromEntries(
      rows.map(([, folder, , imports]) => [folder.replaceAll('`', '').replace('src/', ''), imports]),
    );
    const words = (allowed: readonly string[] | null) =>
      allowed === null ? 'everything' : allowed.join(', ') || 'nothing of ours';
    const rules = Object.entries(MAY_IMPORT).map(([folder, allowed]) => [folder, words(allowed)]);
    expect(table).toEqual(Object.fromEntries(rules));
  });

  it('says of each folder what it holds', () => {
    for (const [, folder, holds] of rows) expect(holds, folder).not.toBe('');
  });
});

describe('the picture of the data flow in docs/architecture.md', () => {
  const picture = section('Data flow');
  const folderOf = new Map(
    [...picture.matchAll(/(\w+)\[src\/(\w+):/g)].map(([, node, folder]) => [node, folder]),
  );
  const drawn = [...picture.matchAll(/^ {2}(\w+)\S*?(?:\[.*?\]|\(\[.*?\]\))? -->(?:\|.*?\|)? (\w+)/gm)]
    .map(([, from, to]) => [folderOf.get(from), folderOf.get(to)])
    .filter(([from, to]) => from !== undefined && to !== undefined);

  it('names folders that there are', () => {
    expect(folderOf.size).toBeGreaterThan(8);
    for (const folder of folderOf.values()) expect(Object.keys(MAY_IMPORT)).toContain(folder);
  });

  it('joins only folders of which one imports the other', () => {
    const joined = new Set(
      arrows().flatMap(({ from, to }) => {
        const [a, b] = [from.split('/')[1], to.split('/')[1]];
        return [`${a} ${b}`, `${b} ${a}`];
      }),
    );
    expect(drawn.length).toBeGreaterThan(12);
    expect(drawn.filter(([from, to]) => !joined.has(`${from} ${to}`))).toEqual([]);
  });
});

describe('the glossary in docs/architecture.md', () => {
  const rows = tableRows(section('Glossary'));

  it('has at most 25 terms, each once', () => {
    const terms = rows.map(([, term]) => term);
    expect(terms.length).toBeGreaterThan(0);
    expect(terms.length).toBeLessThanOrEqual(25);
    expect(new Set(terms).size).toBe(terms.length);
  });

  it('says where each term is in the code', () => {
    for (const [, term, where] of rows) {
      const [, name, file] = /^`(\w+)` in `(\S+)`$/.exec(where) ?? [];
      expect(read(file), term).toMatch(new RegExp(`\\b${name}\\b`));
    }
  });
});
