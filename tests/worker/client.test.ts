import { describe, expect, it } from 'vitest';
import { defaultRun } from '../../src/scene/defaults';
import type { DataSpec, ObjectiveSpec, RunSpec, Scene } from '../../src/scene/types';
import { ONE_RUN, ScriptedPage } from './scripted-worker';

const [RUN] = ONE_RUN.runs;
const SADDLE: ObjectiveSpec = { kind: 'function', id: 'saddle', params: {} };

const withRun = (change: Partial<RunSpec>): Scene => ({ ...ONE_RUN, runs: [{ ...RUN, ...change }] });
const withObjective = (objective: ObjectiveSpec): Scene => ({ ...ONE_RUN, objective });

function shown(): ScriptedPage {
  const page = new ScriptedPage();
  page.show(ONE_RUN);
  page.worker.sayRow(1, true);
  expect(page.shownW).toBe(1);
  return page;
}

describe('the loss under the pointer', () => {
  const answer = (page: ScriptedPage) =>
    page.worker.say({
      type: 'probe',
      job: page.worker.job('probe'),
      result: { w: 1, b: 2, loss: 3, gradW: 0, gradB: 0 },
    });

  it('is asked for again when the surface changes, and unknown until it comes', () => {
    const page = shown();
    page.client.probe({ w: 1, b: 2 });
    answer(page);
    expect(page.probed?.loss).toBe(3);
    page.show(withObjective(SADDLE));
    expect(page.probed).toBeNull();
    expect(page.worker.asked('probe').at(-1)?.point).toEqual({ w: 1, b: 2 });
    expect(page.worker.asked('probe')).toHaveLength(2);
    answer(page);
    expect(page.probed?.loss).toBe(3);
  });

  it('is asked of the worker that takes over', () => {
    const page = shown();
    page.client.probe({ w: 1, b: 2 });
    page.worker.onerror?.({ message: 'out of memory' });
    expect(page.worker.asked('probe').map(({ point }) => point)).toEqual([{ w: 1, b: 2 }]);
  });

  it('is not asked for once the pointer has left', () => {
    const page = shown();
    page.client.probe({ w: 1, b: 2 });
    page.client.probe(null);
    page.show(withObjective(SADDLE));
    expect(page.worker.asked('probe')).toHaveLength(1);
  });
});

describe('the fine picture of the surface', () => {
  it('is asked for after what it shall wait for', async () => {
    let happen = () => {};
    const fineAfter = new Promise<void>((resolve) => {
      happen = resolve;
    });
    const page = new ScriptedPage({ fineAfter });
    page.show(ONE_RUN);
    const pictures = () => page.worker.asked('surface').map((request) => request.pictures);
    expect(pictures()).toEqual(['colours']);
    happen();
    await expect.poll(pictures).toEqual(['colours', 'both']);
  });

  it('is asked for at once where it shall wait for nothing', () => {
    const page = shown();
    expect(page.worker.asked('surface')).toMatchObject([{ pictures: 'both' }]);
  });
});

describe('a fault', () => {
  it('of a job that is over touches nothing', () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    const { worker } = page;
    const old = {
      run: worker.job('run'),
      surface: worker.job('surface'),
      objective: worker.job('objective'),
    };
    page.show(withObjective(SADDLE));
    worker.sayFault(RUN.id, old.run);
    worker.sayFault('surface', old.surface);
    worker.sayFault('objective', old.objective);
    expect(page.faults).toEqual([]);
    worker.sayRow(2);
    expect(page.shownW).toBe(2);
  });

  it('of a run makes it asked for again once it is edited, and not with each move of the window', () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    page.worker.sayFault(RUN.id, page.worker.job('run'));
    expect(page.faults).toEqual([RUN.id]);
    expect(page.client.isGivenUp(RUN.id)).toBe(true);
    page.show(ONE_RUN, { w: [0, 1], b: [0, 1] });
    expect(page.worker.asked('run')).toHaveLength(1);
    page.show(withRun({ label: 'mine' }));
    expect(page.worker.asked('run')).toHaveLength(2);
    page.worker.sayRow(2);
    expect(page.shownW).toBe(2);
  });

  it('of a run takes the rows of the one before from sight', () => {
    const page = shown();
    page.show(withRun({ start: { w: 9, b: 9 } }));
    expect(page.shownW).toBe(1);
    page.worker.sayFault(RUN.id, page.worker.job('run'));
    expect(page.shownW).toBeUndefined();
  });
});

