import { describe, expect, it } from 'vitest';
import { openingScene } from '../../src/scene/defaults';
import type { SurfaceResult } from '../../src/scene/outcome';
import type { Window } from '../../src/scene/types';
import { createChannel } from '../../src/worker/channel';
import { createCredits } from '../../src/worker/credits';
import { createObjectiveRequest } from '../../src/worker/objectiveRequest';
import { createProbeRequest } from '../../src/worker/probeRequest';
import { CREDITS, type FromWorker, type ToWorker } from '../../src/worker/protocol';
import { createRunAssembler } from '../../src/worker/runAssembler';
import { createRunRequests } from '../../src/worker/runRequests';
import { createSurfaceRequest } from '../../src/worker/surfaceRequest';

const WINDOW: Window = { w: [-6, 6], b: [-6, 6] };
const { scene } = openingScene();

function connected() {
  const channel = createChannel();
  const sent: ToWorker[] = [];
  channel.connect((message) => void sent.push(message));
  return { channel, sent, types: () => sent.map(({ type }) => type) };
}

function surfaceMessage(job: number, coarse = false): Extract<FromWorker, { type: 'surface' }> {
  const surface: Omit<SurfaceResult, 'grid'> = {
    window: WINDOW,
    size: 1,
    lowest: 0,
    highest: 1,
    quantiles: new Float64Array(2),
    isolines: [],
    minimum: null,
    minima: [],
    coarse,
  };
  return { ...surface, type: 'surface', job, buffer: new ArrayBuffer(8) };
}

describe('a channel', () => {
  it('numbers jobs, and sends nothing where there is no worker', () => {
    const { channel, sent } = connected();
    expect([channel.nextJob(), channel.nextJob()]).toEqual([1, 2]);
    channel.send({ type: 'drop', id: 'r1' });
    channel.disconnect();
    expect(channel.isConnected()).toBe(false);
    channel.send({ type: 'drop', id: 'r2' });
    expect(sent).toEqual([{ type: 'drop', id: 'r1' }]);
  });
});

describe('credits', () => {
  it('are kept back while the page is hidden, and not for a worker that is gone', () => {
    const { channel, types } = connected();
    const credits = createCredits(channel);
    credits.refill();
    expect(types()).toHaveLength(CREDITS);
    credits.setOpen(false);
    credits.giveBack(new ArrayBuffer(8));
    expect(types()).toHaveLength(CREDITS);
    credits.setOpen(true);
    expect(types()).toHaveLength(CREDITS + 1);
    credits.setOpen(false);
    credits.giveBack(new ArrayBuffer(8));
    credits.refill();
    credits.setOpen(true);
    expect(types()).toHaveLength(2 * CREDITS + 1);
  });
});

describe('the request for the surface', () => {
  it('is made once for a window, and waits for the finest grid', () => {
    const { channel, sent } = connected();
    const request = createSurfaceRequest(channel);
    request.ask(WINDOW, 'log');
    request.ask(WINDOW, 'log');
    expect(sent).toHaveLength(1);
    expect(request.receive(surfaceMessage(1, true))).toMatchObject({ coarse: true });
    expect(request.pending()).toBe(true);
    request.receive(surfaceMessage(1));
    expect(request.pending()).toBe(false);
    request.forget();
    request.ask(WINDOW, 'log');
    expect(sent).toHaveLength(2);
  });

  it('fills grids again that nobody sees, and refuses those of an older window', () => {
    const { channel, sent } = connected();
    const request = createSurfaceRequest(channel);
    request.ask(WINDOW, 'log');
    request.ask({ ...WINDOW }, 'log');
    expect(request.receive(surfaceMessage(1))).toBeNull();
    request.ask(WINDOW, 'linear');
    expect(sent.at(-1)).toMatchObject({ buffers: [expect.any(ArrayBuffer)] });
    expect(request.giveUp(1)).toBe(false);
    expect(request.giveUp(3)).toBe(true);
    expect(request.pending()).toBe(false);
  });
});

