/** A browser as the engine tests drive it, whatever protocol it speaks. */

/** A W3C input source with its actions: WebDriver and WebDriver BiDi take the same. */
export type InputSource = Readonly<Record<string, unknown>> & { readonly actions: readonly object[] };

export interface Engine {
  open(url: string): Promise<void>;
  /** Runs a function in the page. It is sent as text, so it may use nothing but its own arguments. */
  run<Args extends readonly unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  perform(sources: readonly InputSource[]): Promise<void>;
  /** The window as a PNG. */
  screenshot(): Promise<Buffer>;
  /** The browser's own console messages, which only its protocol tells. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** In CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

const DRAG_STEPS = 8;

/** The mouse goes to the first place and down, through the others, and up at the last. */
export async function drag(engine: Engine, from: Place, to: Place): Promise<void> {
  const between = Array.from({ length: DRAG_STEPS }, (_, i) => {
    const share = (i + 1) / DRAG_STEPS;
    return moveTo({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  });
  await engine.perform([mouse([moveTo(from), { type: 'pointerDown', button: 0 }, ...between, release])]);
}

export async function clickAt(engine: Engine, place: Place): Promise<void> {
  await engine.perform([mouse([moveTo(place), { type: 'pointerDown', button: 0 }, release])]);
}

export async function typeText(engine: Engine, text: string): Promise<void> {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  await engine.perform([{ type: 'key', id: 'keyboard', actions }]);
}

const release = { type: 'pointerUp', button: 0 };

function moveTo({ x, y }: Place): object {
  return { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 16 };
}

function mouse(actions: readonly object[]): InputSource {
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}
