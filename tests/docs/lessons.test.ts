import { expect, it } from 'vitest';
import { lessonsTable } from '../../scripts/lib/lessons-table';
import { read } from './pages';

it('the table of the lecture’s topics is current: npm run lessons writes it', async () => {
  expect(read('docs/lessons.md')).toBe(await lessonsTable());
});
