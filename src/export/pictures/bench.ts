/** All pictures that are on show as one: each by its own drawing, headed as on the page. */
import { drawInTheme, themeColour } from '../../browser/theme';
import { lab } from '../../state/lab';
import type { Workbench } from '../../state/workbench';
import { exportText } from '../../text/export';
import { lackedWebGL } from '../../views/surface3d/webglMemory';
import { benchLayout, type PictureShape } from './benchLayout';
import { comparisonOnShow } from './comparison';
import type { OpenedPicture, PictureOpener } from './define';
import { openSingle, type SinglePicture } from './single';
import { sweepOnShow } from './sweep';

/** CSS pixels. */
const GAP = 10;
const INSET = 6;
const HEADING = 20;
const HEADING_SIZE = 12.5;

const SHAPES: Readonly<Record<SinglePicture, PictureShape>> = {
  surface: 'large',
  map: 'large',
  fit: 'small',
  loss: 'small',
  quantity: 'small',
  sweep: 'small',
  compare: 'small',
  profile: 'small',
};

/** One of them, or all as one. */
export type PictureId = SinglePicture | 'bench';

/** All that can be saved, in the order of the page. */
export function picturesToSave(workbench: Workbench): readonly PictureId[] {
  return ['bench', ...above(), ...below(workbench), ...inLab(workbench)];
}

/** While the lab is open it has the place of the neuron and the charts. */
function onShow(workbench: Workbench): readonly SinglePicture[] {
  const fromLab = inLab(workbench);
  return [...above(), ...(fromLab.length > 0 ? fromLab : below(workbench))];
}

function above(): readonly SinglePicture[] {
  return lackedWebGL() ? ['map'] : ['surface', 'map'];
}

function below(workbench: Workbench): readonly SinglePicture[] {
  const hasData = workbench.scene.getState().scene.objective.kind === 'neuron';
  return hasData ? ['fit', 'loss', 'quantity'] : ['loss', 'quantity'];
}

function inLab(workbench: Workbench): readonly SinglePicture[] {
  const { open, section } = lab.getState();
  if (!open) return [];
  if (section === 'sweep') return sweepOnShow(workbench) === null ? [] : ['sweep'];
  if (section !== 'compare') return [];
  const shown = comparisonOnShow(workbench);
  if (shown === null) return [];
  const { profiles } = shown.ranking;
  const hasProfile = profiles?.ratios.some(({ length }) => length > 0) === true;
  return hasProfile ? ['compare', 'profile'] : ['compare'];
}

export const openBench: PictureOpener = (workbench, options) => {
  const { theme, type } = options;
  const shown = onShow(workbench);
  const opening = Promise.all(shown.map((id) => openSingle(id, workbench, options)));
  return {
    title: exportText.picture.names.bench,
    draw: async (context, width, height) => {
      const opened = await opening;
      const places = benchLayout(
        shown.map((id) => SHAPES[id]),
        width,
        height,
        GAP,
        type,
      );
      const [inset, heading] = [INSET * type, HEADING * type];
      for (const [i, place] of places.entries()) {
        const picture = opened[i];
        context.save();
        context.translate(place.x, place.y);
        drawInTheme(theme, () => {
          context.strokeStyle = themeColour('--rule');
          context.lineWidth = 1;
          context.beginPath();
          context.rect(0.5, 0.5, place.width - 1, place.height - 1);
          context.stroke();
          context.font = `600 ${HEADING_SIZE * type}px ${themeColour('--font')}`;
          context.textAlign = 'left';
          context.textBaseline = 'middle';
          context.fillStyle = themeColour('--ink');
          context.fillText(picture.title, 1.5 * inset, inset + heading / 2, place.width - 3 * inset);
        });
        context.translate(inset, inset + heading);
        await picture.draw(context, place.width - 2 * inset, place.height - 2 * inset - heading);
        context.restore();
      }
    },
    dispose: () => {
      const giveBack = (opened: readonly OpenedPicture[]) => {
        for (const picture of opened) picture.dispose();
      };
      // A fault is told by the drawing.
      void opening.then(giveBack, () => undefined);
    },
  };
};
