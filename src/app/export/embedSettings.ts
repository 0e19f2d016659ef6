/** The settings chosen for an embed. They are kept while the page is open, and are no part of a scene. */
import { createStore } from 'zustand/vanilla';
import type { StoreNumberSource } from '../../controls/fields/numberSource';
import { exportText } from '../../text/export';
import { USUAL_PANELS } from '../embed/embedLink';
import type { EmbedChoice } from './embedLines';

export type EmbedSize = 'wide' | 'column' | 'small' | 'phone';

/** In pixels. */
export const EMBED_SIZES: Readonly<Record<EmbedSize, Pick<EmbedChoice, 'width' | 'height'>>> = {
  wide: { width: 800, height: 450 },
  column: { width: 640, height: 480 },
  small: { width: 400, height: 300 },
  phone: { width: 360, height: 560 },
};

export interface EmbedSettings extends EmbedChoice {
  readonly form: 'iframe' | 'element';
}

export const embedSettings = createStore<EmbedSettings>()(() => ({
  panels: USUAL_PANELS,
  theme: null,
  form: 'iframe',
  ...EMBED_SIZES.wide,
}));

/** From what an embed looks right at to what no screen has. */
const LEGAL = {
  width: { min: 320, max: 4000, integer: true },
  height: { min: 240, max: 4000, integer: true },
} as const;

/** The width or the height as a number for a field. */
export function sizeSource(which: 'width' | 'height'): StoreNumberSource {
  return {
    key: `embed.${which}`,
    name: exportText.embed[which],
    legal: LEGAL[which],
    get: () => embedSettings.getState()[which],
    set: (pixels) => embedSettings.setState({ [which]: pixels }),
    subscribe: (changed) => embedSettings.subscribe(changed),
  };
}
