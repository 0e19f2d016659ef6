/** A small chart of lines as plain numbers and looks: drawn by drawLineChart, read out by readLines. */
import type { RunStyle } from '../../runStyle/runStyle';
import type { ValueAxis } from '../charts/axis';

export interface ChartLine {
  /** Tells it from the others: a rule. */
  readonly id: string;
  /** Written at its end; empty for nothing. */
  readonly label: string;
  /** null: one of many, in grey. */
  readonly style: RunStyle | null;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** The band's edges; null for none. */
  readonly band: { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> } | null;
  /** Brought forward. */
  readonly emphasised: boolean;
}

export interface ChartModel {
  readonly x: ValueAxis;
  readonly y: ValueAxis;
  readonly xName: string;
  readonly yName: string;
  readonly lines: readonly ChartLine[];
  /** Lines go level and then up, instead of straight from point to point. */
  readonly stepped: boolean;
}

/** The picture's place on the canvas, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
