import { describe, expect, it } from 'vitest';
import { addresses, changedHyper, createToldSteps } from '../../python/src/errorscape/widget.js';

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
