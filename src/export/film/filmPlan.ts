/** Plans a film: the step that each frame shows, and for how long. */

/** The page's own pace at speed 1, in steps a second. */
const STEPS_A_SECOND = 25;

/** The end stands still for a while, in seconds: what has come of it is the point of most films. */
const LAST_FRAME_SECONDS = 1;

export interface FilmFrame {
  readonly step: number;
  readonly seconds: number;
}

export interface FilmRange {
  /** Whole numbers, `first` ≤ `last`. */
  readonly first: number;
  readonly last: number;
  /** The speed, as on the timeline: 1 is 25 steps a second. */
  readonly speed: number;
}

/**
 * A slow film shows each step for longer; a fast one leaves steps out, evenly, and never its last one.
 * @param mostRate frames a second that the format takes
 */
export function filmPlan({ first, last, speed }: FilmRange, mostRate: number): readonly FilmFrame[] {
  const pace = STEPS_A_SECOND * speed;
  const rate = Math.min(pace, mostRate);
  const stride = pace / rate;
  const moving = Math.ceil((last - first) / stride);
  const frames = Array.from({ length: moving }, (_, frame) => ({
    step: Math.floor(first + frame * stride),
    seconds: 1 / rate,
  }));
  return [...frames, { step: last, seconds: LAST_FRAME_SECONDS }];
}

/** The film's length in seconds. */
export function lengthOf(frames: readonly FilmFrame[]): number {
  return frames.reduce((sum, { seconds }) => sum + seconds, 0);
}
