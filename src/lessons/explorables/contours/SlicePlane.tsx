/** A horizontal plane to move through the surface: the workbench's own slice, by hand or playing. */

import { useEffect, useState } from 'react';
import { allowsMotion } from '../../../browser/motion';
import { useView, useWorkbench } from '../../../state/workbench';
import { formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Readout } from '../../kit/Readout';
import { Slider } from '../../kit/Slider';
import { useStudy } from '../../kit/useStudy';
import { useSurfaceResult } from '../../kit/useSurfaceResult';
import { nextSlice, shareBelow } from './sliceCount';

/** From the bottom to the top. */
const SWEEP_SECONDS = 8;
/** The plane goes from slice to slice under reduced motion. */
const HOP_MS = 700;
const POSITIONS = 400;

export function SlicePlane() {
  const { view } = useWorkbench();
  const surface = useSurfaceResult();
  const window = useView((state) => state.view.window);
  const slice = useView((state) => state.view.slice);
  const on = useView((state) => state.view.layers.includes('slice'));
  const [playing, setPlaying] = useState(false);
  const lowest = surface?.lowest ?? 0;
  const highest = surface?.highest ?? 1;
  const level = Math.max(lowest, Math.min(highest, slice ?? (lowest + highest) / 2));
  const curve = useStudy('slice', surface === null ? null : { window, level });

  const cut = (height: number) => {
    view.getState().setLayer('slice', true);
    view.getState().setSlice(height);
  };
  const byHand = (height: number) => {
    setPlaying(false);
    cut(height);
  };

  useSweep(playing, { lowest, highest }, () => setPlaying(false));

  return (
    <>
      <Slider
        name="Height of the plane c"
        value={level}
        onChange={byHand}
        range={{ min: lowest, max: highest, scale: 'linear', step: (highest - lowest) / POSITIONS || 1 }}
        format={(height) => formatNumber(height, 3)}
      />
      <Actions>
        <Action pressed={playing} onClick={() => setPlaying(!playing)}>
          {playing ? 'Stop' : 'Sweep through'}
        </Action>
        <Action onClick={() => byHand(nextSlice({ lowest, highest }, level, 1))}>Slice up</Action>
        <Action onClick={() => byHand(nextSlice({ lowest, highest }, level, -1))}>Slice down</Action>
        <Action pressed={on} onClick={() => view.getState().setLayer('slice', !on)}>
          Show the plane
        </Action>
      </Actions>
      <Actions>
        <Action onClick={() => view.getState().fly('top')}>Fly to the top view</Action>
        <Action onClick={() => view.getState().fly('home')}>Fly to the side</Action>
      </Actions>
      <Readout
        entries={[
          { name: 'Loss on the lit line', value: formatNumber(level, 3) },
          {
            name: 'Curves at this height',
            value: curve === null ? '–' : String(curve.lines.length),
          },
          {
            name: 'Share of the window below the plane',
            value: surface === null ? '–' : `${formatNumber(100 * shareBelow(surface, level), 3)} %`,
          },
        ]}
      />
    </>
  );
}

/** Moves the plane from where it is to the top, then from the bottom on, until stopped. */
function useSweep(
  playing: boolean,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
  stop: () => void,
) {
  const { view } = useWorkbench();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what starts or ends the sweep
  useEffect(() => {
    if (!playing || !(highest > lowest)) return;
    const height = () => view.getState().view.slice ?? (lowest + highest) / 2;
    const cut = (next: number) => {
      view.getState().setLayer('slice', true);
      view.getState().setSlice(next);
    };
    if (height() >= highest) cut(lowest);
    if (!allowsMotion()) {
      const timer = setInterval(() => {
        const next = nextSlice({ lowest, highest }, height(), 1);
        if (next === height()) stop();
        else cut(next);
      }, HOP_MS);
      return () => clearInterval(timer);
    }
    let last = performance.now();
    let frame = requestAnimationFrame(function sweep(now) {
      const next = height() + ((now - last) / 1000 / SWEEP_SECONDS) * (highest - lowest);
      last = now;
      cut(Math.min(highest, next));
      if (next >= highest) stop();
      else frame = requestAnimationFrame(sweep);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, lowest, highest]);
}
