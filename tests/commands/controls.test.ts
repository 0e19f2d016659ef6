import { describe, expect, it, vi } from 'vitest';
import { CLOSE } from '../../src/commands/close';
import { DIVIDER_COMMANDS } from '../../src/commands/divider';
import { DIAL_COMMANDS, PLOT_HANDLE_COMMANDS } from '../../src/commands/explorables';
import {
  NAME_COMMANDS,
  NUMBER_FIELD_COMMANDS,
  SLIDER_COMMANDS,
  TAKE_COMMANDS,
} from '../../src/commands/fields';
import { shortcutProps } from '../../src/commands/keyText';
import { PICTURE_COMMANDS } from '../../src/commands/pictures';
import { isKeyOf, pressCommand } from '../../src/commands/press';
import { keyPress } from './press';

describe('keys in a number field', () => {
  const press = (key: string, { shiftKey = false, refused = false } = {}) => {
    const target = { refused, step: vi.fn(), giveBack: vi.fn() };
    const heard = pressCommand(NUMBER_FIELD_COMMANDS, keyPress(key, { shiftKey }), target);
    return { ...target, heard };
  };

  it('step by one, and by ten with Shift', () => {
    expect(press('ArrowUp').step).toHaveBeenCalledExactlyOnceWith(1);
    expect(press('ArrowDown', { shiftKey: true }).step).toHaveBeenCalledExactlyOnceWith(-10);
  });

  it('give back the number only where what is typed is refused: else Escape closes what is around the field', () => {
    expect(press('Escape', { refused: true }).giveBack).toHaveBeenCalledOnce();
    expect(press('Escape').heard).toBe(false);
  });

  it('take what is typed', () => {
    const take = vi.fn();
    expect(pressCommand(TAKE_COMMANDS, keyPress('Enter'), { take })).toBe(true);
    expect(take).toHaveBeenCalledOnce();
  });
});

it('keys in a run’s name keep it or give it up', () => {
  const target = { keep: vi.fn(), giveUp: vi.fn() };
  pressCommand(NAME_COMMANDS, keyPress('Enter'), target);
  expect(target.keep).toHaveBeenCalledOnce();
  pressCommand(NAME_COMMANDS, keyPress('Escape'), target);
  expect(target.giveUp).toHaveBeenCalledOnce();
});

describe('keys on a slider', () => {
  it('hold it, all those with which the browser moves one', () => {
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']) {
      const hold = vi.fn();
      pressCommand(SLIDER_COMMANDS, keyPress(key), { hold });
      expect(hold, key).toHaveBeenCalledOnce();
      expect(isKeyOf(SLIDER_COMMANDS, key)).toBe(true);
    }
  });

  it('of the page do not hold it: an undo in the middle of a drag is none of its own', () => {
    const hold = vi.fn();
    expect(pressCommand(SLIDER_COMMANDS, keyPress('z', { ctrlKey: true }), { hold })).toBe(false);
    expect(isKeyOf(SLIDER_COMMANDS, 'z')).toBe(false);
  });
});

it('keys on a divider move it along its way, and send it to either end', () => {
  const target = { moveBy: vi.fn(), moveToStart: vi.fn(), moveToEnd: vi.fn() };
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])
    pressCommand(DIVIDER_COMMANDS, keyPress(key), target);
  expect(target.moveBy.mock.calls).toEqual([
    [-2, 0],
    [2, 0],
    [0, 2],
    [0, -2],
  ]);
  expect(target.moveToStart).toHaveBeenCalledOnce();
  expect(target.moveToEnd).toHaveBeenCalledOnce();
});

describe('keys of the pictures’ sizes', () => {
  const press = (key: string, { maximized = false, open = false } = {}) => {
    vi.stubGlobal('document', { querySelector: () => (open ? {} : null) });
    const target = { maximized, maximize: vi.fn(), restore: vi.fn(), toggleLargeType: vi.fn() };
    const heard = pressCommand(PICTURE_COMMANDS, keyPress(key), target);
    vi.unstubAllGlobals();
    return { ...target, heard };
  };

  it('maximize with M, and bring all back with M or Escape', () => {
    expect(press('m').maximize).toHaveBeenCalledOnce();
    for (const key of ['m', 'Escape']) {
      const { restore, maximize } = press(key, { maximized: true });
      expect(restore, key).toHaveBeenCalledOnce();
      expect(maximize, key).not.toHaveBeenCalled();
    }
  });

  it('leave Escape to what is open, and to everybody where nothing is maximized', () => {
    expect(press('Escape', { maximized: true, open: true }).heard).toBe(false);
    expect(press('Escape').heard).toBe(false);
  });

  it('make the type large with L', () => {
    expect(press('l').toggleLargeType).toHaveBeenCalledOnce();
  });
});

describe('keys in a lesson', () => {
  it('turn a dial counterclockwise with ← and ↑, by 15 degrees with Shift', () => {
    const turn = vi.fn();
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'])
      pressCommand(DIAL_COMMANDS, keyPress(key), { turn });
    pressCommand(DIAL_COMMANDS, keyPress('ArrowLeft', { shiftKey: true }), { turn });
    expect(turn.mock.calls).toEqual([[1], [1], [-1], [-1], [15]]);
  });

  it('move a point of a plot ten times as far with Shift, and leave Alt to the browser', () => {
    const nudge = vi.fn();
    pressCommand(PLOT_HANDLE_COMMANDS, keyPress('ArrowUp', { shiftKey: true }), { nudge });
    expect(nudge).toHaveBeenCalledExactlyOnceWith({ right: 0, up: 1, scale: 10 });
    expect(pressCommand(PLOT_HANDLE_COMMANDS, keyPress('ArrowLeft', { altKey: true }), { nudge })).toBe(
      false,
    );
  });
});

it('a button that closes says that Escape does so too', () => {
  expect(shortcutProps(CLOSE, 'Close')).toEqual({ title: 'Close (Esc)', 'aria-keyshortcuts': 'Escape' });
});
