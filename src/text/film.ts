import { formatCount } from './number';

/** The words of the export dialog's section "Film". */
export const filmText = {
  pictures: 'Pictures',
  size: 'Size',
  sizes: { hd: '1280 × 720', fullHd: '1920 × 1080', square: '1080 × 1080' },
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark' },
  speed: 'Speed',
  steps: 'Steps',
  to: 'to',
  first: 'First step',
  last: 'Last step',
  format: 'Format',
  formats: { mp4: 'MP4', webm: 'WebM', gif: 'GIF' },
  loops: 'Play it over and over',
  noVideo:
    'This browser cannot encode video: WebCodecs is missing, or has no encoder for this size. Films are GIFs here.',
  videoLoops: 'A video file cannot loop by itself. Set your player or slide to repeat it.',
  noPicture: 'Choose at least one picture.',
  length: (frames: number, seconds: number) =>
    `${formatCount(frames)} ${frames === 1 ? 'frame' : 'frames'}, ${formatSeconds(seconds)}`,
  make: 'Make the film',
  stop: 'Stop',
  progress: 'Frames made',
  made: (done: number, of: number) => `Frame ${formatCount(done)} of ${formatCount(of)}`,
  stopped: 'Stopped. Nothing was saved.',
  saved: (file: string, megabytes: string) => `Saved ${file} (${megabytes} MB).`,
  failed: 'The film could not be made: there may be too little memory for it. A smaller size takes less.',
  preview: 'The film',
  step: (step: number) => `Step ${formatCount(step)}`,
} as const;

function formatSeconds(seconds: number): string {
  return `${seconds < 10 ? seconds.toFixed(1) : formatCount(Math.round(seconds))} s`;
}
