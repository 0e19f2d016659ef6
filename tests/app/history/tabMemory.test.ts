import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepTab, readPlace, readTab, type TabMemory } from '../../../src/app/history/tabMemory';
import { openingScene } from '../../../src/scene/defaults';
import { recordedRun } from '../../../src/scene/recorded';
import type { Scene } from '../../../src/scene/types';

const KEY = 'errorscape.tab';
const document = openingScene();
const { scene } = document;
const withSteps = (steps: number): Scene => ({
  ...scene,
  runs: scene.runs.map((run) => ({ ...run, steps })),
});
const stepsOf = (remembered: readonly { readonly scene: Scene }[]) =>
  remembered.map((each) => each.scene.runs[0].steps);

const memory: TabMemory = {
  current: 'here',
  changed: false,
  past: [],
  future: [],
  places: [],
  earlier: new Map(),
};
const place = { document, contents: false, shown: null, written: true };
const shown = { place: 'momentum.valley', label: 'the valley', before: document };

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('undo', () => {
  it('is read as it was kept, with the fields of the view that wait for a scene, where the same place is opened', () => {
    const view = { window: { w: [-1, 1], b: [-2, 2] }, playhead: 12, shown } as const;
    keepTab({
      ...memory,
      past: [
        { scene: withSteps(1), view: null },
        { scene: withSteps(2), view },
      ],
      future: [{ scene: withSteps(4), view: { shown: null } }],
    });
    const { past, future } = readTab('here');
    expect(past).toEqual([
      { scene: withSteps(1), view: null },
      { scene: withSteps(2), view },
    ]);
    expect(future).toEqual([{ scene: withSteps(4), view: { shown: null } }]);
    expect(readTab('elsewhere')).toMatchObject({ past: [], future: [] });
  });

  it('knows whether the scene was a person’s own, where the same place is opened', () => {
    keepTab({ ...memory, changed: true });
    expect(readTab('here').changed).toBe(true);
    expect(readTab('elsewhere').changed).toBe(false);
    keepTab(memory);
    expect(readTab('here').changed).toBe(false);
  });

  it('goes past scenes with a recorded run', () => {
    const run = recordedRun({ w: [0, 1], b: [0, 2] }, { id: 'r5' });
    const past = [withSteps(1), { ...scene, runs: [...scene.runs, run] }, withSteps(3)].map((each) => ({
      scene: each,
      view: null,
    }));
    keepTab({ ...memory, past });
    expect(readTab('here').past).toEqual(past);
  });

  it('ends where a scene is not legal', () => {
    const past = [1, 2, 3].map((steps) => ({ scene: withSteps(steps), view: null }));
    keepTab({ ...memory, past });
    const text = stored.get(KEY) ?? '';
    stored.set(KEY, text.replace('"steps":2', '"steps":-2'));
    expect(stepsOf(readTab('here').past)).toEqual([3]);
  });

  it('keeps the nearest steps where there is no room for all', () => {
    const x = Array.from({ length: 10_000 }, (_, index) => (index % 90) / 7);
    const large: Scene = {
      ...scene,
      objective: { kind: 'neuron', data: { kind: 'points', x, y: x }, loss: 'mean' },
    };
    const past = [1, 2, 3, 4, 5, 6].map((steps) => ({
      scene: { ...large, runs: withSteps(steps).runs },
      view: null,
    }));
    keepTab({ ...memory, past });
    expect((stored.get(KEY) ?? '').length).toBeLessThan(1_600_000);
    expect(stepsOf(readTab('here').past)).toEqual([3, 4, 5, 6]);
  });
});

describe('a place', () => {
  it('keeps what a lesson has put aside, and the document only where the address has not all of it', () => {
    keepTab({
      ...memory,
      places: [
        ['here', { ...place, shown }],
        ['before', { ...place, written: false, contents: true }],
        ['plain', place],
      ],
    });
    const { places } = readTab('here');
    expect([...places.keys()]).toEqual(['here', 'before']);
    expect(readPlace(places.get('here'))).toEqual({ document: null, contents: false, shown });
    expect(readPlace(places.get('before'))).toEqual({ document, contents: true, shown: null });
    expect(readPlace(places.get('plain'))).toEqual({ document: null, contents: false, shown: null });
  });

  it('knows a lesson that came with a link, before which there was no scene', () => {
    const linked = { ...shown, before: null };
    keepTab({ ...memory, places: [['here', { ...place, shown: linked }]] });
    const text = stored.get(KEY) ?? '';
    expect(readPlace(readTab('here').places.get('here')).shown).toEqual(linked);
    stored.set(KEY, text.replace('"before":null', '"before":{}'));
    expect(readPlace(readTab('here').places.get('here')).shown).toBeNull();
  });

  it('is kept on from before a reload, until it is another', () => {
    keepTab({ ...memory, places: [['here', { ...place, shown }]] });
    const { places: earlier } = readTab('here');
    keepTab({ ...memory, current: 'next', earlier });
    expect(readPlace(readTab('next').places.get('here')).shown).toEqual(shown);
    keepTab({ ...memory, places: [['here', { ...place, contents: true }]], earlier });
    expect(readPlace(readTab('here').places.get('here'))).toMatchObject({ contents: true, shown: null });
  });
});

describe('whatever is stored', () => {
  it.each([
    'x',
    'null',
    '[]',
    '{"current":"here","past":7,"future":[[]],"places":[null,7,["here"]]}',
    '{"current":"here","past":[[{"version":9},null]],"places":[["here",{"shown":{"place":"a.b","label":"l","before":{}}}]]}',
    '{"current":"here","places":[["here",{"document":{"version":1},"shown":{"place":"<b>","label":7}}]]}',
  ])('is no fault: %s', (text) => {
    stored.set(KEY, text);
    const tab = readTab('here');
    expect(tab).toMatchObject({ past: [], future: [] });
    expect(readPlace(tab.places.get('here'))).toEqual({ document: null, contents: false, shown: null });
  });

  it('is not read where storage is forbidden, and keeping does no harm there', () => {
    const forbid = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: forbid, setItem: forbid, removeItem: forbid });
    expect(() => keepTab(memory)).not.toThrow();
    expect(readTab('here')).toMatchObject({ past: [], future: [] });
  });

  it('is forgotten where the storage is full: older undo must not come back as the newest', () => {
    keepTab({ ...memory, past: [{ scene: withSteps(1), view: null }] });
    vi.stubGlobal('sessionStorage', {
      ...sessionStorage,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    keepTab({ ...memory, past: [{ scene: withSteps(2), view: null }] });
    expect(stored.has(KEY)).toBe(false);
  });
});
