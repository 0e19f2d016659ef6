/** Finds out which video formats this browser can encode, without the library that writes them. */
export type VideoFormat = 'mp4' | 'webm';

/** The codecs of each format, by mediabunny's names. Those that most players open come first. */
export const VIDEO_CODECS = { mp4: ['avc'], webm: ['vp9', 'av1', 'vp8'] } as const;

type Codec = (typeof VIDEO_CODECS)[VideoFormat][number];

/** With the profile and level that hold 1920 × 1080 at 50 frames a second. */
const CODEC_STRINGS: Readonly<Record<Codec, string>> = {
  avc: 'avc1.64002a',
  vp9: 'vp09.00.41.08',
  av1: 'av01.0.09M.08',
  vp8: 'vp8',
};

async function isSupported(codec: Codec, width: number, height: number): Promise<boolean> {
  try {
    const config = { codec: CODEC_STRINGS[codec], width, height };
    return (await VideoEncoder.isConfigSupported(config)).supported === true;
  } catch {
    return false;
  }
}

/**
 * WebKitGTK, as in GNOME Web, has the encoder's name, and the whole page crashes when it is asked what it can encode where
 * GStreamer lacks a plugin: seen in 2.50, in MiniBrowser. No test of what it can do comes before that crash, so its name is read.
 */
export function crashesWhenAsked(userAgent: string): boolean {
  return /X11|Linux/.test(userAgent) && /AppleWebKit/.test(userAgent) && !/Chrom/.test(userAgent);
}

/** @returns the more widely played format first; none without WebCodecs */
export async function videoFormats(width: number, height: number): Promise<readonly VideoFormat[]> {
  if (!('VideoEncoder' in globalThis) || crashesWhenAsked(navigator.userAgent)) return [];
  const formats: readonly VideoFormat[] = ['mp4', 'webm'];
  const can = await Promise.all(
    formats.map(async (format) => {
      const codecs = VIDEO_CODECS[format].map((codec) => isSupported(codec, width, height));
      return (await Promise.all(codecs)).some(Boolean);
    }),
  );
  return formats.filter((_, i) => can[i]);
}
