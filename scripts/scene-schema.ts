// Writes what is derived from the scene's definitions: npm run schema. Tests fail while it is not current.
// public/scene.schema.json comes from the catalog, and the table of the view in docs/format.md from src/scene/viewFields.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { withViewTable } from './lib/format-page';
import { sceneSchema } from './lib/scene-schema';

const schema = new URL('../public/scene.schema.json', import.meta.url);
writeFileSync(schema, `${JSON.stringify(sceneSchema(), null, 2)}\n`);

const page = new URL('../docs/format.md', import.meta.url);
writeFileSync(page, withViewTable(readFileSync(page, 'utf8')));
