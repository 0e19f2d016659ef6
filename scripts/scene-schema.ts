// Writes what is derived from the scene's definitions: npm run schema. Tests fail while it is not current.
// public/scene.schema.json and what the Python package knows come from the catalog, and the tables of fields
// in docs/format.md from src/scene/runFields.ts, viewFields.ts, sweepFields.ts, luckFields.ts and compareFields.ts; the prices
// of steps there are counted from the rules themselves.
import { readFileSync, writeFileSync } from 'node:fs';
import { withFieldTables } from './lib/format-page';
import { pythonCatalog } from './lib/python-catalog';
import { sceneSchema } from './lib/scene-schema';

const schema = new URL('../public/scene.schema.json', import.meta.url);
writeFileSync(schema, `${JSON.stringify(sceneSchema(), null, 2)}\n`);

const catalog = new URL('../python/src/errorscape/catalog.json', import.meta.url);
writeFileSync(catalog, `${JSON.stringify(pythonCatalog(), null, 2)}\n`);

const page = new URL('../docs/format.md', import.meta.url);
writeFileSync(page, withFieldTables(readFileSync(page, 'utf8')));
