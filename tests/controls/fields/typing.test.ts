import { describe, expect, it } from 'vitest';
import { rememberScene, TypingSession } from '../../../src/controls/fields/typing';
import { openingScene } from '../../../src/scene/defaults';
import { parseTyped } from '../../../src/scene/parseNumber';
import { setLabel, setSteps } from '../../../src/state/edits';
import { createSceneStore } from '../../../src/state/scene';

const KEY = 'r1.steps';

/** A field for the steps of the first run: whole numbers up to 100,000. */
function stepsField() {
  const store = createSceneStore(openingScene().scene);
  const typing = new TypingSession();
  const steps = () => store.getState().scene.runs[0].steps;
  const target = {
    take: (value: number) => store.getState().edit((scene) => setSteps(scene, 'r1', value), KEY),
    remember: () => {
      const before = steps();
      return rememberScene(store, KEY, (scene) => setSteps(scene, 'r1', before));
    },
  };
  const type = (text: string) => {
    for (let end = 1; end <= text.length; end++) {
      const value = parseTyped(text.slice(0, end));
      typing.type(value !== null && Number.isInteger(value) && value <= 100_000 ? value : null, target);
    }
  };
  const leave = () => {
    const refused = typing.leave();
    store.getState().endGesture();
    return refused;
  };
  return { store, steps, type, leave, typing, undoSteps: () => store.getState().past.length };
}

describe('typing into a field, key by key', () => {
  it('takes a legal number, as one undo step', () => {
    const field = stepsField();
    field.type('250');
    expect(field.leave()).toBe(false);
    expect([field.steps(), field.undoSteps()]).toEqual([250, 1]);
  });

  it.each(['1000001', '2.5', '1e7', '12x', '9-'])('leaves nothing of %s, not even an undo step', (text) => {
    const field = stepsField();
    const before = field.store.getState().scene;
    field.type(text);
    expect(field.steps()).not.toBe(150);
    expect(field.leave()).toBe(true);
    expect(field.store.getState().scene).toBe(before);
    expect(field.undoSteps()).toBe(0);
  });

  it('gives back what was there before this typing, not before an earlier one', () => {
    const field = stepsField();
    field.type('20');
    field.leave();
    field.type('300001');
    expect(field.leave()).toBe(true);
    expect([field.steps(), field.undoSteps()]).toEqual([20, 1]);
  });

  it('keeps what else was edited in between, and is then one undo step', () => {
    const field = stepsField();
    field.type('99');
    field.store.getState().edit((scene) => setLabel(scene, 'r2', 'mine'));
    field.type('99x');
    expect(field.leave()).toBe(true);
    expect(field.steps()).toBe(150);
    expect(field.store.getState().scene.runs[1].label).toBe('mine');
  });

  it('lets a change from elsewhere stand', () => {
    const field = stepsField();
    field.type('7x');
    field.store.getState().undo();
    field.store.getState().edit((scene) => setSteps(scene, 'r1', 42));
    field.typing.forget();
    expect(field.leave()).toBe(false);
    expect(field.steps()).toBe(42);
  });
});