describe('rows that are on show', () => {
  it('stay while numbers of their run change, until its own come', () => {
    const page = shown();
    page.show(withRun({ start: { w: 9, b: 9 }, hyper: { ...RUN.hyper, eta: 0.001 } }));
    expect(page.shownW).toBe(1);
    page.worker.sayRow(9);
    expect(page.shownW).toBe(9);
  });

  it('go at once when their run takes another optimizer', () => {
    const page = shown();
    const other = withRun(defaultRun('adam', RUN.id, RUN.start));
    expect(other.runs[0].optimizer).not.toBe(RUN.optimizer);
    page.show(other);
    expect(page.latest.size).toBe(0);
    page.worker.sayRow(2);
    expect(page.shownW).toBe(2);
    page.show({ ...other, runs: [{ ...other.runs[0], start: { w: 9, b: 9 } }] });
    expect(page.shownW).toBe(2);
  });

  it('say of which objective they are, also while another one of its kind is asked for', () => {
    const page = new ScriptedPage();
    const [near, far] = [1, 2].map((a) => withObjective({ ...SADDLE, params: { a } }));
    const objective = () => page.latest.get(RUN.id)?.objective;
    page.show(near);
    page.worker.sayRow(1);
    page.show(far);
    expect(page.shownW).toBe(1);
    expect(objective()).toBe(near.objective);
    page.worker.sayRow(2, true);
    expect(objective()).toBe(far.objective);
  });

  it('go at once when another kind of surface is shown', () => {
    const page = shown();
    page.show(withObjective(SADDLE));
    expect(page.latest.size).toBe(0);
  });

  it('stay while a parameter of their surface moves', () => {
    const page = shown();
    const data = (noise: number) =>
      withObjective({
        kind: 'neuron',
        loss: 'mean',
        data: { kind: 'generated', id: 'noisy', n: 50, noise, seed: 1 },
      });
    page.show(data(0.1));
    page.worker.sayRow(2);
    page.show(data(0.2));
    expect(page.shownW).toBe(2);
  });

  it('stay while a point of a preset is dragged, and go when others take its place', () => {
    const page = shown();
    const neuron = (data: DataSpec) => withObjective({ kind: 'neuron', loss: 'mean', data });
    page.show(neuron({ kind: 'preset', id: 'two-points' }));
    page.worker.sayRow(2);
    const { x, y } = { x: Float64Array.of(0.5, 2.5), y: Float64Array.of(0.2, 0.9) };
    page.worker.say({ type: 'points', job: page.worker.job('objective'), x, y, total: 2 });
    page.show(neuron({ kind: 'points', x: [0.5, 2.6], y: [0.2, 0.9] }));
    page.show(neuron({ kind: 'points', x: [0.5, 2.7], y: [0.2, 0.9] }));
    expect(page.shownW).toBe(2);
    page.show(neuron({ kind: 'points', x: [0, 1], y: [0.5, 0.6] }));
    expect(page.shownW).toBeUndefined();
  });

  it('stay where another worker takes over', () => {
    const page = shown();
    page.worker.onerror?.({ message: 'out of memory' });
    expect(page.shownW).toBe(1);
  });

  it('stay stopped, and are not asked for, where another worker takes over', () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    page.worker.sayRow(1);
    page.client.halt(RUN.id);
    page.worker.onerror?.({ message: 'out of memory' });
    expect(page.latest.get(RUN.id)).toMatchObject({ halted: true, length: 1 });
    expect(page.worker.asked('run')).toEqual([]);
  });
});

describe('rows that come in many chunks', () => {
  /** A frame that comes when a test says so. */
  class Frame {
    work: (() => void) | null = null;
    readonly onFrame = (work: () => void) => ({
      request: () => {
        this.work = work;
      },
      cancel: () => {
        this.work = null;
      },
    });
    come(): void {
      this.work?.();
      this.work = null;
    }
  }

  it('are told of once a frame, with all that has come', () => {
    const frame = new Frame();
    const page = new ScriptedPage({ onFrame: frame.onFrame });
    page.show(ONE_RUN);
    const told = page.runsTold;
    for (let i = 0; i < 50; i++) page.worker.sayRow(i);
    expect(page.runsTold).toBe(told);
    frame.come();
    expect(page.runsTold).toBe(told + 1);
    expect(page.latest.get(RUN.id)?.length).toBe(50);
    frame.come();
    expect(page.runsTold).toBe(told + 1);
  });

  it('do not keep back what a person changes', () => {
    const frame = new Frame();
    const page = new ScriptedPage({ onFrame: frame.onFrame });
    page.show(ONE_RUN);
    page.worker.sayRow(1);
    frame.come();
    page.worker.sayRow(2);
    page.show(withObjective(SADDLE));
    expect(page.latest.size).toBe(0);
    frame.come();
    expect(page.latest.size).toBe(0);
  });
});
