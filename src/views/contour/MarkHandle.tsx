/** The mark that a person is asked to place, to take hold of. The layers draw it. */
import { useStore } from 'zustand';
import { ANSWER_COMMANDS } from '../../commands/prediction';
import { pressCommand } from '../../commands/press';
import { commitAnswer, placeMark, prediction } from '../../state/prediction';
import type { Frames } from './frames';
import { PointHandle } from './PointHandle';

const place = () => prediction.getState().mark?.at;
const watch = (listener: () => void) => prediction.subscribe((state) => state.mark, listener);

export function MarkHandle({ frames }: { readonly frames: Frames }) {
  const name = useStore(prediction, (state) => state.mark?.name ?? '');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the handle inside
    <div
      onKeyDown={(event) => {
        if (pressCommand(ANSWER_COMMANDS, event, { commit: commitAnswer })) event.preventDefault();
      }}
    >
      <PointHandle
        frames={frames}
        label={name}
        look="mark"
        colour="var(--ink)"
        selected
        place={place}
        watch={watch}
        move={placeMark}
      />
    </div>
  );
}
