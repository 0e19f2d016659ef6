import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EmbedMessage } from '../../../src/app/embed/messages';
import { steer } from '../../../src/app/embed/steer';
import { encodeHash } from '../../../src/scene/codec';
import { openingScene } from '../../../src/scene/defaults';
import type { Fault } from '../../../src/scene/faults';
import { flatten } from '../../../src/scene/file';
import type { SceneDocument } from '../../../src/scene/types';
import { createPlaybackStore } from '../../../src/state/playback';
import { createSceneStore } from '../../../src/state/scene';

type Message = Readonly<Record<string, unknown>>;

/** A page with the opening scene that a host steers, with what the host has heard. */
function steered(faults: readonly Fault[] = []) {
  const first = openingScene();
  const scene = createSceneStore(first.scene);
  const steps = (document: Pick<SceneDocument, 'scene'>) =>
    Math.max(...document.scene.runs.map((run) => run.steps));
  const playback = createPlaybackStore(first.view, steps(first));
  const said: EmbedMessage[] = [];
  const themes: unknown[] = [];
  let hear: (data: Message) => Promise<void> = async () => {};
  let tellLink: (link: string | null) => void = () => {};
  const document = () => ({ scene: scene.getState().scene, view: first.view });
  steer(
    {
      say: (message) => void said.push(message),
      serve: (listener) => {
        hear = listener;
      },
    },
    {
      app: {
        workbench: { scene, playback },
        document,
        load: (read) => {
          scene.getState().edit(() => read.document.scene);
          playback.getState().setLast(steps(read.document));
          playback.getState().replace(read.document.view);
        },
        link: async () => `https://e.example/#${encodeHash(document())}`,
      },
      links: {
        subscribe: (listener) => {
          tellLink = listener;
          return () => {};
        },
      },
      theme: { set: (theme) => void themes.push(theme) },
      height: { tell: () => void said.push({ type: 'height', height: 300 }) },
      faults,
    },
  );
  const send = async (message: Message) => {
    said.length = 0;
    await hear({ errorscape: 1, ...message });
    return [...said];
  };
  return { scene, playback, said, themes, send, tellLink: (link: string | null) => tellLink(link), document };
}

let frames: (() => void)[] = [];
/** Draws the next frame. */
const frame = () => {
  for (const work of frames.splice(0)) work();
};

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
  vi.stubGlobal('cancelAnimationFrame', (handle: number) => frames.splice(handle - 1, 1));
  return () => vi.unstubAllGlobals();
});

