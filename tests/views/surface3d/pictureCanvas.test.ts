import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPictureCanvas } from '../../../src/views/surface3d/pictureCanvas';

/** Of an element what the canvas is given. */
function fakeCanvas(name: string) {
  const attributes = new Map<string, string>();
  return {
    name,
    className: '',
    attributes,
    setAttribute: (key: string, value: string) => attributes.set(key, value),
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('the canvas of the 3D picture', () => {
  it('is the one that was asked for WebGL before the first paint, once; another picture has its own', () => {
    vi.stubGlobal('document', { createElement: () => fakeCanvas('new') });
    vi.stubGlobal('openingCanvas', fakeCanvas('asked early'));
    expect(createPictureCanvas('picture')).toMatchObject({ name: 'asked early', className: 'picture' });
    expect(createPictureCanvas('picture')).toMatchObject({ name: 'new', className: 'picture' });
  });

  it('takes keys and says which', () => {
    vi.stubGlobal('document', { createElement: () => fakeCanvas('new') });
    const { attributes } = createPictureCanvas('picture') as unknown as ReturnType<typeof fakeCanvas>;
    expect(attributes.get('role')).toBe('application');
    expect(attributes.get('tabindex')).toBe('0');
    expect(attributes.get('aria-keyshortcuts')).toContain('ArrowLeft');
    expect(attributes.get('aria-label')).not.toBe('');
  });
});
