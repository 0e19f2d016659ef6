/** Words for what could not be computed. */
import { counted, formatCount } from './number';

export const computeFaultsText = {
  fault: (what: string, message: string) => `Could not compute ${what}: ${message}`,
  what: {
    surface: 'the surface',
    objective: 'the objective',
    probe: 'the value under the pointer',
    study: 'a layer over the surface, or a number in a lesson',
  },
  run: (name: string) => `“${name}”`,
  noMemory: (name: string, steps: number, bytes: number) =>
    `There is no memory for “${name}”: its ${counted(formatCount(steps), 'step')} take ${formatCount(Math.ceil(bytes / 1e6))} MB. Give it fewer steps, or remove other runs.`,
} as const;
