import { describe, expect, it } from 'vitest';
import { openingScene } from '../../src/scene/defaults';
import type { Scene } from '../../src/scene/types';
import { createSceneStore } from '../../src/state/scene';

const { scene } = openingScene();
const withSteps = (steps: number) => (before: Scene) => ({
  ...before,
  runs: before.runs.map((run) => ({ ...run, steps })),
});

function open() {
  const store = createSceneStore(scene);
  const steps = () => store.getState().scene.runs[0].steps;
  return { store, steps, state: () => store.getState() };
}

describe('undo', () => {
  it('takes back at least 100 edits, one by one, and redo does them again', () => {
    const { state, steps } = open();
    for (let i = 1; i <= 120; i++) state().edit(withSteps(i));
    for (let i = 119; i >= 20; i--) {
      state().undo();
      expect(steps()).toBe(i);
    }
    for (let i = 21; i <= 120; i++) state().redo();
    expect(steps()).toBe(120);
  });

  it('takes back a whole drag at once', () => {
    const { state, steps } = open();
    const before = steps();
    for (let i = 1; i <= 50; i++) state().edit(withSteps(i), 'drag');
    state().endGesture();
    state().undo();
    expect(steps()).toBe(before);
    state().redo();
    expect(steps()).toBe(50);
  });

  it('tells two drags of the same slider apart', () => {
    const { state, steps } = open();
    for (const end of [10, 20]) {
      for (let i = 1; i <= end; i++) state().edit(withSteps(i), 'drag');
      state().endGesture();
    }
    state().undo();
    expect(steps()).toBe(10);
  });

  it('ends a drag: what follows of it is a step of its own, and redo is not of two minds', () => {
    const { state, steps } = open();
    const before = steps();
    for (let i = 1; i <= 10; i++) state().edit(withSteps(i), 'drag');
    state().undo();
    expect(steps()).toBe(before);
    for (let i = 11; i <= 20; i++) state().edit(withSteps(i), 'drag');
    state().endGesture();
    state().undo();
    expect(steps()).toBe(before);
    state().redo();
    expect(steps()).toBe(20);
    expect(state().future).toEqual([]);
  });

  it('forgets what was undone once something else is done', () => {
    const { state, steps } = open();
    state().edit(withSteps(1));
    state().undo();
    state().edit(withSteps(2));
    state().redo();
    expect(steps()).toBe(2);
  });

  it('does nothing at either end of history, and an edit that changes nothing is none', () => {
    const { state } = open();
    state().undo();
    state().redo();
    state().edit((before) => before);
    expect(state().scene).toBe(scene);
    expect(state().past).toEqual([]);
  });
});

describe('taking back', () => {
  it('leaves no trace of what was done since', () => {
    const { state, steps } = open();
    state().edit(withSteps(1));
    const before = state().scene;
    for (const end of [2, 3]) state().edit(withSteps(end));
    state().takeBackTo(before);
    expect(state().scene).toBe(before);
    state().redo();
    expect(steps()).toBe(1);
    state().undo();
    expect(state().scene).toBe(scene);
  });

  it('does nothing for the present scene, nor for one that is not in the past', () => {
    const { state, steps } = open();
    state().edit(withSteps(1));
    state().takeBackTo(state().scene);
    state().takeBackTo(withSteps(5)(scene));
    expect(steps()).toBe(1);
    expect(state().past).toEqual([scene]);
  });
});

describe('a history from before a reload', () => {
  it('comes under what was done since, and its redo only where nothing was', () => {
    const past = [withSteps(1)(scene)];
    const future = [withSteps(9)(scene)];
    const fresh = open();
    fresh.state().recall(past, future);
    fresh.state().redo();
    expect(fresh.steps()).toBe(9);
    fresh.state().undo();
    fresh.state().undo();
    expect(fresh.steps()).toBe(1);

    const edited = open();
    edited.state().edit(withSteps(5));
    edited.state().recall(past, future);
    expect(edited.state()).toMatchObject({ past: [...past, scene], future: [] });
  });
});
