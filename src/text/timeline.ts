/** Words of the timeline and of what is told when playback stops. */
export const timelineText = {
  region: 'Timeline',
  play: 'Play',
  pause: 'Pause',
  loop: 'Loop',
  speed: 'Speed',
  slider: 'Step',
  step: 'step',
  speedOption: (speed: number) => `${speed}×`,
  /** The slider's own value text. */
  position: (step: string, last: string) => `step ${step} of ${last}`,
  /** The slider's own where no run takes a step. */
  noSteps: 'step 0: no run takes a step',
  announceStep: (step: string, last: string) => `Step ${step} of ${last}.`,
  announceLoss: (run: string, loss: string) => `${run}: loss ${loss}.`,
  announceDiverged: (run: string, at: string, loss: string) =>
    `${run} diverged at step ${at}, with loss ${loss}.`,
  announceNoLoss: (run: string) => `${run} starts where the surface has no loss, and takes no step.`,
  announceNoSlope: (run: string, at: string, loss: string) =>
    `${run} ends at step ${at}, where it has no next step. Its loss there is ${loss}.`,
} as const;
