import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/lessons/define';
import { claimsLosses, isInMotion, picturesOf } from '../../src/lessons/pictures';
import { firstStepScene } from '../../src/lessons/reader/lessonAddress';
import { neuron, run, sceneOf } from '../../src/lessons/scenes';
import { DEFAULT_VIEW } from '../../src/scene/defaults';
import { steps } from './shelf';

const claim = (says: string): Step['blocks'][number] => ({
  kind: 'claim',
  claim: { says, document: () => sceneOf({}), numbers: {} },
});
const usual = { quantity: DEFAULT_VIEW.quantity };
const scene = (steps: number) => sceneOf({ runs: [run('gd')], steps }).scene;
const speaking: Step['blocks'] = [claim('Its loss is lower.')];

describe('the pictures beside the map', () => {
  it('are the surface and the losses where a claim speaks of them, else the neuron', () => {
    expect(picturesOf({ blocks: speaking }, scene(10), usual)).toEqual(['surface', 'loss']);
    expect(picturesOf({ blocks: [] }, scene(10), usual)).toEqual(['surface', 'fit']);
  });

  it('are the losses instead of the neuron where three runs are compared', () => {
    const three = sceneOf({ runs: ['gd', 'momentum', 'adam'].map((rule) => run(rule)), steps: 10 }).scene;
    expect(picturesOf({ blocks: [] }, three, usual)).toEqual(['surface', 'loss']);
  });

  it('have the quantity that the scene asks for as well', () => {
    expect(picturesOf({ blocks: [] }, scene(10), { quantity: 'eta' })).toEqual(['surface', 'quantity']);
    expect(picturesOf({ blocks: speaking }, scene(10), { quantity: 'eta' })).toEqual([
      'surface',
      'loss',
      'quantity',
    ]);
  });

  it('are none that the scene cannot fill', () => {
    const bare = sceneOf({ objective: { kind: 'function', id: 'bowl', params: {} } }).scene;
    expect(picturesOf({ blocks: speaking }, bare, { quantity: 'eta' })).toEqual(['surface']);
    expect(picturesOf({ blocks: speaking }, sceneOf({ objective: neuron('valley') }).scene, usual)).toEqual([
      'surface',
    ]);
    expect(picturesOf({ blocks: [] }, scene(0), usual)).toEqual(['surface', 'fit']);
  });

  it('know a scene in which no run on show makes a step', () => {
    const hidden = scene(10).runs.map((each) => ({ ...each, visible: false }));
    expect(isInMotion(scene(10))).toBe(true);
    expect(isInMotion(scene(0))).toBe(false);
    expect(isInMotion({ runs: hidden })).toBe(false);
    expect(isInMotion({ runs: [] })).toBe(false);
  });

  it('are those that the step names, where it names some', () => {
    expect(picturesOf({ blocks: speaking, pictures: ['fit'] }, scene(10), usual)).toEqual(['fit']);
  });

  it('have the losses on every step of the lessons that claims something about them and has runs', () => {
    const missing = steps.flatMap(({ place, step }) => {
      const shown = firstStepScene(step)?.document();
      if (shown === undefined || !claimsLosses(step)) return [];
      if (!shown.scene.runs.some(({ visible, steps }) => visible && steps > 0)) return [];
      return picturesOf(step, shown.scene, shown.view).includes('loss') ? [] : [place];
    });
    expect(missing).toEqual([]);
  });
});
