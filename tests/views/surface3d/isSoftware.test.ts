import { describe, expect, it } from 'vitest';
import { isSoftware } from '../../../src/views/surface3d/isSoftware';

const RENDERER = 0x1f01;
const UNMASKED = 0x9246;

/** A context that names its renderer openly, or to the extension alone. */
function context(open: string, unmasked?: string): Parameters<typeof isSoftware>[0] {
  const getExtension = (name: string) => {
    if (name !== 'WEBGL_debug_renderer_info' || unmasked === undefined) return null;
    return { UNMASKED_VENDOR_WEBGL: 0x9245, UNMASKED_RENDERER_WEBGL: UNMASKED };
  };
  return {
    RENDERER,
    getParameter: (what: number) => (what === RENDERER ? open : unmasked),
    getExtension: getExtension as WebGL2RenderingContext['getExtension'],
  };
}

describe('who draws WebGL', () => {
  it('is the processor where the name is one of the known ones', () => {
    expect(
      isSoftware(
        context(
          'WebKit WebGL',
          'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (LLVM 10.0.0)), SwiftShader driver)',
        ),
      ),
    ).toBe(true);
    expect(isSoftware(context('llvmpipe, or similar'))).toBe(true);
    expect(isSoftware(context('WebKit WebGL', 'ANGLE (Microsoft, Microsoft Basic Render Driver)'))).toBe(
      true,
    );
  });

  it('is a card otherwise, also where no name is given', () => {
    expect(isSoftware(context('WebKit WebGL', 'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620)'))).toBe(false);
    expect(isSoftware(context('WebKit WebGL', 'Apple GPU'))).toBe(false);
    expect(isSoftware(context('NVIDIA GeForce GTX 980, or similar'))).toBe(false);
    expect(isSoftware(context('WebKit WebGL'))).toBe(false);
  });

  it('does not ask for the extension where the name is open, since Firefox warns of it', () => {
    const firefox = context('AMD Radeon R9 200 Series, or similar');
    const asking = { ...firefox, getExtension: () => expect.unreachable() };
    expect(isSoftware(asking)).toBe(false);
  });
});
