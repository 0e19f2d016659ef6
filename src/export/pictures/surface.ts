/** The 3D surface: the page's own picture once more, beside the page, in a size and a theme of its own. */
import { drawInTheme, type ThemeName, themeColour } from '../../browser/theme';
import type { Workbench } from '../../state/workbench';
import { appText } from '../../text/app';
import { openPicture } from '../../views/surface3d';
import type { Picture } from '../../views/surface3d/setting';
import type { PictureOpener } from './define';

/** The usual type of numbers and of axes' names, in CSS pixels. */
const [SMALL, BODY] = [11.5, 13];
/** CSS pixels of the panel's colour around words that lie over lines. */
const HALO = 1.5;
/** Milliseconds between looks at whether the device is done. */
const POLL_MS = 4;

/** A picture that has been drawn stays: a film draws it again at the next step. */
interface Standing {
  readonly width: number;
  readonly height: number;
  readonly sharpness: number;
  readonly host: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly overlay: HTMLElement;
  readonly picture: Picture;
}

export const openSurface: PictureOpener = (workbench, { theme, type, isPatient = false }) => {
  let standing: Standing | null = null;
  const dispose = () => {
    standing?.picture.dispose();
    standing?.host.remove();
    standing = null;
  };
  return {
    title: appText.pictureNames.surface,
    async draw(context, width, height) {
      const { a: scale } = context.getTransform();
      // An SVG's lengths are the page's, and it is looked at closely.
      const sharpness = scale === 1 ? 2 : scale;
      if (standing?.width !== width || standing.height !== height || standing.sharpness !== sharpness) {
        dispose();
        standing = await stand(workbench, theme, type, width, height, sharpness);
      }
      const { picture, canvas, overlay } = standing;
      drawInTheme(theme, () => picture.drawNow());
      if (isPatient) await drawnByDevice(canvas);
      // Otherwise in the same task: nothing can come between.
      drawInTheme(theme, () => {
        context.drawImage(canvas, 0, 0, width, height);
        drawWords(context, overlay);
      });
    },
    dispose,
  };
};

/** Comes back once the device has drawn what was asked of it: reading a canvas before that holds up the page. */
async function drawnByDevice(canvas: HTMLCanvasElement): Promise<void> {
  const gl = canvas.getContext('webgl2');
  const sync = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !sync) return;
  gl.flush();
  while (!gl.isContextLost() && gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  gl.deleteSync(sync);
}

async function stand(
  workbench: Workbench,
  theme: ThemeName,
  type: number,
  width: number,
  height: number,
  sharpness: number,
): Promise<Standing> {
  const host = document.createElement('div');
  Object.assign(host.style, { position: 'fixed', top: '0', left: '0', visibility: 'hidden' });
  Object.assign(host.style, { width: `${width}px`, height: `${height}px`, overflow: 'hidden' });
  host.style.setProperty('--type-scale', `${type}`);
  host.style.setProperty('--size-small', `${SMALL * type}px`);
  host.style.setProperty('--size-body', `${BODY * type}px`);
  // The picture keeps its theme where the page's colours are forced.
  host.style.forcedColorAdjust = 'none';
  host.dataset.theme = theme;
  host.inert = true;
  const [canvas, overlay] = [document.createElement('canvas'), document.createElement('div')];
  // The canvas is no part of the page, which would fetch each drawing from the device and wait for it: so it has no size there.
  Object.defineProperties(canvas, { clientWidth: { value: width }, clientHeight: { value: height } });
  overlay.style.cssText = 'position: absolute; inset: 0';
  host.append(overlay);
  document.body.append(host);
  try {
    const picture = await openPicture({ canvas, overlay, workbench, still: sharpness });
    return { width, height, sharpness, host, canvas, overlay, picture };
  } catch (reason) {
    host.remove();
    throw reason;
  }
}

/** Numbers and names, which are elements on the page. */
function drawWords(context: CanvasRenderingContext2D, overlay: HTMLElement): void {
  const origin = overlay.getBoundingClientRect();
  context.save();
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 2 * HALO;
  for (const word of overlay.querySelectorAll<HTMLElement>(':scope > div > span')) {
    if (word.hidden) continue;
    const { fontStyle, fontWeight, fontSize, fontFamily, color, textShadow } = getComputedStyle(word);
    const { left, top, height } = word.getBoundingClientRect();
    const [text, x, y] = [word.textContent ?? '', left - origin.left, top - origin.top + height / 2];
    context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    if (textShadow !== 'none') {
      context.strokeStyle = themeColour('--panel');
      context.strokeText(text, x, y);
    }
    context.fillStyle = color;
    context.fillText(text, x, y);
  }
  context.restore();
}
