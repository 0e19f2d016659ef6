/** The part of a chart's plot that its handles need. */

/** The places of steps and values in the plot, in CSS pixels from its top left. */
export interface RatePlot {
  readonly area: HTMLElement;
  stepAt(left: number): number;
  valueAt(top: number): number;
  leftOf(step: number): number;
  topOf(value: number): number;
}
