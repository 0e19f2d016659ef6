import { beforeEach, expect, it, vi } from 'vitest';
import { momentum } from '../../../src/lessons/modules/momentum';
import { blockScene } from '../../../src/lessons/reader/lessonAddress';
import { openingStep } from '../../../src/lessons/reader/openingStep';
import { openingScene } from '../../../src/scene/defaults';
import type { SceneDocument } from '../../../src/scene/types';

beforeEach(() => vi.stubGlobal('localStorage', { getItem: () => null }));

const at = ({ scene, view }: SceneDocument, lesson: string) =>
  openingStep({ scene, view: { ...view, lesson } });
const scenesOf = (id: string) =>
  momentum.steps
    .filter((step) => step.id === id)
    .flatMap(({ blocks }) => blocks.flatMap((block) => blockScene(block) ?? []));

it('a document that opens at a step is named as the scene of that step, wherever one looks at it', async () => {
  const [{ label, document }] = scenesOf('rule');
  const shown = { place: 'momentum.rule', label };
  const { scene, view } = document();
  expect(await at({ scene, view }, 'momentum.rule')).toEqual({ filter: null, shown });
  const zoomed = { ...view, window: openingScene().view.window };
  expect(await at({ scene, view: zoomed }, 'momentum.rule')).toEqual({ filter: null, shown });
});

it('a scene that was changed, or is another step’s, is not', async () => {
  const [{ document }] = scenesOf('rule');
  const { scene, view } = document();
  const runs = scene.runs.map((run) => ({ ...run, steps: run.steps + 1 }));
  expect((await at({ scene: { ...scene, runs }, view }, 'momentum.rule')).shown).toBeNull();
  expect((await at(openingScene(), 'momentum.rule')).shown).toBeNull();
  expect((await at(document(), 'nowhere.at-all')).shown).toBeNull();
});

it('a prediction and the beginning of a challenge have the names that their blocks give them', async () => {
  const named = momentum.steps.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'challenge'
        ? [{ id, document: block.challenge.document(), name: 'challenge' }]
        : block.kind === 'predict'
          ? [{ id, document: block.prediction.document(), name: 'prediction' }]
          : [],
    ),
  );
  expect(new Set(named.map(({ name }) => name)).size).toBe(2);
  for (const { id, document, name } of named)
    expect((await at(document, `momentum.${id}`)).shown?.label).toContain(name);
});
