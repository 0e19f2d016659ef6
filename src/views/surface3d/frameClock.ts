/** The clock that @react-three/fiber reads before each frame, with the fields and methods of three's own that it uses. */
export class FrameClock {
  /** In seconds, since the clock was started. */
  elapsedTime = 0;
  /** In milliseconds: when time was last read. Fiber sets it where it is told the time. */
  oldTime = 0;
  running = false;

  start(): void {
    this.oldTime = performance.now();
    this.elapsedTime = 0;
    this.running = true;
  }

  stop(): void {
    this.getDelta();
    this.running = false;
  }

  /** @returns seconds since time was last read; 0 for a clock that is stopped */
  getDelta(): number {
    if (!this.running) return 0;
    const now = performance.now();
    const delta = (now - this.oldTime) / 1000;
    this.oldTime = now;
    this.elapsedTime += delta;
    return delta;
  }

  getElapsedTime(): number {
    this.getDelta();
    return this.elapsedTime;
  }
}
