import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneSchema } from '../../scripts/lib/scene-schema';
import { openingScene } from '../../src/scene/defaults';
import { flatten } from '../../src/scene/file';
import { legalDocument } from './documents';
import { isValid } from './json-schema';

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

describe('the JSON Schema of scenes', () => {
  const schema = sceneSchema();

  it('is current: npm run schema writes it', () => {
    expect(read('../../public/scene.schema.json')).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('takes the opening scene, those of the reference, and every legal one', () => {
    const { cases } = read('../reference/trajectories.json') as { cases: { scene: unknown }[] };
    expect(isValid(schema, flatten(openingScene()))).toBe(true);
    expect(cases.filter(({ scene }) => !isValid(schema, scene))).toEqual([]);
    fc.assert(
      fc.property(legalDocument, (document) => isValid(schema, flatten(document))),
      { numRuns: 200 },
    );
  });

  it('refuses what the program refuses', () => {
    const scene = flatten(openingScene());
    const [run] = openingScene().scene.runs;
    const wrong = [
      { ...scene, version: 2 },
      { ...scene, extra: 1 },
      { ...scene, runs: [{ ...run, steps: -1 }] },
      { ...scene, runs: [{ ...run, optimizer: 'sgd' }] },
      { ...scene, runs: [{ ...run, hyper: { eta: 1e5 } }] },
      { ...scene, runs: [{ ...run, hyper: { beta: 0.5 } }] },
      { ...scene, runs: [{ ...run, schedule: { kind: 'sutskever' } }] },
      { ...scene, objective: { kind: 'neuron', data: { kind: 'preset', id: 'noisy' } } },
    ];
    expect(wrong.filter((each) => isValid(schema, each))).toEqual([]);
  });
});
