/** The shelf of an embed's panels: where each stands, and what it loads. */
import type { ComponentType } from 'react';
import { openData } from '../dataDialog';
import type { EmbedPanel } from './embedLink';

/** Pictures share the room, controls stand beside or below them, a strip has all of the width. */
export type PanelPlace = 'picture' | 'control' | 'table' | 'bar';

export interface PanelPart {
  readonly place: PanelPlace;
  readonly load: () => Promise<ComponentType>;
}

export const PANEL_PARTS: Readonly<Record<EmbedPanel, PanelPart>> = {
  surface: {
    place: 'picture',
    load: async () => (await import('../../views/surface3d/SurfacePanel')).SurfacePanel,
  },
  map: { place: 'picture', load: async () => (await import('../../views/contour/ContourMap')).ContourMap },
  neuron: {
    place: 'picture',
    load: async () => {
      const { NeuronFit } = await import('../../views/fit/NeuronFit');
      return () => <NeuronFit openData={openData} />;
    },
  },
  loss: {
    place: 'picture',
    load: async () => {
      const [{ LossChart }, { StepAxisMenu }] = await Promise.all([
        import('../../views/charts/LossChart'),
        import('../StepAxisMenu'),
      ]);
      return () => <LossChart tools={<StepAxisMenu />} />;
    },
  },
  quantity: {
    place: 'picture',
    load: async () => (await import('../../views/charts/QuantityChart')).QuantityChart,
  },
  numbers: {
    place: 'table',
    load: async () => (await import('../../views/numbers/NumbersTable')).NumbersTable,
  },
  timeline: { place: 'bar', load: async () => (await import('../../views/timeline/Timeline')).Timeline },
  start: { place: 'control', load: async () => (await import('./StartPanel')).StartPanel },
  hyper: { place: 'control', load: async () => (await import('./HyperPanel')).HyperPanel },
  lab: { place: 'picture', load: async () => (await import('./LabPanel')).LabPanel },
};
