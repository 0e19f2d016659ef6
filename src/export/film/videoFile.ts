/** A film as MP4 or WebM: the browser's own encoder (WebCodecs), put into a file by mediabunny. */
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  WebMOutputFormat,
} from 'mediabunny';
import type { FilmFile } from './filmFile';
import { VIDEO_CODECS, type VideoFormat } from './videoFormats';

/** Seconds between frames that stand by themselves: a film is jumped about in. */
const KEY_FRAME_SECONDS = 2;

/** @throws where this browser cannot write the format in this size */
export async function createVideoFile(canvas: HTMLCanvasElement, format: VideoFormat): Promise<FilmFile> {
  const { width, height } = canvas;
  const codecs = [...VIDEO_CODECS[format]];
  const codec = await getFirstEncodableVideoCodec(codecs, { width, height, bitrate: QUALITY_HIGH });
  if (codec === null) throw new Error(`This browser writes no ${format} of ${width} × ${height}`);
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
