/** Makes the plotting library draw its canvas by the processor, in the page, where there is no graphics card. */
import { graphics } from '../../state/graphics';

/**
 * uPlot makes its canvas itself and asks for its context without settings, and has no option for them. Which of the two
 * draws is said once, by the first to ask: so whatever canvas asks during `make` asks for the processor. Two charts of
 * long runs that go through a graphics card played by the processor take all of its time, and the page waits for them.
 */
export function onSoftwareCanvas<T>(make: () => T): T {
  if (!graphics.getState().bySoftware) return make();
  const { prototype } = HTMLCanvasElement;
  const asIs = prototype.getContext;
  const inPage = function (this: HTMLCanvasElement, kind: string, settings?: object) {
    return asIs.call(this, kind, { ...settings, willReadFrequently: true });
  };
  prototype.getContext = inPage as typeof asIs;
  try {
    return make();
  } finally {
    prototype.getContext = asIs;
  }
}
