/** One film being made: its progress, written to the page without a render for each frame, and the file at its end. */
import { useEffect, useRef, useState } from 'react';
import { saveBlob } from '../../browser/saveText';
import type { FilmOrder } from '../../export/film/film';
import type { FilmFrame } from '../../export/film/filmPlan';
import { loadMaker } from '../../export/loadMaker';
import { useWorkbench } from '../../state/workbench';
import { filmText } from '../../text/film';
import { faultText } from './faultText';

const loadFilm = () => import('../../export/film/film');

interface FilmState {
  readonly standing: 'rest' | 'busy';
  /** The message about it. */
  readonly said: string;
  /** The address of the finished film. */
  readonly made: string | null;
}

const REST: FilmState = { standing: 'rest', said: '', made: null };

export function useFilm() {
  const workbench = useWorkbench();
  const [state, setState] = useState(REST);
  const progress = useRef<HTMLSpanElement>(null);
  const current = useRef<AbortController | null>(null);

  useEffect(() => () => current.current?.abort(), []);
  // The address is given back once nothing on the page shows it.
  useEffect(() => () => URL.revokeObjectURL(state.made ?? ''), [state.made]);

  const show = (done: number, of: number) => {
    const [bar, words] = progress.current?.children ?? [];
    if (bar instanceof HTMLProgressElement) bar.value = done;
    if (words !== undefined) words.textContent = filmText.made(done, of);
  };

  const make = async (order: FilmOrder, frames: readonly FilmFrame[], file: string) => {
    const stop = new AbortController();
    current.current = stop;
    setState({ ...REST, standing: 'busy' });
    show(0, frames.length);
    try {
      const { film } = await loadMaker(loadFilm);
      const blob = await film(workbench, order, frames, (done) => show(done, frames.length), stop.signal);
      if (blob === null) {
        setState({ ...REST, said: filmText.stopped });
        return;
      }
      saveBlob(file, blob);
      const megabytes = (blob.size / 1e6).toFixed(1);
      setState({ ...REST, said: filmText.saved(file, megabytes), made: URL.createObjectURL(blob) });
    } catch (reason) {
      console.warn(reason);
      setState({ ...REST, said: faultText(reason, filmText.failed) });
    }
  };

  return {
    ...state,
    progress,
    make: (order: FilmOrder, frames: readonly FilmFrame[], file: string) => void make(order, frames, file),
    stop: () => current.current?.abort(),
    /** Drops the film that was made: it no longer has the present settings. */
    forget: () => setState(REST),
  };
}
