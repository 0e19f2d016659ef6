// The parts of docs/format.md that are written from the tables of fields and from the rules.
import { partTable } from './part-fields';
import { priceTable } from './prices';
import { runTable } from './run-fields';
import { viewTable } from './view-fields';

const TABLES = {
  runs: runTable,
  'the view': viewTable,
  'a sweep': () => partTable('sweep'),
  'an axis': () => partTable('axis'),
  luck: () => partTable('luck'),
  'a comparison': () => partTable('compare'),
  prices: priceTable,
};

/** @returns the page with the tables as they are now */
export function withFieldTables(page: string): string {
  return Object.entries(TABLES).reduce((text, [name, table]) => {
    const begin = `<!-- ${name}: npm run schema -->\n`;
    const end = `<!-- end of ${name} -->`;
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/format.md has no place for the table of ${name}`);
    return `${text.slice(0, from + begin.length)}\n${table()}\n\n${text.slice(to)}`;
  }, page);
}
