/** Conditions at which a run stops. */
import { defineStop, type StopDefinition } from './define';

const byLoss = defineStop({
  id: 'loss',
  name: 'Loss at most',
  summary: 'The run ends at the first step whose loss over all the data is this low or lower.',
  params: {
    at: {
      kind: 'number',
      symbol: 'L_{\\min}',
      name: 'Loss to stop at',
      default: 1e-3,
      legal: { min: -Number.MAX_VALUE, max: Number.MAX_VALUE },
      slider: { min: 1e-12, max: 10, scale: 'log' },
    },
  },
  meets: (loss, _norm, at) => loss <= at,
});

const byGradient = defineStop({
  id: 'gradient',
  name: '‖∇L‖ at most',
  summary: 'The run ends at the first step where the slope over all the data is this small or smaller.',
  params: {
    at: {
      kind: 'number',
      symbol: '\\lVert\\nabla L\\rVert_{\\min}',
      name: '‖∇L‖ to stop at',
      default: 1e-3,
      legal: { min: 0, max: Number.MAX_VALUE },
      slider: { min: 1e-12, max: 10, scale: 'log' },
    },
  },
  meets: (_loss, norm, at) => norm <= at,
});

export const STOPS: readonly StopDefinition[] = [byLoss, byGradient];

const byId = new Map(STOPS.map((stop) => [stop.id, stop]));

/** The condition with this id; undefined for `none`. */
export function findStop(id: string): StopDefinition | undefined {
  return byId.get(id);
}
