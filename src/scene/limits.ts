/** The legal ranges of a scene's own fields. Definitions bring the ranges of theirs. Nothing is ever clamped. */
import type { LegalRange } from '../catalog/parameters';

/** |w|, |b|, |x|, |y|. */
export const LEGAL_COORDINATE: LegalRange = { min: -1e6, max: 1e6 };
export const LEGAL_STEPS: LegalRange = { min: 0, max: 100_000, integer: true };
export const LEGAL_LAMBDA: LegalRange = { min: 0, max: 10 };
export const LEGAL_BATCH: LegalRange = { min: 1, max: 1_000_000, integer: true };
export const LEGAL_SEED: LegalRange = { min: 0, max: 4_294_967_295, integer: true };
export const MAX_RUNS = 12;
export const MAX_INLINE_POINTS = 10_000;
export const MAX_GENERATED_POINTS = 1_000_000;
export const MAX_LABEL_LENGTH = 60;
export const MAX_FORMULA_LENGTH = 500;
/** Steps a second at 1×, as in the lecture. */
export const STEPS_PER_SECOND = 25;
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16] as const;
