/** The hooks by which a part of the picture shares in its drawing. */
import { useFrame } from '@react-three/fiber';
import { createContext, useContext, useEffect, useState } from 'react';
import type { Workbench } from '../../state/workbench';
import type { Drawing, DrawnFrame } from './drawing';
import type { Orbit } from './orbit';
import type { Pointing } from './pointing';

export interface PictureParts {
  readonly workbench: Workbench;
  readonly drawing: Drawing;
  readonly orbit: Orbit;
  readonly pointing: Pointing;
  readonly canvas: HTMLCanvasElement;
  /** Lies over the canvas and takes the names and numbers. */
  readonly overlay: HTMLElement;
  /** See `PictureSetting`. */
  readonly still?: number | undefined;
  /** Asks for a drawing, for what the hand does in this picture, or to its shape. */
  readonly draw: () => void;
  /** Asks for a drawing of a change made elsewhere: a slow machine draws it once the changes rest. */
  readonly drawInTurn: () => void;
}

export const PictureContext = createContext<PictureParts | null>(null);

/** The order of the work for one frame; fiber draws by itself only where no number is above 0. */
export const STAGES = { prepare: -3, takeUp: -2, words: -1, draw: 1 } as const;

export function usePicture(): PictureParts {
  const parts = useContext(PictureContext);
  if (parts === null) throw new Error('Not in a 3D picture');
  return parts;
}

/**
 * Calls back before each drawing of a surface, with the camera in its place.
 * @param stage `words` for what keeps clear of what others have placed
 */
export function useBeforeDrawing(
  takeUp: (frame: DrawnFrame) => void,
  stage: 'takeUp' | 'words' = 'takeUp',
): void {
  const { drawing } = usePicture();
  useFrame(() => {
    if (drawing.isDue && drawing.frame !== null) takeUp(drawing.frame);
  }, STAGES[stage]);
}

/** Something that lives as long as the part that draws it. */
export function useDisposable<T extends { dispose(): void }>(create: () => T): T {
  const [made] = useState(create);
  useEffect(() => () => made.dispose(), [made]);
  return made;
}
