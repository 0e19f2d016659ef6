/** A picture as a person has ordered it: which, how large, and with what around it. */
import type { ThemeName } from '../../browser/theme';
import type { Workbench } from '../../state/workbench';
import { exportText } from '../../text/export';
import { formatCount } from '../../text/number';
import { runEntries } from '../../views/shared/runEntries';
import { openBench, type PictureId } from './bench';
import type { OpenedPicture } from './define';
import { pngOf, svgOf } from './file';
import { keyRemarks } from './keyRemarks';
import type { PicturePage } from './page';
import { type PresetId, type Scale, sizeOf } from './presets';
import { openSingle } from './single';

export interface PictureOrder {
  readonly id: PictureId;
  readonly preset: PresetId;
  readonly theme: ThemeName;
  readonly legend: boolean;
  readonly transparent: boolean;
  /** The surface's name, with which the caption begins; empty where none is wanted. */
  readonly caption: string;
  /** Empty where it is not wanted. */
  readonly link: string;
}

/**
 * Opens the picture for one use of it.
 * @throws where there is no memory for it, or nothing of the kind on the page
 */
export async function withPicture<T>(
  workbench: Workbench,
  order: PictureOrder,
  use: (picture: OpenedPicture, page: PicturePage) => Promise<T>,
): Promise<T> {
  const { id, preset, ...look } = order;
  const { width, height, type } = sizeOf(preset, id === 'bench');
  const options = { theme: order.theme, legend: order.legend, type };
  const picture = id === 'bench' ? openBench(workbench, options) : await openSingle(id, workbench, options);
  const lines =
    picture.lines ?? runEntries(workbench.scene.getState().scene.runs).filter(({ visible }) => visible);
  const { captionOf, atStep } = exportText.picture;
  const caption =
    picture.caption === undefined
      ? atStep(order.caption, formatCount(workbench.playback.getState().playhead))
      : captionOf(order.caption, picture.caption);
  try {
    return await use(picture, {
      ...look,
      width,
      height,
      type,
      lines: order.legend ? lines : [],
      remarks: order.legend ? keyRemarks(workbench, id) : [],
      caption: order.caption === '' ? '' : caption,
    });
  } finally {
    picture.dispose();
  }
}

/** @throws as `withPicture` */
export function pngOfOrder(workbench: Workbench, order: PictureOrder, scale: Scale): Promise<Blob> {
  return withPicture(workbench, order, (picture, page) => pngOf(picture, page, scale));
}

/** @throws as `withPicture` */
export function svgOfOrder(workbench: Workbench, order: PictureOrder): Promise<string> {
  const [shownWidth, shownHeight] = sizeOf(order.preset, order.id === 'bench').shown;
  return withPicture(workbench, order, (picture, page) =>
    svgOf(picture, page, { shownWidth, shownHeight, title: picture.title }),
  );
}