describe('a request that leaves the fine picture for later', () => {
  const asked = () => {
    const { channel, sent } = connected();
    const request = createSurfaceRequest(channel, false);
    request.ask(WINDOW, 'log');
    return { request, sent, last: () => sent.at(-1) };
  };

  it('waits for the fine picture, and asks for it once it may', () => {
    const { request, sent, last } = asked();
    expect(last()).toMatchObject({ pictures: 'colours' });
    request.receive(surfaceMessage(1, true));
    expect(request.pending()).toBe(true);
    request.refine();
    request.refine();
    expect(sent).toHaveLength(2);
    expect(last()).toMatchObject({ pictures: 'fine', window: WINDOW, levels: 'log' });
    expect(request.receive(surfaceMessage(2))).toMatchObject({ coarse: false });
    expect(request.pending()).toBe(false);
    request.ask({ ...WINDOW }, 'log');
    expect(last()).toMatchObject({ pictures: 'both' });
  });

  it('asks for both where the coarse one of the window has not come', () => {
    const { request, last } = asked();
    request.receive(surfaceMessage(1, true));
    request.ask({ ...WINDOW }, 'log');
    request.refine();
    expect(last()).toMatchObject({ pictures: 'both', job: 3 });
  });

  it('asks for nothing where nothing is awaited, and for both from then on', () => {
    const { request, sent, last } = asked();
    request.giveUp(1);
    request.refine();
    expect(sent).toHaveLength(1);
    request.forget();
    request.ask(WINDOW, 'log');
    expect(last()).toMatchObject({ pictures: 'both' });
  });
});

describe('the request about the pointer', () => {
  it('gives the result of the last point alone, and of none once it has left', () => {
    const { channel } = connected();
    const request = createProbeRequest(channel);
    const result = { w: 0, b: 0, loss: 1, gradW: 0, gradB: 0 };
    request.ask({ w: 0, b: 0 });
    request.ask({ w: 1, b: 0 });
    expect(request.receive({ type: 'probe', job: 1, result })).toBeNull();
    expect(request.receive({ type: 'probe', job: 2, result })).toBe(result);
    request.ask(null);
    expect(request.receive({ type: 'probe', job: 2, result })).toBeNull();
    expect(request.askAgain()).toBe(false);
  });
});

describe('the request for an objective', () => {
  it('tells similar objectives from others, and asks for each once', () => {
    const { channel, types } = connected();
    const request = createObjectiveRequest(channel);
    const other = { kind: 'function', id: 'bowl', params: {} } as const;
    expect(request.change(scene.objective)).toBe('similar');
    expect(request.change(scene.objective)).toBe('same');
    expect([request.ask(scene.objective), request.ask(scene.objective)]).toEqual([true, false]);
    expect(request.change(other)).toBe('other');
    request.ask(other);
    expect(types()).toEqual(['objective', 'objective']);
    expect(request.giveUp(1)).toBe(false);
    expect(request.giveUp(2)).toBe(true);
    expect(request.canBeAsked()).toBe(false);
    request.ask(scene.objective);
    expect(request.canBeAsked()).toBe(true);
  });
});

describe('requests for runs', () => {
  it('write out the run alone that was edited, and ask for nothing when one is renamed', () => {
    const { channel, sent } = connected();
    const assembler = createRunAssembler();
    const requests = createRunRequests(channel, {
      assembler,
      memory: Number.POSITIVE_INFINITY,
      noMemory() {},
    });
    let written = 0;
    const [first, second] = scene.runs.map((run) => ({ ...run, toJSON: () => ++written }));
    requests.ask([first, second], scene.objective);
    expect(sent).toHaveLength(2);
    const before = written;
    const named = { ...scene.runs[0], label: 'mine' };
    requests.ask([named, second], scene.objective);
    requests.ask([{ ...named, label: 'yours' }, second], scene.objective);
    expect(written).toBe(before);
    expect(sent.filter(({ type }) => type === 'run')).toHaveLength(3);
  });
});
