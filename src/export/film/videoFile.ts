/** A film as MP4 or WebM: the browser's own encoder (WebCodecs), put into a file by mediabunny. */
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import type { FilmFile } from './filmFile';

export type VideoFormat = 'mp4' | 'webm';

/** What players open most widely comes first. */
const CODECS: Readonly<Record<VideoFormat, VideoCodec[]>> = { mp4: ['avc'], webm: ['vp9', 'av1', 'vp8'] };

/** Seconds between frames that stand by themselves: a film is jumped about in. */
const KEY_FRAME_SECONDS = 2;

/**
 * @param width even numbers of pixels, as `height`
 * @returns null where this browser writes no such file
 */
async function codecOf(format: VideoFormat, width: number, height: number): Promise<VideoCodec | null> {
  if (!('VideoEncoder' in globalThis)) return null;
  return getFirstEncodableVideoCodec(CODECS[format], { width, height, bitrate: QUALITY_HIGH });
}

/** @returns the formats that this browser can write in this size, the more widely played one first; none without WebCodecs */
export async function videoFormats(width: number, height: number): Promise<readonly VideoFormat[]> {
  const formats: readonly VideoFormat[] = ['mp4', 'webm'];
  const codecs = await Promise.all(formats.map((format) => codecOf(format, width, height)));
  return formats.filter((_, i) => codecs[i] !== null);
}

/** @throws where this browser cannot write the format in this size */
export async function createVideoFile(canvas: HTMLCanvasElement, format: VideoFormat): Promise<FilmFile> {
  const codec = await codecOf(format, canvas.width, canvas.height);
  if (codec === null)
    throw new Error(`This browser writes no ${format} of ${canvas.width} × ${canvas.height}`);
  const target = new BufferTarget();
  const output = new Output({
    target,
    // The index comes first, so that a film plays while it is loaded.
    format: format === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
  });
  const source = new CanvasSource(canvas, {
    codec,
    bitrate: QUALITY_HIGH,
    keyFrameInterval: KEY_FRAME_SECONDS,
  });
  output.addVideoTrack(source);
  await output.start();
  let now = 0;
  return {
    samples: 0,
    sample: async () => {},
    add: async (_, seconds) => {
      await source.add(now, seconds);
      now += seconds;
    },
    finish: async () => {
      await output.finalize();
      if (target.buffer === null) throw new Error('The film came out empty');
      return new Blob([target.buffer], { type: `video/${format}` });
    },
    dispose: () => {
      if (output.state === 'started') void output.cancel();
    },
  };
}
