/** The mark that a person is asked to place: by a click on the map, or taken hold of. The layers draw it. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { HANDLE_COMMANDS } from '../../commands/handles';
import { ANSWER_COMMANDS } from '../../commands/prediction';
import { pressCommand } from '../../commands/press';
import { commitAnswer, placeMark } from '../../state/answer';
import { prediction } from '../../state/prediction';
import { useWorkbench } from '../../state/workbench';
import type { Frames } from './frames';
import { PointHandle } from './PointHandle';
import { meantPoint, pointAt, unitsPerPixel } from './window';

const MARK_KEYS = [...HANDLE_COMMANDS, ...ANSWER_COMMANDS];

/** Pixels that a click may wander. */
const CLICK_SLACK = 10;

const place = () => prediction.getState().mark?.at;
const watch = (listener: () => void) => prediction.subscribe(listener);

export function MarkHandle({ frames }: { readonly frames: Frames }) {
  const { view } = useWorkbench();
  const name = useStore(prediction, (state) => state.mark?.name ?? '');
  const group = useRef<HTMLDivElement>(null);

  // A click on the map is the mark's while one is asked for. Drags and all other gestures stay the map's.
  useEffect(() => {
    const area = group.current?.parentElement;
    if (area == null) return;
    const stop = new AbortController();
    const listening = { signal: stop.signal, capture: true };
    let down = { x: 0, y: 0 };
    area.addEventListener(
      'pointerdown',
      ({ clientX, clientY }) => {
        down = { x: clientX, y: clientY };
      },
      listening,
    );
    area.addEventListener(
      'click',
      (event) => {
        const { clientX, clientY } = event;
        const isDrag = Math.hypot(clientX - down.x, clientY - down.y) > CLICK_SLACK;
        if (isDrag || event.detail > 1 || group.current?.contains(targetOf(event))) return;
        event.stopPropagation();
        const { left, top, width, height } = area.getBoundingClientRect();
        const { window } = view.getState().view;
        const under = pointAt(window, (clientX - left) / width, (clientY - top) / height);
        placeMark(meantPoint(under, unitsPerPixel(window, width, height)));
      },
      listening,
    );
    return () => stop.abort();
  }, [view]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the handle inside
    <div
      ref={group}
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
        keys={MARK_KEYS}
      />
    </div>
  );
}

function targetOf({ target }: Event): Node | null {
  return target instanceof Node ? target : null;
}
