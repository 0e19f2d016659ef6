/** The shelf of the export dialog's sections: what each loads when it is first shown. A section without an entry is not offered. */
import type { ComponentType } from 'react';
import type { ExportSection } from '../../state/exportDialog';
import type { AppServices } from '../startApp';

export interface ExportSectionProps {
  readonly app: AppServices;
}

export const SECTIONS: Readonly<
  Partial<Record<ExportSection, () => Promise<ComponentType<ExportSectionProps>>>>
> = {
  picture: async () => (await import('./PictureSection')).PictureSection,
  film: async () => (await import('./FilmSection')).FilmSection,
  numbers: async () => (await import('./NumbersSection')).NumbersSection,
  code: async () => (await import('./CodeSection')).CodeSection,
  embed: async () => (await import('./EmbedSection')).EmbedSection,
};
