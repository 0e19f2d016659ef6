/** One handle for a shared start, else one for each visible run that has a rule. */
import { RECORDED } from '../../scene/recorded';
import { ruleRuns, selectedOrFirst, sharesStart } from '../../state/runStarts';
import { useScene, useView } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import { useRunEntries } from '../shared/runEntries';
import type { Frames } from './frames';
import { StartHandle } from './StartHandle';

export function StartHandles({ frames }: { readonly frames: Frames }) {
  const shared = useScene((state) => sharesStart(state.scene));
  const selected = useView((state) => state.view.selected);
  const first = useScene((state) => selectedOrFirst(ruleRuns(state.scene.runs), selected)?.id);
  const entries = useRunEntries();

  if (shared) {
    if (first === undefined) return null;
    return (
      <StartHandle key="shared" id={first} label={CONTOUR_TEXT.start} own={false} selected frames={frames} />
    );
  }
  return entries
    .filter(({ visible, optimizer }) => visible && optimizer !== RECORDED)
    .map(({ id, name }) => (
      <StartHandle
        key={id}
        id={id}
        label={CONTOUR_TEXT.startOf(name)}
        own
        selected={id === selected}
        frames={frames}
      />
    ));
}
