import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Page } from './local-worker';
import { ONE_RUN, ScriptedPage } from './scripted-worker';

/** Longer than the page waits for a worker that says nothing. */
const TOO_LONG = 25_000;

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
