import { expect, it } from 'vitest';
import { withViewTable } from '../../scripts/lib/format-page';
import { VIEW_NAMES } from '../../src/scene/viewFields';
import { read } from './pages';

const FORMAT = read('docs/format.md');

it('the table of the view’s fields is current: npm run schema writes it', () => {
  expect(FORMAT).toBe(withViewTable(FORMAT));
});

it('the table has a row for every field', () => {
  for (const name of VIEW_NAMES) expect(FORMAT).toMatch(new RegExp(`^\\| \`${name}\` \\| \\S`, 'm'));
});
