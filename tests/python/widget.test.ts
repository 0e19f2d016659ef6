import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { addresses, changedHyper, createToldSteps, receivePage } from '../../python/src/errorscape/widget.js';

describe('the places where the page may be', () => {
  const server = { port: 5000, key: 'k' };
  const base = 'https://hub.example/user/ada/';

  it('begin with the kernel’s own server where the browser is on its machine', () => {
    for (const hostname of ['localhost', '127.0.0.1', '[::1]'])
      expect(addresses(server, { hostname, base: 'http://localhost:8888/' })).toEqual([
        'http://127.0.0.1:5000/k/',
        'http://localhost:8888/errorscape/',
        'http://localhost:8888/proxy/5000/k/',
      ]);
  });

  it('begin with the notebook’s server where that is elsewhere', () => {
    expect(addresses(server, { hostname: 'hub.example', base })).toEqual([
      'https://hub.example/user/ada/errorscape/',
      'https://hub.example/user/ada/proxy/5000/k/',
      'http://127.0.0.1:5000/k/',
    ]);
  });

  it('are those of the notebook’s server alone where the kernel has none, and none where neither is there', () => {
    const none = { port: 0, key: '' };
    expect(addresses(none, { hostname: 'localhost', base })).toEqual([
      'https://hub.example/user/ada/errorscape/',
    ]);
    expect(addresses(none, { hostname: 'localhost', base: null })).toEqual([]);
  });
});

describe('hyperparameters', () => {
  it('are said where they differ; what is left out stays', () => {
    const known = { r1: { eta: 1 }, r2: { eta: 0.1, etas: [1, 2], momentum: true } };
    expect(changedHyper(known, known)).toEqual([]);
    expect(changedHyper({}, known)).toEqual([]);
    expect(changedHyper({ r2: { eta: 0.1, etas: [1, 3], momentum: false }, r3: { eta: 2 } }, known)).toEqual([
      { run: 'r2', name: 'etas', value: [1, 3] },
      { run: 'r2', name: 'momentum', value: false },
      { run: 'r3', name: 'eta', value: 2 },
    ]);
  });
});

describe('steps that the page was told', () => {
  it('are no news while a later one is on its way', () => {
    const told = createToldSteps();
    for (const step of [5, 6, 7]) told.tell(step);
    expect(told.isBehind(5)).toBe(true);
    expect(told.isBehind(7)).toBe(false);
    expect(told.isWaiting()).toBe(false);
  });

  it('leave all other steps as news', () => {
    const told = createToldSteps();
    told.tell(5);
    expect(told.isBehind(31)).toBe(false);
    expect(told.isWaiting()).toBe(true);
    expect(told.isBehind(5)).toBe(false);
  });

  it('never wait for an answer that frames have skipped', () => {
    const told = createToldSteps();
    for (const step of [9, 5, 9]) told.tell(step);
    expect(told.isBehind(9)).toBe(false);
    expect(told.isWaiting()).toBe(false);
  });
});

describe('the page over the kernel’s connection', () => {
  type Listener = (...values: readonly unknown[]) => void;

  /** A kernel that answers what `answers` gives for the n-th question, and the model through which it does. */
  function kernel(answers: (part: number, asked: number) => { parts: number; bytes: Uint8Array } | null) {
    const listeners = new Set<Listener>();
    const asked: number[] = [];
    const model = {
      get: () => undefined,
      set: () => {},
      save_changes: () => {},
      on: (_: string, listener: Listener) => void listeners.add(listener),
      off: (_: string, listener: Listener) => void listeners.delete(listener),
      send: (content: unknown) => {
        const { part } = content as { part: number };
        asked.push(part);
        const answer = answers(part, asked.length);
        if (answer !== null)
          for (const tell of [...listeners])
            tell({ part, parts: answer.parts }, [new DataView(new Uint8Array(answer.bytes).buffer)]);
      },
    };
    return { model, asked, listeners };
  }

  const page = gzipSync('<!doctype html><p>σ');
  const half = page.length >> 1;
  const parts = [page.subarray(0, half), page.subarray(half)];

  it('is put together of its parts, each asked for once the one before is here', async () => {
    const { model, asked, listeners } = kernel((part) => ({ parts: 2, bytes: parts[part] }));
    const received = await receivePage(model, new AbortController().signal);
    expect(await received?.text()).toBe('<!doctype html><p>σ');
    expect(received?.type).toBe('text/html;charset=utf-8');
    expect(asked).toEqual([0, 1]);
    expect(listeners.size).toBe(0);
  });

  it('is asked for again where an answer does not come', async () => {
    vi.useFakeTimers();
    const { model, asked } = kernel((part, times) => (times === 1 ? null : { parts: 2, bytes: parts[part] }));
    const received = receivePage(model, new AbortController().signal);
    await vi.advanceTimersToNextTimerAsync();
    vi.useRealTimers();
    expect(await (await received)?.text()).toContain('σ');
    expect(asked).toEqual([0, 0, 1]);
  });

  it('is none where the package has none', async () => {
    const { model } = kernel(() => ({ parts: 0, bytes: new Uint8Array() }));
    expect(await receivePage(model, new AbortController().signal)).toBeNull();
  });

  it('is no longer waited for by a view that is gone', async () => {
    const { model, listeners } = kernel(() => null);
    const gone = new AbortController();
    const received = receivePage(model, gone.signal);
    gone.abort();
    await expect(received).rejects.toThrow();
    expect(listeners.size).toBe(0);
    await expect(receivePage(model, gone.signal)).rejects.toThrow();
  });
});
