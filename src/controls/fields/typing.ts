/**
 * One visit to a field that is typed into. A legal text is taken at once, so that pictures follow; but it may be the beginning of
 * an illegal one (9999 of 99999). If the text is illegal when the field is left, the value from before the typing is back.
 */
import type { Scene } from '../../scene/types';
import type { SceneStore } from '../../state/scene';

export interface TypingTarget<T> {
  readonly take: (value: T) => void;
  /** Remembers what there is. @returns what brings it back */
  readonly remember: () => () => void;
}

export class TypingSession {
  #bringBack: (() => void) | null = null;
  #illegal = false;

  /** @param value what the text says; null where it is illegal */
  type<T>(value: T | null, target: TypingTarget<T>): void {
    this.#bringBack ??= target.remember();
    this.#illegal = value === null;
    if (value !== null) target.take(value);
  }

  /** Ends the typing. @returns whether its last text was illegal, so that the value from before it is back */
  leave(): boolean {
    const [illegal, bringBack] = [this.#illegal, this.#bringBack];
    this.forget();
    if (illegal) bringBack?.();
    return illegal;
  }

  /** The value has become another one by someone else's doing: that one holds. */
  forget(): void {
    this.#bringBack = null;
    this.#illegal = false;
  }
}

/**
 * Remembers a scene before edits with the key `gesture`. Bringing it back leaves no undo step of them; where there were
 * other edits in between, which stay, it is an undo step of its own.
 * @param restore sets the value from before in another scene
 */
export function rememberScene(
  store: SceneStore,
  gesture: string,
  restore: (scene: Scene) => Scene,
): () => void {
  const before = store.getState().scene;
  return () => {
    const { scene, past, gesture: current, takeBackTo, edit, endGesture } = store.getState();
    if (scene === before) return;
    if (current === gesture && past.at(-1) === before) takeBackTo(before);
    else {
      edit(restore);
      endGesture();
    }
  };
}
