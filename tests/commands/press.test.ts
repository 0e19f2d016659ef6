import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DATA_POINT_COMMANDS, type DataPointTarget } from '../../src/commands/dataPoints';
import { NUMBER_FIELD_COMMANDS } from '../../src/commands/fields';
import { HANDLE_COMMANDS } from '../../src/commands/handles';
import { keyHint, keyShortcuts, keyText, shortcutProps } from '../../src/commands/keyText';
import { LESSON_COMMANDS, type LessonTarget } from '../../src/commands/lessons';
import { MAP_COMMANDS } from '../../src/commands/map';
import { PAGE, PAGE_COMMANDS } from '../../src/commands/page';
import { pressCommand } from '../../src/commands/press';
import { SURFACE_COMMANDS } from '../../src/commands/surface';
import { DEFAULT_VIEW, openingScene } from '../../src/scene/defaults';
import { createPlaybackStore } from '../../src/state/playback';
import { createSceneStore } from '../../src/state/scene';
import { createViewStore } from '../../src/state/view';
import { createWindowMover } from '../../src/views/contour/windowMover';
import { keyPress } from './press';

describe('keys on the map', () => {
  beforeAll(() => {
    vi.stubGlobal('requestAnimationFrame', () => 1);
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });
  const mover = createWindowMover(createViewStore(DEFAULT_VIEW), createSceneStore(openingScene().scene));
  const { now } = mover;

  it('zoom, pan and reset', () => {
    expect(pressCommand(MAP_COMMANDS, keyPress('+', { shiftKey: true }), mover)).toBe(true);
    expect(now()).toEqual({ w: [-4, 4], b: [-4, 4] });
    expect(pressCommand(MAP_COMMANDS, keyPress('-'), mover)).toBe(true);
    expect(pressCommand(MAP_COMMANDS, keyPress('ArrowUp'), mover)).toBe(true);
    expect(now().b[0]).toBeCloseTo(-4.8);
    expect(pressCommand(MAP_COMMANDS, keyPress('0'), mover)).toBe(true);
    expect(now()).toEqual(DEFAULT_VIEW.window);
  });

  it('are the page’s where they mean nothing here', () => {
    for (const other of [
      keyPress(' '),
      keyPress('?'),
      keyPress('+', { ctrlKey: true }),
      keyPress('toString'),
    ])
      expect(pressCommand(MAP_COMMANDS, other, mover)).toBe(false);
  });
});

describe('keys on the 3D surface', () => {
  const target = { turn: vi.fn(), topView: vi.fn(), resetView: vi.fn() };
  const press = (key: string) => pressCommand(SURFACE_COMMANDS, keyPress(key), target);

  it('turn it, zoom, and go to the top, in small letters and capitals', () => {
    press('ArrowUp');
    expect(target.turn).toHaveBeenLastCalledWith(0, 6, 1);
    press('-');
    expect(target.turn).toHaveBeenLastCalledWith(0, 0, 1.2);
    press('t');
    press('T');
    expect(target.topView).toHaveBeenCalledTimes(2);
    press('Home');
    press('0');
    expect(target.resetView).toHaveBeenCalledTimes(2);
  });
});

describe('keys of the page', () => {
  const scene = createSceneStore(openingScene().scene);
  const playback = createPlaybackStore(DEFAULT_VIEW, 100);
  const showKeys = vi.fn();
  const press = (...event: Parameters<typeof keyPress>) =>
    pressCommand(PAGE_COMMANDS, keyPress(...event), { scene, playback, showKeys });
  const at = () => playback.getState().playhead;

  it('step, leap and jump, and stop the playing', () => {
    playback.getState().seek(50);
    press('ArrowLeft');
    expect(at()).toBe(49);
    press('ArrowRight', { shiftKey: true });
    expect(at()).toBe(59);
    playback.getState().play();
    press('End');
    expect(at()).toBe(100);
    expect(playback.getState().playing).toBe(false);
    press('Home', { shiftKey: true });
    expect(at()).toBe(0);
    press(' ');
    expect(playback.getState().playing).toBe(true);
    press(' ');
    expect(playback.getState().playing).toBe(false);
  });

  it('undo and redo, with Ctrl and with ⌘', () => {
    const before = scene.getState().scene;
    scene.getState().edit((current) => ({ ...current, runs: [] }));
    const after = scene.getState().scene;
    press('z', { ctrlKey: true });
    expect(scene.getState().scene).toBe(before);
    press('Z', { metaKey: true, shiftKey: true });
    expect(scene.getState().scene).toBe(after);
    press('z', { metaKey: true });
    press('y', { ctrlKey: true });
    expect(scene.getState().scene).toBe(after);
  });

  it('show the list, and leave what others have taken or the browser needs', () => {
    expect(press('?', { shiftKey: true })).toBe(true);
    expect(showKeys).toHaveBeenCalledOnce();
    expect(press('ArrowLeft', { altKey: true })).toBe(false);
    const taken = { ...keyPress('?'), defaultPrevented: true };
    expect(pressCommand(PAGE_COMMANDS, taken, { scene, playback, showKeys })).toBe(false);
  });
});

