/** The neuron against its data. */
import { drawInTheme } from '../../browser/theme';
import { appText } from '../../text/app';
import { fitFrame } from '../../views/fit/frame';
import { neuronsOnShow } from '../../views/fit/neurons';
import { drawNeuron } from '../../views/fit/picture';
import type { PictureOpener } from './define';

export const openFit: PictureOpener = (workbench, { theme, type }) => ({
  title: appText.pictureNames.fit,
  async draw(context, width, height) {
    const shown = neuronsOnShow(workbench);
    if (shown === null) return;
    const { points, main, others } = shown;
    drawInTheme(theme, () =>
      drawNeuron(context, fitFrame(points, width, height, type), points, main, others),
    );
  },
  dispose: () => undefined,
});
