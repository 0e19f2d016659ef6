/** The legal values of a document's further parts: its sweep, its luck and its comparison. */
import type { LegalRange } from '../catalog/parameters';

export const AXIS_SCALES = ['linear', 'log', 'one-minus-log'] as const;
export type AxisScale = (typeof AXIS_SCALES)[number];

export const MEASURES = ['loss', 'best', 'steps-to', 'passes-to', 'outcome', 'basin'] as const;
export type Measure = (typeof MEASURES)[number];

/** Cells along one axis of a sweep. */
export const LEGAL_COUNT: LegalRange = { min: 2, max: 2048, integer: true };
/** Seeds that a run is tried with. */
export const LEGAL_SEEDS: LegalRange = { min: 1, max: 1000, integer: true };
/** Passes over the data that a compared rule has. */
export const LEGAL_BUDGET: LegalRange = { min: 1, max: 100_000 };
/** Starts along one side of a comparison's grid. */
export const LEGAL_STARTS: LegalRange = { min: 1, max: 64, integer: true };
/** Surfaces that are compared beside the scene's own. */
export const MOST_SURFACES = 20;
