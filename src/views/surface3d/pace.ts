/**
 * Keeps drawing from running ahead of a slow graphics card: the page would wait for it, and stutter with it. Where a
 * drawing takes long, what is dragged elsewhere is drawn in 3D once the hand rests; the 2D pictures then have the machine.
 * Another surface waits for its own rest only: runs that go on playing on it would hold it up.
 */

/** A drawing that takes longer than this costs the rest of the page frames. */
const SLOW_MS = 40;
/** The time without a change after which the picture is at rest: longer than the pause between two presses of a key. */
const REST_MS = 350;
/** While changes go on, a slow drawing gets this fraction of the time: one part in 20. */
const SHARE = 20;

type Card = Pick<
  WebGL2RenderingContext,
  | 'fenceSync'
  | 'flush'
  | 'isContextLost'
  | 'clientWaitSync'
  | 'deleteSync'
  | 'SYNC_GPU_COMMANDS_COMPLETE'
  | 'TIMEOUT_EXPIRED'
>;

export class Pace {
  private fence: WebGLSync | null = null;
  private begun = 0;
  private ended = 0;
  private changedAt = 0;
  private urgent = true;
  private reshapedAt = Number.POSITIVE_INFINITY;
  /**
   * The times of the last drawings in ms, 0 where there was none. The first one compiles its shaders, and any may wait for something else:
   * the quickest counts.
   */
  private readonly costs = [0, 0, 0];
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly gl: Card) {}

  /** Something has changed at the time `now`. What the hand does in the 3D picture itself is urgent. */
  changed(now: number, urgent: boolean): void {
    this.changedAt = now;
    this.urgent ||= urgent;
  }

  /** Another surface has come at the time `now`. */
  reshaped(now: number): void {
    this.reshapedAt = now;
  }

  /** Whether what was drawn last is another surface than the present one. */
  get isOutdated(): boolean {
    return this.reshapedAt < Number.POSITIVE_INFINITY;
  }

  /** Milliseconds until the next drawing may be made; 0 or less where it is time. */
  wait(now: number): number {
    if (!this.finished(now)) return 1;
    const cost = Math.min(...this.costs);
    if (this.urgent || cost < SLOW_MS) return 0;
    return Math.min(this.changedAt + REST_MS, this.reshapedAt + REST_MS, this.ended + SHARE * cost) - now;
  }

  /** To be called after each drawing, with the time at which it began. */
  drawn(begun: number): void {
    const { gl } = this;
    this.begun = begun;
    this.urgent = false;
    this.reshapedAt = Number.POSITIVE_INFINITY;
    this.fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    this.watch();
  }

  /** Calls back in `wait` milliseconds; any number of calls before that are one. */
  later(wait: number, work: () => void): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      work();
    }, wait);
  }

  dispose(): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
  }

  /** Asks every frame, so that the time at which the drawing was finished is known. */
  private watch(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      if (!this.finished(performance.now())) this.watch();
    });
  }

  private finished(now: number): boolean {
    if (this.fence === null) return true;
    const { gl } = this;
    if (!gl.isContextLost() && gl.clientWaitSync(this.fence, 0, 0) === gl.TIMEOUT_EXPIRED) return false;
    gl.deleteSync(this.fence);
    this.fence = null;
    this.ended = now;
    this.costs.push(now - this.begun);
    this.costs.shift();
    return true;
  }
}
