/** Films of the page's pictures, from a click to a file that something else reads. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { findFfprobe } from '../../scripts/lib/test-programs.mjs';
import { type Gif, readGif } from '../export/gif';
import { axeViolations } from './axe';
import { test } from './keptPage';
import { open } from './workbench';

const LAST = 60;
const LINK = `/#v=1&data=valley&run=adam;start=-1,-3;steps=${LAST};eta=0.1&run=gd;start=1,1;steps=20;eta=1&end`;
/** The light theme's colours of the two runs. */
const ADAM = [0xce, 0x49, 0xaa];
const DESCENT = [0xaf, 0x39, 0x04];

async function openFilm(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: 'Film', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Make the film' })).toBeEnabled();
  return dialog;
}

async function made(page: Page, dialog: Locator): Promise<{ download: Download; bytes: Buffer }> {
  const button = dialog.getByRole('button', { name: 'Make the film' });
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 240_000 }), button.click()]);
  await expect(dialog.getByRole('status')).toHaveText(new RegExp(`^Saved ${download.suggestedFilename()} `));
  return { download, bytes: await readFile(await download.path()) };
}

/** Reads a video by a browser's own library for media. */
async function readVideo(bytes: Buffer) {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new Error('There is no video in the file');
  const { packetCount } = await track.computePacketStats();
  return {
    codec: track.codec,
    size: [track.codedWidth, track.codedHeight],
    frames: packetCount,
    seconds: await track.computeDuration(),
  };
}

/** Reads a video by ffprobe; null where that is not installed. */
async function probed(path: string) {
  const ffprobe = findFfprobe();
  if (ffprobe === null) return null;
  const fields = 'stream=codec_name,width,height,nb_read_frames:format=duration';
  const { stdout } = await promisify(execFile)(ffprobe, [
    ...['-v', 'error', '-count_frames', '-select_streams', 'v'],
    ...['-show_entries', fields, '-of', 'json', path],
  ]);
  const { streams, format } = JSON.parse(stdout);
  return { ...streams[0], seconds: Number(format.duration) };
}

/** The pixels of a frame that have a run's colour, as far as the palette keeps it. */
function count({ rgb }: Gif['frames'][number], colour: readonly number[]): number {
  let found = 0;
  for (let at = 0; at < rgb.length; at += 3)
    if (colour.every((part, i) => Math.abs(rgb[at + i] - part) <= 12)) found++;
  return found;
}

test('the playback of map and neuron is saved as MP4 and as WebM, with all of its steps', async ({
  page,
}) => {
  const complaints = await open(page, LINK);
  const dialog = await openFilm(page);
  await expect(dialog).toContainText(`${LAST + 1} frames, 3.4 s`);
  expect(await axeViolations(page, { include: 'dialog' })).toEqual([]);

  const mp4 = await made(page, dialog);
  expect(mp4.download.suggestedFilename()).toBe('errorscape.mp4');
  expect(await readVideo(mp4.bytes)).toEqual({
    codec: 'avc',
    size: [1280, 720],
    frames: LAST + 1,
    seconds: expect.closeTo(LAST / 25 + 1, 3),
  });
  const said = await probed(await mp4.download.path());
  if (said !== null)
    expect(said).toMatchObject({
      codec_name: 'h264',
      width: 1280,
      height: 720,
      nb_read_frames: String(LAST + 1),
    });
  // It can be seen before it is looked for in the downloads.
  const video = dialog.getByRole('figure', { name: 'The film' }).locator('video');
  await expect.poll(() => video.evaluate((film: HTMLVideoElement) => film.videoWidth)).toBe(1280);

  await dialog.getByRole('radio', { name: 'WebM' }).check();
  await dialog.getByRole('radio', { name: '1080 × 1080' }).check();
  await dialog.getByRole('textbox', { name: 'First step' }).fill('10');
  await dialog.getByRole('textbox', { name: 'Last step' }).fill('14');
  const webm = await made(page, dialog);
  expect(await readVideo(webm.bytes)).toMatchObject({ size: [1080, 1080], frames: 5, codec: 'vp9' });
  expect(complaints).toEqual([]);
});

