/** Gradient clipping, as torch.nn.utils.clip_grad does it. */
import type { NumberParameter } from '../parameters';
import { type ClipDefinition, defineClip } from './define';

const PYTORCH = {
  title: 'PyTorch, torch.nn.utils.clip_grad_norm_ and clip_grad_value_',
  url: 'https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html',
};

const limit = (name: string): NumberParameter => ({
  kind: 'number',
  symbol: 'c',
  name,
  default: 0.01,
  legal: { min: 0, max: 1e6 },
  slider: { min: 1e-4, max: 100, scale: 'log' },
});

/** g ← g · min(1, c/(‖g‖ + 1e-6)): the 1e-6 is PyTorch's, so a clipped gradient is a little shorter than c. */
const byNorm = defineClip({
  id: 'norm',
  name: 'By norm',
  summary: 'A gradient longer than c is shortened to c; its direction stays.',
  params: { c: limit('Longest gradient c') },
  source: PYTORCH,
  listing: 'gRaw*min(1, clip/(norm(gRaw) + 1e-6))',
  apply: (g, c) => {
    const scale = c / (Math.sqrt(g[0] * g[0] + g[1] * g[1]) + 1e-6);
    if (scale >= 1) return;
    g[0] *= scale;
    g[1] *= scale;
  },
});

/** Each component is held within ±c. */
const byValue = defineClip({
  id: 'value',
  name: 'By value',
  summary: 'Each component of the gradient is cut off at ±c, which turns its direction.',
  params: { c: limit('Largest component c') },
  source: PYTORCH,
  listing: 'max(-clip, min(clip, gRaw))',
  apply: (g, c) => {
    if (g[0] > c) g[0] = c;
    else if (g[0] < -c) g[0] = -c;
    if (g[1] > c) g[1] = c;
    else if (g[1] < -c) g[1] = -c;
  },
});

export const CLIPS: readonly ClipDefinition[] = [byNorm, byValue];

const byId = new Map(CLIPS.map((clip) => [clip.id, clip]));

/** The clip with this id; undefined for `none`. */
export function findClip(id: string): ClipDefinition | undefined {
  return byId.get(id);
}
