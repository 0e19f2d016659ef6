/** Whether a WebGL context is drawn by the processor. */

/** SwiftShader (Chromium), Mesa's llvmpipe and softpipe, Apple's software renderer, and Windows' "Basic Render Driver". */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Chromium and WebKit give this instead of a name, and the name to an extension; Firefox warns of the extension. */
const MASKED = 'WebKit WebGL';

type NamingContext = Pick<WebGL2RenderingContext, 'RENDERER' | 'getParameter' | 'getExtension'>;

export function isSoftware(context: NamingContext): boolean {
  const name: unknown = context.getParameter(context.RENDERER);
  if (name !== MASKED) return SOFTWARE.test(String(name));
  const info = context.getExtension('WEBGL_debug_renderer_info');
  return info !== null && SOFTWARE.test(String(context.getParameter(info.UNMASKED_RENDERER_WEBGL)));
}
