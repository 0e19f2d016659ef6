/** A picture with what is written below it: whose lines they are, what it shows, and the link to it. */
import { drawInTheme, runColour, type ThemeName, themeColour } from '../../browser/theme';
import { markerShape } from '../../runStyle/markerPaths';
import type { RunStyle } from '../../runStyle/runStyle';
import { mapFont } from '../../views/contour/axes';
import type { LineName, OpenedPicture } from './define';

export interface PicturePage {
  readonly width: number;
  readonly height: number;
  readonly type: number;
  readonly theme: ThemeName;
  readonly transparent: boolean;
  /** The lines of the key; none where it is not wanted. */
  readonly lines: readonly LineName[];
  /** The key's remarks, after its lines; none where it is not wanted. */
  readonly remarks: readonly string[];
  /** Empty where it is not wanted, as is `link`. */
  readonly caption: string;
  readonly link: string;
}

const MARGIN = 10;
const LINE = 17;
const SWATCH = 26;
const GAP = 6;
const APART = 18;
/** The share of the height that a link may take. A longer one is left out: half of one leads nowhere. */
const LINK_SHARE = 0.15;
const LINK_TYPE = 0.8;

interface KeyEntry {
  readonly x: number;
  readonly line: number;
  readonly name: string;
  /** null for a remark. */
  readonly style: RunStyle | null;
}

/** @param context scaled to CSS pixels; text is measured with it */
export async function drawPage(
  context: CanvasRenderingContext2D,
  picture: OpenedPicture,
  page: PicturePage,
): Promise<void> {
  const { width, height, type, theme, transparent, caption } = page;
  const room = width - 2 * MARGIN;
  const line = LINE * type;
  context.font = mapFont(type);
  const key = keyEntries(context, page, room, type);
  const keyLines = key.reduce((most, entry) => Math.max(most, entry.line + 1), 0);
  const captionLines = brokenAtBlanks(context, caption, room);
  context.font = mapFont(LINK_TYPE * type);
  const linkLines = linkText(context, page);
  const below = keyLines * line + captionLines.length * line + linkLines.length * LINK_TYPE * line;
  drawInTheme(theme, () => {
    if (transparent) return;
    context.fillStyle = themeColour('--panel');
    context.fillRect(0, 0, width, height);
  });
  context.save();
  context.translate(MARGIN, MARGIN);
  await picture.draw(context, room, height - 2 * MARGIN - below - (below > 0 ? GAP : 0));
  context.restore();
  drawInTheme(theme, () => {
    context.save();
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    let y = height - MARGIN - below;
    context.font = mapFont(type);
    for (const entry of key) drawKeyEntry(context, entry, MARGIN, y + (entry.line + 0.5) * line, type);
    y += keyLines * line;
    context.fillStyle = themeColour('--ink');
    for (const [i, text] of captionLines.entries()) context.fillText(text, MARGIN, y + (i + 0.5) * line);
    y += captionLines.length * line;
    context.font = mapFont(LINK_TYPE * type);
    context.fillStyle = themeColour('--ink-soft');
    for (const [i, text] of linkLines.entries())
      context.fillText(text, MARGIN, y + (i + 0.5) * LINK_TYPE * line);
    context.restore();
  });
}

/** Whether a link would be left out for its length. @param context with any font */
export function isLinkTooLong(context: CanvasRenderingContext2D, page: PicturePage): boolean {
  context.font = mapFont(LINK_TYPE * page.type);
  return page.link !== '' && linkText(context, page).length === 0;
}

function keyEntries(
  context: CanvasRenderingContext2D,
  { lines, remarks }: Pick<PicturePage, 'lines' | 'remarks'>,
  room: number,
  type: number,
): readonly KeyEntry[] {
  let [x, line] = [0, 0];
  const named = [...lines, ...remarks.map((name) => ({ name, style: null }))];
  return named.map(({ name, style }) => {
    const swatch = style === null ? 0 : (SWATCH + GAP) * type;
    const width = swatch + context.measureText(name).width;
    if (x > 0 && x + width > room) [x, line] = [0, line + 1];
    const entry = { x, line, name, style };
    x += width + APART * type;
    return entry;
  });
}

function drawKeyEntry(
  context: CanvasRenderingContext2D,
  { x, name, style }: KeyEntry,
  left: number,
  y: number,
  type: number,
): void {
  if (style === null) {
    context.fillStyle = themeColour('--ink-soft');
    context.fillText(name, left + x, y);
    return;
  }
  const swatch = SWATCH * type;
  context.save();
  context.translate(left + x, y);
  context.strokeStyle = runColour(style.colour);
  context.fillStyle = context.strokeStyle;
  context.lineWidth = 2;
  context.setLineDash([...style.dash]);
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(swatch, 0);
  context.stroke();
  context.setLineDash([]);
  context.translate(swatch / 2, 0);
  const shape = markerShape(style.marker);
  context.strokeStyle = themeColour('--panel');
  context.stroke(shape);
  context.fill(shape, 'evenodd');
  context.restore();
  context.fillStyle = themeColour('--ink');
  context.fillText(name, left + x + swatch + GAP * type, y);
}

function brokenAtBlanks(context: CanvasRenderingContext2D, text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** A link in lines that are as long as there is room; none where they were too many. */
function linkText(
  context: CanvasRenderingContext2D,
  { link, width, height, type }: PicturePage,
): readonly string[] {
  const most = (LINK_SHARE * height) / (LINK_TYPE * LINE * type);
  const lines: string[] = [];
  let line = '';
  for (const character of link) {
    if (context.measureText(line + character).width > width - 2 * MARGIN) {
      lines.push(line);
      line = '';
      if (lines.length + 1 > most) return [];
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}
