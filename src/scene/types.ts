/** The scene: one plain JSON document that says everything a person sees, saves, shares and replays. */
import type { ParameterValue } from '../catalog/parameters';
import type { LayerId } from './layerIds';

export interface Point {
  readonly w: number;
  readonly b: number;
}

/** A rectangle of the (w, b) plane. */
export interface Window {
  readonly w: readonly [number, number];
  readonly b: readonly [number, number];
}

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

export type BatchOrder = 'sequential' | 'shuffled' | 'with-replacement';

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

/** Azimuth and elevation in degrees; distance in units of the surface's side. Elevation 90 is the top view. */
export interface Camera {
  readonly azimuth: number;
  readonly elevation: number;
  readonly distance: number;
}

/** How it is looked at: travels in the link, never changes a number, is not undone. */
export interface View {
  readonly window: Window;
  readonly camera: Camera;
  readonly playhead: number;
  /** Id of the selected run; empty where there is none. */
  readonly selected: string;
  /** Spacing of the isolines, and of the colours with them. */
  readonly levels: 'linear' | 'log';
  /** The loss chart's axis. */
  readonly lossAxis: 'linear' | 'log';
  /** What the second chart shows: `eta`, `beta`, `norm`, `gradW`, `gradB`, `sharpness`, or a state slot (`v.w`). */
  readonly quantity: string;
  /** Playback speed: 1 is 25 steps a second. */
  readonly speed: number;
  readonly loop: boolean;
  /** What is drawn over the surface, in no order, each once. */
  readonly layers: readonly LayerId[];
  /** Guesses that stand on the surface, the first one first. */
  readonly pins: readonly Point[];
  /** The loss at which the slicing plane lies; null: halfway up. */
  readonly slice: number | null;
  /** The line along which steepness is measured; null: across the window. */
  readonly ruler: readonly [Point, Point] | null;
  /** What the surface's height means: the loss or its logarithm. */
  readonly height: 'linear' | 'log';
  /** The loss above which the surface is cut off; null: nowhere. */
  readonly clip: number | null;
  /** The open lesson and its step, `momentum.u-turns`; empty where none is open. */
  readonly lesson: string;
}

export interface Scene {
  readonly version: 1;
  readonly objective: ObjectiveSpec;
  readonly runs: readonly RunSpec[];
  /** One start for all the runs: editing it in one edits it in all. */
  readonly sharedStart: boolean;
}

/** What is stored and shared: the scene and how it is looked at. */
export interface SceneDocument {
  readonly scene: Scene;
  readonly view: View;
}
