/** A question which runs of ours a recorded one is nearest to, and the answer's rows. */
import type { ParameterValue } from '../../catalog/parameters';
import { MOST_POINTS } from '../../catalog/schedules/drawnPoints';
import type { RunSpec } from '../types';

/** The settings around a rule, as a run has them. */
export type Around = Pick<RunSpec, 'schedule' | 'momentumSchedule' | 'decay' | 'clip' | 'batch'>;

/** All of a run but its rule, its start and its length. */
export type NearSettings = Around & Pick<RunSpec, 'hyper'>;

/** For each part of what is around a rule the ones to try; null where the usual grid is searched (grids.ts). */
export type AroundSearch = { readonly [Part in keyof Around]: readonly Around[Part][] | null };

export interface NearestSearch {
  /** The id of the one rule, with its variants; null for all rules. */
  readonly rule: string | null;
  /** Hyperparameters by name, each with the values to try in every rule that has it; any other is searched. */
  readonly given: Readonly<Record<string, readonly ParameterValue[]>>;
  readonly around: AroundSearch;
}

/** A run of ours beside a recorded one. */
export interface NearRun {
  /** The id of its rule. */
  readonly rule: string;
  /** The variant's name; empty for the rule as it is. */
  readonly variant: string;
  readonly settings: NearSettings;
  /** Numbers of it lie between those of the grids. */
  readonly isRefined: boolean;
  /** Whether a scene can have that run. */
  readonly isOurs: boolean;
  /** The root of the mean square of the distances over all recorded rows, and the largest of them; infinite where it diverges. */
  readonly mean: number;
  readonly most: number;
  /** The first recorded step at which they are at different places, and how far apart; null where there is none. */
  readonly parts: { readonly step: number; readonly by: number } | null;
}

/** Everything is searched. */
export const SEARCH_ALL: NearestSearch = {
  rule: null,
  given: {},
  around: { schedule: null, momentumSchedule: null, decay: null, clip: null, batch: null },
};

/** The number of points of a schedule read from a table, where that is more than a scene's schedule may have; else null. */
export function pointsBeyond({ schedule: { points } }: Pick<NearSettings, 'schedule'>): number | null {
  return Array.isArray(points) && points.length > MOST_POINTS ? points.length : null;
}
