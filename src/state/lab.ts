/** The lab's place on the page: whether it is open, and which of its sections is on show. It is no part of a scene or of undo. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { layout, maximize } from './layout';

/** The lab's sections, in their order. */
export const LAB_SECTIONS = ['sweep', 'basins', 'luck', 'compare'] as const;
export type LabSection = (typeof LAB_SECTIONS)[number];

export interface Lab {
  readonly open: boolean;
  readonly section: LabSection;
}

export const lab = createStore<Lab>()(
  subscribeWithSelector((): Lab => ({ open: false, section: LAB_SECTIONS[0] })),
);

/** @param section the one that is shown; without it the one that was last on show */
export function openLab(section: LabSection = lab.getState().section): void {
  lab.setState({ open: true, section });
}

/**
 * Whether a section is on show. One that has just been left may still begin: React runs the effects of what it has drawn last at
 * the click that leaves it.
 */
export function isOnShow(section: LabSection): boolean {
  const { open, section: shown } = lab.getState();
  return open && shown === section;
}

export function closeLab(): void {
  if (layout.getState().maximized === 'lab') maximize(null);
  lab.setState({ open: false });
}
