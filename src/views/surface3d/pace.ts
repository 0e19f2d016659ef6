/** Keeps drawing from running ahead of a slow graphics card: the page would wait for it, and stutter with it. */

export class Pace {
  private fence: WebGLSync | null = null;

  constructor(private readonly gl: WebGL2RenderingContext) {}

  /** Whether what was drawn last has been finished. */
  ready(): boolean {
    if (this.fence === null) return true;
    const { gl } = this;
    const status = gl.isContextLost() ? gl.ALREADY_SIGNALED : gl.clientWaitSync(this.fence, 0, 0);
    if (status === gl.TIMEOUT_EXPIRED) return false;
    gl.deleteSync(this.fence);
    this.fence = null;
    return true;
  }

  /** To be called after each drawing. */
  drawn(): void {
    const { gl } = this;
    this.fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
  }
}
