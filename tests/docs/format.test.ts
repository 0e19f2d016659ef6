import { expect, it } from 'vitest';
import { withFieldTables } from '../../scripts/lib/format-page';
import { RUN_FIELD_NAMES } from '../../src/scene/runFields';
import { VIEW_NAMES } from '../../src/scene/viewFields';
import { read } from './pages';

const FORMAT = read('docs/format.md');

it('the tables of fields are current: npm run schema writes them', () => {
  expect(FORMAT).toBe(withFieldTables(FORMAT));
});

it('the tables have a row for every field of a run and of the view', () => {
  for (const name of [...RUN_FIELD_NAMES, ...VIEW_NAMES])
    expect(FORMAT).toMatch(new RegExp(`^\\| \`${name}\` \\| \\S`, 'm'));
});
