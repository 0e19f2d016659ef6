import { describe, expect, it, vi } from 'vitest';
import type { Layer, Mark } from '../../../src/layers/kit/define';
import { runLayers } from '../../../src/layers/kit/runLayers';
import { openingScene } from '../../../src/scene/defaults';
import type { LayerId } from '../../../src/scene/layerIds';
import { createLayerMarks } from '../../../src/state/layerMarks';
import { createViewStore } from '../../../src/state/view';
import type { Workbench } from '../../../src/state/workbench';

const dot = (w: number): Mark => ({ kind: 'point', at: { w, b: 0 }, shape: 'dot', tone: 'ink' });

/** A layer that shows what the test says. */
function fakeLayer(id: LayerId) {
  const stop = vi.fn();
  let show: (marks: readonly Mark[]) => void = () => {};
  let tell: (sentence: string) => void = () => {};
  const start = vi.fn<Layer['start']>((_workbench, giveMarks, giveSentence) => {
    show = giveMarks;
    tell = giveSentence;
    return stop;
  });
  const layer: Layer = { id, group: 'measure', name: id, summary: id, start };
  return { layer, start, stop, show: (w: number) => show([dot(w)]), tell: (words: string) => tell(words) };
}

function setUp(...layers: readonly Layer[]) {
  const view = createViewStore(openingScene().view);
  const board = createLayerMarks();
  const load = vi.fn(async (ready: (layers: readonly Layer[]) => void) => ready(layers));
  const stop = runLayers({ view } as Workbench, board, load);
  return { view: view.getState, board, load, stop };
}

const soon = () => new Promise((go) => setTimeout(go));

describe('layers', () => {
  it('are loaded when the first one is switched on, and once', async () => {
    const { view, load } = setUp(fakeLayer('field').layer);
    expect(load).not.toHaveBeenCalled();
    view().setLayer('field', true);
    await soon();
    view().setLayer('field', false);
    view().setLayer('field', true);
    await soon();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('start and stop as they come into the view and leave it', async () => {
    const [field, pins] = [fakeLayer('field'), fakeLayer('pins')];
    const { view } = setUp(field.layer, pins.layer);
    view().setLayer('field', true);
    await soon();
    expect(field.start).toHaveBeenCalledTimes(1);
    view().setLayer('pins', true);
    expect(field.start).toHaveBeenCalledTimes(1);
    expect(pins.start).toHaveBeenCalledTimes(1);
    view().setLayer('field', false);
    expect(field.stop).toHaveBeenCalledTimes(1);
    expect(pins.stop).not.toHaveBeenCalled();
  });

  it('that tell how runs end are kept back while a prediction is asked, and the others are not', async () => {
    const [critical, pins] = [fakeLayer('critical'), fakeLayer('pins')];
    const { view, board } = setUp({ ...critical.layer, isSpoiler: true }, pins.layer);
    view().setLayer('critical', true);
    view().setLayer('pins', true);
    await soon();
    critical.show(1);
    pins.show(2);
    board.hideSpoilers(true);
    expect(board.marks()).toEqual([dot(2)]);
    board.hideSpoilers(false);
    expect(board.marks()).toEqual([dot(1), dot(2)]);
  });

  it('start anew when they come back', async () => {
    const field = fakeLayer('field');
    const { view, board } = setUp(field.layer);
    view().setLayer('field', true);
    await soon();
    view().setLayer('field', false);
    view().setLayer('field', true);
    expect(field.start).toHaveBeenCalledTimes(2);
    field.show(2);
    expect(board.marks()).toEqual([dot(2)]);
    view().setLayer('field', false);
    expect(field.stop).toHaveBeenCalledTimes(2);
    expect(board.marks()).toEqual([]);
  });

  it('are asked for once while they are on their way', async () => {
    const [field, pins] = [fakeLayer('field'), fakeLayer('pins')];
    const { view, load } = setUp(field.layer, pins.layer);
    let arrive = () => {};
    load.mockImplementationOnce(async (ready) => {
      await new Promise<void>((go) => {
        arrive = go;
      });
      ready([field.layer, pins.layer]);
    });
    view().setLayer('field', true);
    view().setLayer('pins', true);
    expect(load).toHaveBeenCalledTimes(1);
    arrive();
    await soon();
    expect([field.start.mock.calls.length, pins.start.mock.calls.length]).toEqual([1, 1]);
  });

  it('keep their marks and sentences until they show others or leave, in the order of the layers', async () => {
    const [field, pins] = [fakeLayer('field'), fakeLayer('pins')];
    const { view, board } = setUp(field.layer, pins.layer);
    const heard = vi.fn();
    board.subscribe(heard);
    view().setLayer('pins', true);
    view().setLayer('field', true);
    await soon();
    pins.show(1);
    field.show(2);
    pins.tell('One pin.');
    field.tell('Slopes.');
    expect(board.marks()).toEqual([dot(2), dot(1)]);
    expect(board.sentences()).toEqual(['Slopes.', 'One pin.']);
    expect(heard).toHaveBeenCalledTimes(4);
    field.show(3);
    expect(board.marks()).toEqual([dot(3), dot(1)]);
    view().setLayer('pins', false);
    expect(board.marks()).toEqual([dot(3)]);
    expect(board.sentences()).toEqual(['Slopes.']);
  });

  it('that have been switched off cannot show what comes late', async () => {
    const field = fakeLayer('field');
    const { view, board } = setUp(field.layer);
    view().setLayer('field', true);
    await soon();
    view().setLayer('field', false);
    field.show(1);
    field.tell('Late.');
    expect(board.marks()).toEqual([]);
    expect(board.sentences()).toEqual([]);
  });

  it('that could not be loaded are asked for again with the next one', async () => {
    const field = fakeLayer('field');
    const { view, load } = setUp(field.layer);
    load.mockResolvedValueOnce();
    view().setLayer('field', true);
    await soon();
    expect(field.start).not.toHaveBeenCalled();
    view().setLayer('pins', true);
    await soon();
    expect(field.start).toHaveBeenCalledTimes(1);
  });

  it('that come only when the network is back start then, and once', async () => {
    const field = fakeLayer('field');
    const { view, load } = setUp(field.layer);
    let late: (layers: readonly Layer[]) => void = () => {};
    load.mockImplementationOnce(async (ready) => {
      late = ready;
    });
    view().setLayer('field', true);
    await soon();
    late([field.layer]);
    late([field.layer]);
    expect(field.start).toHaveBeenCalledTimes(1);
  });

  it('all stop with their picture', async () => {
    const field = fakeLayer('field');
    const { view, board, stop } = setUp(field.layer);
    view().setLayer('field', true);
    await soon();
    field.show(1);
    stop();
    expect(field.stop).toHaveBeenCalledTimes(1);
    expect(board.marks()).toEqual([]);
    view().setLayer('field', false);
    view().setLayer('field', true);
    expect(field.start).toHaveBeenCalledTimes(1);
    stop();
    expect(field.stop).toHaveBeenCalledTimes(1);
  });

  it('that come after their picture is gone do not start', async () => {
    const field = fakeLayer('field');
    const { view, load, stop } = setUp(field.layer);
    let late: (layers: readonly Layer[]) => void = () => {};
    load.mockImplementationOnce(async (ready) => {
      late = ready;
    });
    view().setLayer('field', true);
    await soon();
    stop();
    late([field.layer]);
    expect(field.start).not.toHaveBeenCalled();
  });
});
