/** The layer that stands still while runs play, and until it is drawn the still of the opening scene's. */
import { useEffect, useRef, useState } from 'react';
import { debounced } from '../../browser/debounced';
import { inOwnTask } from '../../browser/ownTask';
import { usePart } from '../../browser/usePart';
import { whenIdle } from '../../browser/whenIdle';
import type { BasinsMark } from '../../scene/marks';
import { firstMap, isMapDrawn, mapDrawn } from '../../state/firstMap';
import { useWorkbench } from '../../state/workbench';
import { useCanvas } from '../shared/useCanvas';
import { useOpeningStill } from '../shared/useOpeningStill';
import styles from './contour.module.css';
import { createGroundDrawer } from './drawGround';
import type { Frames } from './frames';
import { loadLateNames } from './loadLateNames';

const LONGEST_STILL_MS = 1000;

const loadBasins = async () => (await import('./layerMarks/basins')).createBasinsPainter;

export function MapPicture({ frames }: { readonly frames: Frames }) {
  const workbench = useWorkbench();
  const { results, view, marks } = workbench;
  const [wantsBasins, setWantsBasins] = useState(false);
  const { part: createPainter } = usePart(wantsBasins ? loadBasins : null);
  const { part: late } = usePart(loadLateNames);
  const [{ paint, draw }] = useState(() => createGroundDrawer(workbench));
  /** How far the first drawing has come: colours, isolines and their labels take as long as one another, and have a task each. */
  const drawn = useRef(0);
  const [wasDrawn, setWasDrawn] = useState(isMapDrawn);
  const isOpening = useOpeningStill();
  const hasStill = isOpening && !wasDrawn;

  const { ref, key, invalidate, drawNow } = useCanvas((context) => {
    const frame = frames.get();
    if (frame === null) return 'not yet';
    const surface = results.get('surface');
    if (surface === null) {
      drawn.current = 0;
      // The still says more than words that wait for the surface.
      if (hasStill) return 'not yet';
    }
    const drawLabels = drawn.current < 2 || late === null ? null : late.drawIsolineLabels;
    draw(context, frame, createPainter, drawLabels, drawn.current > 0);
    if (surface === null) return 'not yet';
    mapDrawn();
    if (drawn.current < 2) {
      // The first picture's colours come alone.
      const hasIsolines = !surface.coarse || surface.isolines.length > 0;
      if (drawn.current === 0 || hasIsolines) drawn.current++;
      if (hasIsolines) invalidate();
      return 'not yet';
    }
    frames.labelled();
  });

  useEffect(() => {
    // Marks of other layers change with the playhead: this layer stands still until they rest, and then its numbers make room.
    const rest = debounced(invalidate);
    let last: BasinsMark | undefined;
    const followBasins = () => {
      const next = marks.marks().find((mark) => mark.kind === 'basins');
      if (next === last) return;
      last = next;
      if (next !== undefined) setWantsBasins(true);
      invalidate();
    };
    // A surface that came before the map has its room is drawn with it: a frame later is a tenth of a second where the processor
    // puts the frames together.
    const followFrame = () => {
      if (drawn.current === 0 && results.get('surface') !== null) drawNow();
      else invalidate();
    };
    const stops = [
      frames.subscribe(followFrame),
      results.subscribe('surface', () => {
        // Before the frame that draws them.
        if (drawn.current === 0) inOwnTask(paint);
        invalidate();
      }),
      view.subscribe((state) => state.view.colours, invalidate),
      view.subscribe((state) => state.view.levels, invalidate),
      view.subscribe((state) => state.view.clip, invalidate),
      marks.subscribe(followBasins),
      marks.subscribe(rest.moved),
    ];
    followBasins();
    invalidate();
    return () => {
      rest.cancel();
      for (const stop of stops) stop();
    };
  }, [frames, results, view, marks, invalidate, drawNow, paint]);

  // The still lies under what is drawn and goes later: in the same frame its panel would be rasterized once more.
  useEffect(() => {
    let callOff = () => {};
    void firstMap.then(() => {
      callOff = whenIdle(() => setWasDrawn(true), LONGEST_STILL_MS);
    });
    return () => callOff();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what draws has come
  useEffect(invalidate, [createPainter, late, invalidate]);

  return (
    <>
      {hasStill && <div className={styles.still} data-still="map" />}
      <canvas key={key} ref={ref} className={styles.layer} />
    </>
  );
}
