import { afterEach, describe, expect, it, vi } from 'vitest';
import { lackedWebGL, rememberWebGL } from '../../../src/views/surface3d/webglMemory';

afterEach(() => vi.unstubAllGlobals());

describe('the memory of a missing WebGL', () => {
  it('says that it was missing until it is offered again', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
    expect(lackedWebGL()).toBe(false);
    rememberWebGL(false);
    expect(lackedWebGL()).toBe(true);
    rememberWebGL(true);
    expect(lackedWebGL()).toBe(false);
  });

  it('remembers nothing where storage is forbidden', () => {
    const forbidden = () => {
      throw new Error('forbidden');
    };
    vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
    rememberWebGL(false);
    expect(lackedWebGL()).toBe(false);
  });
});
