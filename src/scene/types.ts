/** The scene: one plain JSON document that says everything a person sees, saves, shares and replays. */
import type { CompareSpec } from './compareFields';
import type { BatchOrder } from './limits';
import type { LuckSpec } from './luckFields';
import type { Camera, Point, Window } from './places';
import type { AverageSpec, BatchSpec, ClipSpec, DecaySpec, RunSpec, StopSpec } from './runFields';
import type { ScheduleSpec } from './runForms';
import type { Sweep } from './sweepFields';
import type { View } from './viewFields';

export type {
  AverageSpec,
  BatchOrder,
  BatchSpec,
  Camera,
  ClipSpec,
  DecaySpec,
  Point,
  RunSpec,
  ScheduleSpec,
  StopSpec,
  View,
  Window,
};

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

export interface Scene {
  readonly version: 1;
  readonly objective: ObjectiveSpec;
  readonly runs: readonly RunSpec[];
  /** One start for all the runs: editing it in one edits it in all. */
  readonly sharedStart: boolean;
}

/** The stored and shared document: the scene and its view, and what is asked of many of its runs at once. */
export interface SceneDocument {
  readonly scene: Scene;
  readonly view: View;
  readonly sweep?: Sweep;
  readonly luck?: LuckSpec;
  readonly compare?: CompareSpec;
}