describe('a host', () => {
  it('hears after its hello all that there is to know', async () => {
    const { send, document } = steered();
    const [ready, ...more] = await send({ type: 'hello' });
    expect(more).toEqual([{ type: 'height', height: 300 }]);
    expect(ready).toMatchObject({
      type: 'ready',
      link: expect.stringMatching(/^https:.*&end$/),
      steps: 150,
      step: openingScene().view.playhead,
      playing: false,
    });
    if (ready.type !== 'ready') throw new Error('It is not ready');
    expect(ready.document).toEqual(flatten(document()));
    expect(ready.runs[0]).toMatchObject({ id: 'r1', visible: true, hyper: { eta: expect.any(Number) } });
    expect(ready.runs.map(({ name }) => name)).toContain('Adam');
    expect(structuredClone(ready)).toEqual(JSON.parse(JSON.stringify(ready)));
  });

  it('hears after that what could not be read of the link that the embed opened with', async () => {
    const { send } = steered([{ path: 'runs[0].steps', message: 'expected less' }]);
    expect((await send({ type: 'hello' })).at(-1)).toEqual({
      type: 'fault',
      about: 'hello',
      path: 'runs[0].steps',
      message: 'expected less',
    });
  });

  it('plays, pauses and goes to a step, and hears of it once a frame', async () => {
    const { send, said, playback } = steered();
    expect(await send({ type: 'play' })).toEqual([]);
    playback.getState().seek(41);
    playback.getState().seek(42);
    frame();
    expect(said).toEqual([{ type: 'playhead', step: 42, playing: true }]);
    await send({ type: 'seek', step: 10 });
    expect(playback.getState()).toMatchObject({ playhead: 10, playing: false });
    await send({ type: 'seek', step: 100_000 });
    expect(playback.getState().playhead).toBe(150);
    await send({ type: 'play' });
    await send({ type: 'pause' });
    frame();
    expect(said).toEqual([{ type: 'playhead', step: 0, playing: false }]);
    frame();
    expect(said).toHaveLength(1);
  });

  it('sets hyperparameters as the sliders do, one slide as one step of undo', async () => {
    const { send, scene, said } = steered();
    const before = scene.getState().scene;
    for (const value of [0.5, 0.25, 0.125])
      expect(await send({ type: 'set', run: 'r1', name: 'eta', value })).toEqual([]);
    expect(scene.getState().scene.runs[0].hyper.eta).toBe(0.125);
    frame();
    expect(said).toEqual([{ type: 'scene', steps: 150, runs: expect.any(Array) }]);
    scene.getState().undo();
    expect(scene.getState().scene).toBe(before);
  });

  it.each([
    [{ run: 'r9', name: 'eta', value: 1 }, 'run', 'expected one of r1, '],
    [
      { run: 'r1', name: 'learningRate', value: 1 },
      'hyper.learningRate',
      'there is no field "learningRate" here; expected eta',
    ],
    [{ run: 'r1', name: '__proto__', value: 1 }, 'hyper.__proto__', 'there is no field'],
    [{ run: 'r1', name: 'eta', value: -1 }, 'hyper.eta', 'expected a number from 0 to 10\u202f000, got −1'],
    [{ run: 'r1', name: 'eta', value: '0.1' }, 'hyper.eta', 'got "0.1"'],
    [{ run: 'r1', name: 'eta', value: null }, 'hyper.eta', 'got null'],
  ])('hears what is wrong with a hyperparameter: %o', async (fields, path, text) => {
    const { send, scene } = steered();
    const before = scene.getState().scene;
    expect(await send({ type: 'set', ...fields })).toEqual([
      { type: 'fault', about: 'set', path, message: expect.stringContaining(text) },
    ]);
    expect(scene.getState().scene).toBe(before);
  });

  it('loads a link, whole or a fragment, with panels of its own or none', async () => {
    const { send, scene } = steered();
    for (const link of [
      'https://e.example/x/#embed=map&theme=dark&example=rosenbrock',
      '#v=1&function=rosenbrock&run=adam;start=-1,2;steps=30&end',
      'function=rosenbrock',
    ]) {
      await send({ type: 'load', link: '' });
      expect(scene.getState().scene.objective.kind).toBe('neuron');
      const said = await send({ type: 'load', link });
      expect(scene.getState().scene.objective).toMatchObject({ id: 'rosenbrock' });
      expect(said).toEqual([{ type: 'scene', steps: expect.any(Number), runs: expect.any(Array) }]);
    }
  });

  it('hears of what is wrong in a link, and the rest of it is shown', async () => {
    const { send, scene } = steered();
    const said = await send({
      type: 'load',
      link: '#v=1&function=rosenbrock&run=adam;start=-1,2;steps=30;eta=-7&end',
    });
    expect(said.map(({ type }) => type)).toEqual(['scene', 'fault']);
    expect(said[1]).toMatchObject({ about: 'load', path: 'runs[0].hyper.eta' });
    expect(scene.getState().scene.objective).toMatchObject({ id: 'rosenbrock' });
    await send({ type: 'load', link: 'garbage' });
    expect(scene.getState().scene.objective.kind).toBe('neuron');
  });

  it('loads a document, and hears why another was refused', async () => {
    const { send, scene } = steered();
    const { view: _, ...document } = flatten(openingScene());
    const [reported] = await send({ type: 'load', document: { ...document, runs: [] } });
    expect(reported).toMatchObject({ type: 'scene', runs: [] });
    const before = scene.getState().scene;
    const said = await send({ type: 'load', document: { ...document, version: 99, runs: [{}, 1] } });
    expect(scene.getState().scene).toBe(before);
    expect(new Set(said.map(({ type }) => type))).toEqual(new Set(['fault']));
    expect(await send({ type: 'set', run: 'r1', name: 'eta', value: 1 })).toEqual([
      {
        type: 'fault',
        about: 'set',
        path: 'run',
        message: 'expected a run, and the scene has none, got "r1"',
      },
    ]);
  });

  it('sets the theme, and hears of the link once it is there', async () => {
    const { send, themes, said, tellLink, document } = steered();
    await send({ type: 'theme', theme: 'dark' });
    await send({ type: 'theme', theme: null });
    expect(themes).toEqual(['dark', null]);
    tellLink(null);
    expect(said).toEqual([{ type: 'link', link: null, document: flatten(document()) }]);
  });

  it('hears what its messages lack, and is heard further on', async () => {
    const { send } = steered();
    expect(await send({ type: 'seek', step: 'ten' })).toEqual([
      { type: 'fault', about: 'seek', path: 'step', message: expect.stringContaining('got "ten"') },
    ]);
    expect((await send({ type: 'hello' })).map(({ type }) => type)).toEqual(['ready', 'height']);
  });
});
