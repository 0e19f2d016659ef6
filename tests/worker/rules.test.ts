/**
 * The worker begins with the rules of the opening scene, and loads the others with the first run that names one.
 * Wants fresh modules: other tests load every rule.
 */
import { expect, it } from 'vitest';
import { findOptimizer } from '../../src/catalog/optimizers/loaded';
import { defaultRun, openingScene } from '../../src/scene/defaults';
import type { RunSpec } from '../../src/scene/types';
import { createHost } from '../../src/worker/host';
import { CHUNK_BYTES, CREDITS, type FromWorker, type Port, type ToWorker } from '../../src/worker/protocol';

const GD = defaultRun('gd', 'r1');
const LION: RunSpec = { ...GD, id: 'r2', optimizer: 'lion', hyper: { eta: 0.1, beta1: 0.9, beta2: 0.99 } };

it('computes a run whose rule is loaded for it, beside those whose rule was there, and none that was dropped meanwhile', async () => {
  const received: FromWorker[] = [];
  const port: Port<FromWorker> = { onmessage: null, postMessage: (message) => received.push(message) };
  createHost(port);
  const send = (data: ToWorker) => port.onmessage?.({ data });
  for (let i = 0; i < CREDITS; i++) send({ type: 'credit', buffer: new ArrayBuffer(CHUNK_BYTES) });
  send({ type: 'objective', job: 1, spec: openingScene().scene.objective });
  send({ type: 'run', job: 2, run: { ...LION, id: 'r3' } });
  send({ type: 'run', job: 3, run: LION });
  send({ type: 'run', job: 4, run: GD });
  send({ type: 'drop', id: 'r3' });

  expect(findOptimizer('lion')).toBeUndefined();
  const told = () => received.flatMap((each) => (each.type === 'rows' ? [each.id] : []));
  // On a busy machine a rule takes its time to load.
  await expect.poll(told).toEqual(['r1', 'r2']);
  expect(received.filter(({ type }) => type === 'fault')).toEqual([]);
});
