// The part of docs/format.md that is written from the table of the view's fields.
import { viewTable } from './view-fields';

const PLACE = /(<!-- the view: npm run schema -->\n)[\s\S]*?(\n?<!-- end of the view -->)/;

/** @returns the page with the table as it is now */
export function withViewTable(page: string): string {
  if (!PLACE.test(page)) throw new Error('docs/format.md has no place for the table of the view');
  return page.replace(
    PLACE,
    (_, begin: string, end: string) => `${begin}\n${viewTable()}\n\n${end.trimStart()}`,
  );
}
