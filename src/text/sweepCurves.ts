/** The words beside a sweep's curves, which come with them. */
export const curvesText = {
  good: (run: string, range: string) => `${run}: ${range}.`,
  goodFrom: (from: string, to: string) => `good from ${from} to ${to}`,
  goodAtOne: 'good at one value only',
  /** Of the bars below the curves. */
  goodKey: 'Bars: the values at which a run is good. It comes within twice its lowest there.',
  withinHint:
    'How forgiving a run is: the wider the range around its best in which it stays within twice that, the less its rate has to be tuned. Losses below 10⁻¹² count as equal.',
  noGood: 'good nowhere',
} as const;
