import { defineSchedule, ETA } from '../define';
import { lecture } from '../sources';

/** At each epoch's end: where the loss over all the data is higher than at the last one's end, η ← η · factor. */
export const halveOnRise = defineSchedule({
  id: 'halve-on-rise',
  name: 'Halve on rise',
  summary: 'Multiplies η by a factor after an epoch that made the loss higher.',
  source: lecture('5.7'),
  target: 'eta',
  params: {
    factor: {
      kind: 'number',
      symbol: 'c',
      name: 'Factor',
      default: 0.5,
      legal: { min: 0, max: 1 },
      slider: { min: 0.05, max: 1, scale: 'linear', step: 0.01 },
    },
  },
  memory: [{ name: 'rate', start: (base) => base }],
  symbols: { lastLoss: '\\mathcal{L}_{\\text{one epoch before}}' },
  unsaid: ['lastLoss'],
  listing: {
    before: ['eta = eta0', 'lastLoss = inf'],
    step: [
      'if t % stepsPerEpoch == 0:',
      '    newLoss = loss(theta)',
      '    if newLoss > lastLoss:',
      '        eta = factor*eta',
      '    lastLoss = newLoss',
    ],
  },
  rate: ({ memory, clock }) => {
    clock[ETA] = memory[0];
  },
  epochEnd: ({ params: { factor }, memory, epochLoss }) => {
    if (epochLoss[0] > epochLoss[1]) memory[0] *= factor;
  },
});
