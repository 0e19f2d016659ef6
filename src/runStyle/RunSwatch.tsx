/** The key to a run's line. */
import { useScene } from '../state/workbench';
import { runStyle } from './runStyle';
import { StyleSwatch } from './StyleSwatch';

/** @param id of a run of the scene */
export function RunSwatch({ id }: { readonly id: string }) {
  return <StyleSwatch look={useScene(({ scene }) => runStyle(id, scene.runs))} />;
}
