// Writes public/scene.schema.json from the catalog: npm run schema. A test fails while it is not current.
import { writeFileSync } from 'node:fs';
import { sceneSchema } from './lib/scene-schema';

const target = new URL('../public/scene.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(sceneSchema(), null, 2)}\n`);
