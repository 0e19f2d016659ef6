/** The settings chosen for a film. They are kept while the page is open, and are no part of a scene. */
import { createStore } from 'zustand/vanilla';
import type { ThemeName } from '../../browser/theme';
import type { FilmFormat } from './filmFile';

/** The pictures that a film can show, in the order of their places. */
export const FILM_PICTURES = ['map', 'surface', 'loss', 'quantity', 'fit'] as const;
export type FilmPicture = (typeof FILM_PICTURES)[number];

export type FilmSize = 'hd' | 'fullHd' | 'square';

/** In pixels; `scale` of them are one of the page's. */
export const FILM_SIZES: Readonly<
  Record<FilmSize, { readonly width: number; readonly height: number; readonly scale: number }>
> = {
  hd: { width: 1280, height: 720, scale: 1.25 },
  fullHd: { width: 1920, height: 1080, scale: 1.875 },
  square: { width: 1080, height: 1080, scale: 1.5 },
};

export interface FilmSettings {
  readonly pictures: readonly FilmPicture[];
  readonly size: FilmSize;
  readonly theme: ThemeName;
  readonly speed: number;
  readonly first: number;
  /** null: the last step that there is. */
  readonly last: number | null;
  /** null: the best that this browser can write. */
  readonly format: FilmFormat | null;
  readonly loops: boolean;
}

export const filmSettings = createStore<FilmSettings>()(() => ({
  pictures: ['map', 'fit'],
  size: 'hd',
  theme: 'light',
  speed: 1,
  first: 0,
  last: null,
  format: null,
  loops: true,
}));

/** The settings' first and last step within those that there are, in their order. */
export function stepsOf({ first, last }: Pick<FilmSettings, 'first' | 'last'>, end: number) {
  const [one, other] = [Math.min(first, end), Math.min(last ?? end, end)];
  return { first: Math.min(one, other), last: Math.max(one, other) };
}