describe('keys of a lesson', () => {
  const target = (more: Partial<LessonTarget> = {}) => ({
    presenting: false,
    isCovered: () => false,
    onStep: true,
    canTurn: () => true,
    canGoOn: () => true,
    turn: vi.fn(),
    goOn: vi.fn(),
    page: vi.fn(),
    leave: vi.fn(),
    ...more,
  });

  it('turn steps by brackets always, and pages by arrows and page keys only while presenting', () => {
    const reading = target();
    expect(pressCommand(LESSON_COMMANDS, keyPress(']'), reading)).toBe(true);
    expect(reading.turn).toHaveBeenLastCalledWith(1);
    for (const key of ['ArrowRight', 'PageDown', 'Escape'])
      expect(pressCommand(LESSON_COMMANDS, keyPress(key), reading)).toBe(false);
    const presenting = target({ presenting: true });
    for (const key of ['ArrowLeft', 'PageDown', 'Escape'])
      expect(pressCommand(LESSON_COMMANDS, keyPress(key), presenting)).toBe(true);
    expect(presenting.goOn).toHaveBeenLastCalledWith(-1);
    expect(presenting.turn).not.toHaveBeenCalled();
    expect(presenting.page).toHaveBeenLastCalledWith(1);
    expect(presenting.leave).toHaveBeenCalledOnce();
  });

  it('leave what closes to what lies over the page', () => {
    const covered = target({ presenting: true, isCovered: () => true });
    expect(pressCommand(LESSON_COMMANDS, keyPress('Escape'), covered)).toBe(false);
  });

  it('leave the arrows to the playhead with Shift, and where there is no page that way', () => {
    const presenting = target({ presenting: true, canGoOn: (direction) => direction === -1 });
    expect(pressCommand(LESSON_COMMANDS, keyPress('ArrowLeft', { shiftKey: true }), presenting)).toBe(false);
    expect(pressCommand(LESSON_COMMANDS, keyPress('ArrowRight'), presenting)).toBe(false);
  });
});

describe('keys on a handle and on a data point', () => {
  it('move it, farther with Shift and less far with Alt, and leave Ctrl to the browser', () => {
    const nudge = vi.fn();
    pressCommand(HANDLE_COMMANDS, keyPress('ArrowLeft'), { nudge });
    expect(nudge).toHaveBeenLastCalledWith({ right: -1, up: 0, scale: 1 });
    pressCommand(HANDLE_COMMANDS, keyPress('ArrowUp', { shiftKey: true }), { nudge });
    expect(nudge).toHaveBeenLastCalledWith({ right: 0, up: 1, scale: 10 });
    pressCommand(HANDLE_COMMANDS, keyPress('ArrowUp', { altKey: true }), { nudge });
    expect(nudge).toHaveBeenLastCalledWith({ right: 0, up: 1, scale: 0.1 });
    for (const other of [
      keyPress('a'),
      keyPress('ArrowUp', { ctrlKey: true }),
      keyPress('ArrowUp', { metaKey: true }),
    ])
      expect(pressCommand(HANDLE_COMMANDS, other, { nudge })).toBe(false);
  });

  it('go to other points, remove one and add one', () => {
    const target: DataPointTarget = {
      nudge: vi.fn(),
      focusNext: vi.fn(),
      focusFirst: vi.fn(),
      focusLast: vi.fn(),
      remove: vi.fn(),
      addBeside: vi.fn(),
    };
    for (const key of ['PageUp', 'Home', 'End', 'Delete', 'Backspace', 'Insert'])
      expect(pressCommand(DATA_POINT_COMMANDS, keyPress(key), target)).toBe(true);
    expect(target.focusNext).toHaveBeenCalledExactlyOnceWith(-1);
    expect(target.focusFirst).toHaveBeenCalledOnce();
    expect(target.focusLast).toHaveBeenCalledOnce();
    expect(target.remove).toHaveBeenCalledTimes(2);
    expect(target.addBeside).toHaveBeenCalledOnce();
  });
});

describe('keys in words', () => {
  it('are written as they stand on the keyboard', () => {
    expect(['Ctrl+Shift+Z', 'ArrowLeft', 'PageUp', '+', '-', 'Space'].map(keyText)).toEqual([
      'Ctrl Shift Z',
      '←',
      'Page Up',
      '+',
      '−',
      'Space',
    ]);
  });

  it('are told with what they do, in names that can be read out', () => {
    expect(keyHint(HANDLE_COMMANDS)).toBe(
      'Arrow keys: move it; with Shift ten times as far, with Alt a tenth.',
    );
    expect(keyHint(MAP_COMMANDS)).toBe(
      'Arrow keys: move the map. Plus: zoom into the map. Minus: zoom out of the map. 0: reset the map.',
    );
    expect(keyHint(DATA_POINT_COMMANDS)).toContain('Page Up, Page Down: go to the previous or next point.');
    expect(keyHint(NUMBER_FIELD_COMMANDS)).toContain(
      'Up arrow, Down arrow: a step up or down; with Shift ten.',
    );
  });

  it('are given to assistive technology for all commands of a control', () => {
    expect(keyShortcuts(MAP_COMMANDS)).toEqual({
      'aria-keyshortcuts': 'ArrowLeft ArrowUp ArrowRight ArrowDown Plus - 0',
    });
  });

  it('are said by the buttons that do the same', () => {
    expect(shortcutProps(PAGE.redo)).toEqual({
      title: 'Redo (Ctrl Shift Z)',
      'aria-keyshortcuts': 'Control+Shift+Z Control+Y',
    });
    expect(shortcutProps(PAGE.play, 'Pause').title).toBe('Pause (Space)');
  });
});
