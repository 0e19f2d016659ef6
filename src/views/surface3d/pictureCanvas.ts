/** Makes the 3D picture's canvas. React does not: the first one was asked for WebGL before the page's script had come. */
import { keyShortcuts } from '../../commands/keyText';
import { SURFACE_COMMANDS } from '../../commands/surface';
import { surface3dText } from '../../text/surface3d';

declare global {
  /** Made by `public/opening.js`, with the attributes of `PAGE_CONTEXT`; nothing has been drawn on it. */
  var openingCanvas: HTMLCanvasElement | undefined;
}

/** The canvas that `public/opening.js` made, or a new one where it made none or another picture has had it. */
export function createPictureCanvas(className: string): HTMLCanvasElement {
  const canvas = globalThis.openingCanvas ?? document.createElement('canvas');
  globalThis.openingCanvas = undefined;
  canvas.className = className;
  const attributes = {
    // An image takes no keys, and a screen reader would keep those that turn the picture.
    role: 'application',
    'aria-label': surface3dText.title,
    'aria-roledescription': surface3dText.role,
    tabindex: '0',
    ...keyShortcuts(SURFACE_COMMANDS),
  };
  for (const [name, value] of Object.entries(attributes)) canvas.setAttribute(name, value);
  return canvas;
}
