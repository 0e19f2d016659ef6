import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { studyLayer } from '../../../src/layers/kit/studyLayer';
import { DEFAULT_VIEW } from '../../../src/scene/defaults';
import type { StudyClient } from '../../../src/scene/studies';
import { createFamilySpecsStore } from '../../../src/state/familySpecs';
import { createLayerMarks } from '../../../src/state/layerMarks';
import { createLuckStore } from '../../../src/state/luckStore';
import { createPlaybackStore } from '../../../src/state/playback';
import { createResults } from '../../../src/state/results';
import { createSceneStore } from '../../../src/state/scene';
import { createViewStore } from '../../../src/state/view';
import { NO_FAMILIES } from '../../state/noFamilies';

/**
 * Asks for the loss at the last pin, and tells which pin and which loss it speaks of, and b, which it does not ask
 * about.
 */
const start = studyLayer({
  study: 'samples',
  subject: ({ view }) => view.getState().view.pins.at(-1) ?? null,
  question: ({ w }) => ({ points: [{ w, b: 0 }] }),
  draw: ([loss], { w, b }) => ({ marks: [], sentence: b === 0 ? `${w}: ${loss}` : `${w}, ${b}: ${loss}` }),
});

interface Asked {
  readonly w: number;
  readonly answer: (loss: number | null) => void;
}

let frames: FrameRequestCallback[] = [];

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', (handle: number) => frames.splice(handle - 1, 1));
});

afterEach(() => {
  frames = [];
  vi.unstubAllGlobals();
});

function nextFrame(): void {
  for (const callback of frames.splice(0)) callback(0);
}

function setUp() {
  const asked: Asked[] = [];
  let open = 0;
  const told: string[] = [];
  const studies: StudyClient = {
    ask(_study, question, listener) {
      open++;
      const { points } = question as { readonly points: readonly { readonly w: number }[] };
      const answer = (loss: number | null) =>
        listener((loss === null ? null : Float64Array.of(loss)) as Parameters<typeof listener>[0]);
      asked.push({ w: points[0].w, answer });
      return () => open--;
    },
  };
  const view = createViewStore(DEFAULT_VIEW);
  const stop = start(
    {
      scene: createSceneStore({
        version: 1,
        objective: { kind: 'function', id: 'bowl', params: {} },
        runs: [],
        sharedStart: false,
      }),
      view,
      playback: createPlaybackStore(DEFAULT_VIEW, 0),
      results: createResults(),
      studies,
      families: NO_FAMILIES,
      familySpecs: createFamilySpecsStore({}),
      luck: createLuckStore(),
      computing: { halt: () => {}, goOn: () => {}, isGivenUp: () => false },
      marks: createLayerMarks(),
    },
    () => {},
    (sentence) => told.push(sentence),
  );
  const pinSoon = (w: number, b: number) => view.getState().setPins([{ w, b }]);
  const pin = (...ws: readonly number[]) => {
    view.getState().setPins(ws.map((w) => ({ w, b: 0 })));
    nextFrame();
  };
  return { asked, told, pin, pinSoon, stop, open: () => open };
}

describe('a layer that asks', () => {
  it('asks nothing where it has nothing to ask', () => {
    const { asked, told } = setUp();
    expect(asked).toHaveLength(0);
    expect(told).toEqual([]);
  });

  it('asks once in a frame, however much has changed', () => {
    const { asked, pin } = setUp();
    pin(1);
    pin(0, 1);
    expect(asked.map(({ w }) => w)).toEqual([1]);
  });

  it('waits for an answer before it asks the next, and skips what came in between', () => {
    const { asked, told, pin, open } = setUp();
    pin(1);
    pin(2);
    pin(3);
    expect(asked.map(({ w }) => w)).toEqual([1]);
    asked[0].answer(10);
    expect(told).toEqual(['1: 10']);
    expect(asked.map(({ w }) => w)).toEqual([1, 3]);
    asked[1].answer(30);
    expect(told).toEqual(['1: 10', '3: 30']);
    expect(open()).toBe(1);
  });

  it('hears a new answer to the same question', () => {
    const { asked, told, pin } = setUp();
    pin(1);
    asked[0].answer(10);
    asked[0].answer(11);
    expect(told).toEqual(['1: 10', '1: 11']);
  });

  it('shows nothing where there is no answer, and asks on', () => {
    const { asked, told, pin } = setUp();
    pin(1);
    asked[0].answer(null);
    pin(2);
    asked[1].answer(20);
    expect(told).toEqual(['', '2: 20']);
  });

  it('withdraws its question when there is nothing left to ask, and when it stops', () => {
    const { asked, told, pin, stop, open } = setUp();
    pin(1);
    pin();
    expect(open()).toBe(0);
    expect(told).toEqual(['']);
    pin(2);
    expect(asked).toHaveLength(2);
    stop();
    expect(open()).toBe(0);
  });

  it('draws the answer that it has anew where only the drawing has changed', () => {
    const { asked, told, pin, pinSoon } = setUp();
    pin(1);
    asked[0].answer(10);
    pinSoon(1, 5);
    nextFrame();
    expect(asked).toHaveLength(1);
    expect(told).toEqual(['1: 10', '1, 5: 10']);
  });

  it('draws for what is wanted by then, where the answer serves for it too', () => {
    const { asked, told, pin, pinSoon } = setUp();
    pin(1);
    pinSoon(1, 5);
    nextFrame();
    asked[0].answer(10);
    expect(asked).toHaveLength(1);
    // Nothing of the first is drawn on the way.
    expect(new Set(told)).toEqual(new Set(['1, 5: 10']));
  });

  it('asks nothing in the frame after it has stopped', () => {
    const { asked, pinSoon, stop } = setUp();
    pinSoon(1, 0);
    stop();
    nextFrame();
    expect(asked).toHaveLength(0);
  });

  it('hears of no change once it has stopped', () => {
    const { asked, pin, stop } = setUp();
    stop();
    pin(1);
    expect([asked.length, frames.length]).toEqual([0, 0]);
  });

  it('asks anew after there was nothing to ask for a while, and shows nothing of the older answer', () => {
    const { asked, told, pin, open } = setUp();
    pin(1);
    asked[0].answer(10);
    pin();
    pin(1);
    expect([asked.length, open()]).toEqual([2, 1]);
    expect(told).toEqual(['1: 10', '']);
    asked[1].answer(11);
    expect(told).toEqual(['1: 10', '', '1: 11']);
  });
});
