import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW, openingScene } from '../../src/scene/defaults';
import type { Mark } from '../../src/scene/marks';
import { createLayerMarks } from '../../src/state/layerMarks';
import { createPlaybackStore } from '../../src/state/playback';
import { createResults } from '../../src/state/results';
import { createSceneStore } from '../../src/state/scene';
import { createViewStore } from '../../src/state/view';
import { parse, read, sourceFiles, walk } from '../architecture/syntax';

describe('stores', () => {
  it('call back with the selected part, and only when that has changed', () => {
    const view = createViewStore(DEFAULT_VIEW);
    const heard = vi.fn();
    const stop = view.subscribe((state) => state.view.levels, heard);
    view.getState().setHover({ w: 1, b: 1 });
    view.getState().change({ lossAxis: 'linear' });
    expect(heard).not.toHaveBeenCalled();
    view.getState().change({ levels: 'linear' });
    expect(heard).toHaveBeenCalledExactlyOnceWith('linear', 'log');
    stop();
    view.getState().change({ levels: 'log' });
    expect(heard).toHaveBeenCalledOnce();
  });

  it('do so for the scene and the playback too', () => {
    const scene = createSceneStore(openingScene().scene);
    const playback = createPlaybackStore(DEFAULT_VIEW, 100);
    const [runs, playhead] = [vi.fn(), vi.fn()];
    scene.subscribe((state) => state.scene.runs, runs);
    playback.subscribe((state) => state.playhead, playhead);
    scene.getState().edit((current) => ({ ...current, sharedStart: !current.sharedStart }));
    playback.getState().setSpeed(2);
    expect([runs, playhead].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    scene.getState().edit((current) => ({ ...current, runs: [] }));
    playback.getState().seek(DEFAULT_VIEW.playhead === 5 ? 6 : 5);
    expect([runs, playhead].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
});

describe('results', () => {
  it('call back for their own topic, until they are stopped', () => {
    const results = createResults();
    const [slow, runs] = [vi.fn(), vi.fn()];
    const stop = results.subscribe('slow', slow);
    results.subscribe('runs', runs);
    results.set('slow', true);
    expect([slow, runs].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    expect(results.get('slow')).toBe(true);
    stop();
    results.set('slow', false);
    expect(slow).toHaveBeenCalledOnce();
  });
});

describe('the marks of the layers', () => {
  it('stand in the order of the layers, and are told of with each change', () => {
    const dot = (label: string): Mark => ({
      kind: 'point',
      at: { w: 0, b: 0 },
      shape: 'dot',
      tone: 'ink',
      label,
    });
    const board = createLayerMarks();
    const heard = vi.fn();
    board.subscribe(heard);
    board.show('pulls', [dot('last')]);
    board.show('field', [dot('first')]);
    board.tell('pulls', 'Two.');
    board.tell('field', 'One.');
    board.tell('field', 'One.');
    expect(heard).toHaveBeenCalledTimes(4);
    expect(board.marks()).toEqual([dot('first'), dot('last')]);
    expect(board.sentences()).toEqual(['One.', 'Two.']);
    board.clear('field');
    board.clear('field');
    expect(heard).toHaveBeenCalledTimes(5);
    expect(board.marks()).toEqual([dot('last')]);
  });
});

describe('subscriptions in src/', () => {
  it('name the part that they follow, instead of comparing the states before and after', () => {
    const compared = sourceFiles('src').flatMap((file) => {
      const found: string[] = [];
      walk(parse(file, read(file)), (node) => {
        if (node.type !== 'CallExpression') return;
        const { callee, arguments: given } = node as unknown as {
          callee: { type: string; property?: { name?: string } };
          arguments: readonly { type: string; params?: readonly unknown[] }[];
        };
        if (callee.type !== 'MemberExpression' || callee.property?.name !== 'subscribe') return;
        if ((given[0]?.params?.length ?? 0) > 1) found.push(file);
      });
      return found;
    });
    expect(compared).toEqual([]);
  });
});
