import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Page } from './local-worker';
import { ONE_RUN, ScriptedPage, WINDOW } from './scripted-worker';

/** Longer than the page waits for a worker that says nothing. */
const TOO_LONG = 25_000;
/** Longer than a person waits without wondering, and shorter. */
const LONG = 1_200;
const BRIEF = 700;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('a silent worker', () => {
  it('is replaced, and given up where all its successors are silent too', () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    for (let i = 0; i < 5; i++) vi.advanceTimersByTime(TOO_LONG);
    expect(page.deaths).toEqual([true, true, true, false]);
  });

  it('is given up even if each says something before it falls silent', () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    for (let i = 0; i < 5; i++) {
      const job = page.worker.job('objective');
      page.worker.say({ type: 'points', job, x: new Float64Array(0), y: new Float64Array(0), total: 0 });
      page.worker.sayRow(1);
      vi.advanceTimersByTime(TOO_LONG);
    }
    expect(page.deaths).toEqual([true, true, true, false]);
  });

  it('is given up even if each finishes a run before the surface kills it', () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    for (let i = 0; i < 5; i++) {
      page.worker.sayRow(1, true);
      vi.advanceTimersByTime(TOO_LONG);
    }
    expect(page.deaths).toEqual([true, true, true, false]);
  });

  it('is replaced as often as one dies after all that was asked had come', () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    for (let i = 0; i < 6; i++) {
      page.worker.sayRow(1, true);
      page.worker.sayFineSurface();
      page.worker.onerror?.({ message: 'out of memory' });
    }
    expect(page.deaths).toEqual(Array(6).fill(true));
  });

  it('is left alone where nothing is waited for', () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    page.worker.sayRow(1, true);
    page.worker.sayFineSurface();
    vi.advanceTimersByTime(TOO_LONG);
    expect(page.deaths).toEqual([]);
  });

  it('tells once that something is waited for, and once that all has come', () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    expect(page.waiting).toEqual([true]);
    page.worker.sayRow(1, true);
    expect(page.waiting).toEqual([true]);
    page.worker.sayFineSurface();
    expect(page.waiting).toEqual([true, false]);
  });

  it('is left alone where what was asked has been withdrawn', () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    page.worker.sayRow(1, true);
    page.worker.sayFineSurface();
    const withdraw = page.client.ask('samples', { points: [{ w: 0, b: 0 }] }, () => {});
    withdraw();
    vi.advanceTimersByTime(TOO_LONG);
    expect(page.deaths).toEqual([]);
    expect(page.slow).toEqual([]);
  });

  it('is left alone while it says that it is alive', () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(15_000);
      page.worker.say({ type: 'alive' });
    }
    expect(page.deaths).toEqual([]);
    vi.advanceTimersByTime(TOO_LONG);
    expect(page.deaths).toEqual([true]);
  });
});

describe('a long wait', () => {
  const answered = () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    page.worker.sayRow(1, true);
    page.worker.sayFineSurface();
    return page;
  };
  const window = (width: number) => ({ w: [0, width], b: [0, 1] }) as const;

  it('is told of once, and so is its end', () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(BRIEF);
      page.worker.say({ type: 'alive' });
    }
    expect(page.slow).toEqual([true]);
    page.worker.sayRow(1, true);
    vi.advanceTimersByTime(LONG);
    expect(page.slow).toEqual([true]);
    page.worker.sayFineSurface();
    vi.advanceTimersByTime(LONG);
    expect(page.slow).toEqual([true, false]);
  });

  it('is none where the answer comes soon, or is overtaken by other questions', () => {
    const page = answered();
    for (let width = 1; width < 9; width++) {
      page.show(ONE_RUN, window(width));
      vi.advanceTimersByTime(BRIEF);
    }
    page.worker.sayFineSurface();
    vi.advanceTimersByTime(TOO_LONG);
    expect(page.slow).toEqual([]);
  });

  it('is not cut short by the pointer, which asks for a value with every move', () => {
    const page = answered();
    page.show(ONE_RUN, window(2));
    for (let w = 0; w < 4; w++) {
      page.client.probe({ w, b: 0 });
      vi.advanceTimersByTime(BRIEF);
    }
    expect(page.slow).toEqual([true]);
  });

  it('does not flicker where another one follows at once', () => {
    const page = answered();
    page.show(ONE_RUN, window(2));
    vi.advanceTimersByTime(LONG);
    page.worker.sayFineSurface();
    page.show(ONE_RUN, window(3));
    vi.advanceTimersByTime(LONG);
    expect(page.slow).toEqual([true]);
    page.worker.sayFineSurface();
    vi.advanceTimersByTime(LONG);
    expect(page.slow).toEqual([true, false]);
  });

  it('goes on while a new worker takes over, and is over where none does', () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    vi.advanceTimersByTime(LONG);
    page.worker.onerror?.({ message: 'out of memory' });
    vi.advanceTimersByTime(LONG);
    expect(page.slow).toEqual([true]);
    for (let i = 0; i < 5; i++) vi.advanceTimersByTime(TOO_LONG);
    expect(page.deaths.at(-1)).toBe(false);
    expect(page.slow).toEqual([true, false]);
  });

  it('is over once a person has stopped what takes so long, and none on a page that is not seen', () => {
    const page = answered();
    const [run] = ONE_RUN.runs;
    page.show({ ...ONE_RUN, runs: [{ ...run, steps: run.steps + 1 }] }, WINDOW);
    page.worker.sayRow(1);
    vi.advanceTimersByTime(LONG);
    page.client.halt(run.id);
    vi.advanceTimersByTime(LONG);
    expect(page.slow).toEqual([true, false]);
    page.client.setActive(false);
    page.client.goOn(run.id);
    vi.advanceTimersByTime(TOO_LONG);
    expect(page.slow).toEqual([true, false]);
  });
});

describe('a worker that has been replaced', () => {
  it('cannot end its successor, or speak for it, with what comes late', () => {
    const page = new ScriptedPage();
    page.show(ONE_RUN);
    const [first] = page.workers;
    first.onerror?.({ message: 'out of memory' });
    first.onerror?.({ message: 'out of memory' });
    first.sayFineSurface();
    expect(page.deaths).toEqual([true]);
    expect(page.workers).toHaveLength(2);
    expect(page.surface).toBeNull();
  });
});

describe('an objective that cannot be built', () => {
  const broken = { ...ONE_RUN, objective: { kind: 'function', id: 'no-such', params: {} } } as const;

  it('is told of once, and the worker lives on to compute the next one', async () => {
    const page = new Page();
    page.show(broken);
    await page.until(() => page.faults.length > 0);
    for (let i = 0; i < 5; i++) vi.advanceTimersByTime(TOO_LONG);
    page.show(broken, { w: [0, 1], b: [0, 1] });
    for (let i = 0; i < 5; i++) vi.advanceTimersByTime(TOO_LONG);
    expect(page.deaths).toEqual([]);
    expect(page.faults).toHaveLength(1);
    page.show(ONE_RUN);
    await page.settled(ONE_RUN);
    expect(page.workers).toHaveLength(1);
    page.client.dispose();
  });
});