test('a film as a GIF shows the paths grow, for ever or once; one that is stopped is not saved', async ({
  page,
}) => {
  const complaints = await open(page, LINK);
  const dialog = await openFilm(page);
  await dialog.getByRole('radio', { name: 'GIF' }).check();
  await dialog.getByRole('combobox', { name: 'Speed' }).selectOption('4×');
  const { bytes } = await made(page, dialog);
  const gif = readGif(bytes);
  expect([gif.width, gif.height, gif.repeat]).toEqual([1280, 720, 0]);
  expect(gif.frames).toHaveLength(LAST / 4 + 1);
  expect(gif.frames.map(({ hundredths }) => hundredths)).toEqual([...Array(LAST / 4).fill(4), 100]);
  const [first, last] = [gif.frames[0], gif.frames[gif.frames.length - 1]];
  for (const colour of [ADAM, DESCENT])
    expect(count(last, colour)).toBeGreaterThan(count(first, colour) + 100);
  // All of a frame is drawn: it has no black in it where a picture is missing.
  expect(count(last, [0, 0, 0])).toBeLessThan(2000);

  await dialog.getByRole('combobox', { name: 'Speed' }).selectOption('0.25×');
  await dialog.getByRole('checkbox', { name: 'Play it over and over' }).uncheck();
  let saved = 0;
  page.on('download', () => saved++);
  await dialog.getByRole('button', { name: 'Make the film' }).click();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Stopped. Nothing was saved.');
  expect(saved).toBe(0);
  await dialog.getByRole('textbox', { name: 'Last step' }).fill('3');
  expect(readGif((await made(page, dialog)).bytes)).toMatchObject({ repeat: null, frames: { length: 4 } });
  expect(complaints).toEqual([]);
});

test('a browser without WebCodecs says so and makes GIFs', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'VideoEncoder'));
  await open(page, LINK);
  const dialog = await openFilm(page);
  await expect(dialog).toContainText('This browser cannot encode video');
  await expect(dialog.getByRole('radio', { name: 'MP4' })).toHaveCount(0);
  await expect(dialog.getByRole('radio', { name: 'GIF' })).toBeChecked();
  // Nor has it WebGL.
  await expect(dialog.getByRole('checkbox', { name: '3D surface' })).toHaveCount(0);
});

test('a film of the 3D surface beside the map and a chart shows all three, and their paths grow', {
  tag: '@3d',
}, async ({ page }) => {
  const complaints = await open(page, LINK);
  const dialog = await openFilm(page);
  await dialog.getByRole('checkbox', { name: '3D surface' }).check();
  await dialog.getByRole('checkbox', { name: 'Loss per step' }).check();
  await dialog.getByRole('checkbox', { name: 'The neuron' }).uncheck();
  await dialog.getByRole('radio', { name: 'GIF' }).check();
  await dialog.getByRole('combobox', { name: 'Speed' }).selectOption('4×');
  await dialog.getByRole('textbox', { name: 'Last step' }).fill('40');
  const drawings = () => page.locator('canvas[data-frames]').getAttribute('data-frames');
  const before = await drawings();
  const { frames, width, height } = readGif((await made(page, dialog)).bytes);
  expect(frames).toHaveLength(40 / 4 + 1);
  // The page's own picture stands still meanwhile, and is not drawn.
  expect(await drawings()).toBe(before);
  // The map has two thirds of the frame; the surface is above the chart.
  const surface = ({ rgb }: Gif['frames'][number]) => {
    const [left, bottom] = [Math.round((2 * width) / 3) + 20, Math.round(height / 2) - 40];
    return Array.from({ length: bottom }, (_, row) => [
      ...rgb.subarray(3 * (row * width + left), 3 * (row + 1) * width),
    ]).flat();
  };
  const [first, last] = [surface(frames[0]), surface(frames[frames.length - 1])];
  // Balls have moved, and all else stands; the ground is drawn, and no part of it is black.
  const changed = last.filter((part, i) => Math.abs(part - first[i]) > 24).length;
  expect(changed).toBeGreaterThan(100);
  expect(changed).toBeLessThan(last.length / 4);
  expect(new Set(last).size).toBeGreaterThan(30);
  for (const frame of frames) expect(surface(frame).filter((part) => part === 0).length).toBeLessThan(6000);
  expect(complaints).toEqual([]);
});
