/** The legal ranges of a scene's own fields. Definitions bring the ranges of theirs. A value outside is a fault, never moved to the nearest legal one. */
import type { LegalRange } from '../catalog/parameters';

/** |w|, |b|, |x|, |y|. */
export const LEGAL_COORDINATE: LegalRange = { min: -1e6, max: 1e6 };
export const LEGAL_STEPS: LegalRange = { min: 0, max: 100_000, integer: true };
/** The bound of a clip: no gradient passes where it is 0. */
export const LEGAL_CLIP: LegalRange = { min: 0, max: 1e6 };
/** The β of an average of the path. */
export const LEGAL_KEPT_SHARE: LegalRange = { min: 0, max: 1, below: true };
/** A ‖∇L‖ to stop at. */
export const LEGAL_NORM: LegalRange = { min: 0, max: Number.MAX_VALUE };
export const LEGAL_LAMBDA: LegalRange = { min: 0, max: 10 };
/** A batch of more points than there are is all of them. */
export const LEGAL_BATCH: LegalRange = { min: 1, max: Number.MAX_SAFE_INTEGER, integer: true };
export const LEGAL_SEED: LegalRange = { min: 0, max: 4_294_967_295, integer: true };
export const MAX_RUNS = 12;
/** Rows of one recorded run, and of all that a scene has. */
export const MAX_RECORDED_ROWS = 10_000;
export const MAX_ALL_RECORDED_ROWS = 20_000;
export const MAX_INLINE_POINTS = 10_000;
export const MAX_LABEL_LENGTH = 60;
export const MAX_FORMULA_LENGTH = 500;
/** Steps a second at 1×, as in the lecture. */
export const STEPS_PER_SECOND = 25;
/** The default first. */
export const BATCH_ORDERS = ['sequential', 'shuffled', 'with-replacement'] as const;
export type BatchOrder = (typeof BATCH_ORDERS)[number];
export const RUN_IDS: readonly string[] = Array.from({ length: MAX_RUNS }, (_, index) => `r${index + 1}`);
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16] as const;
/** Degrees; once around either way. */
export const LEGAL_AZIMUTH: LegalRange = { min: -360, max: 360 };
/** Degrees; 90 looks straight down. */
export const LEGAL_ELEVATION: LegalRange = { min: -90, max: 90 };
/** In units of the surface's side. */
export const LEGAL_DISTANCE: LegalRange = { min: 0.01, max: 1000 };
export const MAX_PINS = 100;
/** A loss at which something is drawn: whatever a double can hold. */
export const LEGAL_LOSS: LegalRange = { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };
