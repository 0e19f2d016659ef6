// Writes docs/lessons.md from the lessons: npm run lessons. A test fails while it is not current.
import { writeFileSync } from 'node:fs';
import { lessonsTable } from './lib/lessons-table';

writeFileSync(new URL('../docs/lessons.md', import.meta.url), await lessonsTable());
