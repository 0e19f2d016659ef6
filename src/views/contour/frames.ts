/** The frame that everything on the map is drawn in, kept current as the stage and the window change. */
import { type RefObject, useEffect, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import { typeScale } from '../../browser/theme';
import type { ViewStore } from '../../state/view';
import { useWorkbench } from '../../state/workbench';
import { type MapFrame, plotFrame } from './frame';

export interface Frames {
  /** null while the stage has no room for a plot. */
  get(): MapFrame | null;
  /** Calls back after each change; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Says that the ground's numbers stand anew. */
  labelled(): void;
  /** Calls back then: names that keep clear of the numbers are drawn after them. Returns the way to stop. */
  onLabelled(listener: () => void): () => void;
}

interface FramesWriter extends Frames {
  measure(stage: HTMLElement): void;
}

function createFrames(view: ViewStore): FramesWriter {
  const store = createStore<{ readonly frame: MapFrame | null }>()(() => ({ frame: null }));
  const labels = createStore(() => ({}));
  /** That of the style sheet. */
  let aspect = '1.0000';
  return {
    get: () => store.getState().frame,
    subscribe: (listener) => store.subscribe(listener),
    labelled: () => labels.setState({}),
    onLabelled: (listener) => labels.subscribe(listener),
    measure: (stage) => {
      const { window } = view.getState().view;
      const next = ((window.w[1] - window.w[0]) / (window.b[1] - window.b[0])).toFixed(4);
      // The style sheet gives the stage the window's proportions, so that the legend stands beside the plot. Setting what is set
      // would have the page laid out again.
      if (next !== aspect) stage.style.setProperty('--aspect', next);
      aspect = next;
      store.setState({ frame: plotFrame(stage.clientWidth, stage.clientHeight, window, typeScale(stage)) });
    },
  };
}

export function useFrames(stage: RefObject<HTMLElement | null>): Frames {
  const { view } = useWorkbench();
  const [frames] = useState(() => createFrames(view));
  useEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const measure = () => frames.measure(element);
    // It is measured first once the page has been laid out: asked for here, it would be laid out twice.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const stop = view.subscribe((state) => state.view.window, measure);
    return () => {
      observer.disconnect();
      stop();
    };
  }, [frames, stage, view]);
  return frames;
}
