/**
 * Half of a map of 1,000,000 starts, 100 steps each, as a process of its own: `npm run bench` starts two at a time. Prints the
 * milliseconds that it took, and those of CPU time.
 */
import type { LossDefinition } from '../../src/catalog/define';
import { findLoss } from '../../src/catalog/losses';
import { createNeuron } from '../../src/catalog/objectives';
import { defaultRun } from '../../src/scene/defaults';
import { points } from './data';
import { cpuSince, mapOfStarts } from './mapOfStarts';

const SIZE = 1_000;
const [half] = process.argv.slice(2).map(Number);

const objective = createNeuron(points('two-points'), findLoss('half-sum') as LossDefinition);
const run = { ...defaultRun('gd', 'r1'), steps: 100 };
const [from, to] = [0, 1].map((end) => ((half + end) * SIZE * SIZE) / 2);
const start = performance.now();
const before = process.cpuUsage();
// In tiles, as the page does.
for (let cell = from; cell < to; cell += SIZE) mapOfStarts(objective, run, SIZE, cell, cell + SIZE);
console.log(`${performance.now() - start} ${cpuSince(before)}`);
