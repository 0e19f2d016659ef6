import { defineSchedule, ETA } from '../define';
import { lecture } from '../sources';

/** η_t = η · factor^⌊epoch/every⌋, the power as a running product. */
export const step = defineSchedule({
  id: 'step',
  name: 'Step decay',
  summary: 'Multiplies η by a factor after every few epochs.',
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
    every: {
      kind: 'number',
      symbol: 'n',
      name: 'Epochs between drops',
      default: 5,
      legal: { min: 1, max: 1e6, integer: true },
      slider: { min: 1, max: 200, scale: 'linear', step: 1 },
    },
  },
  memory: [
    { name: 'rate', start: (base) => base },
    { name: 'drops', start: () => 0 },
  ],
  listing: { step: ['eta = eta0*factor**floor(epoch/every)'] },
  rate: ({ params: { factor, every }, epoch, memory, clock }) => {
    const drops = Math.floor(epoch / every);
    while (memory[1] < drops) {
      memory[0] *= factor;
      memory[1]++;
    }
    clock[ETA] = memory[0];
  },
});
