/** The scene: one plain JSON document that says everything a person sees, saves, shares and replays. */
import type { ParameterValue } from '../catalog/parameters';
import type { BatchOrder } from './limits';
import type { Camera, Point, Window } from './places';
import type { View } from './viewFields';

export type { BatchOrder, Camera, Point, View, Window };

export type DataSpec =
  | { readonly kind: 'points'; readonly x: readonly number[]; readonly y: readonly number[] }
  | { readonly kind: 'preset'; readonly id: string }
  /** Further fields are the generator's parameters (n, noise, seed …). */
  | { readonly kind: 'generated'; readonly id: string; readonly [parameter: string]: number | string };

export interface NeuronSpec {
  readonly kind: 'neuron';
  readonly loss: string;
  readonly data: DataSpec;
}

export interface FunctionSpec {
  readonly kind: 'function';
  readonly id: string;
  readonly params: Readonly<Record<string, number>>;
}

export interface FormulaSpec {
  readonly kind: 'formula';
  readonly text: string;
}

export type ObjectiveSpec = NeuronSpec | FunctionSpec | FormulaSpec;

/** A schedule's kind; further fields are its parameters. */
export interface ScheduleSpec {
  readonly kind: string;
  readonly [parameter: string]: number | string;
}

export type DecaySpec =
  | { readonly kind: 'none' }
  | { readonly kind: 'l2'; readonly lambda: number }
  | { readonly kind: 'decoupled'; readonly lambda: number };

export interface BatchSpec {
  readonly size: 'all' | number;
  readonly order: BatchOrder;
  readonly seed: number;
}

/** One optimizer on its way down. Every field is filled in: a changed default never changes an old scene. */
export interface RunSpec {
  /** Unique in the scene: `r1` … `r12`. Its number is also the run's colour. */
  readonly id: string;
  /** A name of the person's own; empty means the optimizer's. */
  readonly label: string;
  readonly visible: boolean;
  readonly optimizer: string;
  readonly start: Point;
  readonly steps: number;
  readonly hyper: Readonly<Record<string, ParameterValue>>;
  readonly schedule: ScheduleSpec;
  readonly momentumSchedule: ScheduleSpec;
  readonly decay: DecaySpec;
  readonly batch: BatchSpec;
}

export interface Scene {
  readonly version: 1;
  readonly objective: ObjectiveSpec;
  readonly runs: readonly RunSpec[];
  /** One start for all the runs: editing it in one edits it in all. */
  readonly sharedStart: boolean;
}

/** The stored and shared document: the scene and its view. */
export interface SceneDocument {
  readonly scene: Scene;
  readonly view: View;
}
